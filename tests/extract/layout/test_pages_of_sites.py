"""Texts that converters made of publications pages: torn sentences, signs behind headings, items within items."""

from __future__ import annotations

import pytest

from graphkit.extract.prose.view import View
from graphkit.records import DocumentRecord, Finding, Recommendation, Section
from tests.extract.structure import analyse, whole

CHAPTERS = ("Foreword", "Summary", "Initial contact", "Investigation", "Decision-making", "Police detention")
TEXTS = (
    "Children in Westmarch should be safe, and the police have a part in this.",
    "Leaders of Westmarch Police have made the protection of children a clear priority.",
    "Officers attend promptly when children are in danger. But supervisors don't review the risk to missing children.",
    "Investigations are thorough and well supervised. Delays in the examination of phones are far too long.",
    "Officers use their powers well, and the reasons for decisions are recorded clearly.",
    "Appropriate adults arrive promptly. But custody officers rarely ask for other accommodation.",
)
TITLE = "National child protection inspection: Westmarch Police"


def of_lines(sign: str, back: str) -> str:
    contents = "\n".join(f"• {chapter}" for chapter in CHAPTERS)
    body = "\n\n".join(f"{chapter}{sign}\n\n{said}\n\n{back}" for chapter, said in zip(CHAPTERS, TEXTS, strict=True))
    return f"{TITLE}\n\nPublished on: 4 June 2021\n\nContents [hide]\n\n{contents}\n\n{body}"


@pytest.mark.parametrize("sign", ["", " #", " ¶", "\n\n#", " [#](#anchor)"])
@pytest.mark.parametrize("back", ["Back to top", "↑ Back to top", "[↑ Back to top](#)", "Back to contents ↑"])
def test_signs_of_links_and_links_back_are_none_of_the_report(sign: str, back: str) -> None:
    records = whole(of_lines(sign, back))
    assert [r.heading for r in records if isinstance(r, Section)] == list(CHAPTERS)
    quotes = [r.quote for r in records if isinstance(r, Finding)]
    assert quotes and all(any(quote in said for said in TEXTS) for quote in quotes)


@pytest.mark.parametrize("sign", [" #", ""])
def test_on_one_line_they_part_the_chapters(sign: str) -> None:
    body = " ".join(
        f"{chapter}{sign} {f'{said} ' * 4}↑ Back to top" for chapter, said in zip(CHAPTERS, TEXTS, strict=True)
    )
    text = f"{TITLE} Published on: 4 June 2021 Contents [ hide ] {' '.join(CHAPTERS)} {body} Contact us"
    records = whole(text)
    headings = [r.heading for r in records if isinstance(r, Section)]
    assert [h for h in headings if h in CHAPTERS] == list(CHAPTERS)
    assert not [r for r in records if isinstance(r, Finding) and ("Contents" in r.quote or "Back" in r.quote)]


TORN = f"""{TITLE}
Published on:
4 June 2021
Initial contact
Officers take children to the multi-agency safeguarding hub (
MASH
), which works well.
[1]
Supervisors of the domestic abuse support unit (
DASU
) review all high-risk cases promptly.
Under the
Children Act 1989
, officers may act at once, and they do so well.
Many staff know the
THRIVE
[2]
model, and they use it well.
Risk conferences (
MARAC
s) are held every fortnight and are well attended.
Recommendation
We recommend that
within three months
Westmarch Police improves its response to missing children.
We recommend that Westmarch Police
immediately
reviews the cases of its offender managers.
Investigation
Investigations are slow.
Northmoor Police: Child protection inspection
Published on:
4 May 2022
References
[1]
A hub of several agencies.
[2]
A model of risk.
"""


def test_sentences_torn_at_links_notes_and_short_forms_are_whole() -> None:
    state = analyse(TORN)
    clean = [state.view(b).clean for b in state.blocks]
    for said in (
        "Officers take children to the multi-agency safeguarding hub (MASH), which works well.[1]",
        "Supervisors of the domestic abuse support unit (DASU) review all high-risk cases promptly.",
        "Under the Children Act 1989, officers may act at once, and they do so well.",
        "Many staff know the THRIVE[2] model, and they use it well.",
        "Risk conferences (MARACs) are held every fortnight and are well attended.",
    ):
        assert any(said in one for one in clean), said
    records = whole(TORN)
    assert [r.quote.split("\n")[0] for r in records if isinstance(r, Recommendation)] == [
        "We recommend that",
        "We recommend that Westmarch Police",
    ]
    assert [r.heading for r in records if isinstance(r, Section)][:3] == [
        "Initial contact",
        "Recommendation",
        "Investigation",
    ]
    assert not [r for r in records if isinstance(r, Finding) and "recommend" in r.quote]
    published = [r.published for r in records if isinstance(r, DocumentRecord)]
    assert published == ["2021-06-04"]


