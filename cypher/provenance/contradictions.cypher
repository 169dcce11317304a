// title: Reports that contradict each other
// question: Which themes fail in one report on a force and do well in another report on the same force, side by side?
// param: force Force = null -- only this force's reports, by any of its names or its id; all forces' where null
// param: at_most integer = 200 -- how many rows at most
// column: force -- the force
// column: theme -- the theme
// column: failing_inspected -- when the inspection began whose report finds nothing but failings
// column: strength_inspected -- when the inspection began whose report finds nothing but strengths
// column: months -- months from the first to the second; below 0, the strength came first; small ones are hard to
//    explain
// column: failing -- a failing, in the words of the report
// column: failing_report -- the document that says it
// column: failing_page -- the page, where the source has pages
// column: failing_start -- position of its first character
// column: quote -- a strength, in the words of the other report
// column: report -- the document that says it
// column: section -- the section that it stands in
// column: page -- the page, where the source has pages
// column: start -- position of the quote's first character in the document's text
// picture: forces, and the themes on which their reports disagree
// empty: no theme fails in one report on a force and does well in another; it takes two loaded reports on one force
// browser: :params {force: null, at_most: 200}
MATCH (f:Force)-[s:FARES_IN]->(t:Theme)
WHERE s.failing_reports > 0 AND s.strength_reports > 0 AND ($force IS NULL OR f.id = $force)
WITH f, collect(t) AS themes
MATCH (f)<-[:OF]-(:Inspection)<-[:REPORTS_ON]-(r:Report)
WITH f, themes, r, left(r.inspection_start, 7) AS month
WITH f, themes, r, CASE WHEN size(month) = 7 THEN toInteger(left(month, 4)) * 12 + toInteger(right(month, 2)) END AS at
MATCH (r)-[a:ASSESSES]->(t)
WHERE t IN themes
WITH f, t, a, r, at
WHERE a.value IN ['failing', 'strength']
WITH f, t, collect(CASE a.value WHEN 'failing' THEN {report: r, assessment: a, at: at} END) AS failing,
     collect(CASE a.value WHEN 'strength' THEN {report: r, assessment: a, at: at} END) AS strength
UNWIND failing AS one
UNWIND strength AS two
WITH f, t, one.assessment AS one, two.assessment AS two, one.report AS q, two.report AS r, two.at - one.at AS months
ORDER BY abs(coalesce(months, 9999)), f.name, t.id, q.id, r.id LIMIT $at_most
WITH f, t, q, r, months, one.failings[0] AS failing, two.strengths[0] AS strength
OPTIONAL MATCH (x:Finding {id: failing})
OPTIONAL MATCH (y:Finding {id: strength})
OPTIONAL MATCH (y)-[:IN_SECTION]->(s:Section)
WITH f, t, q, r, months, x, y, s ORDER BY abs(coalesce(months, 9999)), f.name, t.id, q.id, r.id
RETURN coalesce(f.official_name, f.name) AS force, t.name AS theme, q.inspection_start AS failing_inspected,
       r.inspection_start AS strength_inspected, months, x.quote AS failing, q.id AS failing_report,
       x.page AS failing_page, x.start AS failing_start, y.quote AS quote, r.id AS report,
       coalesce(s.number + ' ', '') + s.heading AS section, y.page AS page, y.start AS start;

// graph:
MATCH (f:Force)<-[:OF]-(:Inspection)<-[:REPORTS_ON]-(r:Report)
WHERE $force IS NULL OR f.id = $force
WITH f, collect(r) AS reports
WHERE size(reports) > 1
MATCH path = (f)<-[:OF]-(:Inspection)<-[:REPORTS_ON]-(:Report)-[a:ASSESSES]->(t:Theme)
WHERE a.value IN ['failing', 'strength']
WITH f, t, collect(path) AS paths, count(DISTINCT a.value) AS values
WHERE values = 2
UNWIND paths AS path
RETURN path LIMIT $at_most;
