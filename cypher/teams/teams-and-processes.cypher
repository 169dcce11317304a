// title: Teams, processes and systems of a force
// question: Which teams, processes, systems, schemes and operations do this force's documents name, and how often?
// param: force Force -- the force, by any of its names or its id
// param: kinds strings = ["Team", "Process", "System", "Scheme", "Operation"] -- the labels to list
// param: min_mentions integer = 1 -- how often a thing is named at least
// column: kind -- team, process, system and so on
// column: name -- the name
// column: abbreviation -- its short form, where there is one
// column: job -- the function that a team performs, where the ontology knows it
// column: mentions -- how often the documents name it
// column: quote -- the first place that names it
// column: report -- the document that names it
// column: page -- the page, where the source has pages
// column: start -- position of the mention's first character in the document's text
// column: id -- the id, for said-of and provenance-of
// picture: the force's teams, and the jobs that they do
// browser: :params {force: 'force/derbyshire', kinds: ['Team', 'Process', 'System', 'Scheme', 'Operation'], min_mentions: 1}
MATCH (f:Force {id: $force})<-[:OF]-(:Inspection)<-[:REPORTS_ON|SPEAKS_OF]-(d:Document)
WITH DISTINCT d
MATCH (d)-[a:SAYS_OF]->(n:Team|Process|System|Scheme|Operation|Order|Organisation|Role)
WHERE a.first_mention IS NOT NULL AND any(label IN labels(n) WHERE label IN $kinds)
WITH n, a, d ORDER BY d.id
WITH n, sum(a.mention_count) AS mentions, collect(a.first_mention)[0] AS first
WHERE mentions >= $min_mentions
MATCH (m:Mention {id: first})
OPTIONAL MATCH (n)-[:PERFORMS]->(j:Function)
WITH n, mentions, m, min(j.name) AS job, toLower(head([label IN labels(n) WHERE label IN $kinds])) AS kind
ORDER BY kind, mentions DESC, n.name, n.id
RETURN kind, n.name AS name, n.abbreviation AS abbreviation, job, mentions, m.quote AS quote, m.document AS report,
       m.page AS page, m.start AS start, n.id AS id;

// graph:
MATCH path = (:Force {id: $force})<-[:OF]-(:Team)-[:PERFORMS]->(:Function)
RETURN path;
