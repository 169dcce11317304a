// title: Failings by case type
// question: What fails in the audited cases of each type, in how many forces, and in what words?
// param: case_types strings = [] -- only these types (section-47, domestic-abuse ...); all where empty
// param: min_forces integer = 1 -- in how many forces a theme fails in cases of the type at least
// param: themes integer = 10 -- how many themes of each type at most, those that fail in most forces first
// param: forces integer = 3 -- how many forces of each type and theme at most, those with failings in most reports first
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
// browser: :params {case_types: [], min_forces: 1, themes: 10, forces: 3, quotes: 1}
MATCH (k:CaseType)<-[s:FARES_IN_CASES]-(f)
WHERE $case_types = [] OR k.id IN $case_types
WITH k, s.in_theme AS theme, count(s) AS speak_of_it, collect(CASE WHEN s.failing_count > 0 THEN s END) AS failers,
     count(CASE WHEN s.strength_count > 0 THEN 1 END) AS praised_in
WHERE size(failers) >= $min_forces AND failers <> []
WITH k, theme, speak_of_it, failers, praised_in ORDER BY size(failers) DESC, praised_in, coalesce(theme, 'zz')
WITH k, collect({theme: theme, speak_of_it: speak_of_it, failers: failers, praised_in: praised_in})[..$themes] AS rows
WITH k, rows, COUNT { MATCH (k)<-[:FARES_IN_CASES]-(f) RETURN DISTINCT f } AS audited_in
UNWIND rows AS row
WITH k, audited_in, row.theme AS theme, row.speak_of_it AS speak_of_it, size(row.failers) AS fails_in,
     row.praised_in AS praised_in, row.failers AS failers
CALL (failers) {
  UNWIND failers AS s
  RETURN sum(s.reports_with_failings) AS reports, min(s.failing_since) AS since
}
CALL (failers) {
  UNWIND failers AS s
  WITH s, startNode(s) AS f ORDER BY s.reports_with_failings DESC, f.name LIMIT $forces
  RETURN f, s.failing_findings[..$quotes] AS ids
}
UNWIND ids AS id
MATCH (x:Finding {id: id})
OPTIONAL MATCH (t:Theme {id: theme})
OPTIONAL MATCH (x)-[:IN_SECTION]->(s:Section)
WITH k, audited_in, theme, t, speak_of_it, fails_in, praised_in, reports, since, f, x, s
ORDER BY k.id, fails_in DESC, praised_in, coalesce(theme, 'zz'), f.name, x.document, x.start
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
