// title: One job across the forces
// question: Which team does this job in each force, and what do the reports say of it?
// param: job Function -- the job, by its id (function/digital-forensics) or its label
// param: quotes integer = 3 -- how many findings of each team at most, failings first
// column: force -- the force
// column: team -- what the team is called there
// column: abbreviation -- its short form, where a report uses one
// column: mentions -- how often the reports name it
// column: failings -- how many findings that name it are failings
// column: strengths -- how many are strengths
// column: polarity -- of the quote: failing, mixed or strength; empty where no finding names the team
// column: themes -- the themes of the finding
// column: quote -- a finding that names the team, in the words of the report
// column: report -- the document that says it
// column: section -- the section that it stands in
// column: page -- the page, where the source has pages
// column: start -- position of the quote's first character in the document's text
// picture: the job, the teams that do it, their forces, and the findings that name them
// browser: :params {job: 'function/digital-forensics', quotes: 3}
MATCH (:Function {id: $job})<-[:PERFORMS]-(team:Team)-[:OF]->(f:Force)
OPTIONAL MATCH (team)<-[a:SAYS_OF]-(:Document)
WITH team, f, sum(a.mention_count) AS mentions, sum(a.failing_count) AS failings, sum(a.strength_count) AS strengths,
     collect(a) AS accounts
WITH team, f, mentions, failings, strengths,
     COLLECT {
       UNWIND accounts AS a
       UNWIND coalesce(a.failing_findings, [])[..$quotes]
              + CASE WHEN failings < $quotes
                     THEN coalesce(a.mixed_findings, [])[..$quotes] + coalesce(a.strength_findings, [])[..$quotes]
                     ELSE [] END AS id
       MATCH (x:Finding {id: id})
       RETURN x
       ORDER BY CASE x.polarity WHEN 'failing' THEN 0 WHEN 'mixed' THEN 1 ELSE 2 END, coalesce(x.confidence, 0) DESC,
                x.document, x.start
       LIMIT $quotes
     } AS findings
UNWIND CASE WHEN findings = [] THEN [null] ELSE findings END AS x
OPTIONAL MATCH (x)-[:IN_SECTION]->(s:Section)
WITH team, f, mentions, failings, strengths, x, s
ORDER BY f.name, mentions DESC, team.name, CASE x.polarity WHEN 'failing' THEN 0 WHEN 'mixed' THEN 1 ELSE 2 END,
         x.document, x.start
RETURN coalesce(f.official_name, f.name) AS force, team.name AS team, team.abbreviation AS abbreviation, mentions,
       failings, strengths, x.polarity AS polarity,
       COLLECT { MATCH (x)-[:ABOUT]->(t:Theme) RETURN t.name ORDER BY t.id } AS themes,
       x.quote AS quote, x.document AS report, coalesce(s.number + ' ', '') + s.heading AS section, x.page AS page,
       x.start AS start;

// graph:
MATCH path = (:Function {id: $job})<-[:PERFORMS]-(team:Team)-[:OF]->(:Force)
OPTIONAL MATCH said = (team)<-[:MENTIONS]-(:Finding)
RETURN path, said;
