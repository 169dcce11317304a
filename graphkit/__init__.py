"""graphkit: inspection reports on police child protection as a Neo4j graph, every finding tied to its characters."""

__version__ = "0.1.0"
