// title: Counts by label
// question: How many nodes of each kind does the graph hold?
// column: label -- the label; a node with two labels (a Report is a Document too) counts for each
// column: nodes -- how many nodes bear it
CALL () {
  MATCH (n:Article) RETURN 'Article' AS label, count(*) AS nodes
  UNION ALL
  MATCH (n:CaseAudit) RETURN 'CaseAudit' AS label, count(*) AS nodes
  UNION ALL
  MATCH (n:CaseStudy) RETURN 'CaseStudy' AS label, count(*) AS nodes
  UNION ALL
  MATCH (n:CaseTheme) RETURN 'CaseTheme' AS label, count(*) AS nodes
  UNION ALL
  MATCH (n:CaseType) RETURN 'CaseType' AS label, count(*) AS nodes
  UNION ALL
  MATCH (n:Document) RETURN 'Document' AS label, count(*) AS nodes
  UNION ALL
  MATCH (n:Finding) RETURN 'Finding' AS label, count(*) AS nodes
  UNION ALL
  MATCH (n:Force) RETURN 'Force' AS label, count(*) AS nodes
  UNION ALL
  MATCH (n:Function) RETURN 'Function' AS label, count(*) AS nodes
  UNION ALL
  MATCH (n:Grade) RETURN 'Grade' AS label, count(*) AS nodes
  UNION ALL
  MATCH (n:Inspection) RETURN 'Inspection' AS label, count(*) AS nodes
  UNION ALL
  MATCH (n:Judgement) RETURN 'Judgement' AS label, count(*) AS nodes
  UNION ALL
  MATCH (n:Legislation) RETURN 'Legislation' AS label, count(*) AS nodes
  UNION ALL
  MATCH (n:Mention) RETURN 'Mention' AS label, count(*) AS nodes
  UNION ALL
  MATCH (n:Metric) RETURN 'Metric' AS label, count(*) AS nodes
  UNION ALL
  MATCH (n:Operation) RETURN 'Operation' AS label, count(*) AS nodes
  UNION ALL
  MATCH (n:Order) RETURN 'Order' AS label, count(*) AS nodes
  UNION ALL
  MATCH (n:Organisation) RETURN 'Organisation' AS label, count(*) AS nodes
  UNION ALL
  MATCH (n:Person) RETURN 'Person' AS label, count(*) AS nodes
  UNION ALL
  MATCH (n:PracticeArea) RETURN 'PracticeArea' AS label, count(*) AS nodes
  UNION ALL
  MATCH (n:Process) RETURN 'Process' AS label, count(*) AS nodes
  UNION ALL
  MATCH (n:QualityNote) RETURN 'QualityNote' AS label, count(*) AS nodes
  UNION ALL
  MATCH (n:Recommendation) RETURN 'Recommendation' AS label, count(*) AS nodes
  UNION ALL
  MATCH (n:RecommendationItem) RETURN 'RecommendationItem' AS label, count(*) AS nodes
  UNION ALL
  MATCH (n:Report) RETURN 'Report' AS label, count(*) AS nodes
  UNION ALL
  MATCH (n:Role) RETURN 'Role' AS label, count(*) AS nodes
  UNION ALL
  MATCH (n:Scheme) RETURN 'Scheme' AS label, count(*) AS nodes
  UNION ALL
  MATCH (n:Section) RETURN 'Section' AS label, count(*) AS nodes
  UNION ALL
  MATCH (n:System) RETURN 'System' AS label, count(*) AS nodes
  UNION ALL
  MATCH (n:Team) RETURN 'Team' AS label, count(*) AS nodes
  UNION ALL
  MATCH (n:Theme) RETURN 'Theme' AS label, count(*) AS nodes
}
WITH label, nodes WHERE nodes > 0
RETURN label, nodes ORDER BY nodes DESC, label;
