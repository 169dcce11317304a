// title: Figures of a force
// question: Which figures do the reports on this force give, in the order of the text?
// param: force Force -- the force, by any of its names or its id
// param: kinds strings = [] -- only these kinds (backlog, delay, caseload, workforce, volume, rate,
//    target, frequency ...); all where empty
// param: scopes strings = ["force", "partner"] -- whose figures: force, partner, national, case
// param: at_most integer = 500 -- how many figures at most, those of the newest reports first
// column: inspected -- when the inspection began
// column: kind -- the kind of figure
// column: value -- the number, or the lower end of a range
// column: value_max -- the upper end of a range
// column: out_of -- the whole, where the value is a part of one
// column: bound -- approx, min, max, over or under, where the text says so
// column: unit -- the unit
// column: what -- what it counts
// column: as_of -- when it held, where the text says so
// column: quote -- the words that give it
// column: report -- the document that says it
// column: section -- the section that it stands in
// column: page -- the page, where the source has pages
// column: start -- position of the quote's first character in the document's text
// picture: the force, its inspections and reports, and the figures that they give
// browser: :params {force: 'force/derbyshire', kinds: [], scopes: ['force', 'partner'], at_most: 500}
MATCH (:Force {id: $force})<-[:OF]-(:Inspection)<-[:REPORTS_ON]-(r:Report)
WITH DISTINCT r, coalesce(r.inspection_start, r.published, '') AS date ORDER BY date DESC, r.id
MATCH (r)-[:HAS_METRIC]->(m:Metric)
WHERE ($kinds = [] OR m.kind IN $kinds) AND (m.scope IS NULL OR m.scope IN $scopes)
WITH r, date, m ORDER BY date DESC, r.id, m.start, m.id LIMIT $at_most
OPTIONAL MATCH (m)-[:IN_SECTION]->(s:Section)
WITH r, date, m, s ORDER BY date, r.id, m.start, m.id
RETURN r.inspection_start AS inspected, m.kind AS kind, m.value AS value, m.value_max AS value_max, m.of AS out_of,
       m.bound AS bound, m.unit AS unit, m.what AS what, m.as_of AS as_of, m.quote AS quote, r.id AS report,
       coalesce(s.number + ' ', '') + s.heading AS section, m.page AS page, m.start AS start;

// graph:
MATCH path = (:Force {id: $force})<-[:OF]-(:Inspection)<-[:REPORTS_ON]-(:Report)-[:HAS_METRIC]->(m:Metric)
WHERE ($kinds = [] OR m.kind IN $kinds) AND (m.scope IS NULL OR m.scope IN $scopes)
RETURN path;
