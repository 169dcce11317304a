// title: Processes under local names
// question: What does each force call the same process?
// param: min_forces integer = 2 -- in how many forces the process is named at least
// param: min_names integer = 1 -- how many other names than the ontology's the reports use for it at least
// param: at_most integer = 20 -- how many processes at most, those with most names first
// column: process -- the process, as the ontology calls it
// column: forces -- how many forces' reports name it
// column: names -- the names in all these reports
// column: force -- a force
// column: called -- the forms in which this force's reports name it
// column: mentions -- how often they name it
// column: abbreviation -- the short form that the first of them gives (see report)
// column: in_full -- the long form that it gives
// column: quote -- the first place that names it
// column: report -- the document in which that is: the first by its id
// column: page -- the page, where the source has pages
// column: start -- position of the quote's first character in the document's text
// picture: processes and the reports that name them
// browser: :params {min_forces: 2, min_names: 1, at_most: 20}
MATCH (p:Process)<-[s:FARES_WITH]-(f:Force)
WHERE s.surfaces IS NOT NULL
WITH p, count(s) AS forces, collect(s.surfaces) AS lists, collect({force: f, said: s}) AS rows
WHERE forces >= $min_forces
WITH p, forces, rows, toLower(p.name) AS plain, COLLECT {
       UNWIND lists AS list
       UNWIND list AS surface
       RETURN DISTINCT toLower(surface) AS name ORDER BY name
     } AS names
WHERE size([name IN names WHERE NOT name IN [plain, plain + 's']]) >= $min_names
WITH p, forces, rows, names ORDER BY size(names) DESC, forces DESC, p.id LIMIT $at_most
UNWIND rows AS row
WITH p, forces, names, row.force AS f, row.said AS s
MATCH (m:Mention {id: s.first_mention})
MATCH (d:Document {id: m.document})
OPTIONAL MATCH (d)-[n:NAMES]->(p)
WITH p, forces, names, f, s, m, n ORDER BY size(names) DESC, forces DESC, p.id, f.name
RETURN p.name AS process, forces, names, coalesce(f.official_name, f.name) AS force, s.surfaces AS called,
       s.mention_count AS mentions, n.abbreviation AS abbreviation, n.expansion_in_text AS in_full, m.quote AS quote,
       m.document AS report, m.page AS page, m.start AS start;

// graph:
MATCH path = (p:Process)<-[n:NAMES]-(r:Report)
WHERE n.surfaces IS NOT NULL
WITH p, collect(path) AS paths, count(DISTINCT r.force) AS forces,
     COLLECT { MATCH (p)<-[m:NAMES]-(:Report) UNWIND m.surfaces AS surface RETURN DISTINCT toLower(surface)
          AS name } AS names
WHERE forces >= $min_forces
      AND size([name IN names WHERE NOT name IN [toLower(p.name), toLower(p.name) + 's']]) >= $min_names
UNWIND paths AS path
RETURN path;
