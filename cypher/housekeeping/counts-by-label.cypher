// title: Counts by label
// question: How many nodes of each kind does the graph hold?
// column: label -- the label; a node with two labels (a Report is a Document too) counts for each
// column: nodes -- how many nodes bear it
CALL () {
  MATCH (n:Article) WITH count(*) AS nodes RETURN 'Article' AS label, nodes
  UNION ALL
  MATCH (n:CaseAudit) WITH count(*) AS nodes RETURN 'CaseAudit' AS label, nodes
  UNION ALL
  MATCH (n:CaseStudy) WITH count(*) AS nodes RETURN 'CaseStudy' AS label, nodes
  UNION ALL
  MATCH (n:CaseTheme) WITH count(*) AS nodes RETURN 'CaseTheme' AS label, nodes
  UNION ALL
  MATCH (n:CaseType) WITH count(*) AS nodes RETURN 'CaseType' AS label, nodes
  UNION ALL
  MATCH (n:Document) WITH count(*) AS nodes RETURN 'Document' AS label, nodes
  UNION ALL
  MATCH (n:Finding) WITH count(*) AS nodes RETURN 'Finding' AS label, nodes
  UNION ALL
  MATCH (n:Force) WITH count(*) AS nodes RETURN 'Force' AS label, nodes
  UNION ALL
  MATCH (n:Function) WITH count(*) AS nodes RETURN 'Function' AS label, nodes
  UNION ALL
  MATCH (n:Grade) WITH count(*) AS nodes RETURN 'Grade' AS label, nodes
  UNION ALL
  MATCH (n:Inspection) WITH count(*) AS nodes RETURN 'Inspection' AS label, nodes
  UNION ALL
  MATCH (n:Judgement) WITH count(*) AS nodes RETURN 'Judgement' AS label, nodes
  UNION ALL
  MATCH (n:Legislation) WITH count(*) AS nodes RETURN 'Legislation' AS label, nodes
  UNION ALL
  MATCH (n:Mention) WITH count(*) AS nodes RETURN 'Mention' AS label, nodes
  UNION ALL
  MATCH (n:Metric) WITH count(*) AS nodes RETURN 'Metric' AS label, nodes
  UNION ALL
  MATCH (n:Operation) WITH count(*) AS nodes RETURN 'Operation' AS label, nodes
  UNION ALL
  MATCH (n:Order) WITH count(*) AS nodes RETURN 'Order' AS label, nodes
  UNION ALL
  MATCH (n:Organisation) WITH count(*) AS nodes RETURN 'Organisation' AS label, nodes
  UNION ALL
  MATCH (n:Person) WITH count(*) AS nodes RETURN 'Person' AS label, nodes
  UNION ALL
  MATCH (n:PracticeArea) WITH count(*) AS nodes RETURN 'PracticeArea' AS label, nodes
  UNION ALL
  MATCH (n:Process) WITH count(*) AS nodes RETURN 'Process' AS label, nodes
  UNION ALL
  MATCH (n:QualityNote) WITH count(*) AS nodes RETURN 'QualityNote' AS label, nodes
  UNION ALL
  MATCH (n:Recommendation) WITH count(*) AS nodes RETURN 'Recommendation' AS label, nodes
  UNION ALL
  MATCH (n:RecommendationItem) WITH count(*) AS nodes RETURN 'RecommendationItem' AS label, nodes
  UNION ALL
  MATCH (n:Report) WITH count(*) AS nodes RETURN 'Report' AS label, nodes
  UNION ALL
  MATCH (n:Role) WITH count(*) AS nodes RETURN 'Role' AS label, nodes
  UNION ALL
  MATCH (n:Scheme) WITH count(*) AS nodes RETURN 'Scheme' AS label, nodes
  UNION ALL
  MATCH (n:Section) WITH count(*) AS nodes RETURN 'Section' AS label, nodes
  UNION ALL
  MATCH (n:System) WITH count(*) AS nodes RETURN 'System' AS label, nodes
  UNION ALL
  MATCH (n:Team) WITH count(*) AS nodes RETURN 'Team' AS label, nodes
  UNION ALL
  MATCH (n:Theme) WITH count(*) AS nodes RETURN 'Theme' AS label, nodes
}
WITH label, nodes WHERE nodes > 0
RETURN label, nodes ORDER BY nodes DESC, label;
