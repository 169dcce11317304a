// title: Figures over time
// question: Where do one force's reports give a figure for the same thing, in one unit and on one theme, for two dates,
//    and did it rise or fall?
// param: force Force = null -- only this force's, by any of its names or its id; all forces' where null
// param: kinds strings = ["backlog", "delay", "caseload", "volume", "rate", "workforce"] -- the kinds of figure; cost,
//    training, audit, target, frequency, threshold, capacity and availability are others
// param: newest integer = 4 -- how many reports of each force at most, the newest
// column: force -- the force
// column: theme -- the theme of the findings in which the figures stand
// column: unit -- the unit that the two share
// column: before -- the earlier figure
// column: before_what -- what it counts, in words of the text; the two are of one kind and say the same, or one says it
//    more precisely; of times and percentages they share half of their words at least
// column: before_as_of -- when it held
// column: after -- the later figure
// column: what -- what it counts
// column: after_as_of -- when it held
// column: change -- the later less the earlier
// column: before_quote -- the words that give the earlier figure
// column: before_report -- the document that says it
// column: quote -- the words that give the later figure
// column: report -- the document that says it
// column: page -- the page, where the source has pages
// column: start -- position of that quote's first character in the document's text
// browser: :params {force: null, kinds: ['backlog', 'delay', 'caseload', 'volume', 'rate', 'workforce'], newest: 4}
MATCH (f:Force)<-[:OF]-(:Inspection)<-[:REPORTS_ON]-(r:Report)
WHERE $force IS NULL OR f.id = $force
WITH f, r ORDER BY coalesce(r.inspection_start, r.published, '') DESC, r.id
WITH f, collect(DISTINCT r)[..$newest] AS reports
UNWIND reports AS r
MATCH (r)-[:HAS_METRIC]->(m:Metric)-[:BEARS_ON]->(t:Theme)
WHERE m.kind IN $kinds AND m.scope = 'force' AND m.unit IS NOT NULL
WITH f, t, m.kind AS kind, toLower(m.unit) AS unit, m, r,
     left(split(coalesce(m.as_of, r.inspection_start), '/')[0], 7) AS as_of
WHERE as_of IS NOT NULL
WITH f, t, kind, unit, m, r, as_of, split(unit, ' ') AS counted ORDER BY as_of, r.id, m.start
WITH f, t, kind, unit,
     unit IN ['seconds', 'minutes', 'hours', 'days', 'weeks', 'months', 'years', 'percent', '%'] AS measured,
     collect({metric: m, as_of: as_of, report: r,
              words: [word IN split(toLower(coalesce(m.what, '')), ' ') WHERE size(word) > 3 AND NOT word IN counted]})
     AS series
UNWIND range(1, size(series) - 1) AS at
// the last one before it that is of the same
WITH f, t, unit, series[at] AS later,
     [one IN series[..at] WHERE one.as_of < series[at].as_of AND CASE
        WHEN one.words = [] OR series[at].words = [] THEN one.words = series[at].words
        WHEN measured THEN size([word IN one.words WHERE word IN series[at].words]) * 2
                           >= CASE WHEN size(one.words) < size(series[at].words) THEN size(one.words)
                                   ELSE size(series[at].words) END
        ELSE all(word IN one.words WHERE word IN series[at].words)
             OR all(word IN series[at].words WHERE word IN one.words) END][-1] AS earlier
WHERE earlier IS NOT NULL
WITH f, t, unit, earlier.metric AS a, earlier.as_of AS a_as_of, earlier.report AS q, later.metric AS b,
     later.as_of AS b_as_of, later.report AS r
ORDER BY f.name, t.id, unit, b_as_of, r.id, b.start
RETURN coalesce(f.official_name, f.name) AS force, t.name AS theme, unit, coalesce(a.value_max, a.value) AS before,
       a.what AS before_what, a_as_of AS before_as_of, coalesce(b.value_max, b.value) AS after, b.what AS what,
            b_as_of AS after_as_of,
       coalesce(b.value_max, b.value) - coalesce(a.value_max, a.value) AS change, a.quote AS before_quote,
       q.id AS before_report, b.quote AS quote, r.id AS report, b.page AS page, b.start AS start;
