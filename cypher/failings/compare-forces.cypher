// title: Two forces compared
// question: Theme by theme, how does one force do beside another, and in what words?
// param: force Force -- one force, by any of its names or its id
// param: other Force -- the other
// column: practice_area -- the practice area of the theme
// column: theme -- the theme
// column: value -- failing, mixed or strength: what the first force's newest report that speaks of the theme says
// column: other_value -- the same for the other force; empty where its reports are silent
// column: apart -- first fails, other fails, both fail, neither fails, or one is silent; mixed counts as failing
// column: failings -- how many findings of that report on the first force are failings on the theme
// column: other_failings -- the same for the other force
// column: quote -- a finding on the first force, a failing unless it does well
// column: report -- the document that says it
// column: page -- the page, where the source has pages
// column: start -- position of the quote's first character in the document's text
// column: other_quote -- a finding on the other force, a failing unless it does well
// column: other_report -- the document that says it
// column: other_page -- the page, where the source has pages
// column: other_start -- position of that quote's first character
// picture: the two forces, their reports, and the themes that both assess
// browser: :params {force: 'force/derbyshire', other: 'force/staffordshire'}
UNWIND [$force, $other] AS id
MATCH (f:Force {id: id})<-[:OF]-(:Inspection)<-[:REPORTS_ON]-(r:Report)-[a:ASSESSES]->(t:Theme)
WITH id, t, r, a ORDER BY coalesce(r.inspection_start, r.published, '') DESC, r.id
WITH id, t, collect(a)[0] AS a
WITH t, head(collect(CASE WHEN id = $force THEN a END)) AS a, head(collect(CASE WHEN id = $other THEN a END)) AS b
WITH t, a, b, a.value IN ['failing', 'mixed'] AS fails, b.value IN ['failing', 'mixed'] AS other_fails
OPTIONAL MATCH (t)-[:IN]->(p:PracticeArea)
WITH t, p, a, b,
     head(COLLECT {
       UNWIND CASE a.value WHEN 'strength' THEN coalesce(a.strengths, a.failings, [])
                           ELSE coalesce(a.failings, a.strengths, []) END[..10] AS id
       MATCH (x:Finding {id: id})
       RETURN x ORDER BY COUNT { (x)-[:ABOUT]->(:Theme) }, coalesce(x.confidence, 0) DESC, x.start LIMIT 1
     }) AS x,
     head(COLLECT {
       UNWIND CASE b.value WHEN 'strength' THEN coalesce(b.strengths, b.failings, [])
                           ELSE coalesce(b.failings, b.strengths, []) END[..10] AS id
       MATCH (x:Finding {id: id})
       RETURN x ORDER BY COUNT { (x)-[:ABOUT]->(:Theme) }, coalesce(x.confidence, 0) DESC, x.start LIMIT 1
     }) AS y,
     CASE WHEN fails IS NULL OR other_fails IS NULL THEN 'one is silent' WHEN fails AND other_fails THEN 'both fail'
          WHEN fails THEN 'first fails' WHEN other_fails THEN 'other fails' ELSE 'neither fails' END AS apart
ORDER BY CASE apart WHEN 'first fails' THEN 0 WHEN 'other fails' THEN 1 WHEN 'both fail' THEN 2
                    WHEN 'neither fails' THEN 3 ELSE 4 END, p.id, t.id
RETURN p.name AS practice_area, t.name AS theme, a.value AS value, b.value AS other_value, apart,
       size(coalesce(a.failings, [])) AS failings, size(coalesce(b.failings, [])) AS other_failings,
       x.quote AS quote, x.document AS report, x.page AS page, x.start AS start,
       y.quote AS other_quote, y.document AS other_report, y.page AS other_page, y.start AS other_start;

// graph:
MATCH (f:Force {id: $force})<-[:OF]-(:Inspection)<-[:REPORTS_ON]-(:Report)-[:ASSESSES]->(t:Theme)
WITH DISTINCT t
MATCH path = (t)<-[:ASSESSES]-(:Report)-[:REPORTS_ON]->(:Inspection)-[:OF]->(f:Force)
WHERE f.id IN [$force, $other]
WITH t, collect(path) AS paths, count(DISTINCT f) AS forces
WHERE forces = 2 OR $force = $other
UNWIND paths AS path
RETURN path;
