// title: Failings by process
// question: Which processes fail, in how many forces, and in what words?
// param: min_forces integer = 1 -- in how many forces a failing names the process at least
// param: forces integer = 10 -- how many forces of each process at most, those with most failings first
// param: quotes integer = 1 -- how many quotes of each force at most, from its newest report that finds it failing
// param: at_most integer = 25 -- how many processes at most, those that fail in most forces first
// column: process -- the process, as the ontology or the first document calls it
// column: fails_in -- in how many forces a failing names the process
// column: praised_in -- in how many a strength does
// column: speak_of_it -- of how many forces any finding names it (the denominator)
// column: named_in -- in how many forces reports name it at all
// column: reports -- how many reports have such a failing
// column: failings -- how many findings are such failings
// column: strengths -- how many are such strengths
// column: since -- when the first inspection began that found one
// column: force -- a force that fails
// column: force_failings -- how many of the failings are this force's
// column: quote -- a failing that names the process, in the words of the report
// column: report -- the document that says it
// column: section -- the section that it stands in
// column: page -- the page, where the source has pages
// column: start -- position of the quote's first character in the document's text
// picture: processes, the failings that name them, and the reports that say so
// browser: :params {min_forces: 1, forces: 10, quotes: 1, at_most: 25}
MATCH (p:Process)<-[:MENTIONS]-(x:Finding)<-[:FINDS]-(r:Report)
WITH p, r, sum(CASE WHEN x:Strength THEN 1 ELSE 0 END) AS strengths, collect(CASE WHEN x:Failing THEN x END) AS failing
WITH r, collect({process: p, strengths: strengths, failing: failing}) AS rows
MATCH (r)-[:REPORTS_ON]->(:Inspection)-[:OF]->(f:Force)
UNWIND rows AS row
WITH row.process AS p, f, row.strengths AS strengths, row.failing AS failing, size(row.failing) AS found,
     coalesce(r.inspection_start, r.published) AS date, r
ORDER BY coalesce(date, '') DESC, r.id
WITH p, f, sum(strengths) AS strengths, sum(found) AS own, sum(CASE WHEN found > 0 THEN 1 ELSE 0 END) AS reports,
     min(CASE WHEN found > 0 THEN date END) AS since, collect(CASE WHEN found > 0 THEN failing END)[0] AS newest
ORDER BY own DESC, f.name
WITH p, count(f) AS speak_of_it, sum(CASE WHEN own > 0 THEN 1 ELSE 0 END) AS fails_in,
     sum(CASE WHEN strengths > 0 THEN 1 ELSE 0 END) AS praised_in, sum(reports) AS reports,
     sum(own) AS failings, sum(strengths) AS strengths, min(since) AS since,
     collect(CASE WHEN own > 0 THEN {force: f, own: own, failing: newest} END)[..$forces] AS failers
WHERE fails_in >= $min_forces
WITH p, speak_of_it, fails_in, praised_in, reports, failings, strengths, since, failers
ORDER BY fails_in DESC, failings DESC, p.id LIMIT $at_most
WITH p, speak_of_it, fails_in, praised_in, reports, failings, strengths, since, failers,
     COUNT {
       MATCH (p)<-[:NAMES]-(:Report)-[:REPORTS_ON]->(:Inspection)-[:OF]->(f:Force) RETURN DISTINCT f
     } AS named_in
UNWIND failers AS failer
WITH p, named_in, speak_of_it, fails_in, praised_in, reports, failings, strengths, since, failer, failer.force AS f
CALL (failer) {
  UNWIND failer.failing AS x
  RETURN x ORDER BY coalesce(x.confidence, 0) DESC, x.document DESC, x.start LIMIT $quotes
}
OPTIONAL MATCH (x)-[:IN_SECTION]->(s:Section)
WITH p, named_in, speak_of_it, fails_in, praised_in, reports, failings, strengths, since, f, failer, x, s
ORDER BY fails_in DESC, failings DESC, p.id, f.name, x.document, x.start
RETURN p.name AS process, fails_in, praised_in, speak_of_it, named_in, reports, failings, strengths, since,
       coalesce(f.official_name, f.name) AS force, failer.own AS force_failings, x.quote AS quote,
       x.document AS report, coalesce(s.number + ' ', '') + s.heading AS section, x.page AS page, x.start AS start;

// graph:
MATCH path = (p:Process)<-[:MENTIONS]-(x:Finding)<-[:FINDS]-(r:Report)
WHERE x.polarity = 'failing'
WITH p, collect(path) AS paths, count(DISTINCT r.force) AS forces
WHERE forces >= $min_forces
UNWIND paths AS path
RETURN path;
