"""Reports of our own about forces that do not exist, and how to run the structural components over them."""

from __future__ import annotations

from functools import lru_cache

from graphkit.documents import Document, sha256
from graphkit.extract.pipeline import build_pipeline, extract
from graphkit.extract.prose.tokens import make_doc
from graphkit.extract.state import Analysis
from graphkit.ontology import load_ontology
from graphkit.records import AnyRecord, Ids

STRUCTURAL = frozenset(
    {
        "graphkit_layout",
        "graphkit_document",
        "graphkit_sections",
        "graphkit_sentences",
        "graphkit_recommendations",
        "graphkit_recommendation_themes",
        "graphkit_case_audit",
        "graphkit_judgements",
        "graphkit_case_themes",
        "graphkit_quality",
    }
)

REPORT = """National Child Protection Inspections

Northmoor Police
4-15 March 2019

August 2019

Foreword

Children in Northmoor deserve to be kept safe. The police have a part in this.

Contents

Foreword\t1
1. Introduction\t2
2. Context for the force\t3
3. Leadership, management and governance\t4
4. Case file analysis\t6
5. Initial contact\t9
6. Police detention\t12
Conclusion\t14
Next steps\t14
Annex A – Child protection inspection methodology\t15

1. Introduction

This is a summary of the findings of our inspection of Northmoor Police, which took place in March 2019.

2. Context for the force

Northmoor Police has a workforce of 1,000, comprising:

- 600 police officers;
- 300 police staff; and
- 90 special constables.

The most recent Ofsted judgments are set out below.

Local authority\tJudgment\tDate
Northmoor County Council\tGood\tMay 2018
Port Elsin City Council\tRequires improvement\tJanuary 2017

3. Leadership, management and governance

Leaders listen to staff but do not always act on what they hear

We met sergeants (e.g. those on nights) who said so. No. 3 area was worse. Staff told us: "We try." They do.

Case study: a boy is found quickly

A boy of 12 was found within the hour.

Recommendations

- We recommend that, within three months, Northmoor Police reviews how it plans its training.
- We recommend that Northmoor Police immediately improves its records by:
  - writing them on the day; and
  - checking them each week.

4. Case file analysis

Results of case file reviews

Northmoor Police assessed its own work in 12 cases.

Cases assessed by both Northmoor Police and us

Force assessment:

- 8 good
- 4 require improvement
- nil inadequate.

Our assessment:

- 5 good
- 4 require improvement
- 3 inadequate.

Breakdown of case audit results by area of work

Cases assessed involving missing children

- 2 good
- 1 requires improvement
- 0 inadequate.

Common themes include:

- officers respond without delay;
- but supervision isn't consistent; and
- there are delays in sending referrals.

5. Initial contact

Call handlers grade most calls well

Most calls were graded well. Inspectors assessed nine such cases of domestic abuse and judged four as good, three as
adequate and two as requiring improvement.

6. Police detention

Children are held too long

We recommend that Northmoor Police, within six weeks, agrees with its partners where children can stay.

Conclusion

Northmoor Police must do more.

Next steps

The force should tell us what it has done.

Annex A – Child protection inspection methodology

Objectives

We assess how well forces protect children.
"""


def document_of(text: str, title: str | None = None, headings: tuple[tuple[int, int], ...] = ()) -> Document:
    """Return a document with this text."""
    return Document(
        id="own",
        text=text,
        source="own.txt",
        location="file:///own.txt",
        sha256=sha256(text.encode("utf-8", "surrogatepass")),
        title=title,
        headings=headings,
    )


def whole(text: str) -> list[AnyRecord]:
    """Return all that is extracted from a text; `analyse` finds no findings, case studies, names or figures."""
    return extract(document_of(text))


@lru_cache(maxsize=64)
def analyse(text: str, title: str | None = None, headings: tuple[tuple[int, int], ...] = ()) -> Analysis:
    """Return the analysis of a text after the components that read its structure, and no others."""
    document = document_of(text, title, headings)
    nlp = build_pipeline()
    doc = make_doc(nlp, text)
    state = Analysis(document=document, ontology=load_ontology(), ids=Ids(document.id))
    doc._.graphkit = state
    for name, component in nlp.pipeline:
        if name in STRUCTURAL:
            doc = component(doc)
    return state
