// title: Failings by case type
// question: What fails in the audited cases of each type, in how many forces, and in what words?
// param: case_types strings = [] -- only these types (section-47, domestic-abuse ...); all where empty
// param: min_forces integer = 1 -- in how many forces a theme fails in cases of the type at least
// param: quotes integer = 1 -- how many quotes of each force at most
// column: case_type -- the type of the cases
// column: theme -- the theme; empty where a common theme of the cases bears on none
// column: fails_in -- in how many forces it fails in such cases
// column: praised_in -- in how many it is praised there
// column: speak_of_it -- of how many forces the audits of the type speak of it (the denominator)
// column: audited_in -- for how many forces reports list common themes of such cases at all
// column: reports -- how many reports find the failing
// column: since -- when the first inspection began that found it
// column: force -- a force that fails
// column: quote -- a failing, in the words of the report
// column: report -- the document that says it
// column: section -- the section that it stands in
// column: page -- the page, where the source has pages
// column: start -- position of the quote's first character in the document's text
// picture: case types with the failings in audits of them, and the themes of these
// browser: :params {case_types: [], min_forces: 1, quotes: 1}
MATCH (k:CaseType)<-[:OF_CASE_TYPE]-(x:CaseTheme)<-[:FINDS]-(r:Report)-[:REPORTS_ON]->(:Inspection)-[:OF]->(f:Force)
WHERE $case_types = [] OR k.id IN $case_types
OPTIONAL MATCH (x)-[:ABOUT]->(t:Theme)
WITH k, t, f, collect({finding: x, polarity: x.polarity}) AS said,
     count(DISTINCT CASE x.polarity WHEN 'failing' THEN r END)
     AS reports, min(CASE x.polarity WHEN 'failing' THEN coalesce(r.inspection_start, r.published) END) AS since
WITH k, t, f, reports, since, [one IN said WHERE one.polarity = 'failing' | one.finding] AS failing,
     [one IN said WHERE one.polarity = 'strength' | one.finding] AS strengths
WITH k, collect({theme: t, force: f, failing: failing, strengths: strengths, reports: reports, since: since}) AS rows,
     count(DISTINCT f) AS audited_in
UNWIND rows AS one
WITH k, audited_in, one.theme AS t, count(*) AS speak_of_it,
     sum(CASE WHEN one.failing <> [] THEN 1 ELSE 0 END) AS fails_in,
     sum(CASE WHEN one.strengths <> [] THEN 1 ELSE 0 END) AS praised_in,
     sum(one.reports) AS reports, min(one.since) AS since,
     collect(CASE WHEN one.failing <> [] THEN {force: one.force, failing: one.failing} END) AS failers
WHERE fails_in >= $min_forces
UNWIND failers AS failer
WITH k, audited_in, t, speak_of_it, fails_in, praised_in, reports, since, failer.force AS f, failer.failing AS failing
CALL (failing) {
  UNWIND failing AS x
  RETURN x ORDER BY coalesce(x.confidence, 0) DESC, x.document DESC, x.start LIMIT $quotes
}
OPTIONAL MATCH (x)-[:IN_SECTION]->(s:Section)
WITH k, audited_in, t, speak_of_it, fails_in, praised_in, reports, since, f, x, s
ORDER BY k.id, fails_in DESC, praised_in, coalesce(t.id, 'zz'), f.name, x.document, x.start
RETURN k.name AS case_type, t.name AS theme, fails_in, praised_in, speak_of_it, audited_in, reports, since,
       coalesce(f.official_name, f.name) AS force, x.quote AS quote, x.document AS report,
       coalesce(s.number + ' ', '') + s.heading AS section, x.page AS page, x.start AS start;

// graph:
MATCH path = (k:CaseType)<-[:OF_CASE_TYPE]-(x:CaseTheme)-[:ABOUT]->(t:Theme)
WHERE ($case_types = [] OR k.id IN $case_types) AND x.polarity = 'failing'
WITH k, t, count(DISTINCT x.document) AS documents, collect(path) AS paths
WHERE documents >= $min_forces
UNWIND paths AS path
RETURN path;
