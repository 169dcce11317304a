// title: Failings by practice area
// question: In which practice areas do forces fail, in how many of their themes, and in what words?
// param: forces integer = 5 -- how many forces of each area at most, those with most failings first
// param: quotes integer = 1 -- how many quotes of each force at most, from its newest report that fails in the area
// column: practice_area -- the practice area
// column: fails_in -- in how many forces a report finds a failing on a theme of the area
// column: speak_of_it -- of how many forces a report speaks of a theme of the area at all (the denominator)
// column: loaded -- how many forces have a report in the graph
// column: reports -- how many reports find a failing in the area
// column: failings -- how many findings are failings on its themes; one on two themes counts for each
// column: since -- when the first inspection began that found one
// column: force -- a force that fails
// column: force_failings -- how many of the failings are this force's
// column: themes -- the themes of the area in which this force fails
// column: quote -- a failing, in the words of the report
// column: report -- the document that says it
// column: section -- the section that it stands in
// column: page -- the page, where the source has pages
// column: start -- position of the quote's first character in the document's text
// picture: practice areas, their themes, and the reports that find these failing
// browser: :params {forces: 5, quotes: 1}
MATCH (f:Force)
WHERE EXISTS { (f)<-[:OF]-(:Inspection)<-[:REPORTS_ON]-(:Report) }
WITH count(f) AS loaded
MATCH (p:PracticeArea)<-[:IN]-(t:Theme)<-[s:FARES_IN]-(f:Force)
WITH loaded, p, f, t, s, coalesce(s.failing_until, '') AS until ORDER BY until DESC, s.failing_count DESC, t.id
WITH loaded, p, f, sum(s.failing_count) AS failings, min(s.failing_since) AS since,
     collect(CASE WHEN s.failing_count > 0 THEN t.name END) AS themes,
     head(collect(CASE WHEN s.failing_count > 0 THEN s.best_failings[..$quotes] END)) AS ids
ORDER BY failings DESC, f.name
WITH loaded, p, count(f) AS speak_of_it, sum(CASE WHEN failings > 0 THEN 1 ELSE 0 END) AS fails_in,
     sum(failings) AS failings, min(since) AS since,
     collect(CASE WHEN failings > 0 THEN {force: f, failings: failings, themes: themes, ids: ids} END)[..$forces]
     AS failers
CALL (p) {
  MATCH (p)<-[:IN]-(:Theme)<-[a:ASSESSES]-(r:Report)
  WHERE a.value <> 'strength' AND a.failing_count > 0
  RETURN count(DISTINCT r) AS reports
}
UNWIND failers AS failer
UNWIND failer.ids AS id
MATCH (x:Finding {id: id})
OPTIONAL MATCH (x)-[:IN_SECTION]->(s:Section)
WITH loaded, p, fails_in, speak_of_it, reports, failings, since, failer, failer.force AS f, x, s
ORDER BY fails_in DESC, failings DESC, p.id, failer.failings DESC, f.name, x.start
RETURN p.name AS practice_area, fails_in, speak_of_it, loaded, reports, failings, since,
       coalesce(f.official_name, f.name) AS force, failer.failings AS force_failings,
       COLLECT { UNWIND failer.themes AS name RETURN name ORDER BY name } AS themes, x.quote AS quote,
       x.document AS report, coalesce(s.number + ' ', '') + s.heading AS section, x.page AS page, x.start AS start;

// graph:
MATCH path = (:PracticeArea)<-[:IN]-(:Theme)<-[a:ASSESSES]-(:Report)
WHERE a.value <> 'strength' AND a.failings IS NOT NULL
RETURN path;
