// title: What is still open
// question: Which recommendations has no later report found to be achieved, and what was said of each last?
// param: force Force = null -- only this force's, by any of its names or its id; all forces' where null
// param: themes strings = [] -- only those on one of these themes, by id; all where empty
// param: at_most integer = 200 -- how many recommendations at most, those made last first
// column: force -- the force
// column: state -- none, progress or unclear, as the newest report that takes it up has it; unseen: none does
// column: stated -- whether that report says so outright; false: read from the failings and strengths that it finds
// column: made_in -- when the inspection that made it began
// column: deadline -- immediately, an ISO 8601 duration or a date
// column: open_for -- months from that inspection to the newest inspection of any force in the graph
// column: later_reports -- how many reports on later inspections of the force are loaded
// column: themes -- the themes that it is about
// column: seen_in -- the newest report that takes it up
// column: quote -- the recommendation, in the words of the first document that prints it
// column: report -- that document
// column: page -- the page, where the source has pages
// column: start -- position of the quote's first character in the document's text
// picture: forces, their inspections, and the recommendations that are still open
// browser: :params {force: null, themes: [], at_most: 200}
MATCH (newest:Inspection)
WHERE size(newest.inspection_start) >= 7
WITH max(left(newest.inspection_start, 7)) AS now
MATCH (f:Force)<-[:OF]-(i:Inspection)
WHERE $force IS NULL OR f.id = $force
WITH now, f, i, coalesce(i.inspection_start, '') AS date ORDER BY date DESC, i.id
MATCH (i)-[:MADE]->(rec:Recommendation)
WHERE NOT EXISTS { (rec)<-[:FOLLOWS_UP {progress: 'achieved'}]-(:Document) }
      AND ($themes = [] OR EXISTS { (rec)-[:ABOUT]->(t:Theme) WHERE t.id IN $themes })
WITH now, f, i, date, rec ORDER BY date DESC, i.id, f.id, rec.id LIMIT $at_most
WITH now, f, i, rec, COLLECT { MATCH (rec)-[:ABOUT]->(t:Theme) RETURN t ORDER BY t.id } AS about,
     head(COLLECT {
       MATCH (d:Document)-[up:FOLLOWS_UP]->(rec)
       RETURN {document: d.id, progress: up.progress, stated: up.stated}
       ORDER BY coalesce(d.inspection_start, d.published, '') DESC, d.id LIMIT 1
     }) AS seen,
     COUNT {
       MATCH (f)<-[:OF]-(later:Inspection)<-[:REPORTS_ON]-(:Report)
       WHERE left(later.inspection_start, 7) > left(i.inspection_start, 7)
     } AS later_reports,
     head(COLLECT {
       MATCH (d:Document)-[place:STATES]->(rec)
       RETURN {document: d.id, place: place}
       ORDER BY coalesce(d.inspection_start, d.published, ''), d.id, place.start LIMIT 1
     }) AS told
WITH now, f, i, rec, about, seen, later_reports, told.document AS report, told.place AS place,
     coalesce(seen.progress, 'unseen') AS state, left(i.inspection_start, 7) AS made
ORDER BY CASE state WHEN 'none' THEN 0 WHEN 'progress' THEN 1 WHEN 'unclear' THEN 2 ELSE 3 END, f.name, made,
         place.start, rec.id
RETURN coalesce(f.official_name, f.name) AS force, state, seen.stated AS stated, i.inspection_start AS made_in,
       rec.deadline AS deadline,
       CASE WHEN size(made) = 7 AND size(now) = 7 THEN duration.between(date(made), date(now)).months END AS open_for,
       later_reports, [t IN about | t.name] AS themes, seen.document AS seen_in, place.quote AS quote, report,
       place.page AS page, place.start AS start;

// graph:
MATCH path = (f:Force)<-[:OF]-(:Inspection)-[:MADE]->(rec:Recommendation)-[:ABOUT]->(t:Theme)
WHERE ($force IS NULL OR f.id = $force) AND ($themes = [] OR t.id IN $themes)
      AND NOT EXISTS { (rec)<-[:FOLLOWS_UP {progress: 'achieved'}]-(:Document) }
RETURN path;
