// title: One practice area across forces and years
// question: How does each force do in this practice area, report by report?
// param: area PracticeArea -- the practice area, by its id (investigation) or its label
// param: quotes integer = 1 -- how many quotes of each report at most, failings first
// param: reports integer = 5 -- how many reports of each force at most, the newest first
// column: force -- the force
// column: inspected -- when the inspection began
// column: kind -- inspection, re-inspection, post-inspection-review or thematic
// column: failing -- the themes of the area in which the report finds nothing but failings
// column: mixed -- those in which it finds failings and strengths
// column: strength -- those in which it finds nothing but strengths
// column: silent -- of how many themes of the area it does not speak
// column: quote -- a finding on a theme of the area, in the words of the report
// column: report -- the document that says it
// column: section -- the section that it stands in
// column: page -- the page, where the source has pages
// column: start -- position of the quote's first character in the document's text
// picture: the practice area, its themes, the reports that assess them, and their forces
// browser: :params {area: 'investigation', quotes: 1, reports: 5}
MATCH (p:PracticeArea {id: $area})<-[:IN]-(t:Theme)
WITH p, collect(t) AS themes
UNWIND themes AS t
WITH themes, t, t.name AS name ORDER BY t.id
MATCH (t)<-[a:ASSESSES]-(r:Report)
WITH themes, r, name, a, a.value AS value
WITH themes, r, count(name) AS speaks, collect(CASE WHEN value = 'failing' THEN name END) AS failing,
     collect(CASE WHEN value = 'mixed' THEN name END) AS mixed,
     collect(CASE WHEN value = 'strength' THEN name END) AS strength,
     collect(CASE WHEN value <> 'strength' THEN a END) + collect(CASE WHEN value = 'strength' THEN a END) AS said
MATCH (r)-[:REPORTS_ON]->(:Inspection)-[:OF]->(f:Force)
WITH themes, f, r, speaks, failing, mixed, strength, said, coalesce(r.inspection_start, r.published, '') AS date
ORDER BY date DESC, r.id
WITH f, collect({themes: size(themes), report: r, speaks: speaks, failing: failing, mixed: mixed, strength: strength,
                 said: said})[..$reports] AS rows
UNWIND rows AS row
CALL (row) {
  UNWIND row.said[..$quotes] AS a
  WITH CASE WHEN a.value = 'strength' THEN a.strengths[0] ELSE a.failings[0] END AS id
  MATCH (x:Finding {id: id})
  RETURN collect(DISTINCT x) AS findings
}
UNWIND CASE WHEN findings = [] THEN [null] ELSE findings END AS x
OPTIONAL MATCH (x)-[:IN_SECTION]->(s:Section)
WITH row, f, row.report AS r, x, s
ORDER BY f.name, coalesce(r.inspection_start, r.published, ''), r.id, x.start
RETURN coalesce(f.official_name, f.name) AS force, r.inspection_start AS inspected, r.kind AS kind,
       row.failing AS failing, row.mixed AS mixed, row.strength AS strength, row.themes - row.speaks AS silent,
       x.quote AS quote, r.id AS report, coalesce(s.number + ' ', '') + s.heading AS section, x.page AS page,
       x.start AS start;

// graph:
MATCH path = (:PracticeArea {id: $area})<-[:IN]-(:Theme)<-[:ASSESSES]-(:Report)
     -[:REPORTS_ON]->(:Inspection)-[:OF]->(:Force)
RETURN path;
