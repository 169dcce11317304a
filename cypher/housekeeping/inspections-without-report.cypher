// title: Inspections known at second hand
// question: Which inspections are known only because another document tells of them, and what is known of each?
// column: force -- the force
// column: inspected -- when the inspection began
// column: told_by -- the documents that tell of it
// column: recommendations -- how many of its recommendations are known
// column: taken_up -- how many of these a later document takes up
// column: id -- the inspection's id, for provenance-of
// picture: these inspections, their forces, and the documents that tell of them
MATCH (f:Force)<-[:OF]-(i:Inspection)
WHERE NOT EXISTS { (i)<-[:REPORTS_ON]-(:Report) }
WITH f, i, COLLECT { MATCH (i)<-[:SPEAKS_OF]-(d:Document) RETURN DISTINCT d.id ORDER BY d.id } AS told_by
ORDER BY f.name, i.inspection_start, i.id
RETURN coalesce(f.official_name, f.name) AS force, i.inspection_start AS inspected, told_by,
       COUNT { (i)-[:MADE]->(:Recommendation) } AS recommendations,
       COUNT { (i)-[:MADE]->(rec:Recommendation) WHERE EXISTS { (rec)<-[:FOLLOWS_UP]-(:Document) } } AS taken_up,
            i.id AS id;

// graph:
MATCH path = (:Force)<-[:OF]-(i:Inspection)<-[:SPEAKS_OF]-(:Document)
WHERE NOT EXISTS { (i)<-[:REPORTS_ON]-(:Report) }
RETURN path;
