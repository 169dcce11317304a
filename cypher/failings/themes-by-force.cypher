// title: Every theme by every force
// question: What do the reports of each force say of each theme, as rows for a pivot table?
// param: areas strings = [] -- only themes of these practice areas, by id; all where empty
// column: practice_area -- the practice area of the theme
// column: theme -- the theme
// column: force -- the force
// column: value -- failing, mixed or strength: all reports of the force taken together
// column: newest -- what its newest report that speaks of the theme says
// column: reports -- how many of its reports speak of it
// column: failings -- how many findings of these are failings on the theme
// column: strengths -- how many are strengths
// picture: forces, their inspections and reports, and the themes that these assess
// browser: :params {areas: []}
MATCH (t:Theme)-[:IN]->(p:PracticeArea)
WHERE $areas = [] OR p.id IN $areas
MATCH (t)<-[s:FARES_IN]-(f:Force)
ORDER BY p.id, t.id, f.name
RETURN p.name AS practice_area, t.name AS theme, coalesce(f.official_name, f.name) AS force,
       CASE s.reports WHEN s.failing_reports THEN 'failing' WHEN s.strength_reports THEN 'strength' ELSE 'mixed' END
       AS value, s.newest_value AS newest, s.reports AS reports, s.all_failing_count AS failings,
       s.strength_count AS strengths;

// graph:
MATCH path = (p:PracticeArea)<-[:IN]-(:Theme)<-[:ASSESSES]-(:Report)-[:REPORTS_ON]->(:Inspection)-[:OF]->(:Force)
WHERE $areas = [] OR p.id IN $areas
RETURN path;
