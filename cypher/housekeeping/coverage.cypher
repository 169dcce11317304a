// title: Coverage
// question: Which forces, years and chapters are loaded, and which practice areas has a report no chapter on?
// param: at_most integer = 400 -- how many reports at most, the newest first
// column: force -- the force
// column: year -- the year in which the inspection began
// column: kind -- inspection, re-inspection, post-inspection-review or thematic
// column: report -- the document
// column: chapters -- the headings of the first level, in the order of the text
// column: areas -- the practice areas that some section is about
// column: no_chapter_on -- the practice areas that none is about; what is cross-cutting has no chapter anywhere
// column: themes -- of how many themes the report speaks
// column: themes_in_all -- how many themes the vocabulary has (the denominator)
// column: findings -- how many findings it has
// picture: forces, their inspections and reports, and the practice areas that the reports have chapters on
// browser: :params {at_most: 400}
MATCH (p:PracticeArea)
WHERE p.id <> 'cross-cutting'
WITH p ORDER BY p.id
WITH collect(p.name) AS all
MATCH (f:Force)<-[:OF]-(i:Inspection)<-[:REPORTS_ON]-(r:Report)
WITH all, f, i, r ORDER BY coalesce(i.inspection_start, r.published, '') DESC, r.id LIMIT $at_most
WITH all, f, i, r,
     COLLECT { MATCH (r)-[:COVERS]->(p:PracticeArea) RETURN p.name ORDER BY p.name } AS areas,
     COLLECT { MATCH (r)-[:HAS_SECTION]->(s:Section {level: 1})
               RETURN coalesce(s.number + ' ', '') + s.heading ORDER BY s.start } AS chapters
ORDER BY f.name, coalesce(i.inspection_start, r.published, ''), r.id
RETURN coalesce(f.official_name, f.name) AS force, left(coalesce(i.inspection_start, r.published), 4) AS year,
       r.kind AS kind, r.id AS report, chapters, areas, [name IN all WHERE NOT name IN areas] AS no_chapter_on,
       COUNT { (r)-[:ASSESSES]->() } AS themes, COUNT { MATCH (t:Theme) } AS themes_in_all,
       COUNT { (r)-[:FINDS]->() } AS findings;

// graph:
MATCH path = (:Force)<-[:OF]-(:Inspection)<-[:REPORTS_ON]-(:Report)-[:HAS_SECTION]->(s:Section)-[:IN]->(:PracticeArea)
WHERE s.level = 1
RETURN path;
