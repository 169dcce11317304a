// title: Failings by the job of the team
// question: At which jobs do teams fail, in how many forces, whatever the teams are called there?
// param: min_forces integer = 1 -- in how many forces a finding names such a team as failing at least
// param: forces integer = 10 -- how many forces of each job at most, those with most failings first
// param: quotes integer = 1 -- how many quotes of each force at most, from its newest report that finds it failing
// column: job -- the function, as the ontology calls it
// column: fails_in -- in how many forces a failing names a team that does the job
// column: praised_in -- in how many a strength does
// column: speak_of_it -- of how many forces any finding names such a team (the denominator)
// column: named_in -- in how many forces reports name such a team at all
// column: reports -- how many reports have such a failing
// column: failings -- how many findings are such failings
// column: strengths -- how many are such strengths
// column: since -- when the first inspection began that found one
// column: force -- a force that fails
// column: teams -- what its teams are called of which such a failing speaks
// column: quote -- a failing that names the team, in the words of the report
// column: report -- the document that says it
// column: section -- the section that it stands in
// column: page -- the page, where the source has pages
// column: start -- position of the quote's first character in the document's text
// picture: jobs, the teams that do them, and the failings that name these
// browser: :params {min_forces: 1, forces: 10, quotes: 1}
MATCH (j:Function)<-[s:FARES_WITH]-(f:Force)
WITH j, f, s, s.failing_count AS own, s.strength_count AS strengths
ORDER BY own DESC, f.name
WITH j, count(f) AS named_in, sum(CASE WHEN own + strengths + s.mixed_count > 0 THEN 1 ELSE 0 END) AS speak_of_it,
     sum(CASE WHEN own > 0 THEN 1 ELSE 0 END) AS fails_in, sum(CASE WHEN strengths > 0 THEN 1 ELSE 0 END) AS praised_in,
     sum(s.reports_with_failings) AS reports, sum(own) AS failings, sum(strengths) AS strengths,
     min(s.failing_since) AS since, collect(CASE WHEN own > 0 THEN {force: f, said: s} END)[..$forces] AS failers
WHERE fails_in >= $min_forces
UNWIND failers AS failer
WITH j, named_in, speak_of_it, fails_in, praised_in, reports, failings, strengths, since, failer.force AS f,
     failer.said.newest_failings AS ids
CALL (ids) {
  UNWIND ids AS id
  MATCH (x:Finding {id: id})
  RETURN x ORDER BY coalesce(x.confidence, 0) DESC, x.start LIMIT $quotes
}
OPTIONAL MATCH (x)-[:IN_SECTION]->(s:Section)
WITH j, named_in, speak_of_it, fails_in, praised_in, reports, failings, strengths, since, f, x, s
ORDER BY fails_in DESC, failings DESC, j.id, f.name, x.document, x.start
RETURN j.name AS job, fails_in, praised_in, speak_of_it, named_in, reports, failings, strengths, since,
       coalesce(f.official_name, f.name) AS force,
       COLLECT {
         MATCH (f)-[t:FARES_WITH]->(team:Team)-[:PERFORMS]->(j)
         WHERE t.failing_count > 0
         RETURN DISTINCT team.name AS name ORDER BY name
       } AS teams,
       x.quote AS quote, x.document AS report, coalesce(s.number + ' ', '') + s.heading AS section, x.page AS page,
       x.start AS start;

// graph:
MATCH path = (j:Function)<-[:PERFORMS]-(team:Team)<-[:MENTIONS]-(x:Finding)
WHERE x.polarity = 'failing'
WITH j, collect(path) AS paths, COUNT { MATCH (j)<-[:PERFORMS]-(:Team)-[:OF]->(f:Force) RETURN DISTINCT f } AS forces
WHERE forces >= $min_forces
UNWIND paths AS path
RETURN path;
