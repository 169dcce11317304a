// title: What forces are told most
// question: On which themes do most forces get recommendations, and do those that fail get one?
// param: min_forces integer = 1 -- how many forces get a recommendation on the theme at least
// column: theme -- the theme
// column: practice_area -- the practice area of the theme
// column: told -- how many forces get a recommendation on it
// column: fails_in -- in how many forces a report finds a failing on it
// column: fails_untold -- in how many of these no inspection makes a recommendation on it
// column: speak_of_it -- of how many forces a report speaks of the theme at all
// column: recommendations -- how many recommendations are about it
// column: immediate -- how many of these ask for it immediately
// column: achieved -- how many of these some later report calls achieved
// column: since -- when the first inspection began that made one
// picture: themes, the recommendations on them, and the inspections and forces of these
// browser: :params {min_forces: 1}
MATCH (i:Inspection)-[:MADE]->(rec:Recommendation)
MATCH (i)-[:OF]->(f:Force)
WITH rec, f, i.inspection_start AS inspected, rec.deadline = 'immediately' AS immediate,
     EXISTS { (rec)<-[:FOLLOWS_UP {progress: 'achieved'}]-(:Document) } AS achieved
MATCH (rec)-[:ABOUT]->(t:Theme)
WITH t, f, count(rec) AS recs, min(inspected) AS since, sum(CASE WHEN immediate THEN 1 ELSE 0 END) AS immediate,
     sum(CASE WHEN achieved THEN 1 ELSE 0 END) AS achieved
WITH t, collect(f) AS told, sum(recs) AS recommendations, min(since) AS since, sum(immediate) AS immediate,
     sum(achieved) AS achieved
WHERE size(told) >= $min_forces
CALL (t, told) {
  MATCH (t)<-[s:FARES_IN]-(f:Force)
  WITH told, f, s.failing_count > 0 AS fails
  RETURN count(f) AS speak_of_it, sum(CASE WHEN fails THEN 1 ELSE 0 END) AS fails_in,
         sum(CASE WHEN fails AND NOT f IN told THEN 1 ELSE 0 END) AS fails_untold
}
OPTIONAL MATCH (t)-[:IN]->(p:PracticeArea)
WITH t, p, size(told) AS told, recommendations, since, immediate, achieved, speak_of_it, fails_in, fails_untold
ORDER BY told DESC, recommendations DESC, t.id
RETURN t.name AS theme, p.name AS practice_area, told, fails_in, fails_untold, speak_of_it, recommendations, immediate,
       achieved, since;

// graph:
MATCH path = (t:Theme)<-[:ABOUT]-(:Recommendation)<-[:MADE]-(:Inspection)-[:OF]->(f:Force)
WITH t, count(DISTINCT f) AS told, collect(path) AS paths
WHERE told >= $min_forces
UNWIND paths AS path
RETURN path;
