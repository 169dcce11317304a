// title: Told before
// question: On which of this force's failings had it been given a recommendation before?
// param: force Force -- the force, by any of its names or its id
// param: inspections integer = 5 -- what it was told in how many inspections at most, the newest first
// param: quotes integer = 3 -- how many later failings of each recommendation at most
// column: recommendation -- what it was told, in the words of the first document that prints it
// column: made_in -- when the inspection that told it began
// column: deadline -- immediately, an ISO 8601 duration or a date
// column: how -- follow-up: a later report takes it up and finds a failing; theme: a later report finds a failing on
//    a theme of the recommendation
// column: theme -- the themes that tie the two, where the tie is a theme
// column: inspected -- when the later inspection began
// column: quote -- the later failing, in the words of the report
// column: report -- the document that says it
// column: section -- the section that it stands in
// column: page -- the page, where the source has pages
// column: start -- position of the quote's first character in the document's text
// picture: the force, what it was told, and the later findings that take it up or bear on its themes
// empty: no recommendation to this force is loaded of which a later report or a later failing speaks; what it was told
//    at all: recommendation-progress
// browser: :params {force: 'force/derbyshire', inspections: 5, quotes: 3}
MATCH (f:Force {id: $force})<-[:OF]-(i:Inspection)
WHERE EXISTS { (i)-[:MADE]->(:Recommendation) }
WITH f, i ORDER BY i.inspection_start DESC, i.id LIMIT $inspections
WITH f, collect(i) AS told
OPTIONAL MATCH (f)<-[:OF]-(later:Inspection)<-[:REPORTS_ON]-(:Report)-[a:ASSESSES]->(t:Theme)
WHERE a.failing_count > 0
WITH told, t, collect({month: left(later.inspection_start, 7), assessment: a}) AS said
WITH told, collect({theme: t, said: said}) AS failing
UNWIND told AS i
MATCH (i)-[:MADE]->(rec:Recommendation)
WITH i, left(i.inspection_start, 7) AS made, rec, failing, COLLECT { MATCH (rec)-[:ABOUT]->(t:Theme) RETURN t } AS about
WITH i, rec,
     COLLECT {
       MATCH (rec)<-[:FOLLOWS_UP]-(x:Finding)<-[:FINDS]-(:Report)
       WHERE x.polarity <> 'strength'
       RETURN {id: x.id, how: 'follow-up', theme: null}
     } + COLLECT {
       UNWIND [one IN failing WHERE one.theme IN about] AS one
       UNWIND [row IN one.said WHERE row.month > made] AS row
       UNWIND row.assessment.failings[..$quotes] AS id
       RETURN {id: id, how: 'theme', theme: one.theme.name}
     } AS ties
UNWIND ties AS tie
WITH i, rec, tie.id AS id, min(tie.how) AS how, collect(DISTINCT tie.theme) AS theme
ORDER BY how, id
WITH i, rec, collect({id: id, how: how, theme: theme})[..$quotes] AS failings
WITH i, rec, failings,
     head(COLLECT {
       MATCH (d:Document)-[place:STATES]->(rec)
       RETURN place ORDER BY coalesce(d.inspection_start, d.published, ''), d.id, place.start LIMIT 1
     }) AS told
UNWIND failings AS failing
MATCH (x:Finding {id: failing.id})
MATCH (r:Report)-[:FINDS]->(x)
OPTIONAL MATCH (x)-[:IN_SECTION]->(s:Section)
WITH i, rec, told, failing, x, r, s
ORDER BY i.inspection_start, told.start, rec.id, failing.how, x.document, x.start
RETURN told.quote AS recommendation, i.inspection_start AS made_in, rec.deadline AS deadline, failing.how AS how,
       failing.theme AS theme, r.inspection_start AS inspected, x.quote AS quote, r.id AS report,
       coalesce(s.number + ' ', '') + s.heading AS section, x.page AS page, x.start AS start;

// graph:
MATCH told = (f:Force {id: $force})<-[:OF]-(i:Inspection)-[:MADE]->(rec:Recommendation)
OPTIONAL MATCH again = (rec)<-[:FOLLOWS_UP]-(x:Finding)<-[:FINDS]-(:Report)
WHERE x.polarity <> 'strength'
OPTIONAL MATCH later = (rec)-[:ABOUT]->(:Theme)<-[a:ASSESSES]-(:Report)-[:REPORTS_ON]->(l:Inspection)-[:OF]->(f)
WHERE left(l.inspection_start, 7) > left(i.inspection_start, 7) AND size(coalesce(a.failings, [])) > 0
WITH told, again, later WHERE again IS NOT NULL OR later IS NOT NULL
RETURN told, again, later;
