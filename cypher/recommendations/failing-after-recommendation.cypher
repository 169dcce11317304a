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
MATCH (t:Theme)<-[:ABOUT]-(rec:Recommendation)<-[:MADE]-(i:Inspection)-[:OF]->(f:Force)
WHERE $themes = [] OR t.id IN $themes
MATCH (f)<-[:OF]-(later:Inspection)<-[:REPORTS_ON]-(r:Report)
WHERE left(later.inspection_start, 7) > left(i.inspection_start, 7)
OPTIONAL MATCH (r)-[a:ASSESSES]->(t)
WITH t, rec, i, f, later, a ORDER BY later.inspection_start DESC, later.id
WITH t, f, rec, i, head(collect(CASE WHEN a.value <> 'strength' AND a.failings IS NOT NULL
                                                  THEN {inspection: later, ids: a.failings} END)) AS stands
WITH t, count(DISTINCT f) AS told, count(DISTINCT CASE WHEN stands IS NOT NULL THEN f END) AS stands_in,
     collect(CASE WHEN stands IS NOT NULL THEN {force: f, rec: rec, made: i, stands: stands} END) AS cases
UNWIND cases AS one
WITH t, told, stands_in, one.force AS f, one.rec AS rec, left(one.made.inspection_start, 7) AS made,
     one.made.inspection_start AS made_in, one.stands.inspection.inspection_start AS inspected, one.stands.ids AS ids
WITH t, told, stands_in, f, rec, made_in, inspected, ids,
     CASE WHEN size(made) = 7 AND size(inspected) >= 7
          THEN duration.between(date(made), date(left(inspected, 7))).months END AS months
ORDER BY coalesce(months, -1) DESC, stands_in DESC, t.id, f.name, rec.id
LIMIT $at_most
WITH t, told, stands_in, f, rec, made_in, inspected, months,
     head(COLLECT {
       MATCH (d:Document)-[place:STATES]->(rec)
       RETURN place ORDER BY coalesce(d.inspection_start, d.published, ''), d.id, place.start LIMIT 1
     }) AS place,
     head(COLLECT {
       UNWIND ids[..10] AS id
       MATCH (x:Finding {id: id})
       RETURN x ORDER BY COUNT { (x)-[:ABOUT]->(:Theme) }, coalesce(x.confidence, 0) DESC, x.start LIMIT 1
     }) AS x
OPTIONAL MATCH (x)-[:IN_SECTION]->(s:Section)
WITH t, told, stands_in, f, rec, made_in, inspected, months, place, x, s
ORDER BY coalesce(months, -1) DESC, stands_in DESC, t.id, f.name, place.start, rec.id
RETURN t.name AS theme, told, stands_in, coalesce(f.official_name, f.name) AS force, made_in, rec.deadline AS deadline,
       place.quote AS recommendation, inspected, months,
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
