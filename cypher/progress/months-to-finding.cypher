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
MATCH (i:Inspection)-[:MADE]->(rec:Recommendation)
MATCH (i)-[:OF]->(f:Force)
WITH rec, f, left(i.inspection_start, 7) AS made
OPTIONAL MATCH (d:Document)-[up:FOLLOWS_UP]->(rec)
WITH rec, f, made, up.progress AS progress, left(coalesce(d.inspection_start, d.published), 7) AS date, d.id AS id
ORDER BY date, id
WITH rec, f, made, count(id) > 0 AS taken_up, head(collect(date)) AS then, last(collect(progress)) AS state
WITH rec, f, made, taken_up, state,
     CASE WHEN size(made) = 7 AND size(then) = 7
          THEN toInteger(left(then, 4)) * 12 + toInteger(right(then, 2))
               - toInteger(left(made, 4)) * 12 - toInteger(right(made, 2)) END AS months
MATCH (rec)-[:ABOUT]->(t:Theme)
WITH t, f, collect({made: made, taken_up: taken_up, state: state, months: months}) AS rows
OPTIONAL MATCH (f)-[s:FARES_IN]->(t)
WITH t, f, rows, left(s.failing_until, 7) AS until
UNWIND rows AS row
WITH t, f, row.taken_up AS taken_up, row.state AS state, row.months AS months, until > row.made AS fails_after
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
