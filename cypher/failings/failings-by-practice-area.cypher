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
MATCH (f:Force)<-[:OF]-(:Inspection)<-[:REPORTS_ON]-(:Report)
WITH count(DISTINCT f) AS loaded
MATCH (f:Force)<-[:OF]-(:Inspection)<-[:REPORTS_ON]-(r:Report)-[a:ASSESSES]->(t:Theme)-[:IN]->(p:PracticeArea)
WITH loaded, p, f, r, t, CASE WHEN a.value <> 'strength' THEN size(a.failings) END AS found
WITH loaded, p, f, r, sum(found) AS found, collect(CASE WHEN found > 0 THEN t.name END) AS names
WITH loaded, p, f, sum(found) AS failings, sum(CASE WHEN found > 0 THEN 1 ELSE 0 END) AS reports, collect(names)
     AS lists,
     min(CASE WHEN found > 0 THEN coalesce(r.inspection_start, r.published) END) AS since
ORDER BY failings DESC, f.name
WITH loaded, p, count(f) AS speak_of_it, sum(CASE WHEN failings > 0 THEN 1 ELSE 0 END) AS fails_in,
     sum(reports) AS reports, sum(failings) AS failings, min(since) AS since,
     collect(CASE WHEN failings > 0 THEN {force: f, failings: failings, lists: lists} END)[..$forces] AS failers
UNWIND failers AS failer
WITH loaded, p, fails_in, speak_of_it, reports, failings, since, failer.force AS f, failer.failings AS force_failings,
     reduce(names = [], more IN failer.lists | names + [name IN more WHERE NOT name IN names]) AS themes
CALL (p, f) {
  MATCH (f)<-[:OF]-(:Inspection)<-[:REPORTS_ON]-(r:Report)-[a:ASSESSES]->(t:Theme)-[:IN]->(p)
  WHERE a.value <> 'strength' AND a.failings IS NOT NULL
  WITH r, a, t ORDER BY coalesce(r.inspection_start, r.published, '') DESC, r.id, size(a.failings) DESC, t.id LIMIT 1
  UNWIND a.failings AS id
  MATCH (x:Finding {id: id})
  RETURN x ORDER BY coalesce(x.confidence, 0) DESC, x.start LIMIT $quotes
}
OPTIONAL MATCH (x)-[:IN_SECTION]->(s:Section)
WITH loaded, p, fails_in, speak_of_it, reports, failings, since, f, force_failings, themes, x, s
ORDER BY fails_in DESC, failings DESC, p.id, force_failings DESC, f.name, x.start
RETURN p.name AS practice_area, fails_in, speak_of_it, loaded, reports, failings, since,
       coalesce(f.official_name, f.name) AS force, force_failings,
       COLLECT { UNWIND themes AS name RETURN name ORDER BY name } AS themes, x.quote AS quote, x.document AS report,
       coalesce(s.number + ' ', '') + s.heading AS section, x.page AS page, x.start AS start;

// graph:
MATCH path = (:PracticeArea)<-[:IN]-(:Theme)<-[a:ASSESSES]-(:Report)
WHERE a.value <> 'strength' AND a.failings IS NOT NULL
RETURN path;
