// title: Case grades over time
// question: How were the audited cases of each force graded, inspection by inspection?
// param: force Force = null -- only this force's, by any of its names or its id; all forces' where null
// param: at_most integer = 300 -- how many rows at most, those of the newest reports first
// column: force -- the force
// column: graded_in -- when the inspection began whose cases were graded; empty for the earlier one that a report
//    tells of
// column: scope -- all: all cases of the inspection; parts: the report grades no such whole, so what the inspectors
//    graded in it is added up; none: it has no grades by the inspectors; previous: cases of an earlier inspection, as
//    the report tells
// column: counted -- what the numbers are made of, with the number of cases: self-assessed and additional ones where
//    the report has these, else its case types; `case-audit-by-type` has the quote of each
// column: cases -- how many cases were graded
// column: good_share -- share of these graded good, from 0 to 1
// column: adequate_share -- share graded adequate
// column: requires_improvement_share -- share graded as requiring improvement
// column: inadequate_share -- share graded inadequate
// column: quote -- the words or the table's row that say it; of parts, the first one's
// column: report -- the document that says it
// column: section -- the section that it stands in
// column: page -- the page, where the source has pages
// column: start -- position of the quote's first character in the document's text
// picture: forces, their inspections and reports, and the audits of all cases or of the parts
// browser: :params {force: null, at_most: 300}
MATCH (f:Force)<-[:OF]-(:Inspection)<-[:REPORTS_ON]-(r:Report)
WHERE $force IS NULL OR f.id = $force
WITH f, r, coalesce(r.inspection_start, r.published, '') AS date ORDER BY date DESC, r.id
CALL (r) {
  MATCH (r)-[:HAS_CASE_AUDIT]->(c:CaseAudit)
  WHERE c.assessor = 'inspectorate'
  OPTIONAL MATCH (c)-[:OF_CASE_TYPE]->(k:CaseType)
  WITH c, k, coalesce(c.good, 0) + coalesce(c.adequate, 0) + coalesce(c.requires_improvement, 0)
             + coalesce(c.inadequate, 0) AS cases
  WHERE cases > 0
  WITH c, k, cases ORDER BY c.start, c.id
  // the same grades said again count once
  WITH c.scope AS scope, k.name AS type, c.good AS good, c.adequate AS adequate, c.requires_improvement AS weak,
       c.inadequate AS bad, cases, collect(c)[0] AS c
  WITH scope, type, c, coalesce(type, scope) + ': ' + toString(cases) AS said ORDER BY c.start, c.id
  WITH scope, type, collect({audit: c, said: said}) AS audits
  WITH scope, type, audits ORDER BY audits[0].audit.start
  WITH collect({scope: scope, type: type, audits: audits}) AS kinds
  WITH kinds, [kind IN kinds WHERE kind.scope IN ['self-assessed', 'additional'] AND kind.type IS NULL] AS files,
       [kind IN kinds WHERE kind.scope = 'case-type'] AS types,
       reduce(found = [], kind IN [kind IN kinds WHERE kind.scope IN ['all', 'previous']] |
              found + [one IN kind.audits | {scope: kind.scope, parts: [one]}]) AS whole
  WITH whole, CASE WHEN any(one IN whole WHERE one.scope = 'all') THEN [] WHEN size(files) > 0 THEN files ELSE types END
       AS added
  UNWIND whole + CASE WHEN any(one IN whole WHERE one.scope = 'all') THEN []
                      WHEN size(added) > 0 THEN [{scope: 'parts', parts: [kind IN added | kind.audits[0]]}]
                      ELSE [{scope: 'none', parts: [{audit: null, said: null}]}] END AS row
  UNWIND row.parts AS part
  WITH row.scope AS scope, row, part.audit AS c, part.said AS said
  WITH scope, row, head(collect(c)) AS c, collect(said) AS counted,
       CASE WHEN max(c.good) IS NOT NULL THEN sum(c.good) END AS good,
       CASE WHEN max(c.adequate) IS NOT NULL THEN sum(c.adequate) END AS adequate,
       CASE WHEN max(c.requires_improvement) IS NOT NULL THEN sum(c.requires_improvement) END AS weak,
       CASE WHEN max(c.inadequate) IS NOT NULL THEN sum(c.inadequate) END AS bad
  WITH scope, counted, c, good, adequate, weak, bad ORDER BY scope, c.start
  RETURN scope, counted, c, good, adequate, weak, bad,
         coalesce(good, 0) + coalesce(adequate, 0) + coalesce(weak, 0) + coalesce(bad, 0) AS graded
}
WITH f, r, scope, counted, c, good, adequate, weak, bad, graded LIMIT $at_most
OPTIONAL MATCH (c)-[:IN_SECTION]->(s:Section)
WITH f, r, scope, counted, good, adequate, weak, bad, CASE WHEN graded > 0 THEN toFloat(graded) END AS cases, c, s
ORDER BY f.name, coalesce(r.inspection_start, r.published, ''), r.id, scope DESC, c.start
RETURN coalesce(f.official_name, f.name) AS force, CASE WHEN scope <> 'previous' THEN r.inspection_start END
     AS graded_in, scope, counted, toInteger(cases) AS cases, round(good / cases, 2) AS good_share,
       round(adequate / cases, 2) AS adequate_share, round(weak / cases, 2) AS requires_improvement_share,
       round(bad / cases, 2) AS inadequate_share, c.quote AS quote, r.id AS report,
       coalesce(s.number + ' ', '') + s.heading AS section, c.page AS page, c.start AS start;

// graph:
MATCH (f:Force)<-[:OF]-(:Inspection)<-[:REPORTS_ON]-(r:Report)
WHERE $force IS NULL OR f.id = $force
WITH r, EXISTS { (r)-[:HAS_CASE_AUDIT]->(o:CaseAudit) WHERE o.assessor = 'inspectorate' AND o.scope = 'all' } AS whole
MATCH path = (:Force)<-[:OF]-(:Inspection)<-[:REPORTS_ON]-(r)-[:HAS_CASE_AUDIT]->(c:CaseAudit)
WHERE c.assessor = 'inspectorate' AND (NOT whole OR c.scope IN ['all', 'previous'])
RETURN path;
