// title: Staffing across forces
// question: How many officers, staff, posts and vacancies do the reports count, unit by unit?
// param: min_forces integer = 2 -- how many forces give a figure in the unit at least
// param: at_most integer = 500 -- how many figures are looked at, at most: those of the newest reports first
// column: unit -- what is counted: only figures in one unit stand together
// column: forces -- how many forces give a figure in it
// column: force -- the force that the report is about
// column: value -- the number, or the lower end of a range
// column: value_max -- the upper end of a range
// column: out_of -- the whole, where the value is a part of one
// column: bound -- approx, min, max, over or under, where the text says so
// column: what -- what is counted, in the words around the number: posts that are empty and posts that are filled are not
//    the same thing
// column: as_of -- when it held; the start of the inspection where the text does not say
// column: quote -- the words that give it
// column: report -- the document that says it
// column: section -- the section that it stands in
// column: page -- the page, where the source has pages
// column: start -- position of the quote's first character in the document's text
// browser: :params {min_forces: 2, at_most: 500}
MATCH (r:Report)
WITH r, coalesce(r.inspection_start, r.published, '') AS date ORDER BY date DESC, r.id
MATCH (r)-[:HAS_METRIC]->(m:Metric)
WHERE m.kind = 'workforce' AND m.scope IN ['force', 'partner'] AND m.unit IS NOT NULL
WITH r, date, m ORDER BY date DESC, r.id, m.start, m.id LIMIT $at_most
WITH CASE WHEN toLower(m.unit) ENDS WITH 's' THEN left(toLower(m.unit), size(m.unit) - 1) ELSE toLower(m.unit) END
     AS unit,
     collect({metric: m, report: r}) AS rows, count(DISTINCT r.force) AS forces
WHERE forces >= $min_forces
UNWIND rows AS row
WITH unit, forces, row.metric AS m, row.report AS r
OPTIONAL MATCH (m)-[:IN_SECTION]->(s:Section)
WITH unit, forces, m, r, s ORDER BY forces DESC, unit, r.force, coalesce(m.as_of, r.inspection_start), r.id, m.start
RETURN unit, forces, r.force AS force, m.value AS value, m.value_max AS value_max, m.of AS out_of, m.bound AS bound,
       m.what AS what, coalesce(m.as_of, r.inspection_start) AS as_of, m.quote AS quote, r.id AS report,
       coalesce(s.number + ' ', '') + s.heading AS section, m.page AS page, m.start AS start;
