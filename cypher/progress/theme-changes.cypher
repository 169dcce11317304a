// title: What changed between reports
// question: On which themes does a force's later report say something else than the one before it?
// param: force Force = null -- only this force's, by any of its names or its id; all forces' where null
// param: at_most integer = 200 -- how many rows at most, those that got worse first
// column: force -- the force
// column: theme -- the theme
// column: change -- worse, better, or still failing
// column: before -- failing, mixed or strength: what the earlier report says
// column: after -- what the later one says
// column: before_inspected -- when the earlier inspection began
// column: inspected -- when the later one began
// column: before_quote -- a finding of the earlier report, a failing unless it does well
// column: before_report -- the document that says it
// column: before_page -- the page, where the source has pages
// column: before_start -- position of its first character
// column: quote -- a finding of the later report; a strength where it got better, else a failing
// column: report -- the document that says it
// column: page -- the page, where the source has pages
// column: start -- position of the quote's first character in the document's text
// picture: forces with two reports and more, and the themes that both assess
// empty: no force has two loaded reports that speak of one theme; load an earlier or later one of the same force
// browser: :params {force: null, at_most: 200}
MATCH (f:Force)<-[:OF]-(:Inspection)<-[:REPORTS_ON]-(r:Report)
WHERE $force IS NULL OR f.id = $force
WITH f, r, coalesce(r.inspection_start, r.published, '') AS date ORDER BY date, r.id
WITH f, collect(r) AS reports
WHERE size(reports) > 1
WITH f, reports ORDER BY f.name
WITH collect({force: f, reports: reports}) AS forces
// in the order of the answer, so that the server stops at the last row wanted
UNWIND ['worse', 'still failing', 'better'] AS change
UNWIND forces AS one
CALL (change, one) {
  UNWIND one.reports AS r
  MATCH (r)-[a:ASSESSES]->(t:Theme)
  WITH t, collect(a) AS said, collect(CASE a.value WHEN 'failing' THEN 0 WHEN 'mixed' THEN 1 ELSE 2 END) AS how
  WITH t, said, how ORDER BY t.id
  UNWIND [at IN range(1, size(how) - 1)
          WHERE CASE change WHEN 'worse' THEN how[at] < how[at - 1] WHEN 'better' THEN how[at] > how[at - 1]
                            ELSE how[at] = 0 AND how[at - 1] = 0 END] AS at
  RETURN t, said[at - 1] AS a, said[at] AS b
}
WITH one.force AS f, t, a, b, change LIMIT $at_most
WITH f, t, a, b, change, startNode(a) AS q, startNode(b) AS r
OPTIONAL MATCH (x:Finding {id: CASE a.value WHEN 'strength' THEN coalesce(a.strengths, a.failings)
                                           ELSE coalesce(a.failings, a.strengths) END[0]})
OPTIONAL MATCH (y:Finding {id: CASE change WHEN 'better' THEN coalesce(b.strengths, b.failings)
                                           ELSE coalesce(b.failings, b.strengths) END[0]})
WITH f, t, q, a, r, b, change, x, y
ORDER BY CASE change WHEN 'worse' THEN 0 WHEN 'still failing' THEN 1 ELSE 2 END, f.name, t.id, r.inspection_start, r.id
RETURN coalesce(f.official_name, f.name) AS force, t.name AS theme, change, a.value AS before, b.value AS after,
       q.inspection_start AS before_inspected, r.inspection_start AS inspected, x.quote AS before_quote,
       q.id AS before_report, x.page AS before_page, x.start AS before_start, y.quote AS quote, r.id AS report,
       y.page AS page, y.start AS start;

// graph:
MATCH (f:Force)<-[:OF]-(:Inspection)<-[:REPORTS_ON]-(r:Report)
WHERE $force IS NULL OR f.id = $force
WITH f, collect(r) AS reports
WHERE size(reports) > 1
MATCH path = (f)<-[:OF]-(:Inspection)<-[:REPORTS_ON]-(:Report)-[:ASSESSES]->(t:Theme)
WITH f, t, collect(path) AS paths
WHERE size(paths) > 1
UNWIND paths AS path
RETURN path LIMIT $at_most;
