// title: Search the quotes
// question: Which findings, recommendations, case studies and other quotes hold these words?
// param: text string -- the words; in the form of Lucene's query parser ("custody AND delay", a phrase in quotes)
// param: at_most integer = 20 -- how many at most, the best first
// column: score -- how well it fits; only the order counts
// column: kind -- what it is: Finding, Recommendation, CaseStudy ...
// column: polarity -- of a finding: failing, strength or mixed; of a case study: effective, ineffective or mixed
// column: force -- the force that the document is about
// column: quote -- the words, as they stand in the document
// column: report -- the document
// column: section -- the section that it stands in
// column: page -- the page, where the source has pages
// column: start -- position of the quote's first character in the document's text
// column: id -- the id, for provenance-of
// picture: what was found, with its document and section
// browser: :params {text: 'custody', at_most: 20}
CALL db.index.fulltext.queryNodes('quotes', $text, {limit: $at_most}) YIELD node, score
OPTIONAL MATCH (own:Document {id: node.document})
OPTIONAL MATCH (stating:Document)-[statement:STATES]->(node)
WITH node, score, own, stating, statement
ORDER BY stating.id, statement.start
WITH node, score, own, head(collect({document: stating, start: statement.start, page: statement.page})) AS stated
OPTIONAL MATCH (node)-[:IN_SECTION]->(s:Section)
WITH node, score, coalesce(own, stated.document) AS d, coalesce(node.start, stated.start) AS start,
     coalesce(node.page, stated.page) AS page, head(collect(s)) AS s
ORDER BY score DESC, node.id
RETURN round(score, 3) AS score,
       coalesce(last([l IN labels(node) WHERE NOT l IN ['Finding', 'Failing', 'Strength', 'Mixed']]), 'Finding')
            AS kind,
       node.polarity AS polarity, d.force AS force, node.quote AS quote, d.id AS report,
       coalesce(s.number + ' ', '') + s.heading AS section, page, start, node.id AS id;

// graph:
CALL db.index.fulltext.queryNodes('quotes', $text, {limit: $at_most}) YIELD node
OPTIONAL MATCH path = (node)-[:IN_SECTION]->(:Section)
RETURN node, path;
