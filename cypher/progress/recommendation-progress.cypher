// title: Progress on recommendations
// question: What became of the recommendations that a later report takes up again?
// param: progress strings = ["achieved", "progress", "none", "unclear"] -- only those that came this far
// param: quotes integer = 3 -- how many quotes of each recommendation and report at most
// param: at_most integer = 200 -- how many recommendations and reports that take them up at most, the newest reports first
// column: force -- the force
// column: made_in -- when the inspection that made the recommendation began
// column: recommendation -- the recommendation, in the words of the first document that prints it
// column: deadline -- immediately, an ISO 8601 duration or a date
// column: progress -- achieved, progress, none or unclear, as the later report has it
// column: stated -- whether the report says so outright; false: read from the failings and strengths that it finds
// column: polarity -- of the quote: failing, strength or mixed
// column: quote -- what the later report finds, in its words; empty where it says so without a finding
// column: report -- the later report
// column: section -- the section that the finding stands in
// column: page -- the page, where the source has pages
// column: start -- position of the quote's first character in the document's text
// picture: recommendations with the later findings that take them up
// browser: :params {progress: ['achieved', 'progress', 'none', 'unclear'], quotes: 3, at_most: 200}
MATCH (d:Document)
WITH d, coalesce(d.inspection_start, d.published, '') AS date ORDER BY date DESC, d.id
MATCH (d)-[up:FOLLOWS_UP]->(rec:Recommendation)
WHERE up.progress IN $progress
WITH d, date, rec, up.progress AS progress, up.stated AS stated
ORDER BY date DESC, d.id, rec.id LIMIT $at_most
MATCH (rec)<-[:MADE]-(i:Inspection)-[:OF]->(f:Force)
WITH f, i, rec, d.id AS report, progress, stated,
     COLLECT {
       MATCH (x:Finding)-[by:FOLLOWS_UP]->(rec)
       WHERE x.document = d.id AND by.progress = progress
       RETURN x ORDER BY x.start LIMIT $quotes
     } AS findings,
     head(COLLECT {
       MATCH (first:Document)-[place:STATES]->(rec)
       RETURN place ORDER BY coalesce(first.inspection_start, first.published, ''), first.id, place.start LIMIT 1
     }) AS told
UNWIND CASE WHEN findings = [] THEN [null] ELSE findings END AS x
OPTIONAL MATCH (x)-[:IN_SECTION]->(s:Section)
WITH f, i, rec, report, progress, stated, x, told, s
ORDER BY f.name, i.inspection_start, told.start, rec.id, report, x.start
RETURN coalesce(f.official_name, f.name) AS force, i.inspection_start AS made_in, told.quote AS recommendation,
       rec.deadline AS deadline, progress, stated, x.polarity AS polarity, x.quote AS quote, report,
       coalesce(s.number + ' ', '') + s.heading AS section, x.page AS page, x.start AS start;

// graph:
MATCH path = (:Finding|Document)-[up:FOLLOWS_UP]->(:Recommendation)<-[:MADE]-(:Inspection)-[:OF]->(:Force)
WHERE up.progress IN $progress
RETURN path;
