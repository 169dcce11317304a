// title: Profile of a force
// question: How does this force do on each theme that its reports speak of, and in what words?
// param: force Force -- the force, by any of its names or its id
// param: quotes integer = 1 -- how many quotes of each theme and report at most
// param: reports integer = 5 -- how many reports of the force at most, the newest first
// column: practice_area -- the practice area of the theme
// column: theme -- the theme
// column: inspected -- when the inspection began
// column: value -- failing, mixed or strength: what the report says on the whole
// column: failings -- how many of its findings are failings on the theme
// column: strengths -- how many are strengths
// column: quote -- a finding, in the words of the report: failings first, strengths first where the value is strength
// column: report -- the document that says it
// column: section -- the section that it stands in
// column: page -- the page, where the source has pages
// column: start -- position of the quote's first character in the document's text
// picture: the force, its inspections and reports, and the themes that these assess, by practice area
// browser: :params {force: 'force/derbyshire', quotes: 1, reports: 5}
MATCH (f:Force {id: $force})<-[:OF]-(:Inspection)<-[:REPORTS_ON]-(r:Report)
WITH DISTINCT r ORDER BY coalesce(r.inspection_start, r.published, '') DESC, r.id LIMIT $reports
MATCH (r)-[a:ASSESSES]->(t:Theme)
WITH r, a, t, coalesce(a.failings, []) AS failings, coalesce(a.strengths, []) AS strengths
WITH r, a, t, size(failings) AS failings, size(strengths) AS strengths,
     CASE a.value WHEN 'strength' THEN strengths + [id IN failings WHERE NOT id IN strengths]
                  ELSE failings + [id IN strengths WHERE NOT id IN failings] END[..$quotes] AS ids
UNWIND CASE WHEN ids = [] THEN [null] ELSE ids END AS id
OPTIONAL MATCH (x:Finding {id: id})
OPTIONAL MATCH (t)-[:IN]->(p:PracticeArea)
OPTIONAL MATCH (x)-[:IN_SECTION]->(s:Section)
WITH r, a, t, failings, strengths, x, p, s
ORDER BY p.id, t.id, r.inspection_start, r.id, x.start
RETURN p.name AS practice_area, t.name AS theme, r.inspection_start AS inspected, a.value AS value, failings, strengths,
       x.quote AS quote, r.id AS report,
       coalesce(s.number + ' ', '') + s.heading AS section, x.page AS page, x.start AS start;

// graph:
MATCH path = (:Force {id: $force})<-[:OF]-(:Inspection)<-[:REPORTS_ON]-(:Report)
             -[:ASSESSES]->(:Theme)-[:IN]->(:PracticeArea)
RETURN path;
