// title: Inadequate cases by type and force
// question: What share of the audited cases of each type did the inspectors grade inadequate, in all and force by
//    force?
// param: case_types strings = [] -- only these types (section-47, domestic-abuse ...); all where empty
// param: min_cases integer = 1 -- how many cases of a type a report has at least, so that a share means something
// param: at_most integer = 40 -- how many audits of each type at most, those with the largest share first
// column: case_type -- the type of the cases
// column: forces -- for how many forces reports give grades of such cases
// column: all_cases -- how many cases of the type all their reports have
// column: all_inadequate -- how many of these inadequate
// column: all_share -- the share of these, from 0 to 1
// column: force -- a force, those with the largest share first
// column: inspected -- when the inspection began
// column: cases -- how many cases of the type the report states, or else the sum of the grades
// column: inadequate -- how many of these inadequate
// column: share -- the share of these, from 0 to 1
// column: below_good_share -- the share that is neither good nor adequate; empty where not all grades are given
// column: quote -- the words or the table's row that say it
// column: report -- the document that says it
// column: page -- the page, where the source has pages
// column: start -- position of the quote's first character in the document's text
// picture: case types with the inspectors' audits of them, and the reports that hold these
// browser: :params {case_types: [], min_cases: 1, at_most: 40}
MATCH (k:CaseType)<-[:OF_CASE_TYPE]-(c:CaseAudit)
WHERE ($case_types = [] OR k.id IN $case_types) AND c.scope = 'case-type' AND c.assessor = 'inspectorate'
WITH k, c, coalesce(c.good, 0) + coalesce(c.adequate, 0) + coalesce(c.requires_improvement, 0)
           + coalesce(c.inadequate, 0) AS graded, coalesce(c.inadequate, 0) AS inadequate, c.cases AS said
WITH k, c, graded, inadequate, CASE WHEN said > graded THEN said ELSE graded END AS cases
WHERE graded > 0 AND cases >= $min_cases
MATCH (c)<-[:HAS_CASE_AUDIT]-(r:Report)-[:REPORTS_ON]->(:Inspection)-[:OF]->(f:Force)
WITH k, f, r, c, cases, graded, inadequate ORDER BY toFloat(inadequate) / cases DESC, f.id, r.id, c.start
WITH k, count(DISTINCT f) AS forces, sum(cases) AS all_cases, sum(inadequate) AS all_inadequate,
     collect({audit: c, cases: cases, graded: graded, inadequate: inadequate, report: r, force: f}) AS audits
UNWIND audits[..$at_most] AS one
WITH k, forces, all_cases, all_inadequate, one, one.force AS f, one.report AS r, one.audit AS c, one.cases AS cases,
     round(toFloat(all_inadequate) / all_cases, 2) AS all_share, round(toFloat(one.inadequate) / one.cases, 2) AS share
WITH k, forces, all_cases, all_inadequate, all_share, one, f, r, c, cases, share, CASE WHEN one.graded = cases
     THEN round(toFloat(coalesce(c.requires_improvement, 0) + one.inadequate) / cases, 2) END AS below_good_share
ORDER BY all_share DESC, k.id, share DESC, below_good_share DESC, f.name, r.inspection_start, c.start
RETURN k.name AS case_type, forces, all_cases, all_inadequate, all_share, coalesce(f.official_name, f.name) AS force,
       r.inspection_start AS inspected, cases, one.inadequate AS inadequate, share, below_good_share,
       c.quote AS quote, r.id AS report, c.page AS page, c.start AS start;

// graph:
MATCH path = (k:CaseType)<-[:OF_CASE_TYPE]-(c:CaseAudit)<-[:HAS_CASE_AUDIT]-(:Report)
WHERE ($case_types = [] OR k.id IN $case_types) AND c.scope = 'case-type' AND c.assessor = 'inspectorate'
WITH path, coalesce(c.good, 0) + coalesce(c.adequate, 0) + coalesce(c.requires_improvement, 0)
           + coalesce(c.inadequate, 0) AS graded, c.cases AS cases
WHERE graded > 0 AND CASE WHEN cases > graded THEN cases ELSE graded END >= $min_cases
RETURN path;
