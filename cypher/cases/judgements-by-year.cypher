// title: Judgements by force and year
// question: Which grades did Ofsted and the inspectorates give, force by force and year by year?
// param: by strings = [] -- only judgements by these (Ofsted, HMICFRS ...), as printed; all where empty
// column: force -- the force that the document is about
// column: by -- who judged
// column: year -- the year of the judgement; of the inspection where the document gives none
// column: outstanding -- how many judgements give this grade
// column: good -- how many give this grade
// column: adequate -- how many give this grade
// column: requires_improvement -- how many give this grade
// column: inadequate -- how many give this grade
// column: other -- how many give another grade, or one that is none of the vocabulary's
// column: judged -- who or what was judged, each with the grade as printed
// column: reports -- the documents that print them
// picture: grades with the judgements that give them, and the documents that print these
// browser: :params {by: []}
MATCH (d:Document)-[:HAS_JUDGEMENT]->(j:Judgement)
WHERE $by = [] OR j.by IN $by
OPTIONAL MATCH (j)-[:OF_GRADE]->(g:Grade)
WITH d.force AS force, j.by AS by, left(coalesce(j.date, d.inspection_start, d.published), 4) AS year, d, j, g.id
     AS grade,
     coalesce(j.body, j.topic, 'the force') + ': ' + j.grade AS judged
ORDER BY judged
WITH force, by, year, sum(CASE grade WHEN 'outstanding' THEN 1 ELSE 0 END) AS outstanding,
     sum(CASE grade WHEN 'good' THEN 1 ELSE 0 END) AS good,
     sum(CASE grade WHEN 'adequate' THEN 1 ELSE 0 END) AS adequate,
     sum(CASE grade WHEN 'requires-improvement' THEN 1 ELSE 0 END) AS requires_improvement,
     sum(CASE grade WHEN 'inadequate' THEN 1 ELSE 0 END) AS inadequate, count(j) AS number,
     collect(DISTINCT judged) AS judged, collect(DISTINCT d.id) AS documents
ORDER BY force, by, year
RETURN force, by, year, outstanding, good, adequate, requires_improvement, inadequate,
       number - outstanding - good - adequate - requires_improvement - inadequate AS other, judged,
       COLLECT { UNWIND documents AS id RETURN id ORDER BY id } AS reports;

// graph:
MATCH path = (:Document)-[:HAS_JUDGEMENT]->(j:Judgement)-[:OF_GRADE]->(:Grade)
WHERE $by = [] OR j.by IN $by
RETURN path;
