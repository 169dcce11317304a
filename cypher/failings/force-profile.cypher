// title: Profile of a force
// question: How does this force do on each theme that its reports speak of, and in what words?
// param: force Force -- the force, by any of its names or its id
// param: quotes integer = 1 -- how many quotes of each theme and report at most
// column: practice_area -- the practice area of the theme
// column: theme -- the theme
// column: inspected -- when the inspection began
// column: value -- failing, mixed or strength: what the report says on the whole
// column: failings -- how many of its findings are failings on the theme
// column: strengths -- how many are strengths
// column: quote -- a finding, failings first, in the words of the report
// column: report -- the document that says it
// column: section -- the section that it stands in
// column: page -- the page, where the source has pages
// column: start -- position of the quote's first character in the document's text
// picture: the force, its inspections and reports, and the themes that these assess, by practice area
// browser: :params {force: 'force/derbyshire', quotes: 1}
MATCH (f:Force {id: $force})<-[:OF]-(:Inspection)<-[:REPORTS_ON]-(r:Report)-[a:ASSESSES]->(t:Theme)
WITH r, a, t,
     COLLECT {
       UNWIND coalesce(a.failings, []) + coalesce(a.strengths, []) AS id
       WITH DISTINCT id
       MATCH (x:Finding {id: id})
       RETURN x
       ORDER BY CASE x.polarity WHEN 'failing' THEN 0 WHEN 'mixed' THEN 1 ELSE 2 END,
                COUNT { (x)-[:ABOUT]->(:Theme) }, coalesce(x.confidence, 0) DESC, x.start LIMIT $quotes
     } AS findings
UNWIND CASE WHEN findings = [] THEN [null] ELSE findings END AS x
OPTIONAL MATCH (t)-[:IN]->(p:PracticeArea)
OPTIONAL MATCH (x)-[:IN_SECTION]->(s:Section)
WITH r, a, t, x, p, s
ORDER BY p.id, t.id, r.inspection_start, r.id, x.start
RETURN p.name AS practice_area, t.name AS theme, r.inspection_start AS inspected, a.value AS value,
       size(coalesce(a.failings, [])) AS failings, size(coalesce(a.strengths, [])) AS strengths,
       x.quote AS quote, r.id AS report,
       coalesce(s.number + ' ', '') + s.heading AS section, x.page AS page, x.start AS start;

// graph:
MATCH path = (:Force {id: $force})<-[:OF]-(:Inspection)<-[:REPORTS_ON]-(:Report)
             -[:ASSESSES]->(:Theme)-[:IN]->(:PracticeArea)
RETURN path;
