// title: One theme across the forces
// question: What do the reports of each force say of this theme, and which forces' reports are silent on it?
// param: theme Theme -- the theme, by its id (voice-of-the-child) or its label
// param: quotes integer = 2 -- how many quotes of each report at most
// column: value -- failing, mixed, strength, or silent: no report of the force speaks of it
// column: force -- the force
// column: inspected -- when the inspection began
// column: failings -- how many findings of the report are failings on the theme
// column: strengths -- how many are strengths
// column: polarity -- of the quote: failing, mixed or strength
// column: quote -- a finding, failings first, in the words of the report
// column: report -- the document that says it
// column: section -- the section that it stands in
// column: page -- the page, where the source has pages
// column: start -- position of the quote's first character in the document's text
// picture: the theme in the middle, each report that assesses it, its inspection and its force
// browser: :params {theme: 'voice-of-the-child', quotes: 2}
MATCH (f:Force)<-[:OF]-(i:Inspection)<-[:REPORTS_ON]-(r:Report)
OPTIONAL MATCH (r)-[a:ASSESSES]->(:Theme {id: $theme})
WITH f, collect({report: r, assessment: a}) AS reports
WITH f, [one IN reports WHERE one.assessment IS NOT NULL] AS speaking
UNWIND CASE WHEN speaking = [] THEN [{}] ELSE speaking END AS one
WITH f, one.report AS r, one.assessment AS a,
     COLLECT {
       UNWIND coalesce(one.assessment.failings, []) + coalesce(one.assessment.strengths, []) AS id
       WITH DISTINCT id
       MATCH (x:Finding {id: id})
       RETURN x
       ORDER BY CASE x.polarity WHEN 'failing' THEN 0 WHEN 'mixed' THEN 1 ELSE 2 END,
                COUNT { (x)-[:ABOUT]->(:Theme) }, coalesce(x.confidence, 0) DESC, x.start LIMIT $quotes
     } AS findings
UNWIND CASE WHEN findings = [] THEN [null] ELSE findings END AS x
OPTIONAL MATCH (x)-[:IN_SECTION]->(s:Section)
WITH f, r, a, x, s, coalesce(a.value, 'silent') AS value
ORDER BY CASE value WHEN 'failing' THEN 0 WHEN 'mixed' THEN 1 WHEN 'strength' THEN 2 ELSE 3 END,
         f.name, r.inspection_start, r.id,
         CASE x.polarity WHEN 'failing' THEN 0 WHEN 'mixed' THEN 1 ELSE 2 END, x.start
RETURN value, coalesce(f.official_name, f.name) AS force, r.inspection_start AS inspected,
       size(coalesce(a.failings, [])) AS failings, size(coalesce(a.strengths, [])) AS strengths, x.polarity AS polarity,
       x.quote AS quote, r.id AS report,
       coalesce(s.number + ' ', '') + s.heading AS section, x.page AS page, x.start AS start;

// graph:
MATCH path = (:Theme {id: $theme})<-[:ASSESSES]-(:Report)-[:REPORTS_ON]->(:Inspection)-[:OF]->(:Force)
RETURN path;
