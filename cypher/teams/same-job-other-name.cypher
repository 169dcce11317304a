// title: Same job, other name
// question: Which jobs are done in several forces, and what does each force call the team that does it?
// param: min_forces integer = 2 -- in how many forces the job is named at least
// column: job -- the function, as the ontology calls it
// column: forces -- how many forces have a named team for it
// column: names -- how many different names these teams have
// column: force -- a force
// column: team -- what the team is called there
// column: abbreviation -- its short form, where a report uses one
// column: mentions -- how often the reports name it
// column: quote -- the first place that names it
// column: report -- the document that names it
// column: page -- the page, where the source has pages
// column: start -- position of the mention's first character in the document's text
// picture: jobs, the teams that do them, and the forces to which the teams belong
// browser: :params {min_forces: 2}
MATCH (j:Function)<-[:PERFORMS]-(team:Team)-[:OF]->(f:Force)
WITH j, collect({force: f, team: team}) AS teams, count(DISTINCT f) AS forces,
     count(DISTINCT toLower(team.name)) AS names
WHERE forces >= $min_forces
UNWIND teams AS one
WITH j, forces, names, one.force AS f, one.team AS team
OPTIONAL MATCH (m:Mention)-[:NAMES]->(team)
WITH j, forces, names, f, team, m ORDER BY m.document, m.start
WITH j, forces, names, f, team, count(m) AS mentions, collect(m)[0] AS m
ORDER BY forces DESC, names DESC, j.id, f.name, mentions DESC, team.name, team.id
RETURN j.name AS job, forces, names, coalesce(f.official_name, f.name) AS force, team.name AS team,
       team.abbreviation AS abbreviation, mentions, m.quote AS quote, m.document AS report,
       m.page AS page, m.start AS start;

// graph:
MATCH path = (j:Function)<-[:PERFORMS]-(:Team)-[:OF]->(f:Force)
WITH j, count(DISTINCT f) AS forces, collect(path) AS paths
WHERE forces >= $min_forces
UNWIND paths AS path
RETURN path;
