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
MATCH (:Force)-[s:WAS_TOLD]->(t:Theme)
WITH t, collect(s) AS told
CALL (told) {
  UNWIND told AS s
  UNWIND s.months AS month
  RETURN min(month) AS months_min, percentileCont(month, 0.5) AS months_median, max(month) AS months_max
}
UNWIND told AS s
WITH t, months_min, months_median, months_max, count(s) AS forces, sum(s.recommendation_count) AS recommendations,
     sum(s.taken_up_count) AS taken_up, sum(s.achieved_count) AS achieved, sum(s.progress_count) AS progress,
     sum(s.no_progress_count) AS none, sum(s.unclear_count) AS unclear, sum(s.failing_after_count) AS failing_after
WHERE recommendations >= $min_recommendations
WITH t, forces, recommendations, taken_up, achieved, progress, none, unclear, months_min, months_median, months_max,
     failing_after
ORDER BY failing_after DESC, recommendations DESC, t.id
RETURN t.name AS theme, forces, recommendations, taken_up, achieved, progress, none, unclear, months_min, months_median,
       months_max, failing_after;
