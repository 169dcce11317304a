// title: Sections without a finding
// question: In which sections on a practice area did the reading find nothing at all, although they have text?
// param: min_characters integer = 400 -- how long the text of a section is at least
// param: at_most integer = 100 -- how many at most, the longest first
// column: force -- the force that the document is about
// column: practice_area -- the practice area
// column: characters -- length of the text under the heading, its subsections left out
// column: recommendations -- how many recommendations stand in it
// column: metrics -- how many figures stand in it
// column: quote -- the heading, as it stands in the text
// column: report -- the document
// column: page -- the page, where the source has pages
// column: start -- position of the quote's first character in the document's text
// column: id -- the section's id, for provenance-of
// picture: these sections, their documents and practice areas
// browser: :params {min_characters: 400, at_most: 100}
MATCH (p:PracticeArea)<-[:IN]-(s:Section)
WITH p, s, s.own_characters AS characters
WHERE characters >= $min_characters
MATCH (s)<-[:HAS_SECTION]-(d:Report)
WHERE NOT EXISTS { (s)<-[:IN_SECTION]-(:Finding) } AND NOT EXISTS { (s)<-[:IN_SECTION]-(:CaseStudy) }
WITH p, s, d, characters ORDER BY characters DESC, d.id, s.start LIMIT $at_most
RETURN d.force AS force, p.name AS practice_area, characters,
       COUNT { (s)<-[:IN_SECTION]-(:Recommendation) } AS recommendations, COUNT { (s)<-[:IN_SECTION]-(:Metric) }
            AS metrics,
       s.quote AS quote, d.id AS report, s.page AS page, s.start AS start, s.id AS id;

// graph:
MATCH path = (:PracticeArea)<-[:IN]-(s:Section)<-[:HAS_SECTION]-(:Report)
WHERE s.text_end - s.end >= $min_characters
      AND NOT EXISTS { (s)<-[:IN_SECTION]-(:Finding) } AND NOT EXISTS { (s)<-[:IN_SECTION]-(:CaseStudy) }
RETURN path LIMIT $at_most;
