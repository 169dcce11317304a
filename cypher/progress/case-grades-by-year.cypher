// title: Case grades over time
// question: How were the audited cases of each force graded, inspection by inspection?
// param: force Force = null -- only this force's, by any of its names or its id; all forces' where null
// param: at_most integer = 500 -- how many rows at most, those of the newest reports first
// column: force -- the force
// column: graded_in -- when the inspection began whose cases were graded; empty for the earlier one that a report
//    tells of
// column: scope -- all: all cases of the inspection; previous: those of an earlier inspection, as the report tells
// column: cases -- how many cases were graded
// column: good_share -- share of these graded good, from 0 to 1
// column: adequate_share -- share graded adequate
// column: requires_improvement_share -- share graded as requiring improvement
// column: inadequate_share -- share graded inadequate
// column: quote -- the words or the table's row that say it
// column: report -- the document that says it
// column: section -- the section that it stands in
// column: page -- the page, where the source has pages
// column: start -- position of the quote's first character in the document's text
// picture: forces, their inspections and reports, and the audits of all cases
// browser: :params {force: null, at_most: 500}
MATCH (f:Force)<-[:OF]-(:Inspection)<-[:REPORTS_ON]-(r:Report)
WHERE $force IS NULL OR f.id = $force
WITH f, r, coalesce(r.inspection_start, r.published, '') AS date ORDER BY date DESC, r.id
CALL (r) {
  MATCH (r)-[:HAS_CASE_AUDIT]->(c:CaseAudit)
  WHERE c.assessor = 'inspectorate' AND c.scope IN ['all', 'previous']
  WITH c, c.scope AS scope, c.good AS good, c.adequate AS adequate, c.requires_improvement AS weak, c.inadequate AS bad
  WITH c, scope, good, adequate, weak, bad,
       coalesce(good, 0) + coalesce(adequate, 0) + coalesce(weak, 0) + coalesce(bad, 0) AS cases
  WHERE cases > 0
  WITH c, scope, good, adequate, weak, bad, cases ORDER BY c.start
  WITH scope, good, adequate, weak, bad, cases, collect(c)[0] AS c
  RETURN scope, good, adequate, weak, bad, cases, c ORDER BY scope, c.start
}
WITH f, r, scope, good, adequate, weak, bad, cases, c LIMIT $at_most
OPTIONAL MATCH (c)-[:IN_SECTION]->(s:Section)
WITH f, r, scope, good, adequate, weak, bad, toFloat(cases) AS cases, c, s
ORDER BY f.name, coalesce(r.inspection_start, r.published, ''), r.id, scope DESC, c.start
RETURN coalesce(f.official_name, f.name) AS force, CASE scope WHEN 'all' THEN r.inspection_start END AS graded_in,
     scope,
       toInteger(cases) AS cases, round(good / cases, 2) AS good_share, round(adequate / cases, 2) AS adequate_share,
       round(weak / cases, 2) AS requires_improvement_share, round(bad / cases, 2) AS inadequate_share,
       c.quote AS quote, r.id AS report, coalesce(s.number + ' ', '') + s.heading AS section, c.page AS page,
       c.start AS start;

// graph:
MATCH path = (f:Force)<-[:OF]-(:Inspection)<-[:REPORTS_ON]-(:Report)-[:HAS_CASE_AUDIT]->(c:CaseAudit)
WHERE ($force IS NULL OR f.id = $force) AND c.assessor = 'inspectorate' AND c.scope IN ['all', 'previous']
RETURN path;
