// title: Failing and strength in one report
// question: On which themes does one and the same report find failings and strengths, and what are they?
// param: force Force = null -- only this force's reports, by any of its names or its id; all forces' where null
// param: at_most integer = 100 -- how many rows at most, those with most findings on both sides first
// column: force -- the force
// column: inspected -- when the inspection began
// column: theme -- the theme
// column: value -- what the report says on the whole: a finding whose first theme it is counts for more
// column: failings -- how many findings of the report are failings on it
// column: strengths -- how many are strengths
// column: strength -- a strength, in the words of the report
// column: strength_section -- the section that it stands in
// column: strength_page -- the page, where the source has pages
// column: strength_start -- position of its first character
// column: quote -- a failing, in the words of the report
// column: report -- the document that says both
// column: section -- the section that the failing stands in
// column: page -- the page, where the source has pages
// column: start -- position of the quote's first character in the document's text
// picture: the forces, their reports, and the themes on which these find both
// browser: :params {force: null, at_most: 100}
MATCH (f:Force)<-[:OF]-(:Inspection)<-[:REPORTS_ON]-(r:Report)
WHERE $force IS NULL OR f.id = $force
WITH collect(DISTINCT r) AS reports
// what as many rows of fifty reports as are wanted have on both sides at least: rows with less need no look
CALL (reports) {
  UNWIND reports[..50] AS r
  MATCH (r)-[a:ASSESSES]->(:Theme)
  WITH CASE WHEN a.failing_count < a.strength_count THEN a.failing_count ELSE a.strength_count END AS fewer
  ORDER BY fewer DESC LIMIT $at_most
  WITH collect(fewer) AS most
  RETURN CASE WHEN size(most) = $at_most AND most[-1] > 1 THEN most[-1] ELSE 1 END AS least
}
UNWIND reports AS r
MATCH (r)-[a:ASSESSES]->(t)
WHERE a.strength_count >= least
WITH a, a.strength_count AS strengths, a.failing_count AS failings, least
WHERE failings >= least
WITH CASE WHEN failings < strengths THEN failings ELSE strengths END AS fewer, failings + strengths AS all,
     collect(a) AS rows
ORDER BY fewer DESC, all DESC
// most on both sides first, and no more of them are sorted than there are rows wanted
CALL (rows) {
  UNWIND rows AS a
  WITH a, startNode(a) AS r, endNode(a) AS t
  MATCH (r)-[:REPORTS_ON]->(:Inspection)-[:OF]->(f:Force)
  WITH f, r, a, t ORDER BY f.name, r.id, t.id
  RETURN f, r, a, t
}
WITH f, r, a, t, a.failing_count AS failings, a.strength_count AS strengths LIMIT $at_most
WITH f, r, t, a.value AS value, failings, strengths, a.failings[0] AS failing, a.strengths[0] AS strength
MATCH (x:Finding {id: failing})
OPTIONAL MATCH (y:Finding {id: strength})
OPTIONAL MATCH (x)-[:IN_SECTION]->(s:Section)
OPTIONAL MATCH (y)-[:IN_SECTION]->(u:Section)
WITH f, r, t, value, failings, strengths, x, y, s, u
ORDER BY CASE WHEN failings < strengths THEN failings ELSE strengths END DESC, failings + strengths DESC, f.name,
     r.id, t.id
RETURN coalesce(f.official_name, f.name) AS force, r.inspection_start AS inspected, t.name AS theme, value, failings,
       strengths, y.quote AS strength, coalesce(u.number + ' ', '') + u.heading AS strength_section,
       y.page AS strength_page, y.start AS strength_start, x.quote AS quote, r.id AS report,
       coalesce(s.number + ' ', '') + s.heading AS section, x.page AS page, x.start AS start;

// graph:
MATCH path = (f:Force)<-[:OF]-(:Inspection)<-[:REPORTS_ON]-(:Report)-[a:ASSESSES]->(:Theme)
WHERE ($force IS NULL OR f.id = $force) AND a.failings IS NOT NULL AND a.strengths IS NOT NULL
RETURN path LIMIT $at_most;
