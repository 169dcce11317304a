// title: Where the reading was unsure
// question: Which findings were read with little confidence, so that a person should look at them first?
// param: below float = 0.6 -- only findings with a confidence below this, from 0 to 1
// param: at_most integer = 50 -- how many at most, the least sure first
// column: confidence -- how sure the reading is, from 0 to 1
// column: polarity -- what was read: failing, mixed or strength
// column: themes -- the themes that it was given
// column: because -- the words that decided the polarity
// column: force -- the force that the document is about
// column: quote -- the finding, in the words of the document
// column: report -- the document
// column: section -- the section that it stands in
// column: page -- the page, where the source has pages
// column: start -- position of the quote's first character in the document's text
// column: id -- the finding's id, for provenance-of
// picture: the findings, the documents that hold them, and their themes
// browser: :params {below: 0.6, at_most: 50}
MATCH (x:Finding)
WHERE x.confidence < $below
WITH x ORDER BY x.confidence, x.id LIMIT $at_most
MATCH (d:Document)-[:FINDS|RELAYS]->(x)
OPTIONAL MATCH (x)-[:IN_SECTION]->(s:Section)
WITH x, d, s ORDER BY x.confidence, x.id
RETURN x.confidence AS confidence, x.polarity AS polarity,
       COLLECT { MATCH (x)-[:ABOUT]->(t:Theme) RETURN t.name ORDER BY t.id } AS themes, x.reason AS because,
       d.force AS force, x.quote AS quote, d.id AS report, coalesce(s.number + ' ', '') + s.heading AS section,
       x.page AS page, x.start AS start, x.id AS id;

// graph:
MATCH (x:Finding)
WHERE x.confidence < $below
WITH x ORDER BY x.confidence, x.id LIMIT $at_most
MATCH path = (:Document)-[:FINDS|RELAYS]->(x)
OPTIONAL MATCH about = (x)-[:ABOUT]->(:Theme)
RETURN path, about;
