// title: Recurring failings
// question: Which themes fail in at least so many forces, and what does each force's report say?
// param: min_forces integer = 2 -- how many forces a theme fails in at least
// param: include_mixed boolean = true -- whether a force counts on whose theme a report finds failings and strengths
// param: latest_only boolean = false -- whether only each force's newest report that speaks of the theme counts
// param: quotes integer = 2 -- how many quotes of each force at most: those that speak of the theme alone go first,
//    from the first ten times as many failings of its newest reports
// column: theme -- the theme
// column: practice_area -- the practice area of the theme
// column: fails_in -- in how many forces it fails: outright, and where include_mixed is true in part
// column: mixed_in -- in how many of these only in part: the reports find strengths beside the failings
// column: speak_of_it -- of how many forces a report speaks of the theme at all (the denominator)
// column: failings -- how many findings of these forces' reports are failings on the theme
// column: loaded -- how many forces have a report in the graph; a report that is silent neither fails nor does well
// column: force -- a force that fails
// column: value -- failing or mixed
// column: quote -- a failing, in the words of the report
// column: report -- the document that says it
// column: section -- the section that it stands in
// column: page -- the page, where the source has pages
// column: start -- position of the quote's first character in the document's text
// picture: themes with the reports that find them failing and the forces that these are about
// browser: :params {min_forces: 2, include_mixed: true, latest_only: false, quotes: 2}
MATCH (f:Force)<-[:OF]-(:Inspection)<-[:REPORTS_ON]-(:Report)
WITH count(DISTINCT f) AS loaded
MATCH (f:Force)<-[:OF]-(:Inspection)<-[:REPORTS_ON]-(r:Report)-[a:ASSESSES]->(t:Theme)
WITH loaded, t, f, r, a
ORDER BY coalesce(r.inspection_start, r.published, '') DESC, r.id
WITH loaded, t, f, collect(a) AS said
WITH loaded, t, f, CASE WHEN $latest_only THEN said[..1] ELSE said END AS said
WITH loaded, t, f,
     any(a IN said WHERE a.value = 'failing') AS failing,
     any(a IN said WHERE a.value = 'mixed' AND size(coalesce(a.failings, [])) > 0) AS mixed,
     reduce(ids = [], a IN said | ids + coalesce(a.failings, [])) AS ids
WITH loaded, t, count(f) AS speak_of_it,
     sum(CASE WHEN mixed AND $include_mixed AND NOT failing THEN 1 ELSE 0 END) AS mixed_in,
     collect(CASE WHEN failing OR (mixed AND $include_mixed)
             THEN {force: f, value: CASE WHEN failing THEN 'failing' ELSE 'mixed' END, ids: ids} END) AS failers,
     sum(CASE WHEN failing OR (mixed AND $include_mixed) THEN size(ids) ELSE 0 END) AS failings
WITH loaded, t, speak_of_it, mixed_in, failings, failers, size(failers) AS fails_in
WHERE fails_in >= $min_forces
UNWIND failers AS failer
WITH loaded, t, speak_of_it, mixed_in, failings, fails_in, failer.force AS f, failer.value AS value,
     COLLECT {
       UNWIND failer.ids[..$quotes * 10] AS id
       MATCH (x:Finding {id: id})
       RETURN x
       ORDER BY COUNT { (x)-[:ABOUT]->(:Theme) }, coalesce(x.confidence, 0) DESC, x.document, x.start LIMIT $quotes
     } AS findings
UNWIND findings AS x
OPTIONAL MATCH (t)-[:IN]->(p:PracticeArea)
OPTIONAL MATCH (x)-[:IN_SECTION]->(s:Section)
WITH loaded, t, speak_of_it, mixed_in, failings, fails_in, f, value, x, p, s
ORDER BY fails_in DESC, mixed_in, failings DESC, t.id, f.name, x.document, x.start
RETURN t.name AS theme, p.name AS practice_area, fails_in, mixed_in, speak_of_it, failings, loaded,
       coalesce(f.official_name, f.name) AS force, value, x.quote AS quote, x.document AS report,
       coalesce(s.number + ' ', '') + s.heading AS section, x.page AS page, x.start AS start;

// graph:
MATCH path = (f:Force)<-[:OF]-(:Inspection)<-[:REPORTS_ON]-(:Report)-[a:ASSESSES]->(t:Theme)
WHERE a.value = 'failing' OR ($include_mixed AND a.value = 'mixed' AND size(coalesce(a.failings, [])) > 0)
WITH t, count(DISTINCT f) AS forces, collect(path) AS paths
WHERE forces >= $min_forces
UNWIND paths AS path
RETURN path;
