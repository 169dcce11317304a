// title: Documents
// question: What is loaded: which documents, of which force and inspection, with how much in them?
// column: document -- the document's id
// column: kind -- inspection, re-inspection, post-inspection-review, thematic, news or other
// column: force -- the force that it is about
// column: inspected -- when the inspection began
// column: published -- when it was published
// column: title -- its title
// column: sections -- how many sections it has
// column: findings -- how many findings
// column: recommendations -- how many recommendations it prints
// column: themes -- of how many themes it speaks
// column: notes -- how often it contradicts itself
// column: characters -- length of its text
// picture: documents, the inspections that they are about, and the forces
MATCH (d:Document)
WITH d ORDER BY d.force, d.inspection_start, d.id
RETURN d.id AS document, d.kind AS kind, d.force AS force, d.inspection_start AS inspected, d.published AS published,
       d.title AS title, COUNT { (d)-[:HAS_SECTION]->() } AS sections, COUNT { (d)-[:FINDS|RELAYS]->() } AS findings,
       size(COLLECT { MATCH (d)-[:STATES]->(rec:Recommendation) RETURN DISTINCT rec.id }) AS recommendations,
       COUNT { (d)-[:ASSESSES]->() } AS themes, COUNT { (d)-[:HAS_QUALITY_NOTE]->() } AS notes,
       d.characters AS characters;

// graph:
MATCH path = (:Document)-[:REPORTS_ON|SPEAKS_OF]->(:Inspection)-[:OF]->(:Force)
RETURN path;
