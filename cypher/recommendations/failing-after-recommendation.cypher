// title: A failing that stands after a recommendation
// question: Where does a force fail on a theme on which an earlier inspection had given it a recommendation?
// param: themes strings = [] -- only these themes, by id; all where empty
// param: at_most integer = 100 -- how many rows at most, those that stand longest first
// column: theme -- the theme
// column: told -- how many forces were given a recommendation on it by an inspection after which another is loaded
// column: stands_in -- in how many of these the theme fails after it
// column: force -- a force in which it does
// column: made_in -- when the inspection that told it began
// column: deadline -- immediately, an ISO 8601 duration or a date
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
MATCH (f)-[tie:WAS_TOLD|FARES_IN]->(t:Theme)
WHERE $themes = [] OR t.id IN $themes
WITH f, newest, t, head(collect(CASE type(tie) WHEN 'WAS_TOLD' THEN tie END)) AS w,
     head(collect(CASE type(tie) WHEN 'FARES_IN' THEN tie END)) AS s
WHERE w.told_since < newest
WITH t, collect({force: f, name: f.name, newest: newest, said: w, stands: s}) AS cases, count(f) AS told,
     sum(CASE WHEN w.failing_after_count > 0 THEN 1 ELSE 0 END) AS stands_in
UNWIND cases AS one
WITH t, told, stands_in, one, one.force AS f, one.said AS w, one.stands AS s
WHERE w.failing_after_count > 0
WITH t, told, stands_in, one, f, w, s.failing_until AS inspected, s.best_failings[0] AS id
WITH t, told, stands_in, one, f, w, inspected, id,
     CASE WHEN size(w.told_since) = 7 AND size(inspected) >= 7
          THEN toInteger(left(inspected, 4)) * 12 + toInteger(substring(inspected, 5, 2))
               - toInteger(left(w.told_since, 4)) * 12 - toInteger(right(w.told_since, 2)) END AS longest
// the first rows are of the first forces and themes: no more of these are needed than rows
ORDER BY coalesce(longest, -1) DESC, stands_in DESC, t.id, one.name LIMIT $at_most
UNWIND w.recommendations AS told_id
MATCH (i:Inspection)-[:MADE]->(rec:Recommendation {id: told_id})
WITH t, told, stands_in, f, one.newest AS newest, inspected, id, rec, i.inspection_start AS made_in,
     left(i.inspection_start, 7) AS made
WHERE made < newest AND made < left(inspected, 7)
WITH t, told, stands_in, f, rec, made_in, inspected, id,
     CASE WHEN size(made) = 7 AND size(inspected) >= 7
          THEN toInteger(left(inspected, 4)) * 12 + toInteger(substring(inspected, 5, 2))
               - toInteger(left(made, 4)) * 12 - toInteger(right(made, 2)) END AS months
ORDER BY coalesce(months, -1) DESC, stands_in DESC, t.id, f.name, rec.id
LIMIT $at_most
MATCH (x:Finding {id: id})
WITH t, told, stands_in, made_in, f, rec, inspected, months, x,
     head(COLLECT {
       MATCH (d:Document)-[place:STATES]->(rec)
       RETURN place ORDER BY coalesce(d.inspection_start, d.published, ''), d.id, place.start LIMIT 1
     }) AS place
OPTIONAL MATCH (x)-[:IN_SECTION]->(s:Section)
WITH t, told, stands_in, made_in, f, rec, inspected, months, place, x, s
ORDER BY coalesce(months, -1) DESC, stands_in DESC, t.id, f.name, place.start, rec.id
RETURN t.name AS theme, told, stands_in, coalesce(f.official_name, f.name) AS force, made_in,
       rec.deadline AS deadline, place.quote AS recommendation, inspected, months,
       CASE WHEN rec.deadline = 'immediately' THEN months > 0
            WHEN rec.deadline STARTS WITH 'P' THEN months > duration(rec.deadline).months
            WHEN rec.deadline <= '9999' THEN left(inspected, size(rec.deadline)) > rec.deadline END AS overdue,
       x.quote AS quote, x.document AS report, coalesce(s.number + ' ', '') + s.heading AS section, x.page AS page,
       x.start AS start;

// graph:
MATCH told = (f:Force)<-[:OF]-(i:Inspection)-[:MADE]->(:Recommendation)-[:ABOUT]->(t:Theme)
WHERE $themes = [] OR t.id IN $themes
MATCH stands = (t)<-[a:ASSESSES]-(:Report)-[:REPORTS_ON]->(later:Inspection)-[:OF]->(f)
WHERE a.value <> 'strength' AND a.failings IS NOT NULL AND left(later.inspection_start, 7) > left(i.inspection_start, 7)
RETURN told, stands LIMIT $at_most;
