// title: Failings without a recommendation
// question: On which themes does a report find failings although its inspection recommends something, but not on them?
// param: force Force = null -- only this force's, by any of its names or its id; all forces' where null
// param: min_failings integer = 2 -- how many findings of the report are failings on the theme at least
// param: at_most integer = 100 -- how many rows at most, those with most failings first
// column: force -- the force
// column: inspected -- when the inspection began
// column: theme -- the theme
// column: value -- failing or mixed
// column: failings -- how many findings of the report are failings on the theme
// column: recommendations -- how many recommendations the inspection makes, all on other themes; one that makes none at
//    all is left out
// column: quote -- a failing, in the words of the report
// column: report -- the document that says it
// column: section -- the section that it stands in
// column: page -- the page, where the source has pages
// column: start -- position of the quote's first character in the document's text
// picture: forces, their inspections and reports, and the themes that fail without a recommendation
// browser: :params {force: null, min_failings: 2, at_most: 100}
MATCH (f:Force)<-[:OF]-(i:Inspection)<-[:REPORTS_ON]-(r:Report)
WHERE ($force IS NULL OR f.id = $force) AND EXISTS { (i)-[:MADE]->(:Recommendation) }
MATCH (r)-[a:ASSESSES]->(t:Theme)
WITH f, i, r, a, t, a.failing_count AS failings
WHERE failings >= $min_failings
WITH failings, collect({force: f, inspection: i, report: r, assessment: a, theme: t}) AS rows ORDER BY failings DESC
// most failings first, and no more of them are sorted and looked at than there are rows wanted
CALL (rows) {
  UNWIND rows AS row
  WITH row.force AS f, row.inspection AS i, row.report AS r, row.assessment AS a, row.theme AS t
  ORDER BY f.name, r.id, t.id
  WITH f, i, r, a, t
  WHERE a.value <> 'strength' AND NOT EXISTS { (i)-[:MADE]->(:Recommendation)-[:ABOUT]->(t) }
  RETURN f, i, r, a, t
}
WITH f, i, r, a, t, failings LIMIT $at_most
WITH f, i, r, t, failings, a.value AS value, a.failings[0] AS id, COUNT { (i)-[:MADE]->(:Recommendation) }
     AS recommendations
MATCH (x:Finding {id: id})
OPTIONAL MATCH (x)-[:IN_SECTION]->(s:Section)
WITH f, i, r, t, failings, value, recommendations, x, s ORDER BY failings DESC, f.name, r.id, t.id
RETURN coalesce(f.official_name, f.name) AS force, i.inspection_start AS inspected, t.name AS theme, value,
       failings, recommendations, x.quote AS quote, r.id AS report,
       coalesce(s.number + ' ', '') + s.heading AS section, x.page AS page, x.start AS start;

// graph:
MATCH path = (f:Force)<-[:OF]-(i:Inspection)<-[:REPORTS_ON]-(:Report)-[a:ASSESSES]->(t:Theme)
WHERE ($force IS NULL OR f.id = $force) AND a.value <> 'strength' AND size(a.failings) >= $min_failings
      AND EXISTS { (i)-[:MADE]->(:Recommendation) }
      AND NOT EXISTS { (i)-[:MADE]->(:Recommendation)-[:ABOUT]->(t) }
RETURN path LIMIT $at_most;
