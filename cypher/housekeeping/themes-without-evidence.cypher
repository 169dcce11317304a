// title: Themes without evidence
// question: Of which themes does no report speak, or do only a few?
// param: at_most_forces integer = 0 -- of which themes reports of at most so many forces speak
// column: theme -- the theme
// column: practice_area -- the practice area of the theme
// column: speak_of_it -- of how many forces a report speaks of it
// column: loaded -- how many forces have a report in the graph (the denominator)
// column: case_studies -- how many case studies bear on it
// column: recommendations -- how many recommendations are about it
// column: definition -- what the theme means
// column: id -- its id
// picture: these themes and their practice areas
// empty: reports of more forces than that speak of every theme; a larger at_most_forces lists the rarest
// browser: :params {at_most_forces: 0}
MATCH (f:Force)<-[:OF]-(:Inspection)<-[:REPORTS_ON]-(:Report)
WITH count(DISTINCT f) AS loaded
MATCH (t:Theme)
WITH loaded, t, COUNT { MATCH (t)<-[:ASSESSES]-(r:Report) RETURN DISTINCT r.force } AS speak_of_it
WHERE speak_of_it <= $at_most_forces
OPTIONAL MATCH (t)-[:IN]->(p:PracticeArea)
WITH loaded, t, p, speak_of_it ORDER BY p.id, speak_of_it, t.id
RETURN t.name AS theme, p.name AS practice_area, speak_of_it, loaded, COUNT { (t)<-[:ABOUT]-(:CaseStudy) }
     AS case_studies,
       COUNT { (t)<-[:ABOUT]-(:Recommendation) } AS recommendations, t.definition AS definition, t.id AS id;

// graph:
MATCH path = (t:Theme)-[:IN]->(:PracticeArea)
WHERE COUNT { MATCH (t)<-[:ASSESSES]-(r:Report) RETURN DISTINCT r.force } <= $at_most_forces
RETURN path;
