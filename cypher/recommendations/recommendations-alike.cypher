// title: Told the same
// question: What is this force told that others were told too?
// param: force Force -- the force, by any of its names or its id
// param: inspections integer = 1 -- what it was told in how many inspections at most, the newest first
// param: min_shared integer = 1 -- how many themes a recommendation to another force shares at least
// param: alike integer = 3 -- how many recommendations to others of each at most, those that share most first
// column: recommendation -- what this force was told, in the words of the first document that prints it
// column: made_in -- when the inspection that told it began
// column: told_to -- how many other forces were given a recommendation that shares as many of its themes
// column: shared -- the themes that the two share
// column: alike -- shared themes as a part of all themes of the two, from 0 to 1
// column: force -- another force
// column: inspected -- when the inspection that told that force began
// column: deadline -- immediately, or an ISO 8601 duration: what the other force was given
// column: quote -- what it was told, in the words of the first document that prints it
// column: report -- that document
// column: page -- the page, where the source has pages
// column: start -- position of the quote's first character in the document's text
// picture: the force's recommendations, their themes, and the recommendations to other forces on these
// browser: :params {force: 'force/derbyshire', inspections: 1, min_shared: 1, alike: 3}
MATCH (j:Inspection)-[:MADE]->(other:Recommendation)-[:ABOUT]->(t:Theme)
MATCH (j)-[:OF]->(f:Force)
WHERE f.id <> $force
WITH t, collect({rec: other, made: j, force: f}) AS others
WITH collect({theme: t, others: others}) AS by_theme
MATCH (:Force {id: $force})<-[:OF]-(i:Inspection)
WHERE EXISTS { (i)-[:MADE]->(:Recommendation) }
WITH by_theme, i ORDER BY i.inspection_start DESC, i.id LIMIT $inspections
MATCH (i)-[:MADE]->(rec:Recommendation)
WITH by_theme, i, rec, COLLECT { MATCH (rec)-[:ABOUT]->(t:Theme) RETURN t } AS themes
WITH i, rec, size(themes) AS own, [one IN by_theme WHERE one.theme IN themes] AS both
UNWIND both AS one
UNWIND one.others AS row
WITH i, rec, own, row.rec AS other, head(collect(row)) AS row, collect(one.theme) AS shared
WHERE size(shared) >= $min_shared
WITH i, rec, other, shared, row.made AS j, row.force AS f,
     round(toFloat(size(shared)) / (own + COUNT { (other)-[:ABOUT]->() } - size(shared)), 2) AS alike
ORDER BY size(shared) DESC, alike DESC, f.name, j.inspection_start, other.id
WITH i, rec, count(DISTINCT f) AS told_to, collect({rec: other, shared: shared, made: j, force: f,
     alike: alike})[..$alike] AS others
UNWIND others AS one
WITH i, rec, told_to, one, one.rec AS other
WITH i, rec, told_to, one, other,
     head(COLLECT {
       MATCH (d:Document)-[place:STATES]->(rec)
       RETURN place ORDER BY coalesce(d.inspection_start, d.published, ''), d.id, place.start LIMIT 1
     }) AS own,
     head(COLLECT {
       MATCH (d:Document)-[place:STATES]->(other)
       RETURN {document: d.id, place: place}
       ORDER BY coalesce(d.inspection_start, d.published, ''), d.id, place.start LIMIT 1
     }) AS told
WITH i, rec, told_to, one, other, own, told.document AS report, told.place AS place
ORDER BY i.inspection_start, own.start, rec.id, size(one.shared) DESC, one.alike DESC, one.force.name, other.id
RETURN own.quote AS recommendation, i.inspection_start AS made_in, told_to,
       COLLECT { UNWIND one.shared AS t RETURN t.name ORDER BY t.id } AS shared, one.alike AS alike,
       coalesce(one.force.official_name, one.force.name) AS force, one.made.inspection_start AS inspected,
       other.deadline AS deadline, place.quote AS quote, report, place.page AS page, place.start AS start;

// graph:
MATCH own = (me:Force {id: $force})<-[:OF]-(:Inspection)-[:MADE]->(:Recommendation)-[:ABOUT]->(t:Theme)
MATCH others = (t)<-[:ABOUT]-(:Recommendation)<-[:MADE]-(:Inspection)-[:OF]->(f:Force)
WHERE f <> me
RETURN own, others;
