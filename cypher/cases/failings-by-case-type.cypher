// title: Failings by case type
// question: What fails in the audited cases of each type, in how many forces, and in what words?
// param: case_types strings = [] -- only these types (section-47, domestic-abuse ...); all where empty
// param: min_forces integer = 1 -- in how many forces a theme fails in cases of the type at least
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
// browser: :params {case_types: [], min_forces: 1, forces: 3, quotes: 1}
MATCH (f:Force)<-[:OF]-(:Inspection)<-[:REPORTS_ON]-(r:Report)
WITH f, r, coalesce(r.inspection_start, r.published) AS date ORDER BY coalesce(date, '') DESC, r.id
MATCH (r)-[:FINDS]->(x:CaseTheme)-[:OF_CASE_TYPE]->(k:CaseType)
WHERE $case_types = [] OR k.id IN $case_types
OPTIONAL MATCH (x)-[:ABOUT]->(t:Theme)
WITH k, t, f, count(DISTINCT CASE WHEN x:Failing THEN r END) AS reports, min(CASE WHEN x:Failing THEN date END) AS since,
     collect(CASE WHEN x:Failing THEN x END)[..$quotes] AS failing, count(CASE WHEN x:Strength THEN 1 END) AS strengths
ORDER BY reports DESC, f.name
WITH k, t, count(f) AS speak_of_it, sum(CASE WHEN reports > 0 THEN 1 ELSE 0 END) AS fails_in,
     sum(CASE WHEN strengths > 0 THEN 1 ELSE 0 END) AS praised_in, sum(reports) AS reports, min(since) AS since,
     collect(f) AS forces,
     collect(CASE WHEN reports > 0 THEN {force: f, failing: failing} END)[..$forces] AS failers
WITH k, collect({theme: t, speak_of_it: speak_of_it, fails_in: fails_in, praised_in: praised_in, reports: reports,
                 since: since, failers: failers}) AS rows,
     collect(forces) AS lists
UNWIND lists AS list
UNWIND list AS f
WITH k, rows, count(DISTINCT f) AS audited_in
UNWIND rows AS row
WITH k, audited_in, row, row.theme AS t
WHERE row.fails_in >= $min_forces
UNWIND row.failers AS failer
UNWIND failer.failing AS x
WITH k, audited_in, row, t, failer.force AS f, x
OPTIONAL MATCH (x)-[:IN_SECTION]->(s:Section)
WITH k, audited_in, row, t, f, x, s
ORDER BY k.id, row.fails_in DESC, row.praised_in, coalesce(t.id, 'zz'), f.name, x.document, x.start
RETURN k.name AS case_type, t.name AS theme, row.fails_in AS fails_in, row.praised_in AS praised_in,
       row.speak_of_it AS speak_of_it, audited_in, row.reports AS reports, row.since AS since,
       coalesce(f.official_name, f.name) AS force, x.quote AS quote, x.document AS report,
       coalesce(s.number + ' ', '') + s.heading AS section, x.page AS page, x.start AS start;

// graph:
MATCH path = (k:CaseType)<-[:OF_CASE_TYPE]-(x:CaseTheme)-[:ABOUT]->(t:Theme)
WHERE ($case_types = [] OR k.id IN $case_types) AND x.polarity = 'failing'
WITH k, t, count(DISTINCT x.document) AS documents, collect(path) AS paths
WHERE documents >= $min_forces
UNWIND paths AS path
RETURN path;
