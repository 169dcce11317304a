// title: Failings by year
// question: Year by year, in how many of the forces that were inspected does each theme fail?
// param: themes strings = [] -- only these themes, by id; all where empty
// param: min_forces integer = 1 -- how many forces a report of the year speaks of the theme in at least
// param: years integer = 10 -- how many years at most, the newest
// column: theme -- the theme
// column: year -- the year in which the inspections began
// column: fails_in -- in how many forces it fails that year, outright or in part
// column: does_well_in -- in how many reports find nothing but strengths
// column: speak_of_it -- of how many forces a report of the year speaks of it (the denominator)
// column: inspected -- how many forces were inspected that year, as far as their reports are loaded
// column: share -- fails_in divided by speak_of_it, from 0 to 1
// column: failings -- how many findings of that year are failings on it
// column: forces -- the forces in which it fails
// browser: :params {themes: [], min_forces: 1, years: 10}
MATCH (f:Force)<-[:OF]-(:Inspection)<-[:REPORTS_ON]-(r:Report)
WITH r, coalesce(f.official_name, f.name) AS force, left(coalesce(r.inspection_start, r.published), 4) AS year
ORDER BY force, r.id
WITH year, count(DISTINCT force) AS inspected, collect({report: r, force: force}) AS rows
WHERE year IS NOT NULL
WITH year, inspected, rows ORDER BY year DESC LIMIT $years
UNWIND rows AS row
WITH year, inspected, row.report AS r, row.force AS force
MATCH (r)-[a:ASSESSES]->(t:Theme)
WHERE $themes = [] OR t.id IN $themes
WITH t, year, inspected, force, CASE WHEN a.value <> 'strength' THEN a.failing_count ELSE 0 END AS found
WITH t, year, inspected, count(DISTINCT force) AS speak_of_it, sum(found) AS failings,
     collect(DISTINCT CASE WHEN found > 0 THEN force END) AS forces
WHERE speak_of_it >= $min_forces
WITH t, year, inspected, speak_of_it, failings, forces, size(forces) AS fails_in
ORDER BY t.id, year
RETURN t.name AS theme, year, fails_in, speak_of_it - fails_in AS does_well_in, speak_of_it, inspected,
       round(toFloat(fails_in) / speak_of_it, 2) AS share, failings, forces;
