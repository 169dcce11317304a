// title: Quality notes
// question: Where do the documents contradict themselves?
// param: rules strings = [] -- only notes of these rules; all where empty
// column: force -- the force that the document is about
// column: rule -- the rule that found it
// column: message -- the contradiction in a sentence
// column: concerns -- how many records the note is about; its graph form shows them
// column: quote -- the words that it is about
// column: report -- the document that says them
// column: page -- the page, where the source has pages
// column: start -- position of the quote's first character in the document's text
// column: id -- the note's id, for provenance-of
// picture: documents, the notes on them, and what the notes are about
// browser: :params {rules: []}
MATCH (d:Document)-[:HAS_QUALITY_NOTE]->(q:QualityNote)
WHERE $rules = [] OR q.rule IN $rules
WITH d, q, COUNT { (q)-[:CONCERNS]->() } AS concerns
ORDER BY d.force, d.id, q.start, q.id
RETURN d.force AS force, q.rule AS rule, q.message AS message, concerns, q.quote AS quote, d.id AS report,
       q.page AS page, q.start AS start, q.id AS id;

// graph:
MATCH path = (:Document)-[:HAS_QUALITY_NOTE]->(q:QualityNote)
WHERE $rules = [] OR q.rule IN $rules
OPTIONAL MATCH about = (q)-[:CONCERNS]->()
RETURN path, about;
