// title: Sources and versions
// question: Where did each document come from, what are its digests, which versions read it, and when?
// column: document -- the document's id
// column: source -- file name or address
// column: location -- file URI or address, which tells two sources of one name apart
// column: media_type -- what sort of file it was
// column: sha256 -- digest of the source's bytes
// column: digest -- digest of the text and the records, by which a load knows that nothing changed
// column: characters -- length of the text
// column: records -- how many records hang on it: sections, findings, audits, studies, figures, claims, mentions and notes
// column: loaded_with -- versions of graphkit, of its ontology and of spaCy that read it
// column: loaded_at -- when it was written to the graph as it stands
// picture: the documents and what they report on or speak of
MATCH (d:Document)
WITH d ORDER BY d.id
RETURN d.id AS document, d.source AS source, d.location AS location, d.media_type AS media_type, d.sha256 AS sha256,
       d.digest AS digest, d.characters AS characters,
       COUNT { (d)-[:HAS_SECTION|FINDS|RELAYS|HAS_CASE_AUDIT|HAS_CASE_STUDY|HAS_JUDGEMENT|HAS_METRIC|HAS_MENTION
                   |HAS_QUALITY_NOTE|HAS_CLAIM]->() } AS records, d.loaded_with AS loaded_with,
       d.loaded_at AS loaded_at;

// graph:
MATCH path = (:Document)-[:REPORTS_ON|SPEAKS_OF]->(:Inspection)
RETURN path;
