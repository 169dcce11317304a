// title: Same job, other name
// question: Which jobs are done in several forces, and what does each force call the team that does it?
// param: min_forces integer = 2 -- in how many forces the job is named at least
// param: plain boolean = false -- whether to list jobs too that no force gives a name of its own: their teams are
//    named in
//    plain words only (control room, custody suite), with neither a short form nor capital letters
// column: job -- the function, as the ontology calls it
// column: forces -- how many forces have a team for it
// column: names -- how many different names these teams have
// column: force -- a force
// column: team -- what the team is called there: a name of its own goes before plain words, then the one named most
// column: abbreviation -- its short form, where a report uses one
// column: also_called -- other names in the force's reports for teams that do the job
// column: mentions -- how often the reports name it
// column: failings -- how many findings that name it are failings
// column: strengths -- how many are strengths
// column: quote -- the first place that names it
// column: report -- the document that names it
// column: page -- the page, where the source has pages
// column: start -- position of the mention's first character in the document's text
// picture: jobs, the teams that do them, and the forces to which the teams belong
// browser: :params {min_forces: 2, plain: false}
MATCH (j:Function)<-[:PERFORMS]-(team:Team)<-[s:FARES_WITH]-(f:Force)
WITH j, f, team, s, team.abbreviation IS NOT NULL OR team.name =~ '.* \\p{Lu}.*' AS own
ORDER BY own DESC, s.mention_count DESC, team.name, team.id
WITH j, f, collect(team) AS teams, collect(s)[0] AS s, max(own) AS own
WITH j, collect({force: f, teams: teams, said: s}) AS rows, count(f) AS forces, max(own) AS own
WHERE forces >= $min_forces AND (own OR $plain)
WITH j, rows, forces,
     size(COLLECT { UNWIND rows AS row UNWIND row.teams AS team RETURN DISTINCT toLower(team.name) }) AS names
UNWIND rows AS row
WITH j, forces, names, row.force AS f, row.said AS s, row.teams[0] AS team,
     [one IN row.teams[1..] | one.name] AS also_called
OPTIONAL MATCH (m:Mention {id: s.first_mention})
WITH j, forces, names, f, s, team, also_called, m
ORDER BY forces DESC, names DESC, j.id, f.name
RETURN j.name AS job, forces, names, coalesce(f.official_name, f.name) AS force, team.name AS team,
       team.abbreviation AS abbreviation, also_called, s.mention_count AS mentions, s.failing_count AS failings,
       s.strength_count AS strengths, m.quote AS quote, m.document AS report, m.page AS page, m.start AS start;

// graph:
MATCH path = (j:Function)<-[:PERFORMS]-(team:Team)-[:OF]->(f:Force)
WITH j, count(DISTINCT f) AS forces, collect(path) AS paths,
     max(team.abbreviation IS NOT NULL OR team.name =~ '.* \\p{Lu}.*') AS own
WHERE forces >= $min_forces AND (own OR $plain)
UNWIND paths AS path
RETURN path;
