// title: Figures on one theme
// question: Which figures stand in the findings on this theme, force by force and year by year?
// param: theme Theme -- the theme, by its id (digital-forensics) or its label
// param: kinds strings = [] -- only these kinds (backlog, delay, caseload, volume, rate, target,
//    frequency ...); all where empty
// column: kind -- the kind of figure
// column: unit -- the unit as the report has it
// column: force -- the force that the report is about
// column: value -- the number, or the lower end of a range
// column: value_max -- the upper end of a range
// column: out_of -- the whole, where the value is a part of one
// column: bound -- approx, min, max, over or under, where the text says so
// column: what -- what it counts
// column: as_of -- when it held; the start of the inspection where the text does not say
// column: quote -- the words that give it
// column: report -- the document that says it
// column: section -- the section that it stands in
// column: page -- the page, where the source has pages
// column: start -- position of the quote's first character in the document's text
// picture: the theme, the findings on it, and the figures in their sections
// empty: no figure stands in a finding on this theme; figures-of-force has all figures of one force
// browser: :params {theme: 'digital-forensics', kinds: []}
MATCH (:Theme {id: $theme})<-[:BEARS_ON]-(m:Metric)<-[:HAS_METRIC]-(r:Report)
WHERE $kinds = [] OR m.kind IN $kinds
OPTIONAL MATCH (m)-[:IN_SECTION]->(s:Section)
WITH m, s, r ORDER BY m.kind, toLower(m.unit), r.force, coalesce(m.as_of, r.inspection_start), r.id, m.start
RETURN m.kind AS kind, m.unit AS unit, r.force AS force, m.value AS value, m.value_max AS value_max, m.of AS out_of,
       m.bound AS bound, m.what AS what, coalesce(m.as_of, r.inspection_start) AS as_of, m.quote AS quote,
       r.id AS report, coalesce(s.number + ' ', '') + s.heading AS section, m.page AS page, m.start AS start;

// graph:
MATCH path = (:Theme {id: $theme})<-[:ABOUT]-(x:Finding)-[:IN_SECTION]->(:Section)<-[:IN_SECTION]-(m:Metric)
WHERE x.start <= m.start AND m.start < x.end AND ($kinds = [] OR m.kind IN $kinds)
RETURN path;
