// title: Where it stands
// question: From any id: which words of which document say it, and exactly where?
// param: id string -- of a finding, case study, audit, metric, claim, mention, note, recommendation, section, document, team,
//    process, inspection ...
// param: places integer = 20 -- how many places at most
// column: kind -- what the thing is
// column: name -- its name, where it has one
// column: quote -- the words that say it
// column: report -- the document that holds them
// column: title -- that document's title
// column: section -- the section that they stand in
// column: page -- the page, where the source has pages
// column: start -- position of the quote's first character in the document's text, in code points
// column: end -- position after its last character
// column: proved -- whether the document's text holds exactly these characters there
// column: source -- where the document came from
// column: sha256 -- digest of the source's bytes
// picture: the thing, the documents that say it and the places
// empty: nothing has this id; search-quotes shows the id of each quote, documents those of documents
// browser: :params {id: 'voice-of-the-child', places: 20}
CALL () {
  MATCH (n:Finding|CaseStudy|CaseAudit|Metric|Judgement|QualityNote|Claim|Mention|Section {id: $id})
  RETURN n, n.document AS document, n.start AS start, n.end AS end, n.quote AS quote, n.page AS page
  UNION
  MATCH (n:Recommendation|RecommendationItem {id: $id})<-[p:STATES]-(d:Document)
  RETURN n, d.id AS document, p.start AS start, p.end AS end, p.quote AS quote, p.page AS page
  UNION
  MATCH (n:Force|Organisation|Team|Process|System|Legislation|Order|Operation|Scheme|Role|Person {id: $id})
        <-[:NAMES]-(m:Mention)
  RETURN n, m.document AS document, m.start AS start, m.end AS end, m.quote AS quote, m.page AS page
  UNION
  MATCH (n:Inspection {id: $id})<-[:REPORTS_ON|SPEAKS_OF]-(d:Document)
  RETURN n, d.id AS document, null AS start, null AS end, null AS quote, null AS page
  UNION
  MATCH (n:Document {id: $id})
  RETURN n, n.id AS document, null AS start, null AS end, null AS quote, null AS page
  UNION
  MATCH (n:Theme {id: $id})<-[:ABOUT]-(x:Finding|CaseStudy)
  RETURN n, x.document AS document, x.start AS start, x.end AS end, x.quote AS quote, x.page AS page
}
WITH n, document, start, end, quote, page ORDER BY document, start LIMIT $places
MATCH (d:Document {id: document})
OPTIONAL MATCH (n)-[:IN_SECTION]->(own:Section {document: d.id})
WITH n, d, start, end, quote, page,
     coalesce(own, head(COLLECT {
       MATCH (d)-[:HAS_SECTION]->(around:Section)
       WHERE around.start <= start AND start < around.text_end
       RETURN around ORDER BY around.level DESC, around.start DESC LIMIT 1
     })) AS s
ORDER BY d.id, start
RETURN coalesce(last([l IN labels(n) WHERE NOT l IN ['Finding', 'Failing', 'Strength', 'Mixed']]), 'Finding') AS kind,
       n.name AS name, quote, d.id AS report, d.title AS title,
       coalesce(s.number + ' ', '') + s.heading AS section, page, start, end,
       substring(d.text, start, end - start) = quote AS proved, d.source AS source, d.sha256 AS sha256;

// graph:
MATCH (n:Finding|CaseStudy|CaseAudit|Metric|Judgement|QualityNote|Claim|Mention|Section|Recommendation|RecommendationItem
         |Force|Organisation|Team|Process|System|Legislation|Order|Operation|Scheme|Role|Person|Inspection|Theme|Document
         {id: $id})
OPTIONAL MATCH path = (n)--(:Document|Mention|Finding)
RETURN n, path LIMIT $places;
