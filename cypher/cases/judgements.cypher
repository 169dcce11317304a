// title: Judgements
// question: Which grades did whom get, on what and from whom?
// param: grades strings = [] -- only these grades, by id (good, inadequate ...); all where empty
// column: force -- the force that the document is about
// column: body -- who is judged, where the document says it
// column: topic -- what is judged, where the document says it
// column: grade -- the grade, as printed
// column: by -- who gave it
// column: date -- when
// column: quote -- the words or the table's row that give it
// column: report -- the document that says it
// column: section -- the section that it stands in
// column: page -- the page, where the source has pages
// column: start -- position of the quote's first character in the document's text
// picture: grades with the judgements that give them, and the documents that print these
// browser: :params {grades: []}
MATCH (d:Document)
WITH d ORDER BY d.force, d.id
MATCH (d)-[:HAS_JUDGEMENT]->(j:Judgement)
WHERE $grades = [] OR EXISTS { MATCH (j)-[:OF_GRADE]->(g:Grade) WHERE g.id IN $grades }
OPTIONAL MATCH (j)-[:IN_SECTION]->(s:Section)
WITH d, j, s
ORDER BY d.force, d.id, j.start, j.id
RETURN d.force AS force, j.body AS body, j.topic AS topic, j.grade AS grade, j.by AS by, j.date AS date,
       j.quote AS quote, d.id AS report, coalesce(s.number + ' ', '') + s.heading AS section, j.page AS page,
       j.start AS start;

// graph:
MATCH path = (:Document)-[:HAS_JUDGEMENT]->(:Judgement)-[:OF_GRADE]->(g:Grade)
WHERE $grades = [] OR g.id IN $grades
RETURN path;
