// title: Figures across forces, like with like
// question: Which backlogs, delays and caseloads can be set beside each other: on one theme, in one unit, of one kind
//    and measure, in several forces?
// param: kinds strings = ["backlog", "delay", "caseload"] -- the kinds of figure; volume, rate, workforce, cost,
//    training, audit, target, frequency, threshold, capacity and availability are others
// param: near integer = 120 -- how many characters from a finding a figure may stand to count for its theme; 0: only
//    inside
// param: min_forces integer = 2 -- how many forces give such a figure at least: of one theme, unit, kind and measure
// param: figures integer = 20 -- how many figures of each such group at most, the highest first
// param: at_most integer = 1000 -- how many figures are looked at, at most: those of the newest reports first
// column: theme -- a theme of the finding in which the figure stands or that stands nearest in its section; empty where
//    there is none: then only things that are counted are set beside each other, neither times nor percentages
// column: measured_in -- days, percent, or the thing that is counted: all times are turned into days
// column: measure -- of times and percentages: average or longest where their words say so, over where they are a lower
//    bound; empty otherwise, and for things that are counted: what says the rest
// column: forces -- how many forces give such a figure
// column: lowest -- the lowest of them
// column: highest -- the highest of them
// column: force -- a force
// column: amount -- its figure in that unit; the upper end of a range
// column: value -- the number as the report has it, or the lower end of a range
// column: unit -- the unit as the report has it
// column: bound -- approx, min, max, over or under, where the text says so
// column: kind -- the kind of figure
// column: what -- what is counted, in the words around the number
// column: as_of -- when it held; the start of the inspection where the text does not say
// column: quote -- the words that give it
// column: report -- the document that says it
// column: section -- the section that it stands in
// column: page -- the page, where the source has pages
// column: start -- position of the quote's first character in the document's text
// picture: the figures, the reports that give them, and the sections in which they stand
// browser: :params {kinds: ['backlog', 'delay', 'caseload'], near: 120, min_forces: 2, figures: 20, at_most: 1000}
MATCH (r:Report)
WITH r, coalesce(r.inspection_start, r.published, '') AS date ORDER BY date DESC, r.id
MATCH (r)-[:HAS_METRIC]->(m:Metric)
WHERE m.kind IN $kinds AND m.scope IN ['force', 'partner'] AND m.unit IS NOT NULL
WITH r, date, m ORDER BY date DESC, r.id, m.start, m.id LIMIT $at_most
OPTIONAL MATCH (m)-[:IN_SECTION]->(s:Section)
WITH r, s, collect(m) AS metrics
CALL (s) {
  MATCH (s)<-[:IN_SECTION]-(x:Finding)
  WHERE EXISTS { (x)-[:ABOUT]->() }
  RETURN collect({finding: x, start: x.start, end: x.end}) AS findings
}
UNWIND metrics AS m
WITH r, s, m, m.start AS at, findings
WITH r, s, m,
     [x IN findings WHERE at - $near < x.end AND x.start <= at + $near |
      {finding: x.finding, start: x.start,
       apart: CASE WHEN at < x.start THEN x.start - at WHEN at >= x.end THEN at - x.end + 1 ELSE 0 END}] AS about
CALL (about) {
  UNWIND about AS near
  WITH near.finding AS x, near.apart AS apart, near.start AS start ORDER BY apart, start LIMIT 1
  MATCH (x)-[:ABOUT]->(t:Theme)
  RETURN collect(t) AS themes
}
WITH r, s, m, themes, toLower(m.unit) AS unit
WITH CASE WHEN unit ENDS WITH 's' THEN left(unit, size(unit) - 1) ELSE unit END AS one,
     collect({report: r, section: s, metric: m, themes: themes}) AS rows
CALL (one) {
  OPTIONAL MATCH (p:Process)
  WHERE toLower(p.abbreviation) = one
  RETURN min(toLower(p.name)) AS in_full
}
WITH rows, CASE one WHEN 'minute' THEN 1.0 / 1440 WHEN 'hour' THEN 1.0 / 24 WHEN 'day' THEN 1.0 WHEN 'week' THEN 7.0
                    WHEN 'month' THEN 30.44 WHEN 'year' THEN 365.25 END AS days,
     CASE one WHEN '%' THEN 'percent' ELSE coalesce(in_full, one) END AS counted
WITH rows, coalesce(days, 1) AS factor, CASE WHEN days IS NULL THEN counted ELSE 'days' END AS measured_in
UNWIND rows AS row
WITH measured_in, factor, row.report AS r, row.section AS s, row.metric AS m, row.themes AS themes
WHERE themes <> [] OR NOT measured_in IN ['days', 'percent']
WITH measured_in, r, s, m, themes, coalesce(m.value_max, m.value) * factor AS amount
UNWIND CASE WHEN themes = [] THEN [null] ELSE themes END AS t
WITH t, measured_in, r, m, s, amount, toLower(coalesce(m.what, '')) AS said
WITH t, measured_in, r, m, s, amount,
     CASE WHEN NOT measured_in IN ['days', 'percent'] THEN ''
          WHEN said =~ '(?s).*(average|\\bmean\\b|median|typical).*' THEN 'average'
          WHEN m.bound = 'max' OR said =~ '(?s).*(longest|oldest|slowest).*' THEN 'longest'
          WHEN m.bound IN ['min', 'over'] THEN 'over' ELSE '' END AS measure
ORDER BY amount DESC, r.id, m.start
WITH t, measured_in, m.kind AS kind, measure,
     collect({metric: m, report: r, section: s, amount: round(amount, 1)}) AS rows,
     count(DISTINCT r.force) AS forces, round(min(amount), 1) AS lowest, round(max(amount), 1) AS highest
WHERE forces >= $min_forces
WITH t, measured_in, kind, measure, forces, lowest, highest, rows[..$figures] AS rows
UNWIND rows AS row
WITH t, measured_in, kind, measure, forces, lowest, highest, row.metric AS m, row.report AS r, row.section AS s,
     row.amount AS amount
ORDER BY forces DESC, coalesce(t.id, 'zz'), measured_in, kind, measure, amount DESC, r.force, r.id, m.start
RETURN t.name AS theme, measured_in, measure, forces, lowest, highest, r.force AS force, amount, m.value AS value,
       m.unit AS unit, m.bound AS bound, kind, m.what AS what, coalesce(m.as_of, r.inspection_start) AS as_of,
       m.quote AS quote, r.id AS report, coalesce(s.number + ' ', '') + s.heading AS section, m.page AS page, m.start AS start;

// graph:
MATCH (r:Report)
WITH r, coalesce(r.inspection_start, r.published, '') AS date ORDER BY date DESC, r.id
MATCH (r)-[:HAS_METRIC]->(m:Metric)
WHERE m.kind IN $kinds AND m.scope IN ['force', 'partner'] AND m.unit IS NOT NULL
WITH r, date, m ORDER BY date DESC, r.id, m.start, m.id LIMIT $at_most
MATCH path = (r)-[:HAS_METRIC]->(m)-[:IN_SECTION]->(:Section)
WITH m.unit AS unit, collect(path) AS paths, count(DISTINCT m.document) AS documents
WHERE documents >= $min_forces
UNWIND paths AS path
RETURN path;
