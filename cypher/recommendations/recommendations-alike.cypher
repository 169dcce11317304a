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
// column: deadline -- immediately, an ISO 8601 duration or a date: what the other force was given
// column: quote -- what it was told, in the words of the first document that prints it
// column: report -- that document
// column: page -- the page, where the source has pages
// column: start -- position of the quote's first character in the document's text
// picture: the force's recommendations, their themes, and the recommendations to other forces on these
// browser: :params {force: 'force/derbyshire', inspections: 1, min_shared: 1, alike: 3}
MATCH (:Force {id: $force})<-[:OF]-(i:Inspection)
WHERE EXISTS { (i)-[:MADE]->(:Recommendation) }
WITH i ORDER BY i.inspection_start DESC, i.id LIMIT $inspections
MATCH (i)-[:MADE]->(rec:Recommendation)
WITH i, rec, COLLECT { MATCH (rec)-[:ABOUT]->(t:Theme) RETURN t } AS themes
UNWIND themes AS t
MATCH (t)<-[w:WAS_TOLD]-(f:Force)
WHERE f.id <> $force
WITH i, rec, size(themes) AS own, f, f.name AS name, w.recommendations AS ids, w.theme_counts AS counts
UNWIND range(0, size(ids) - 1) AS at
WITH i, rec, own, f, name, ids[at] AS id, counts[at] AS themes, count(*) AS shared
WHERE shared >= $min_shared
WITH i, rec, f, name, id, shared, round(toFloat(shared) / (own + themes - shared), 2) AS alike
ORDER BY shared DESC, alike DESC, name, id
WITH i, rec, count(DISTINCT f) AS told_to,
     collect({id: id, force: f, alike: alike})[..$alike] AS others
WITH i, rec, told_to, others,
     head(COLLECT {
       MATCH (d:Document)-[place:STATES]->(rec)
       RETURN place ORDER BY coalesce(d.inspection_start, d.published, ''), d.id, place.start LIMIT 1
     }) AS own
WITH i.inspection_start AS made_in, own.start AS start, rec, own, told_to, others ORDER BY made_in, start, rec.id
UNWIND range(0, size(others) - 1) AS at
WITH made_in, start, rec, own, told_to, at, others[at] AS one
MATCH (j:Inspection)-[:MADE]->(other:Recommendation {id: one.id})
WITH made_in, start, rec, own, told_to, at, one, one.force AS f, j, other,
     head(COLLECT {
       MATCH (d:Document)-[place:STATES]->(other)
       RETURN {document: d.id, place: place}
       ORDER BY coalesce(d.inspection_start, d.published, ''), d.id, place.start LIMIT 1
     }) AS told
WITH made_in, start, rec, own, told_to, at, one, f, j, other, told.document AS report, told.place AS place
ORDER BY made_in, start, rec.id, at
RETURN own.quote AS recommendation, made_in, told_to,
       COLLECT { MATCH (rec)-[:ABOUT]->(t:Theme) WHERE EXISTS { (other)-[:ABOUT]->(t) } RETURN t.name ORDER BY t.id }
       AS shared, one.alike AS alike, coalesce(f.official_name, f.name) AS force, j.inspection_start AS inspected,
       other.deadline AS deadline, place.quote AS quote, report, place.page AS page, place.start AS start;

// graph:
MATCH own = (me:Force {id: $force})<-[:OF]-(:Inspection)-[:MADE]->(:Recommendation)-[:ABOUT]->(t:Theme)
MATCH others = (t)<-[:ABOUT]-(:Recommendation)<-[:MADE]-(:Inspection)-[:OF]->(f:Force)
WHERE f <> me
RETURN own, others;
