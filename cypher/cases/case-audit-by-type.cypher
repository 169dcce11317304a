// title: Case audits by type
// question: How were the audited cases of each type graded, force by force?
// param: case_types strings = [] -- only these types (section-47, domestic-abuse ...); all where empty
// param: at_most integer = 500 -- how many audits at most, those of the newest documents first
// column: case_type -- the type of the cases; empty where the report gives all together
// column: force -- the force
// column: assessor -- who graded: the force or the inspectorate
// column: scope -- self-assessed, additional, all, previous or case-type
// column: good -- number of cases graded good
// column: adequate -- number graded adequate; empty where the scale lacks it
// column: requires_improvement -- number graded as requiring improvement
// column: inadequate -- number graded inadequate
// column: cases -- number of cases that the report states, or else the sum of the grades
// column: below_good_share -- share of the graded cases that are neither good nor adequate, from 0 to 1
// column: quote -- the words or the table's row that say it
// column: report -- the document that says it
// column: section -- the section that it stands in
// column: page -- the page, where the source has pages
// column: start -- position of the quote's first character in the document's text
// picture: case types with the audits of them, and the reports that hold these
// browser: :params {case_types: [], at_most: 500}
MATCH (d:Document)
WITH d, coalesce(d.inspection_start, d.published, '') AS date ORDER BY date DESC, d.id
MATCH (d)-[:HAS_CASE_AUDIT]->(c:CaseAudit)
OPTIONAL MATCH (c)-[:OF_CASE_TYPE]->(k:CaseType)
WITH d, date, c, k
WHERE $case_types = [] OR k.id IN $case_types
WITH d, date, c, k ORDER BY date DESC, d.id, c.start, c.id LIMIT $at_most
OPTIONAL MATCH (c)-[:IN_SECTION]->(s:Section)
WITH d, c, k, s, coalesce(c.requires_improvement, 0) + coalesce(c.inadequate, 0) AS below,
     coalesce(c.good, 0) + coalesce(c.adequate, 0) + coalesce(c.requires_improvement, 0) + coalesce(c.inadequate, 0)
     AS graded
ORDER BY k.id, d.force, d.id, c.assessor, c.start, c.id
RETURN k.name AS case_type, d.force AS force, c.assessor AS assessor, c.scope AS scope, c.good AS good,
       c.adequate AS adequate, c.requires_improvement AS requires_improvement, c.inadequate AS inadequate,
       coalesce(c.cases, graded) AS cases, CASE WHEN graded > 0 THEN round(toFloat(below) / graded, 2) END
       AS below_good_share, c.quote AS quote, d.id AS report,
       coalesce(s.number + ' ', '') + s.heading AS section, c.page AS page, c.start AS start;

// graph:
MATCH path = (:Document)-[:HAS_CASE_AUDIT]->(:CaseAudit)-[:OF_CASE_TYPE]->(k:CaseType)
WHERE $case_types = [] OR k.id IN $case_types
RETURN path;
