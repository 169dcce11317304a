// title: Recommendations by deadline
// question: What did the inspectors ask each force to do, and by when?
// param: deadlines strings = [] -- only these (immediately, P3M, 2024-08-31 ...); all where empty
// param: at_most integer = 200 -- how many recommendations at most, those made last first
// column: deadline -- immediately, an ISO 8601 duration from the report (P3M: three months) or a date; empty where none
// column: force -- the force
// column: inspected -- when the inspection that made it began
// column: themes -- the themes that it is about
// column: items -- how many things it lists
// column: printed_in -- the documents that print it
// column: quote -- the recommendation, in the words of the first document that prints it
// column: report -- that document
// column: page -- the page, where the source has pages
// column: start -- position of the quote's first character in the document's text
// picture: forces, their inspections, the recommendations of these and the themes that they are about
// browser: :params {deadlines: [], at_most: 200}
MATCH (f:Force)<-[:OF]-(i:Inspection)
WITH f, i, coalesce(i.inspection_start, '') AS date ORDER BY date DESC, i.id
MATCH (i)-[:MADE]->(rec:Recommendation)
WHERE $deadlines = [] OR rec.deadline IN $deadlines
WITH f, i, date, rec ORDER BY date DESC, i.id, f.id, rec.id LIMIT $at_most
MATCH (d:Document)-[place:STATES]->(rec)
WITH f, i, rec, d, place ORDER BY coalesce(d.inspection_start, d.published, ''), d.id, place.start
WITH f, i, rec, collect(DISTINCT d.id) AS printed_in, collect({document: d.id, place: place})[0] AS first
WITH f, i, rec, printed_in, first.document AS report, first.place AS place,
     COUNT { (rec)-[:HAS_ITEM]->(:RecommendationItem) } AS items,
     COLLECT { MATCH (rec)-[:ABOUT]->(t:Theme) RETURN t.name ORDER BY t.id } AS themes
ORDER BY CASE WHEN rec.deadline IS NULL THEN 'P9' WHEN rec.deadline = 'immediately' THEN ''
              WHEN rec.deadline STARTS WITH 'P' THEN right('000' + toString(duration(rec.deadline).months), 3)
              // a date is as far off as it is from the month of the inspection
              WHEN size(i.inspection_start) >= 7 AND rec.deadline > i.inspection_start THEN
                right('000' + toString(
                  toInteger(left(rec.deadline, 4)) * 12 + toInteger(substring(rec.deadline, 5, 2))
                  - toInteger(left(i.inspection_start, 4)) * 12 - toInteger(substring(i.inspection_start, 5, 2))), 3)
              ELSE 'D' END,
         CASE WHEN rec.deadline STARTS WITH 'P' THEN '' ELSE rec.deadline END,
         f.name, i.inspection_start, place.start, rec.id
RETURN rec.deadline AS deadline, coalesce(f.official_name, f.name) AS force, i.inspection_start AS inspected,
       themes, items, printed_in, place.quote AS quote, report, place.page AS page, place.start AS start;

// graph:
MATCH path = (:Force)<-[:OF]-(:Inspection)-[:MADE]->(rec:Recommendation)-[:ABOUT]->(:Theme)
WHERE $deadlines = [] OR rec.deadline IN $deadlines
RETURN path;
