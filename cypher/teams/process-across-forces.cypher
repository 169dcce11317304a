// title: One process across the forces
// question: Where does this process fail, and how, in each force?
// param: process Process -- the process, by its id (process/ppn) or its name
// param: polarity strings = ["failing", "mixed", "strength"] -- only findings of these kinds
// param: quotes integer = 5 -- how many findings of each report at most, failings first
// column: force -- the force
// column: inspected -- when the inspection began
// column: failings -- how many findings of the report that name the process are failings
// column: strengths -- how many are strengths
// column: polarity -- of the quote: failing, mixed or strength
// column: themes -- how: the themes of the finding
// column: quote -- a finding that names the process, in the words of the report
// column: report -- the document that says it
// column: section -- the section that it stands in
// column: page -- the page, where the source has pages
// column: start -- position of the quote's first character in the document's text
// picture: the process, the findings that name it, their themes and the reports
// browser: :params {process: 'process/ppn', polarity: ['failing', 'mixed', 'strength'], quotes: 5}
MATCH (:Process {id: $process})<-[a:SAYS_OF]-(r:Report)-[:REPORTS_ON]->(:Inspection)-[:OF]->(f:Force)
WITH f, r, a.failing_count AS failings, a.strength_count AS strengths,
     (CASE WHEN 'failing' IN $polarity THEN coalesce(a.failing_findings, []) ELSE [] END
      + CASE WHEN 'mixed' IN $polarity THEN coalesce(a.mixed_findings, []) ELSE [] END
      + CASE WHEN 'strength' IN $polarity THEN coalesce(a.strength_findings, []) ELSE [] END)[..$quotes] AS ids
ORDER BY f.name, coalesce(r.inspection_start, r.published, ''), r.id
UNWIND ids AS id
MATCH (x:Finding {id: id})
OPTIONAL MATCH (x)-[:IN_SECTION]->(s:Section)
WITH f, r, failings, strengths, x, s
ORDER BY f.name, coalesce(r.inspection_start, r.published, ''), r.id,
         CASE x.polarity WHEN 'failing' THEN 0 WHEN 'mixed' THEN 1 ELSE 2 END, x.start
RETURN coalesce(f.official_name, f.name) AS force, r.inspection_start AS inspected, failings, strengths,
       x.polarity AS polarity, COLLECT { MATCH (x)-[:ABOUT]->(t:Theme) RETURN t.name ORDER BY t.id } AS themes,
       x.quote AS quote, r.id AS report, coalesce(s.number + ' ', '') + s.heading AS section, x.page AS page,
       x.start AS start;

// graph:
MATCH path = (:Process {id: $process})<-[:MENTIONS]-(x:Finding)<-[:FINDS]-(:Report)
WHERE x.polarity IN $polarity
OPTIONAL MATCH about = (x)-[:ABOUT]->(:Theme)
RETURN path, about;
