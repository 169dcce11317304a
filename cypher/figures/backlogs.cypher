// title: Backlogs, delays and caseloads
// question: Which figures on backlogs, delays and caseloads do the reports give, force by force?
// param: kinds strings = ["backlog", "delay", "caseload"] -- the kinds of figure
// param: scopes strings = ["force", "partner"] -- whose figures: force, partner, national, case
// param: at_most integer = 500 -- how many figures at most, those of the newest documents first
// column: kind -- backlog, delay or caseload
// column: force -- the force that the document is about
// column: value -- the number, or the lower end of a range
// column: value_max -- the upper end of a range
// column: bound -- approx, min, max, over or under, where the text says so
// column: unit -- the unit
// column: what -- what it counts
// column: as_of -- when it held
// column: quote -- the words that give it
// column: report -- the document that says it
// column: section -- the section that it stands in
// column: page -- the page, where the source has pages
// column: start -- position of the quote's first character in the document's text
// picture: the figures, the documents that give them, and the sections in which they stand
// browser: :params {kinds: ['backlog', 'delay', 'caseload'], scopes: ['force', 'partner'], at_most: 500}
MATCH (d:Document)
WITH d, coalesce(d.inspection_start, d.published, '') AS date ORDER BY date DESC, d.id
MATCH (d)-[:HAS_METRIC]->(m:Metric)
WHERE m.kind IN $kinds AND (m.scope IS NULL OR m.scope IN $scopes)
WITH d, date, m ORDER BY date DESC, d.id, m.start, m.id LIMIT $at_most
OPTIONAL MATCH (m)-[:IN_SECTION]->(s:Section)
WITH d, m, s
ORDER BY m.kind, d.force, d.id, m.start, m.id
RETURN m.kind AS kind, d.force AS force, m.value AS value, m.value_max AS value_max, m.bound AS bound, m.unit AS unit,
       m.what AS what, m.as_of AS as_of, m.quote AS quote, d.id AS report,
       coalesce(s.number + ' ', '') + s.heading AS section, m.page AS page, m.start AS start;

// graph:
MATCH path = (:Document)-[:HAS_METRIC]->(m:Metric)-[:IN_SECTION]->(:Section)
WHERE m.kind IN $kinds AND (m.scope IS NULL OR m.scope IN $scopes)
RETURN path;
