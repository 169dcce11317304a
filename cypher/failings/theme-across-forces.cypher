// title: One theme across the forces
// question: What do the reports of each force say of this theme, and which forces' reports are silent on it?
// param: theme Theme -- the theme, by its id (voice-of-the-child) or its label
// param: quotes integer = 2 -- how many quotes of each report at most
// param: per_force integer = 5 -- how many reports of each force at most that speak of the theme, the newest first
// column: value -- failing, mixed, strength, or silent: no report of the force speaks of it
// column: force -- the force
// column: inspected -- when the inspection began
// column: failings -- how many findings of the report are failings on the theme
// column: strengths -- how many are strengths
// column: polarity -- of the quote: failing, mixed or strength
// column: quote -- a finding, in the words of the report: failings first, strengths first where the value is strength
// column: report -- the document that says it
// column: section -- the section that it stands in
// column: page -- the page, where the source has pages
// column: start -- position of the quote's first character in the document's text
// picture: the theme in the middle, each report that assesses it, its inspection and its force
// browser: :params {theme: 'voice-of-the-child', quotes: 2, per_force: 5}
MATCH (f:Force)<-[:OF]-(i:Inspection)<-[:REPORTS_ON]-(r:Report)
OPTIONAL MATCH (r)-[a:ASSESSES]->(:Theme {id: $theme})
WITH f, r, a ORDER BY coalesce(r.inspection_start, r.published, '') DESC, r.id
WITH f, collect(CASE WHEN a IS NOT NULL THEN {report: r, assessment: a} END) AS speaking
UNWIND CASE WHEN speaking = [] THEN [{}] ELSE speaking[..$per_force] END AS one
WITH f, one.report AS r, one.assessment AS a,
     coalesce(one.assessment.failings, []) AS failings, coalesce(one.assessment.strengths, []) AS strengths
UNWIND CASE WHEN r IS NULL THEN [null]
            WHEN a.value = 'strength' THEN (strengths + [id IN failings WHERE NOT id IN strengths])[..$quotes]
            ELSE (failings + [id IN strengths WHERE NOT id IN failings])[..$quotes] END AS id
OPTIONAL MATCH (x:Finding {id: id})
OPTIONAL MATCH (x)-[:IN_SECTION]->(s:Section)
WITH f, r, a, x, s, size(failings) AS failings, size(strengths) AS strengths, coalesce(a.value, 'silent') AS value
ORDER BY CASE value WHEN 'failing' THEN 0 WHEN 'mixed' THEN 1 WHEN 'strength' THEN 2 ELSE 3 END,
         f.name, r.inspection_start, r.id,
         CASE x.polarity WHEN 'failing' THEN 0 WHEN 'mixed' THEN 1 ELSE 2 END, x.start
RETURN value, coalesce(f.official_name, f.name) AS force, r.inspection_start AS inspected,
       failings, strengths, x.polarity AS polarity, x.quote AS quote, r.id AS report,
       coalesce(s.number + ' ', '') + s.heading AS section, x.page AS page, x.start AS start;

// graph:
MATCH path = (:Theme {id: $theme})<-[:ASSESSES]-(:Report)-[:REPORTS_ON]->(:Inspection)-[:OF]->(:Force)
RETURN path;
