// title: What is said of it
// question: What do findings say that name this team, process, system, partner or other thing?
// param: thing string -- the id of a team, process, system, organisation, order, scheme, operation, role or law
//    (teams-and-processes shows ids)
// param: at_most integer = 50 -- how many findings at most
// column: name -- the thing
// column: polarity -- failing, mixed or strength
// column: force -- the force that the report is about
// column: inspected -- when the inspection began
// column: themes -- the themes of the finding
// column: quote -- a finding that names the thing, failings first, in the words of the report
// column: report -- the document that says it
// column: section -- the section that it stands in
// column: page -- the page, where the source has pages
// column: start -- position of the quote's first character in the document's text
// picture: the thing, the findings that name it, and their themes
// empty: no finding names a thing of this id; teams-and-processes shows a force's ids (process/ppn), search-quotes
//    finds words
// browser: :params {thing: 'process/ppn', at_most: 50}
MATCH (n:Force|Organisation|Team|Process|System|Legislation|Order|Operation|Scheme|Role|Person {id: $thing})
WITH n LIMIT 1
MATCH (n)<-[:MENTIONS]-(x:Finding)<-[:FINDS]-(r:Report)
WITH n, x, r
ORDER BY CASE x.polarity WHEN 'failing' THEN 0 WHEN 'mixed' THEN 1 ELSE 2 END, r.force, r.id, x.start LIMIT $at_most
OPTIONAL MATCH (x)-[:IN_SECTION]->(s:Section)
WITH n, x, r, s ORDER BY CASE x.polarity WHEN 'failing' THEN 0 WHEN 'mixed' THEN 1 ELSE 2 END, r.force, r.id, x.start
RETURN n.name AS name, x.polarity AS polarity, r.force AS force, r.inspection_start AS inspected,
       COLLECT { MATCH (x)-[:ABOUT]->(t:Theme) RETURN t.name ORDER BY t.id } AS themes, x.quote AS quote, r.id
            AS report,
       coalesce(s.number + ' ', '') + s.heading AS section, x.page AS page, x.start AS start;

// graph:
MATCH (n:Force|Organisation|Team|Process|System|Legislation|Order|Operation|Scheme|Role|Person {id: $thing})
WITH n LIMIT 1
MATCH path = (n)<-[:MENTIONS]-(:Finding)
RETURN path LIMIT $at_most;
