// title: Forces that fail alike
// question: Which other forces fail in the same themes as this force?
// param: force Force -- the force, by any of its names or its id
// param: min_shared integer = 1 -- in how many themes both fail at least
// column: force -- another force
// column: shared -- in how many themes both fail, outright or in part
// column: fails_in -- in how many themes this force fails
// column: other_fails_in -- in how many of all themes the other force fails
// column: both_speak_of -- of how many themes reports of both forces speak (the denominator)
// column: alike -- shared themes as a part of all in which one or the other fails, from 0 to 1
// column: themes -- the shared themes
// picture: the force, the themes in which it fails, and the other forces that fail in them
// browser: :params {force: 'force/derbyshire', min_shared: 1}
MATCH (me:Force {id: $force})-[s:FARES_IN]->(t:Theme)
WITH me, collect(t.id) AS spoken, collect(CASE WHEN s.failing_count > 0 THEN t.id END) AS failing
MATCH (f:Force)-[s:FARES_IN]->(t:Theme)
WHERE f <> me
WITH spoken, failing, f, t, s.failing_count > 0 AS fails
ORDER BY t.id
WITH size(failing) AS fails_in, f, sum(CASE WHEN t.id IN spoken THEN 1 ELSE 0 END) AS both_speak_of,
     sum(CASE WHEN fails THEN 1 ELSE 0 END) AS other_fails_in,
     collect(CASE WHEN fails AND t.id IN failing THEN t.name END) AS themes
WITH f, fails_in, both_speak_of, other_fails_in, themes, size(themes) AS shared
WHERE shared >= $min_shared
WITH f, fails_in, both_speak_of, other_fails_in, themes, shared,
     round(toFloat(shared) / (fails_in + other_fails_in - shared), 2) AS alike
ORDER BY alike DESC, shared DESC, f.name
RETURN coalesce(f.official_name, f.name) AS force, shared, fails_in, other_fails_in, both_speak_of, alike, themes;

// graph:
MATCH (:Force {id: $force})<-[:OF]-(:Inspection)<-[:REPORTS_ON]-(:Report)-[a:ASSESSES]->(t:Theme)
WHERE a.value <> 'strength' AND a.failings IS NOT NULL
WITH DISTINCT t
MATCH path = (t)<-[b:ASSESSES]-(:Report)-[:REPORTS_ON]->(:Inspection)-[:OF]->(:Force)
WHERE b.value <> 'strength' AND b.failings IS NOT NULL
RETURN path;
