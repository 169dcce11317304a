// title: Forces without a report
// question: On which forces is no report loaded, and which of their inspections are known from other documents?
// column: force -- a force of the ontology, or one that a document names
// column: id -- its id
// column: inspections -- when its inspections began that other documents tell of
// column: told_by -- the documents that do
// column: recommendations -- how many recommendations of these inspections are known
// column: named_in -- how many documents name the force
// picture: the inspections of these forces, the documents that tell of them, and the forces
MATCH (f:Force)
WHERE NOT EXISTS { (f)<-[:OF]-(:Inspection)<-[:REPORTS_ON]-(:Report) }
WITH f, COLLECT { MATCH (f)<-[:OF]-(i:Inspection) RETURN i.inspection_start ORDER BY i.inspection_start }
     AS inspections,
     COLLECT { MATCH (f)<-[:OF]-(:Inspection)<-[:SPEAKS_OF]-(d:Document) RETURN DISTINCT d.id ORDER BY d.id }
          AS told_by,
     COUNT { (f)<-[:OF]-(:Inspection)-[:MADE]->(:Recommendation) } AS recommendations,
     COUNT { (f)<-[:NAMES]-(:Document) } AS named_in
ORDER BY size(inspections) DESC, named_in DESC, f.name
RETURN coalesce(f.official_name, f.name) AS force, f.id AS id, inspections, told_by, recommendations, named_in;

// graph:
MATCH path = (:Document)-[:NAMES]->(f:Force)
WHERE NOT EXISTS { (f)<-[:OF]-(:Inspection)<-[:REPORTS_ON]-(:Report) }
OPTIONAL MATCH told = (f)<-[:OF]-(:Inspection)<-[:SPEAKS_OF]-(:Document)
RETURN path, told;
