// title: Who says what
// question: What do articles and papers say that inspectors, a force, a commissioner or others say, and in whose words?
// param: voices strings = [] -- only these voices (inspectorate, force, commissioner, other); all where empty
// param: themes strings = [] -- only claims on one of these themes, by id; all where empty
// column: force -- the force that the article or paper is about
// column: speaker -- who says it, as the article names them
// column: voice -- inspectorate, force, commissioner or other
// column: verbatim -- how much of it stands in quotation marks: all, part or none
// column: themes -- the themes that it speaks of
// column: quote -- the sentence, in the words of the article; it is no finding of the inspectors'
// column: attribution -- the words that say who says it
// column: report -- the document that says it
// column: published -- when that was published
// column: page -- the page, where the source has pages
// column: start -- position of the quote's first character in the document's text
// picture: articles, what they say that somebody says, and who that is
// empty: no article or paper is loaded that says who says what; documents lists what is loaded
// browser: :params {voices: [], themes: []}
MATCH (d:Article)-[:HAS_CLAIM]->(c:Claim)
WHERE ($voices = [] OR c.voice IN $voices)
  AND ($themes = [] OR EXISTS { (c)-[:ABOUT]->(t:Theme) WHERE t.id IN $themes })
WITH d, c ORDER BY d.force, d.published, d.id, c.start
RETURN d.force AS force, c.speaker AS speaker, c.voice AS voice, c.verbatim AS verbatim,
       COLLECT { MATCH (c)-[:ABOUT]->(t:Theme) RETURN t.name ORDER BY t.id } AS themes, c.quote AS quote,
       c.attribution AS attribution, d.id AS report, d.published AS published, c.page AS page, c.start AS start;

// graph:
MATCH path = (:Article)-[:HAS_CLAIM]->(c:Claim)
WHERE ($voices = [] OR c.voice IN $voices)
  AND ($themes = [] OR EXISTS { (c)-[:ABOUT]->(t:Theme) WHERE t.id IN $themes })
OPTIONAL MATCH by = (c)-[:SAID_BY]->()
RETURN path, by;
