// title: Answers elsewhere
// question: For each failing of this force, what do reports praise in other forces that is nearest to it in meaning?
// param: force Force -- the force that fails, by any of its names or its id
// param: themes strings = [] -- only failings on one of these themes, by id; all where empty
// param: least float = 0.45 -- least score, from 0 to 1
// param: at_most integer = 100 -- how many pairs at most, the nearest first
// column: score -- how near the two are, from 0 to 1: by the stems of their words and by their themes
// column: themes -- the themes that both are about
// column: failing -- the failing, in the words of the report on this force
// column: failing_report -- that report
// column: failing_page -- the page, where the source has pages
// column: failing_start -- position of the failing's first character in its document's text
// column: force -- a force that does well
// column: quote -- what it does well, in the words of the report on it
// column: report -- that report
// column: section -- the section that it stands in
// column: page -- the page, where the source has pages
// column: start -- position of the quote's first character in the document's text
// picture: the force's failings, the strengths elsewhere that are near in meaning, and the themes of both
// empty: no tie is kept for this force: run `graphkit similar` after loading, or take a smaller least score
// browser: :params {force: 'force/derbyshire', themes: [], least: 0.45, at_most: 100}
MATCH (me:Force {id: $force})<-[best:ALIKE_FOR]-(x:Failing)
WHERE best.strength_score >= $least AND ($themes = [] OR EXISTS { MATCH (x)-[:ABOUT]->(t:Theme) WHERE t.id IN $themes })
// the first rows are of the failings that have the nearest: no more of these are needed than rows
WITH me, x, best ORDER BY best.strength_score DESC, x.id LIMIT CASE WHEN $themes = [] THEN $at_most ELSE 1000000 END
MATCH (x)-[near:SIMILAR_TO]-(y:Strength)
WHERE near.score >= $least
WITH me, x, near, y
ORDER BY near.score DESC, x.id, y.id
WITH me, x, near, y,
     COLLECT { MATCH (x)-[:ABOUT]->(t:Theme)<-[:ABOUT]-(y) RETURN t ORDER BY t.id } AS both
WHERE $themes = [] OR any(t IN both WHERE t.id IN $themes)
WITH me, x, near, y, both LIMIT $at_most
MATCH (y)<-[:FINDS]-(:Report)-[:REPORTS_ON]->(:Inspection)-[:OF]->(other:Force)
WHERE other <> me
OPTIONAL MATCH (y)-[:IN_SECTION]->(s:Section)
WITH x, near, y, both, other, s
ORDER BY near.score DESC, x.id, y.id, other.id
RETURN near.score AS score, [t IN both | t.name] AS themes, x.quote AS failing, x.document AS failing_report,
       x.page AS failing_page, x.start AS failing_start, coalesce(other.official_name, other.name) AS force,
       y.quote AS quote, y.document AS report, coalesce(s.number + ' ', '') + s.heading AS section, y.page AS page,
       y.start AS start;

// graph:
MATCH (:Force {id: $force})<-[best:ALIKE_FOR]-(x:Failing)
WHERE best.strength_score >= $least AND ($themes = [] OR EXISTS { MATCH (x)-[:ABOUT]->(t:Theme) WHERE t.id IN $themes })
WITH x, best ORDER BY best.strength_score DESC, x.id LIMIT $at_most
MATCH (x)-[near:SIMILAR_TO]-(y:Strength)
WHERE near.score >= $least
WITH x, near, y
ORDER BY near.score DESC, x.id, y.id LIMIT $at_most
MATCH about = (x)-[:ABOUT]->(t:Theme)<-[:ABOUT]-(y)
WHERE $themes = [] OR t.id IN $themes
MATCH there = (y)<-[:FINDS]-(:Report)
RETURN x, near, y, about, there;
