// title: A failing that stands after a recommendation
// question: Where does a force fail on a theme on which an earlier inspection had given it a recommendation?
// param: themes strings = [] -- only these themes, by id; all where empty
// param: at_most integer = 100 -- how many rows at most, those that stand longest first
// column: theme -- the theme
// column: told -- how many forces were given a recommendation on it by an inspection after which another is loaded
// column: stands_in -- in how many of these the theme fails after it
// column: force -- a force in which it does
// column: made_in -- when the inspection that told it began
// column: deadline -- immediately, or an ISO 8601 duration
// column: recommendation -- what it was told, in the words of the first document that prints it
// column: inspected -- when the newest inspection that finds the failing began
// column: months -- months between the two inspections
// column: overdue -- whether the deadline had passed by then; empty where the recommendation has none
// column: quote -- the failing, in the words of the report
// column: report -- the document that says it
// column: section -- the section that it stands in
// column: page -- the page, where the source has pages
// column: start -- position of the quote's first character in the document's text
// picture: themes, the recommendations on them, and the later reports that find them failing
// browser: :params {themes: [], at_most: 100}
MATCH (f:Force)<-[:OF]-(later:Inspection)<-[:REPORTS_ON]-(:Report)
WITH f, max(left(later.inspection_start, 7)) AS newest
MATCH (f)<-[:OF]-(i:Inspection)
WITH f, i, i.inspection_start AS made_in, left(i.inspection_start, 7) AS made, newest
WHERE made < newest
MATCH (i)-[:MADE]->(rec:Recommendation)-[:ABOUT]->(t:Theme)
WHERE $themes = [] OR t.id IN $themes
WITH t, f, collect({rec: rec, made: made, made_in: made_in}) AS recs
OPTIONAL MATCH (f)-[s:FARES_IN]->(t)
WITH t, f, s.failing_until AS until, s.best_failings[0] AS id, recs
WITH t, f, until, id, [one IN recs WHERE left(until, 7) > one.made] AS standing
WITH t, count(f) AS told, sum(CASE WHEN standing <> [] THEN 1 ELSE 0 END) AS stands_in,
     collect({force: f, name: f.name, inspected: until, id: id, recs: standing}) AS cases
UNWIND cases AS row
UNWIND row.recs AS one
WITH t, t.id AS theme, told, stands_in, one, row.id AS id, row.force AS f, row.name AS name, one.rec AS rec, row.inspected AS inspected,
     CASE WHEN size(one.made) = 7 AND size(row.inspected) >= 7
          THEN toInteger(left(row.inspected, 4)) * 12 + toInteger(substring(row.inspected, 5, 2))
               - toInteger(left(one.made, 4)) * 12 - toInteger(right(one.made, 2)) END AS months
ORDER BY coalesce(months, -1) DESC, stands_in DESC, theme, name, rec.id
LIMIT $at_most
MATCH (x:Finding {id: id})
WITH t, told, stands_in, one, f, rec, inspected, months, x,
     head(COLLECT {
       MATCH (d:Document)-[place:STATES]->(rec)
       RETURN place ORDER BY coalesce(d.inspection_start, d.published, ''), d.id, place.start LIMIT 1
     }) AS place
OPTIONAL MATCH (x)-[:IN_SECTION]->(s:Section)
WITH t, told, stands_in, one, f, rec, inspected, months, place, x, s
ORDER BY coalesce(months, -1) DESC, stands_in DESC, t.id, f.name, place.start, rec.id
RETURN t.name AS theme, told, stands_in, coalesce(f.official_name, f.name) AS force, one.made_in AS made_in,
       rec.deadline AS deadline, place.quote AS recommendation, inspected, months,
       CASE WHEN rec.deadline = 'immediately' THEN months > 0
            WHEN rec.deadline STARTS WITH 'P' THEN months > duration(rec.deadline).months END AS overdue,
       x.quote AS quote, x.document AS report, coalesce(s.number + ' ', '') + s.heading AS section, x.page AS page,
       x.start AS start;

// graph:
MATCH told = (f:Force)<-[:OF]-(i:Inspection)-[:MADE]->(:Recommendation)-[:ABOUT]->(t:Theme)
WHERE $themes = [] OR t.id IN $themes
MATCH stands = (t)<-[a:ASSESSES]-(:Report)-[:REPORTS_ON]->(later:Inspection)-[:OF]->(f)
WHERE a.value <> 'strength' AND a.failings IS NOT NULL AND left(later.inspection_start, 7) > left(i.inspection_start, 7)
RETURN told, stands LIMIT $at_most;
