// title: Who does well what this force fails in
// question: For each failing of this force, which other forces do the same thing well, and how?
// param: force Force -- the force that fails, by any of its names or its id
// param: forces integer = 3 -- how many forces that do well of each theme at most, those with most strengths first
// column: theme -- the theme
// column: fails_in -- in how many other forces reports find nothing but failings in it
// column: does_well_in -- in how many other forces reports find nothing but strengths in it
// column: speak_of_it -- of how many other forces a report speaks of the theme at all
// column: failing -- a failing of this force, from its newest report that finds one, in the words of the report
// column: failing_report -- the document that says it
// column: failing_page -- the page, where the source has pages
// column: failing_start -- position of its first character
// column: force -- a force that does well
// column: quote -- a strength of it, in the words of the report
// column: report -- the document that says it
// column: section -- the section that it stands in
// column: page -- the page, where the source has pages
// column: start -- position of the quote's first character in the document's text
// picture: the force, the themes in which it fails, and the reports that praise others for them
// browser: :params {force: 'force/derbyshire', forces: 3}
MATCH (me:Force {id: $force})-[own:FARES_IN]->(t:Theme)
WHERE own.failing_count > 0
WITH me, t, own.best_failings[0] AS failing
MATCH (t)<-[s:FARES_IN]-(f:Force)
WHERE f <> me
WITH t, failing, f, s
ORDER BY s.strength_count DESC, f.name
WITH t, failing, count(f) AS speak_of_it, sum(CASE WHEN s.failing_reports = s.reports THEN 1 ELSE 0 END) AS fails_in,
     collect(CASE WHEN s.strength_reports = s.reports THEN {force: f, id: s.best_strengths[0]} END) AS models
WITH t, failing, speak_of_it, fails_in, size(models) AS does_well_in, models[..$forces] AS models
UNWIND models AS model
MATCH (x:Finding {id: model.id})
OPTIONAL MATCH (y:Finding {id: failing})
OPTIONAL MATCH (x)-[:IN_SECTION]->(s:Section)
WITH t, fails_in, does_well_in, speak_of_it, y, model.force AS f, x, s
ORDER BY fails_in DESC, t.id, f.name
RETURN t.name AS theme, fails_in, does_well_in, speak_of_it, y.quote AS failing, y.document AS failing_report,
       y.page AS failing_page, y.start AS failing_start, coalesce(f.official_name, f.name) AS force,
       x.quote AS quote, x.document AS report, coalesce(s.number + ' ', '') + s.heading AS section, x.page AS page,
       x.start AS start;

// graph:
MATCH fails = (me:Force {id: $force})<-[:OF]-(:Inspection)<-[:REPORTS_ON]-(:Report)-[a:ASSESSES]->(t:Theme)
WHERE a.value <> 'strength' AND a.failings IS NOT NULL
MATCH praised = (t)<-[b:ASSESSES]-(:Report)-[:REPORTS_ON]->(:Inspection)-[:OF]->(f:Force)
WHERE b.value = 'strength' AND f <> me
RETURN fails, praised;
