// title: Timeline of a force
// question: When was this force inspected, what came of it, and what happened since?
// param: force Force -- the force, by any of its names or its id
// column: inspected -- when the inspection began
// column: ended -- when it ended
// column: kind -- of its report: inspection, re-inspection, post-inspection-review or thematic; empty where none is
//    loaded
// column: published -- when the report was published
// column: recommendations -- how many recommendations the inspection made
// column: achieved -- how many of these a later report calls achieved
// column: progress -- in how many of the others a later report sees progress
// column: none -- in how many of the rest it sees none
// column: stated -- of how many of these a later report says outright what became of them; the others are read from the
//    failings and strengths that it finds
// column: taken_up_by -- the later documents that take them up
// column: failing -- how many themes the report finds failing
// column: mixed -- how many themes mixed
// column: strength -- how many themes it finds nothing but strengths in
// column: report -- the report, where it is loaded
// column: told_by -- other documents that speak of the inspection
// picture: the force, its inspections, and the documents that report on them or speak of them
// browser: :params {force: 'force/derbyshire'}
MATCH (f:Force {id: $force})<-[:OF]-(i:Inspection)
OPTIONAL MATCH (i)<-[:REPORTS_ON]-(r:Report)
WITH i, r,
     COLLECT { MATCH (i)-[:MADE]->(rec:Recommendation)
               RETURN COLLECT { MATCH (rec)<-[up:FOLLOWS_UP]-(:Document) RETURN DISTINCT up.progress } } AS states,
     COUNT {
       MATCH (i)-[:MADE]->(rec:Recommendation) WHERE EXISTS { (rec)<-[:FOLLOWS_UP {stated: true}]-(:Document) }
     } AS stated,
     COLLECT { MATCH (i)-[:MADE]->(:Recommendation)<-[:FOLLOWS_UP]-(d:Document) RETURN DISTINCT d.id ORDER BY d.id }
     AS taken_up_by,
     COLLECT { MATCH (r)-[a:ASSESSES]->(:Theme) RETURN a.value } AS values,
     COLLECT { MATCH (i)<-[:SPEAKS_OF]-(d:Document) RETURN DISTINCT d.id ORDER BY d.id } AS told_by
ORDER BY coalesce(i.inspection_start, r.published, ''), r.id
RETURN i.inspection_start AS inspected, i.inspection_end AS ended, r.kind AS kind, r.published AS published,
       size(states) AS recommendations, size([s IN states WHERE 'achieved' IN s]) AS achieved,
       size([s IN states WHERE 'progress' IN s AND NOT 'achieved' IN s]) AS progress,
       size([s IN states WHERE 'none' IN s AND NOT 'achieved' IN s AND NOT 'progress' IN s]) AS none, stated,
       taken_up_by,
       size([v IN values WHERE v = 'failing']) AS failing, size([v IN values WHERE v = 'mixed']) AS mixed,
       size([v IN values WHERE v = 'strength']) AS strength, r.id AS report, told_by;

// graph:
MATCH path = (:Force {id: $force})<-[:OF]-(i:Inspection)<-[:REPORTS_ON|SPEAKS_OF]-(:Document)
OPTIONAL MATCH made = (i)-[:MADE]->(:Recommendation)
RETURN path, made;
