// title: How sure the reading was
// question: Document by document, how many findings were read surely, how many not, and how many have no theme?
// param: unsure float = 0.6 -- a finding with a confidence below this counts as unsure
// param: at_most integer = 60 -- how many documents at most, the newest first
// column: document -- the document
// column: force -- the force that it is about
// column: findings -- how many findings it has
// column: unsure -- how many of these were read with a confidence below the limit
// column: unsure_share -- the share of these, from 0 to 1
// column: lowest -- the lowest confidence
// column: median -- the median of the confidences
// column: without_theme -- how many findings have no theme
// column: notes -- how many quality notes it has
// column: loaded_with -- the versions that read it
// browser: :params {unsure: 0.6, at_most: 60}
MATCH (d:Document)
WHERE EXISTS { (d)-[:FINDS|RELAYS]->(:Finding) }
WITH d ORDER BY coalesce(d.inspection_start, d.published, '') DESC, d.id LIMIT $at_most
MATCH (d)-[:FINDS|RELAYS]->(x:Finding)
WITH d, x.confidence AS confidence, EXISTS { (x)-[:ABOUT]->() } AS themed
WITH d, count(*) AS findings, sum(CASE WHEN confidence < $unsure THEN 1 ELSE 0 END) AS unsure,
     min(confidence) AS lowest, percentileDisc(confidence, 0.5) AS median,
     sum(CASE WHEN themed THEN 0 ELSE 1 END) AS without_theme
WITH d, findings, unsure, round(toFloat(unsure) / findings, 2) AS unsure_share, lowest, median, without_theme
ORDER BY unsure_share DESC, d.id
RETURN d.id AS document, d.force AS force, findings, unsure, unsure_share, lowest, median, without_theme,
       COUNT { (d)-[:HAS_QUALITY_NOTE]->() } AS notes, d.loaded_with AS loaded_with;
