// title: Findings without a theme
// question: Which findings did the reading give no theme, so that no query by theme shows them?
// param: polarity strings = ["failing", "mixed", "strength"] -- only findings of these kinds
// param: at_most integer = 50 -- how many at most, those of the newest documents first
// column: polarity -- failing, mixed or strength
// column: confidence -- how sure the reading is, from 0 to 1
// column: force -- the force that the document is about
// column: quote -- the finding, in the words of the document
// column: report -- the document
// column: section -- the section that it stands in
// column: page -- the page, where the source has pages
// column: start -- position of the quote's first character in the document's text
// column: id -- the finding's id, for provenance-of
// picture: the findings and the documents that hold them
// browser: :params {polarity: ['failing', 'mixed', 'strength'], at_most: 50}
MATCH (d:Document)
WITH d, coalesce(d.inspection_start, d.published, '') AS date ORDER BY date DESC, d.id
MATCH (d)-[:FINDS|RELAYS]->(x:Finding)
WHERE NOT EXISTS { (x)-[:ABOUT]->() } AND x.polarity IN $polarity
WITH d, date, x ORDER BY date DESC, d.id, x.start LIMIT $at_most
OPTIONAL MATCH (x)-[:IN_SECTION]->(s:Section)
WITH x, d, s ORDER BY d.id, x.start
RETURN x.polarity AS polarity, x.confidence AS confidence, d.force AS force, x.quote AS quote, d.id AS report,
       coalesce(s.number + ' ', '') + s.heading AS section, x.page AS page, x.start AS start, x.id AS id;

// graph:
MATCH (x:Finding)
WHERE NOT EXISTS { (x)-[:ABOUT]->() } AND x.polarity IN $polarity
WITH x ORDER BY x.document, x.start LIMIT $at_most
MATCH path = (:Document)-[:FINDS|RELAYS]->(x)
RETURN path;
