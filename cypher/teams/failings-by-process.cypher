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
MATCH (p:Process)<-[s:FARES_WITH]-(f:Force)
WITH p, f, s, s.failing_count AS own, s.strength_count AS strengths
ORDER BY own DESC, f.name
WITH p, count(f) AS named_in, sum(CASE WHEN own + strengths + s.mixed_count > 0 THEN 1 ELSE 0 END) AS speak_of_it,
     sum(CASE WHEN own > 0 THEN 1 ELSE 0 END) AS fails_in, sum(CASE WHEN strengths > 0 THEN 1 ELSE 0 END) AS praised_in,
     sum(s.reports_with_failings) AS reports, sum(own) AS failings, sum(strengths) AS strengths,
     min(s.failing_since) AS since,
     collect(CASE WHEN own > 0 THEN {force: f, own: own, said: s} END)[..$forces] AS failers
WHERE fails_in >= $min_forces
WITH p, named_in, speak_of_it, fails_in, praised_in, reports, failings, strengths, since, failers
ORDER BY fails_in DESC, failings DESC, p.id LIMIT $at_most
UNWIND failers AS failer
WITH p, named_in, speak_of_it, fails_in, praised_in, reports, failings, strengths, since, failer, failer.force AS f,
     failer.said.newest_failings AS ids
CALL (ids) {
  UNWIND ids AS id
  MATCH (x:Finding {id: id})
  RETURN x ORDER BY coalesce(x.confidence, 0) DESC, x.start LIMIT $quotes
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
