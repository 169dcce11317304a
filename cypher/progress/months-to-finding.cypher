// title: From recommendation to finding
// question: Theme by theme, what became of the recommendations, and how many months lie between them and the next
//    finding?
// param: min_recommendations integer = 1 -- how many recommendations on the theme at least
// column: theme -- the theme
// column: forces -- how many forces were told something on it
// column: recommendations -- how many recommendations are about it
// column: taken_up -- how many of these a later report takes up (the denominator of the next columns)
// column: achieved -- how many of these the newest such report calls achieved
// column: progress -- in how many it sees progress
// column: none -- in how many none
// column: unclear -- in how many it does not say
// column: months_min -- fewest months from the inspection that made a recommendation to the next that takes it up
// column: months_median -- the median of these
// column: months_max -- the most
// column: failing_after -- of how many of all recommendations a later inspection of the force fails on the theme
// browser: :params {min_recommendations: 1}
MATCH (t:Theme)<-[:ABOUT]-(rec:Recommendation)<-[:MADE]-(i:Inspection)-[:OF]->(f:Force)
WITH t, rec, i, f,
     COLLECT {
       MATCH (d:Document)-[up:FOLLOWS_UP]->(rec)
       RETURN {progress: up.progress, date: left(coalesce(d.inspection_start, d.published), 7)}
       ORDER BY coalesce(d.inspection_start, d.published, ''), d.id
     } AS seen,
     EXISTS {
       MATCH (t)<-[a:ASSESSES]-(:Report)-[:REPORTS_ON]->(later:Inspection)-[:OF]->(f)
       WHERE a.value <> 'strength' AND a.failings IS NOT NULL AND left(later.inspection_start,
            7) > left(i.inspection_start, 7)
     } AS fails_after
WITH t, f, fails_after, last(seen).progress AS state, size(seen) > 0 AS taken_up, head(seen).date AS then,
     left(i.inspection_start, 7) AS made
WITH t, f, fails_after, state, taken_up,
     CASE WHEN size(made) = 7 AND size(then) = 7 THEN duration.between(date(made), date(then)).months END AS months
WITH t, count(DISTINCT f) AS forces, count(*) AS recommendations, sum(CASE WHEN taken_up THEN 1 ELSE 0 END) AS taken_up,
     sum(CASE WHEN state = 'achieved' THEN 1 ELSE 0 END) AS achieved,
     sum(CASE WHEN state = 'progress' THEN 1 ELSE 0 END) AS progress,
     sum(CASE WHEN state = 'none' THEN 1 ELSE 0 END) AS none,
     sum(CASE WHEN state = 'unclear' THEN 1 ELSE 0 END) AS unclear,
     min(months) AS months_min, percentileCont(months, 0.5) AS months_median, max(months) AS months_max,
     sum(CASE WHEN fails_after THEN 1 ELSE 0 END) AS failing_after
WHERE recommendations >= $min_recommendations
WITH t, forces, recommendations, taken_up, achieved, progress, none, unclear, months_min, months_median, months_max,
     failing_after
ORDER BY failing_after DESC, recommendations DESC, t.id
RETURN t.name AS theme, forces, recommendations, taken_up, achieved, progress, none, unclear, months_min, months_median,
       months_max, failing_after;
