// title: Processes under local names
// question: What does each force call the same process?
// param: min_forces integer = 2 -- in how many forces the process is named at least
// param: min_names integer = 1 -- how many other names than the ontology's the reports use for it at least
// column: process -- the process, as the ontology calls it
// column: forces -- how many forces' reports name it
// column: names -- the names in all these reports
// column: force -- a force
// column: called -- the forms in which this force's reports name it
// column: abbreviation -- the short form that a report gives
// column: in_full -- the long form that a report gives for it
// column: mentions -- how often the report names it
// column: report -- the document that names it
// picture: processes and the reports that name them
// browser: :params {min_forces: 2, min_names: 1}
MATCH (p:Process)<-[n:NAMES]-(r:Report)-[:REPORTS_ON]->(:Inspection)-[:OF]->(f:Force)
WHERE n.surfaces IS NOT NULL
WITH p, collect({force: f, report: r, said: n}) AS rows, count(DISTINCT f) AS forces
WHERE forces >= $min_forces
WITH p, rows, forces, COLLECT {
       UNWIND rows AS row
       UNWIND row.said.surfaces AS surface
       RETURN DISTINCT toLower(surface) AS name ORDER BY name
     } AS names
WHERE size([name IN names WHERE NOT name IN [toLower(p.name), toLower(p.name) + 's']]) >= $min_names
UNWIND rows AS row
WITH p, forces, names, row.force AS f, row.report AS r, row.said AS n
WITH p, forces, names, f, r, n,
     COUNT { MATCH (r)-[:HAS_MENTION]->(:Mention)-[:NAMES]->(p) } AS mentions
ORDER BY size(names) DESC, forces DESC, p.id, f.name, r.inspection_start, r.id
RETURN p.name AS process, forces, names, coalesce(f.official_name, f.name) AS force, n.surfaces AS called,
       n.abbreviation AS abbreviation, n.expansion_in_text AS in_full, mentions, r.id AS report;

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
