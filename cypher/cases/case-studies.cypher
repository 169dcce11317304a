// title: Case studies
// question: What happened to children in the cases that the reports tell of, and what do the cases show?
// param: themes strings = [] -- only cases that bear on one of these themes, by id; all where empty
// param: polarity strings = ["effective", "ineffective", "mixed"] -- only cases that show this kind of practice
// param: at_most integer = 300 -- how many cases at most, those of the newest documents first
// column: polarity -- effective, ineffective or mixed practice; empty where the report does not say
// column: force -- the force
// column: ages -- ages of the children in years, where the report gives them
// column: themes -- the themes that the case bears on
// column: title -- the case's title, where it has one
// column: quote -- the case, in the words of the report
// column: report -- the document that says it
// column: section -- the section that it stands in
// column: page -- the page, where the source has pages
// column: start -- position of the quote's first character in the document's text
// picture: case studies between the reports that tell them and the themes that they bear on
// browser: :params {themes: [], polarity: ['effective', 'ineffective', 'mixed'], at_most: 300}
MATCH (d:Document)
WITH d, coalesce(d.inspection_start, d.published, '') AS date ORDER BY date DESC, d.id
MATCH (d)-[:HAS_CASE_STUDY]->(c:CaseStudy)
WHERE (c.polarity IN $polarity OR c.polarity IS NULL AND size($polarity) = 3)
  AND ($themes = [] OR EXISTS { (c)-[:ABOUT]->(t:Theme) WHERE t.id IN $themes })
WITH d, date, c ORDER BY date DESC, d.id, c.start, c.id LIMIT $at_most
OPTIONAL MATCH (c)-[:IN_SECTION]->(s:Section)
WITH d, c, s
ORDER BY c.polarity, d.force, d.id, c.start, c.id
RETURN c.polarity AS polarity, d.force AS force, c.child_ages AS ages,
       COLLECT { MATCH (c)-[:ABOUT]->(t:Theme) RETURN t.name ORDER BY t.id } AS themes,
       c.title AS title, c.quote AS quote, d.id AS report, coalesce(s.number + ' ', '') + s.heading AS section,
       c.page AS page, c.start AS start;

// graph:
MATCH path = (:Document)-[:HAS_CASE_STUDY]->(c:CaseStudy)-[:ABOUT]->(t:Theme)
WHERE (c.polarity IN $polarity OR c.polarity IS NULL AND size($polarity) = 3) AND ($themes = [] OR t.id IN $themes)
RETURN path;
