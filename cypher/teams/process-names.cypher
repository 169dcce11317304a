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
MATCH (p:Process)<-[s:FARES_WITH]-(:Force)
WHERE s.surfaces IS NOT NULL
WITH p, count(s) AS forces, collect(s.surfaces) AS lists
WHERE forces >= $min_forces
WITH p, forces, toLower(p.name) AS plain, COLLECT {
       UNWIND lists AS list
       UNWIND list AS surface
       RETURN DISTINCT toLower(surface) AS name ORDER BY name
     } AS names
WHERE size([name IN names WHERE NOT name IN [plain, plain + 's']]) >= $min_names
MATCH (p)<-[a:SAYS_OF]-(r:Report)-[:REPORTS_ON]->(:Inspection)-[:OF]->(f:Force)
MATCH (p)<-[n:NAMES]-(r)
WHERE n.surfaces IS NOT NULL
WITH p, forces, names, f, n, r, a ORDER BY size(names) DESC, forces DESC, p.id, f.name, r.inspection_start, r.id
RETURN p.name AS process, forces, names, coalesce(f.official_name, f.name) AS force, n.surfaces AS called,
       n.abbreviation AS abbreviation, n.expansion_in_text AS in_full, a.mention_count AS mentions, r.id AS report;

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
