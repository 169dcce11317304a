"""The Cypher that the page is read with; every statement reads, and sorts by what does not change."""

from __future__ import annotations

#: documents with the force that they report on or, for an article, speak of
DOCUMENTS = """
MATCH (d:Document)
WITH d, head(COLLECT {
  MATCH (d)-[by:REPORTS_ON|SPEAKS_OF]->(:Inspection)-[:OF]->(f:Force)
  RETURN f ORDER BY CASE type(by) WHEN 'REPORTS_ON' THEN 0 ELSE 1 END, f.id LIMIT 1
}) AS f
RETURN d.id AS id, d.title AS title, d.kind AS kind, f.id AS force, coalesce(f.official_name, f.name) AS force_name,
       d.published AS published, d.inspection_start AS inspection_start, d.inspection_end AS inspection_end,
       coalesce(d.inspection_start, '') AS inspected, d.sha256 AS sha256, d.loaded_with AS loaded_with,
       d.loaded_at AS loaded_at, d.source AS source, d.location AS location, d:Report AS report, d.text AS text
ORDER BY id
"""

THEMES = """
MATCH (t:Theme)
OPTIONAL MATCH (t)-[:IN]->(p:PracticeArea)
RETURN t.id AS id, t.name AS name, t.definition AS definition, p.id AS area, p.name AS area_name
ORDER BY id
"""

SECTIONS = """
MATCH (:Document)-[:HAS_SECTION]->(s:Section)
RETURN s.id AS id, s.number AS number, s.heading AS heading,
       head(COLLECT { MATCH (s)-[:PART_OF]->(up:Section) RETURN up.id }) AS parent
ORDER BY id
"""

ASSESSMENTS = """
MATCH (r:Report)-[a:ASSESSES]->(t:Theme)
RETURN r.id AS document, t.id AS theme, a.value AS value, size(coalesce(a.failings, [])) AS failings,
       size(coalesce(a.strengths, [])) AS strengths
ORDER BY document, theme
"""

FINDINGS = """
MATCH (d:Document)-[:FINDS|RELAYS]->(x:Finding)
RETURN x.id AS id, d.id AS document, x.start AS start, x.end AS end, x.quote AS quote, x.page AS page,
       x.polarity AS polarity, COLLECT { MATCH (x)-[:ABOUT]->(t:Theme) RETURN t.id ORDER BY t.id } AS themes,
       head(COLLECT { MATCH (x)-[:IN_SECTION]->(s:Section) RETURN s.id }) AS section,
       head(COLLECT { MATCH (x)-[:OF_CASE_TYPE]->(k:CaseType) RETURN k.name }) AS title,
       CASE WHEN x:CaseTheme THEN 'common theme of audited cases' END AS kind
ORDER BY document, start, id
"""

CASE_STUDIES = """
MATCH (d:Document)-[:HAS_CASE_STUDY]->(x:CaseStudy)
RETURN x.id AS id, d.id AS document, x.start AS start, x.end AS end, x.quote AS quote, x.page AS page,
       x.polarity AS polarity, COLLECT { MATCH (x)-[:ABOUT]->(t:Theme) RETURN t.id ORDER BY t.id } AS themes,
       head(COLLECT { MATCH (x)-[:IN_SECTION]->(s:Section) RETURN s.id }) AS section, x.title AS title,
       'case study' AS kind
ORDER BY document, start, id
"""

RECOMMENDATIONS = """
MATCH (r:Recommendation)
OPTIONAL MATCH (i:Inspection)-[:MADE]->(r)
OPTIONAL MATCH (i)-[:OF]->(f:Force)
WITH r, i, f ORDER BY i.id, f.id
WITH r, head(collect(i.inspection_start)) AS made, head(collect(coalesce(f.official_name, f.name))) AS force_name
RETURN r.id AS id, r.deadline AS deadline, made, force_name,
       COLLECT { MATCH (r)-[:ABOUT]->(t:Theme) RETURN t.id ORDER BY t.id } AS themes
ORDER BY id
"""

#: every place that prints a recommendation
STATED = """
MATCH (d:Document)-[p:STATES]->(r:Recommendation)
RETURN r.id AS recommendation, d.id AS document, p.start AS start, p.end AS end, p.quote AS quote, p.page AS page
ORDER BY recommendation, document, start
"""

