// title: Figures across forces, like with like
// question: Which backlogs, delays and caseloads can be set beside each other: on one theme, in one unit, in several
//    forces?
// param: kinds strings = ["backlog", "delay", "caseload"] -- the kinds of figure; volume, rate, workforce, cost,
//    training and
//    audit are others
// param: near integer = 120 -- how many characters from a finding a figure may stand to count for its theme; 0: only
//    inside
// param: min_forces integer = 2 -- how many forces give a figure on the theme in the unit at least
// column: theme -- a theme of the finding in which the figure stands or that stands nearest in its section; empty where
//    there is none: then only things that are counted are set beside each other, neither times nor percentages
// column: measured_in -- days, percent, or the thing that is counted: all times are turned into days
// column: forces -- how many forces give such a figure
// column: lowest -- the lowest of them
// column: highest -- the highest of them
// column: force -- a force
// column: amount -- its figure in that unit; the upper end of a range
// column: value -- the number as the report has it, or the lower end of a range
// column: unit -- the unit as the report has it
// column: bound -- approx, min, max, over or under, where the text says so
// column: kind -- the kind of figure
// column: as_of -- when it held; the start of the inspection where the text does not say
// column: quote -- the words that give it
// column: report -- the document that says it
// column: section -- the section that it stands in
// column: page -- the page, where the source has pages
// column: start -- position of the quote's first character in the document's text
// picture: the figures, the reports that give them, and the sections in which they stand
// browser: :params {kinds: ['backlog', 'delay', 'caseload'], near: 120, min_forces: 2}
MATCH (p:Process)
WITH collect({name: toLower(p.name), short: toLower(p.abbreviation)}) AS processes
MATCH (m:Metric)
WHERE m.kind IN $kinds AND m.scope IN ['force', 'partner'] AND m.unit IS NOT NULL
MATCH (r:Report)-[:HAS_METRIC]->(m)
OPTIONAL MATCH (m)-[:IN_SECTION]->(s:Section)
WITH processes, r, m, s, head(COLLECT {
       MATCH (s)<-[:IN_SECTION]-(x:Finding)
       WHERE x.start <= m.start + $near AND m.start < x.end + $near AND EXISTS { (x)-[:ABOUT]->() }
       RETURN x ORDER BY CASE WHEN m.start < x.start THEN x.start - m.start
                              WHEN m.start >= x.end THEN m.start - x.end + 1 ELSE 0 END, x.start LIMIT 1
     }) AS x,
     CASE WHEN toLower(m.unit) ENDS WITH 's' THEN left(toLower(m.unit), size(m.unit) - 1) ELSE toLower(m.unit) END
          AS one,
     coalesce(m.value_max, m.value) AS number
WITH r, m, s, COLLECT { MATCH (x)-[:ABOUT]->(t:Theme) RETURN t } AS themes,
     CASE one WHEN 'minute' THEN 'days' WHEN 'hour' THEN 'days' WHEN 'day' THEN 'days'
       WHEN 'week' THEN 'days' WHEN 'month' THEN 'days' WHEN 'year' THEN 'days' WHEN '%' THEN 'percent'
       ELSE coalesce(head([row IN processes WHERE row.short = one | row.name]), one) END AS measured_in,
     CASE one WHEN 'minute' THEN number / 1440 WHEN 'hour' THEN number / 24 WHEN 'week' THEN number * 7
       WHEN 'month' THEN number * 30.44 WHEN 'year' THEN number * 365.25 ELSE number END AS amount
WHERE themes <> [] OR NOT measured_in IN ['days', 'percent']
UNWIND CASE WHEN themes = [] THEN [null] ELSE themes END AS t
WITH t, measured_in, collect({metric: m, report: r, section: s, amount: round(amount, 1)}) AS rows,
     count(DISTINCT r.force) AS forces, round(min(amount), 1) AS lowest, round(max(amount), 1) AS highest
WHERE forces >= $min_forces
UNWIND rows AS row
WITH t, measured_in, forces, lowest, highest, row.metric AS m, row.report AS r, row.section AS s, row.amount AS amount
ORDER BY forces DESC, coalesce(t.id, 'zz'), measured_in, amount DESC, r.force, r.id, m.start
RETURN t.name AS theme, measured_in, forces, lowest, highest, r.force AS force, amount, m.value AS value, m.unit
     AS unit,
       m.bound AS bound, m.kind AS kind, coalesce(m.as_of, r.inspection_start) AS as_of, m.quote AS quote,
       r.id AS report, coalesce(s.number + ' ', '') + s.heading AS section, m.page AS page, m.start AS start;

// graph:
MATCH path = (:Report)-[:HAS_METRIC]->(m:Metric)-[:IN_SECTION]->(:Section)
WHERE m.kind IN $kinds AND m.scope IN ['force', 'partner'] AND m.unit IS NOT NULL
WITH m.unit AS unit, collect(path) AS paths, count(DISTINCT m.document) AS documents
WHERE documents >= $min_forces
UNWIND paths AS path
RETURN path;
