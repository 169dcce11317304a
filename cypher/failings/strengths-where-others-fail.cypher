// title: Strengths where others fail
// question: Who does well on themes in which at least so many other forces fail, and how do the reports describe it?
// param: min_forces integer = 1 -- how many other forces fail in the theme at least
// param: quotes integer = 2 -- how many quotes of each force at most
// column: theme -- the theme
// column: fails_in -- in how many forces reports find nothing but failings in it
// column: speak_of_it -- of how many forces a report speaks of the theme at all
// column: force -- a force that does well: reports find nothing but strengths in it
// column: quote -- a strength, in the words of the report
// column: report -- the document that says it
// column: section -- the section that it stands in
// column: page -- the page, where the source has pages
// column: start -- position of the quote's first character in the document's text
// picture: each such theme between the reports that praise and those that find fault
// browser: :params {min_forces: 1, quotes: 2}
MATCH (f:Force)-[s:FARES_IN]->(t:Theme)
WITH t, count(f) AS speak_of_it, sum(CASE WHEN s.failing_reports = s.reports THEN 1 ELSE 0 END) AS fails_in,
     collect(CASE WHEN s.strength_reports = s.reports
             THEN {force: f, ids: coalesce(s.best_strengths, [])[..$quotes]} END) AS models
WHERE fails_in >= $min_forces
UNWIND models AS model
UNWIND model.ids AS id
MATCH (x:Finding {id: id})
OPTIONAL MATCH (x)-[:IN_SECTION]->(s:Section)
WITH t, speak_of_it, fails_in, model.force AS f, x, s
ORDER BY fails_in DESC, t.id, f.name, x.document, x.start
RETURN t.name AS theme, fails_in, speak_of_it, coalesce(f.official_name, f.name) AS force, x.quote AS quote,
       x.document AS report,
       coalesce(s.number + ' ', '') + s.heading AS section, x.page AS page, x.start AS start;

// graph:
MATCH path = (f:Force)<-[:OF]-(:Inspection)<-[:REPORTS_ON]-(:Report)-[a:ASSESSES]->(t:Theme)
WHERE a.value IN ['failing', 'strength']
WITH t, collect(path) AS paths,
     count(DISTINCT CASE WHEN a.value = 'failing' THEN f END) AS failing,
     count(DISTINCT CASE WHEN a.value = 'strength' THEN f END) AS doing_well
WHERE failing >= $min_forces AND doing_well > 0
UNWIND paths AS path
RETURN path;
