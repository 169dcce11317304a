// title: Recurring failings
// question: Which themes fail in at least so many forces, and what does each force's report say?
// param: min_forces integer = 2 -- how many forces a theme fails in at least
// param: include_mixed boolean = true -- whether a force counts on whose theme a report finds failings and strengths
// param: latest_only boolean = false -- whether only each force's newest report that speaks of the theme counts
// param: quotes integer = 2 -- how many quotes of each force at most (ten at the very most): those of its newest report
//    go first, and of these the ones that speak of the theme alone
// param: per_theme integer = 5 -- how many forces of each theme at most: those with most failings on it go first
// column: theme -- the theme
// column: practice_area -- the practice area of the theme
// column: fails_in -- in how many forces it fails: outright, and where include_mixed is true in part
// column: mixed_in -- in how many of these only in part: the reports find strengths beside the failings
// column: speak_of_it -- of how many forces a report speaks of the theme at all (the denominator)
// column: failings -- how many findings of these forces' reports are failings on the theme
// column: loaded -- how many forces have a report in the graph; a report that is silent neither fails nor does well
// column: not_shown -- in how many more forces it fails than are shown here (see per_theme)
// column: force -- a force that fails
// column: value -- failing or mixed
// column: quote -- a failing, in the words of the report
// column: report -- the document that says it
// column: section -- the section that it stands in
// column: page -- the page, where the source has pages
// column: start -- position of the quote's first character in the document's text
// picture: themes with the reports that find them failing and the forces that these are about
// empty: no theme fails in so many forces; take a smaller min_forces (graphkit ask coverage: how many are loaded)
// browser: :params {min_forces: 2, include_mixed: true, latest_only: false, quotes: 2, per_theme: 5}
MATCH (f:Force)
WHERE EXISTS { (f)<-[:OF]-(:Inspection)<-[:REPORTS_ON]-(:Report) }
WITH count(f) AS loaded
MATCH (f:Force)-[s:FARES_IN]->(t:Theme)
WITH loaded, t, f, s,
     CASE WHEN $latest_only THEN s.newest_failing_count ELSE s.failing_count END AS number,
     CASE WHEN $latest_only THEN s.newest_value = 'failing' ELSE s.failing_reports > 0 END AS failing
ORDER BY number DESC, f.name
WITH loaded, t, count(f) AS speak_of_it,
     sum(CASE WHEN number > 0 AND $include_mixed AND NOT failing THEN 1 ELSE 0 END) AS mixed_in,
     sum(CASE WHEN failing OR $include_mixed THEN number ELSE 0 END) AS failings,
     collect(CASE WHEN failing OR (number > 0 AND $include_mixed)
             THEN {force: f, value: CASE WHEN failing THEN 'failing' ELSE 'mixed' END,
                   ids: s.best_failings[..CASE WHEN number < $quotes THEN number ELSE $quotes END]} END) AS failers
WITH loaded, t, speak_of_it, mixed_in, failings, size(failers) AS fails_in, failers[..$per_theme] AS failers
WITH loaded, t, speak_of_it, mixed_in, failings, fails_in, fails_in - size(failers) AS not_shown, failers
WHERE fails_in >= $min_forces
OPTIONAL MATCH (t)-[:IN]->(p:PracticeArea)
UNWIND failers AS failer
UNWIND failer.ids AS id
MATCH (x:Finding {id: id})
OPTIONAL MATCH (x)-[:IN_SECTION]->(s:Section)
WITH loaded, t, speak_of_it, mixed_in, failings, fails_in, not_shown, failer.force AS f, failer.value AS value, x, p, s
ORDER BY fails_in DESC, mixed_in, failings DESC, t.id, f.name, x.document, x.start
RETURN t.name AS theme, p.name AS practice_area, fails_in, mixed_in, speak_of_it, failings, loaded, not_shown,
       coalesce(f.official_name, f.name) AS force, value, x.quote AS quote, x.document AS report,
       coalesce(s.number + ' ', '') + s.heading AS section, x.page AS page, x.start AS start;

// graph:
MATCH path = (f:Force)<-[:OF]-(:Inspection)<-[:REPORTS_ON]-(:Report)-[a:ASSESSES]->(t:Theme)
WHERE a.value = 'failing' OR ($include_mixed AND a.value = 'mixed' AND size(coalesce(a.failings, [])) > 0)
WITH t, count(DISTINCT f) AS forces, collect(path) AS paths
WHERE forces >= $min_forces
UNWIND paths AS path
RETURN path;
