// title: Failings ranked
// question: Which themes fail most widely, which weigh most, and since when?
// param: by string = "breadth" -- breadth: those that fail in most forces first; weight: those with most failings
//    first;
//    share: those that fail in the largest part of the forces whose reports speak of them first
// param: min_forces integer = 1 -- how many forces a theme fails in at least
// param: include_mixed boolean = true -- whether a force counts on whose theme a report finds failings and strengths
// column: theme -- the theme
// column: practice_area -- the practice area of the theme
// column: fails_in -- in how many forces it fails: outright, and where include_mixed is true in part
// column: mixed_in -- in how many of these only in part
// column: speak_of_it -- of how many forces a report speaks of the theme at all (the denominator)
// column: share -- the first divided by the denominator, from 0 to 1
// column: loaded -- how many forces have a report in the graph
// column: reports -- how many reports find a failing on it
// column: failings -- how many findings of all reports are failings on it
// column: since -- when the first inspection began that found one
// column: latest -- when the last inspection began that found one
// browser: :params {by: 'breadth', min_forces: 1, include_mixed: true}
MATCH (f:Force)
WHERE EXISTS { (f)<-[:OF]-(:Inspection)<-[:REPORTS_ON]-(:Report) }
WITH count(f) AS loaded
MATCH (f:Force)-[s:FARES_IN]->(t:Theme)
WITH loaded, t, s, CASE WHEN s.failing_reports > 0 THEN 2 WHEN s.reports_with_failings > 0 THEN 1 ELSE 0 END AS worst
WITH loaded, t, count(s) AS speak_of_it, sum(s.reports_with_failings) AS reports, sum(s.failing_count) AS failings,
     min(s.failing_since) AS since, max(s.failing_until) AS latest,
     sum(CASE WHEN worst = 1 AND $include_mixed THEN 1 ELSE 0 END) AS mixed_in,
     sum(CASE WHEN worst = 2 OR (worst = 1 AND $include_mixed) THEN 1 ELSE 0 END) AS fails_in
WHERE fails_in >= $min_forces
OPTIONAL MATCH (t)-[:IN]->(p:PracticeArea)
WITH t, p, fails_in, mixed_in, speak_of_it, round(toFloat(fails_in) / speak_of_it, 2) AS share, loaded, reports,
     failings, since, latest
ORDER BY CASE $by WHEN 'weight' THEN failings WHEN 'share' THEN share ELSE fails_in END DESC, fails_in DESC, mixed_in,
         failings DESC, t.id
RETURN t.name AS theme, p.name AS practice_area, fails_in, mixed_in, speak_of_it, share, loaded, reports, failings,
       since, latest;