FOLLOWED_UP = """
MATCH (d:Document)-[u:FOLLOWS_UP]->(r:Recommendation)
RETURN r.id AS recommendation, d.id AS document, u.progress AS progress, u.stated AS stated,
       COLLECT { MATCH (d)-[:FINDS]->(x:Finding)-[:FOLLOWS_UP]->(r) RETURN x.id ORDER BY x.start, x.id } AS findings
ORDER BY recommendation, document, progress
"""

AUDITS = """
MATCH (d:Document)-[:HAS_CASE_AUDIT]->(c:CaseAudit)
RETURN d.id AS document, c.start AS start, c.end AS end, c.quote AS quote, c.page AS page,
       head(COLLECT { MATCH (c)-[:OF_CASE_TYPE]->(k:CaseType) RETURN k.name }) AS case_type,
       head(COLLECT { MATCH (c)-[:IN_SECTION]->(s:Section) RETURN s.id }) AS section,
       c.assessor AS assessor, c.scope AS scope, c.good AS good, c.adequate AS adequate,
       c.requires_improvement AS requires_improvement, c.inadequate AS inadequate, c.cases AS cases
ORDER BY case_type, document, start, c.id
"""

#: a force's teams by the job they do, each with its first mention in a document that is about that force
TEAMS = """
MATCH (j:Function)<-[:PERFORMS]-(team:Team)-[:OF]->(f:Force)
MATCH (m:Mention)-[:NAMES]->(team)
MATCH (d:Document)-[:HAS_MENTION]->(m)
WITH j, f, team, d, m ORDER BY coalesce(d.inspection_start, d.published, ''), d.id, m.start
WITH j, f, team, count(m) AS mentions, collect({document: d.id, mention: m})[0] AS first
RETURN j.name AS job, f.id AS force, team.name AS name, team.abbreviation AS abbreviation, mentions,
       first.document AS document, first.mention.start AS start, first.mention.end AS end,
       first.mention.quote AS quote, first.mention.page AS page
ORDER BY job, force, name, team.id
"""

#: figures of some kinds
FIGURES = """
MATCH (d:Document)-[:HAS_METRIC]->(m:Metric)
WHERE m.kind IN $kinds
RETURN d.id AS document, m.start AS start, m.end AS end, m.quote AS quote, m.page AS page, m.kind AS kind,
       m.value AS value, m.value_max AS value_max, m.of AS of, m.bound AS bound, m.unit AS unit, m.what AS what,
       m.as_of AS as_of, m.scope AS scope,
       head(COLLECT { MATCH (m)-[:IN_SECTION]->(s:Section) RETURN s.id }) AS section
ORDER BY kind, document, start, m.id
"""

NOTES = """
MATCH (d:Document)-[:HAS_QUALITY_NOTE]->(q:QualityNote)
RETURN d.id AS document, q.start AS start, q.end AS end, q.quote AS quote, q.page AS page, q.rule AS rule,
       q.message AS message
ORDER BY document, start, q.id
"""

#: what somebody says, in the words of articles and papers
CLAIMS = """
MATCH (d:Document)-[:HAS_CLAIM]->(c:Claim)
RETURN d.id AS document, c.start AS start, c.end AS end, c.quote AS quote, c.page AS page, c.speaker AS speaker,
       c.voice AS voice, c.verbatim AS verbatim,
       COLLECT { MATCH (c)-[:ABOUT]->(t:Theme) RETURN t.id ORDER BY t.id } AS themes,
       head(COLLECT { MATCH (c)-[:IN_SECTION]->(s:Section) RETURN s.id }) AS section
ORDER BY document, start, c.id
"""

JUDGEMENTS = """
MATCH (d:Document)-[:HAS_JUDGEMENT]->(j:Judgement)
RETURN d.id AS document, j.start AS start, j.end AS end, j.quote AS quote, j.page AS page, j.by AS by, j.body AS body,
       j.topic AS topic, j.grade AS grade, j.date AS date,
       head(COLLECT { MATCH (j)-[:OF_GRADE]->(g:Grade) RETURN g.id }) AS level,
       head(COLLECT { MATCH (j)-[:IN_SECTION]->(s:Section) RETURN s.id }) AS section
ORDER BY by, document, start, j.id
"""
