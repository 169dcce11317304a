// title: Teams renamed
// question: Which teams got another name or gave way to another team, and what is said of each?
// param: force Force = null -- only this force's, by any of its names or its id; all forces' where null
// column: force -- the force
// column: before -- what the team was called
// column: before_abbreviation -- its short form
// column: after -- what it was called or replaced by later
// column: after_abbreviation -- its short form
// column: job -- the function of the two, where the ontology knows it
// column: documents -- the documents that name both or say that one became the other
// column: failings_before -- how many failings name it under the earlier name
// column: failings_after -- how many under the later name
// column: quote -- the first place that names it under the later name
// column: report -- the document that names it
// column: page -- the page, where the source has pages
// column: start -- position of the mention's first character in the document's text
// picture: teams under their earlier and later names, with their forces
// browser: :params {force: null}
MATCH (f:Force)<-[:OF]-(before:Team)-[to:RENAMED_TO]->(after:Team)
WHERE $force IS NULL OR f.id = $force
OPTIONAL MATCH (before)<-[then:FARES_WITH]-(:Force)
OPTIONAL MATCH (after)<-[now:FARES_WITH]-(:Force)
OPTIONAL MATCH (m:Mention {id: now.first_mention})
WITH f, before, to, after, m, coalesce(then.failing_count, 0) AS failings_before,
     coalesce(now.failing_count, 0) AS failings_after
OPTIONAL MATCH (before)-[:PERFORMS]->(j:Function)
WITH f, before, to, after, failings_before, failings_after, m, min(j.name) AS job
ORDER BY f.name, before.name, after.name
RETURN coalesce(f.official_name, f.name) AS force, before.name AS before, before.abbreviation AS before_abbreviation,
       after.name AS after, after.abbreviation AS after_abbreviation, job, to.documents AS documents, failings_before,
       failings_after, m.quote AS quote, m.document AS report, m.page AS page, m.start AS start;

// graph:
MATCH path = (f:Force)<-[:OF]-(:Team)-[:RENAMED_TO]->(:Team)
WHERE $force IS NULL OR f.id = $force
RETURN path;
