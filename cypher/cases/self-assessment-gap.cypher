// title: The gap between self-assessment and inspection
// question: Where the force and the inspectors graded cases of one report, how far do their grades lie apart?
// param: at_most integer = 300 -- how many audits of the force's own at most, those of the newest documents first
// column: force -- the force
// column: case_type -- the type of the cases; empty where the report gives all together
// column: force_cases -- how many cases the force graded
// column: force_good_share -- share of these that the force called good, from 0 to 1
// column: inspectorate_cases -- how many cases of this type and scope the inspectors graded; where one audit
//    of theirs has as many as the force graded, it alone is compared
// column: inspectorate_good_share -- share of these that they called good, from 0 to 1
// column: gap -- the first share less the second: above 0, the force thinks better of its work than the inspectors
// column: force_quote -- the words or the row that give the force's grades
// column: quote -- the words or the row that give the inspectors' grades
// column: report -- the document that says it
// column: page -- the page, where the source has pages
// column: start -- position of the second quote's first character in the document's text
// picture: reports with their two audits of the same cases
// browser: :params {at_most: 300}
MATCH (d:Document)
WITH d, coalesce(d.inspection_start, d.published, '') AS date ORDER BY date DESC, d.id
MATCH (d)-[:HAS_CASE_AUDIT]->(own:CaseAudit)
WHERE own.assessor = 'force'
      AND EXISTS { (d)-[:HAS_CASE_AUDIT]->(o:CaseAudit) WHERE o.assessor = 'inspectorate' AND o.scope = own.scope }
WITH d, date, own ORDER BY date DESC, d.id, own.start, own.id LIMIT $at_most
OPTIONAL MATCH (own)-[:OF_CASE_TYPE]->(k:CaseType)
MATCH (d)-[:HAS_CASE_AUDIT]->(theirs:CaseAudit)
WHERE theirs.assessor = 'inspectorate' AND own.scope = theirs.scope
OPTIONAL MATCH (theirs)-[:OF_CASE_TYPE]->(l:CaseType)
WITH d, own, theirs, k, l
WHERE coalesce(k.id, '') = coalesce(l.id, '')
WITH d, k, own, theirs,
     coalesce(own.good, 0) + coalesce(own.adequate, 0) + coalesce(own.requires_improvement, 0)
     + coalesce(own.inadequate, 0) AS force_cases,
     coalesce(theirs.good, 0) + coalesce(theirs.adequate, 0) + coalesce(theirs.requires_improvement, 0)
     + coalesce(theirs.inadequate, 0) AS inspectorate_cases
WHERE force_cases > 0 AND inspectorate_cases > 0
WITH d, k, own, force_cases, collect({audit: theirs, cases: inspectorate_cases}) AS audits
WITH d, k, own, force_cases, audits, [one IN audits WHERE one.cases = force_cases] AS same
UNWIND CASE WHEN same = [] THEN audits ELSE same END AS one
WITH d, k, own, force_cases, one.audit AS theirs, one.cases AS inspectorate_cases
WITH d, k, own, theirs, force_cases, inspectorate_cases,
     round(toFloat(coalesce(own.good, 0)) / force_cases, 2) AS force_good_share,
     round(toFloat(coalesce(theirs.good, 0)) / inspectorate_cases, 2) AS inspectorate_good_share
ORDER BY d.force, d.id, k.id, own.start, theirs.start
RETURN d.force AS force, k.name AS case_type, force_cases, force_good_share, inspectorate_cases,
       inspectorate_good_share, round(force_good_share - inspectorate_good_share, 2) AS gap,
       own.quote AS force_quote, theirs.quote AS quote, d.id AS report, theirs.page AS page, theirs.start AS start;

// graph:
MATCH path = (own:CaseAudit)<-[:HAS_CASE_AUDIT]-(:Document)-[:HAS_CASE_AUDIT]->(theirs:CaseAudit)
WHERE own.assessor = 'force' AND theirs.assessor = 'inspectorate' AND own.scope = theirs.scope
RETURN path;