def test_a_text_whose_lines_are_whole_stays_as_it_is() -> None:
    text = "Initial contact\n\nMany staff know the\nTHRIVE\nmodel well; they use it.\n\nCases (good)\n\n12\n\n), and"
    state = analyse(text)
    assert "THRIVE" in [text[b.start : b.end] for b in state.blocks] or len(state.blocks) > 3


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("Officers used notices[footnote 4] often.", "Officers used notices often."),
        ("the Act (opens in a new tab) gives powers", "the Act gives powers"),
        ("the Act (Opens in new ways) gives powers", "the Act (Opens in new ways) gives powers"),
        ("the hub (\nMASH\n), which", "the hub (MASH), which"),
        ("the conferences (\nMARAC\ns) are", "the conferences (MARACs) are"),
        ('see [GOV.UK](/ "Go to the homepage") for more', "see GOV.UK for more"),
        ("It was slow\n(see above)", "It was slow (see above)"),
        ("[footnote 4] A notice.", "[footnote 4] A notice."),
    ],
)
def test_what_a_reading_leaves_out(raw: str, clean: str) -> None:
    assert View(raw, (0, len(raw))).clean == clean


def test_items_are_read_without_the_items_in_them() -> None:
    lines = [
        "Summary Main findings Conclusion",
        "Main findings",
        "Conclusion",
        "Initial contact",
        "Investigation The work",
    ]
    lines += ["The work", "Police detention Children in custody", "Children in custody", "Annex A – Methods"]
    own = ["Summary", "Main findings", "Conclusion", "Initial contact", "Investigation", "The work", "Police detention"]
    state = analyse(
        "Contents\n" + "\n".join(lines) + "\n" + "\n".join(f"{t}\n{TEXTS[2]}" for t in [*own, "Children in custody"])
    )
    entries = [state.view(b).clean for b in state.blocks if b.kind == "contents"]
    assert entries[:7] == [
        "Contents",
        "Summary",
        "Main findings",
        "Conclusion",
        "Initial contact",
        "Investigation",
        "The work",
    ]


BELOW = """
Share this:

* [Click to share on Facebook (Opens in new window) Facebook](/f)
* [Click to email a link to a friend (Opens in new window) Email](/e)

### *Related*

#### [Northmoor Police – child protection
inspection](/n)

We found that Northmoor Police had improved how it responds to children who go
missing. But supervisors did not always review the risk to them.

May 4, 2021

[← Previous: Eastvale Police](/a) [Next: Northmoor Police →](/b)

## Leave a comment

Your email address will not be published.

## Newsletter

Sign up to hear when a new report is out.
"""


def test_what_a_blog_shows_below_a_report_is_none_of_it() -> None:
    text = "\n\n".join([f"# {TITLE}", *(f"## {c}\n\n{t}" for c, t in zip(CHAPTERS, TEXTS, strict=True))])
    records = whole(f"{text}\n{BELOW}")
    assert [r.heading for r in records if isinstance(r, Section)] == list(CHAPTERS)
    assert not [r for r in records if isinstance(r, Finding) and r.start >= len(text)]
    assert [r.published for r in records if isinstance(r, DocumentRecord)] == [None]  # no day of another report


MENU = """Cookies on this site
We use some essential cookies to make this website work.
Skip to main content

  * Benefits
  * Births, death, marriages and care
  * Crime, justice and the law

  1. Home
  2. Crime, justice and law

Research and analysis

"""


def test_links_of_a_menu_above_the_title_end_no_cover() -> None:
    body = "\n\n".join(f"{c}\n\n{t}" for c, t in zip(CHAPTERS, TEXTS, strict=True))
    records = whole(f"{MENU}{TITLE}\n\nPublished 4 June 2021\n\n{body}")
    facts = next(r for r in records if isinstance(r, DocumentRecord))
    assert (facts.title, facts.published) == (TITLE, "2021-06-04")
    assert [r.heading for r in records if isinstance(r, Section)] == list(CHAPTERS)


def test_pandoc_s_anchors_are_none_of_the_headings() -> None:
    body = "\n\n".join(
        f"## []{{#c{k}}}{c} {{#c{k}}}\n\n{t}" for k, (c, t) in enumerate(zip(CHAPTERS, TEXTS, strict=True))
    )
    records = whole(f"# {TITLE} {{.title}}\n\n::: {{#main .site}}\n{body}\n:::")
    assert [r.heading for r in records if isinstance(r, Section)] == list(CHAPTERS)


def test_a_foreword_is_not_all_that_stands_below_it() -> None:
    opening = "Every child in Westmarch should be kept safe and well by those around them."
    body = "\n\n".join([opening, *TEXTS[2:] * 18])
    lost = analyse(f"{TITLE}\n\nForeword\n\n{body}\n\nMethods\n\nWe assess whether the work is good.")
    zones = [sentence.zone for sentence in lost.sentences]
    assert (zones[0], set(zones[12:-1]), zones[-1]) == ("context", {"findings"}, "context")
    kept = analyse(f"{TITLE}\n\nForeword\n\n{body}\n\nInvestigation\n\n{TEXTS[3] * 4}")
    assert {s.zone for s in kept.sentences if s.start < kept.text.index("Investigation\n")} == {"context"}


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_notes_that_lost_their_numbers_are_told_by_their_arrows(between: str) -> None:
    notes = [
        "A notice that is well used by officers who work with children. ↩",
        "A model of risk,",
        "which works well. ↩",
    ]
    text = f"{TITLE}\n\nInvestigation\n\nInvestigations are slow.{between}{notes[0]}{between}{notes[1]}\n{notes[2]}"
    state = analyse(text)
    assert [state.view(b).clean for b in state.blocks if b.kind == "footnote"] == [
        "A notice that is well used by officers who work with children.",
        "A model of risk, which works well.",
    ]
