"""Articles say who says what: each claim has its speaker, or there is none."""

from __future__ import annotations

import pytest

from graphkit.records import Claim, Entity, Finding
from tests.extract.structure import whole

HEAD = """Northmoor Police must look for children sooner, watchdog warns

Posted: 11 June 2024

His Majesty’s Inspectorate of Constabulary and Fire & Rescue Services (HMICFRS) inspected Northmoor Police in March.

Children wait too long at night, a report by the inspectorate has said.

Inspectors said the police had not improved since 2021.

"""


def claims(body: str) -> list[Claim]:
    """Return the claims of an article whose beginning is `HEAD`, without those of its beginning."""
    return [r for r in whole(HEAD + body) if isinstance(r, Claim) and r.start >= len(HEAD)]


def told(body: str) -> list[tuple[str, str, str]]:
    """Return of each claim who says it, whose voice that is, and whether it is quoted."""
    return [(c.speaker, c.voice, c.verbatim) for c in claims(body)]


@pytest.mark.parametrize(
    ("sentence", "speaker", "voice", "verbatim"),
    [
        ("The report found that supervisors seldom read the files.", "The report", "inspectorate", "none"),
        ("Supervisors seldom read the files, according to inspectors.", "inspectors", "inspectorate", "none"),
        ("Supervisors seldom read the files, the watchdog said.", "the watchdog", "inspectorate", "none"),
        ("HMICFRS said supervisors “seldom read the files”.", "HMICFRS", "inspectorate", "part"),
        ("Supervisors seldom read the files, a government watchdog’s inspectors found.",
         "a government watchdog's inspectors", "inspectorate", "none"),
        ("Supervisors seldom read the files, the Police Conduct Authority said.", "the Police Conduct Authority",
         "other", "none"),
        ("“Supervisors seldom read the files,” the report said.", "the report", "inspectorate", "all"),
        ("In one team, the force’s report for 2023–2024 found, nobody read them.", "the force's report for 2023–2024",
         "inspectorate", "none"),
        ("The force said it had put new supervisors in place.", "The force", "force", "none"),
        ("New supervisors are in place, said Northmoor Police.", "Northmoor Police", "force", "none"),
        ("Chief Constable Jane Marsh said that she was sorry.", "Chief Constable Jane Marsh", "force", "none"),
        ("Ann Lee, Northmoor’s Police and Crime Commissioner, said she would watch it closely.",
         "Ann Lee, Northmoor's Police and Crime Commissioner", "commissioner", "none"),
        ("“It is not good enough for us,” said Tom Reed, chief executive of a charity for children.",
         "Tom Reed, chief executive of a charity for children", "other", "all"),
        ("HM Inspector of Constabulary Paul Dunn said: “Children wait too long.”",
         "HM Inspector of Constabulary Paul Dunn", "inspectorate", "all"),
        ("Sue Hart, HM Inspector of Constabulary said the force had to change.",
         "Sue Hart, HM Inspector of Constabulary", "inspectorate", "none"),
        ("Inspectors did praise the school officers.", "Inspectors", "inspectorate", "none"),
        ("Children wait too long, says a damning report - and nobody knows why.", "a damning report", "inspectorate",
         "none"),
        ("Inspectors found good cells, though they noted that some were cold.", "Inspectors", "inspectorate", "none"),
        ("Inspectors called the plan “confused”.", "Inspectors", "inspectorate", "part"),
        ("The force was praised by inspectors for its work in schools.", "inspectors", "inspectorate", "none"),
        ("The inspector who led the visit, Paul Dunn, even says that logs were lost.",
         "The inspector who led the visit, Paul Dunn", "inspectorate", "none"),
        ("Ann Lee, 24, who lives in Saltby, said Thursday’s report read “like a leaflet”.",
         "Ann Lee, 24, who lives in Saltby", "other", "part"),
        ("“The boxes were never opened,” said Tom Reed, a retired detective inspector.",
         "Tom Reed, a retired detective inspector", "other", "all"),
        ("“We know,” Chief Constable Jane Marsh told the Courier last night.", "Chief Constable Jane Marsh", "force",
         "all"),
        ("Inspectors describe a boy they call Child F, who hid in a shed.", "Inspectors", "inspectorate", "none"),
        ("A force spokesman denied that any record was lost.", "A force spokesman", "force", "none"),
        ("Paul Dunn from HMICFRS led the visit and told us that it is late.", "Paul Dunn from HMICFRS", "inspectorate",
         "none"),
        ("Branch secretary Tom Reed said the union had warned them.", "Branch secretary Tom Reed", "other", "none"),
        ("At Tuesday’s meeting the chief constable told the council that ten posts were empty.",
         "the chief constable", "force", "none"),
        ("Speaking in May, the union’s president, Ann Lee, argued that posts were empty.",
         "the union's president, Ann Lee", "other", "none"),
        ("Inspectors read 30 records and judged that 12 were inadequate.", "Inspectors", "inspectorate", "none"),
    ],
)  # fmt: skip
def test_a_sentence_says_who_says_it(sentence: str, speaker: str, voice: str, verbatim: str) -> None:
    assert told(sentence) == [(speaker, voice, verbatim)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Inspectors read 30 records in March.",
        "“We know,” she told the Courier.",
        "HMICFRS disputes this, and the force says that it has apologised.",
        "The chief constable, Jane Marsh, has written to all staff to say that they are valued.",
        "A girl of nine told her teacher that nobody had come.",
        "The report was published in June.",
        "Chief Constable Jane Marsh met the inspectors in May.",
        "A spokesman said that all was well.",  # whose?
        "It said that all was well.",  # after the blank line nothing tells who
        "The force says it has changed, but the union says nothing has.",  # a half each
        "Police found the child in a park.",
        "Because of what inspectors found, the force has a plan.",  # which does not say what
        "This report describes our work with schools.",
        "The Children’s Protocol says how all of them should work together.",
        "HMICFRS inspects and reports on forces in England and Wales.",
    ],
)
def test_where_nobody_is_known_to_speak_there_is_no_claim(sentence: str) -> None:
    assert told("Child protection is hard work.\n\n" + sentence) == []


def test_it_and_they_are_who_spoke_or_was_spoken_of_right_before() -> None:
    assert told("HMICFRS read 40 records. It found that 12 were poor. They said little.") == [
        ("HMICFRS", "inspectorate", "none")
    ]
    assert (
        told("Inspectors found poor records in twelve cases. They also said that calls were late.")
        == [("Inspectors", "inspectorate", "none")] * 2
    )
    assert told("The force has a new building. It said that the old one was small.") == [("The force", "force", "none")]


def test_she_and_a_surname_are_the_person_whom_the_text_has_named() -> None:
    body = """Chief Constable Jane Marsh said the force was sorry.

Records are better now, she added.

“We read each of them,” said Ms Marsh.
"""
    assert told(body) == [
        ("Chief Constable Jane Marsh", "force", "none"),
        ("Chief Constable Jane Marsh", "force", "none"),
        ("Chief Constable Jane Marsh", "force", "all"),
    ]


def test_a_person_may_be_introduced_before_they_speak() -> None:
    body = """Inspectors met Chief Constable Jane Marsh in June.

“We read each of the records,” she said.
"""
    assert told(body) == [("Chief Constable Jane Marsh", "force", "all")]


def test_who_an_office_or_what_stands_behind_a_name_tells_of_may_speak_next() -> None:
    assert told("Jane Marsh, the chief constable, met them in May. “I am sorry,” she said.") == [
        ("Jane Marsh, the chief constable", "force", "all")
    ]
    assert told("The chief constable, Jane Marsh, met them in May. “We are sorry,” Ms Marsh said.") == [
        ("The chief constable, Jane Marsh", "force", "all")
    ]


def test_a_place_or_a_charity_between_is_nobody_that_she_could_be() -> None:
    assert (
        told("Jane Marsh, the chief constable, went to Safe Harbour in May. Bright Days came too. She said so.") == []
    )


def test_according_to_her_is_according_to_whom_she_means() -> None:
    body = (
        "Assistant Chief Constable, Ada Reeve, said that much had been done. According to her, nobody waits now.\n\n"
        "Tom Arkle has written to the council about it. He added that he had asked twice.\n"
    )
    said = [(c.speaker.split()[-1], c.voice) for c in claims(body)]
    assert said == [("Reeve", "force"), ("Reeve", "force"), ("Arkle", "other")]


def test_nobody_is_he_and_she() -> None:
    body = """Chief Constable Jane Marsh said the force was sorry.

“We were late,” he said.

“I know that we were late,” she said.
"""
    assert [c.attribution for c in claims(body)] == ["Chief Constable Jane Marsh said", "he said"]


def test_who_he_is_is_not_guessed_where_two_were_named() -> None:
    body = """Chief Constable Jane Marsh said the force was sorry.

Councillor Reed asked about schools, and Chief Constable Jane Marsh confirmed that all of them were told.

He added that children had waited too long.
"""
    assert [c.speaker for c in claims(body)] == ["Chief Constable Jane Marsh"] * 2


def test_the_head_of_another_inspectorate_has_no_police_rank() -> None:
    body = """The chief inspector of prisons has warned that cells are cold.

“We felt it,” said chief inspector Tom Reed.
"""
    assert [c.voice for c in claims(body)] == ["other", "other"]


def test_a_surname_that_two_bear_is_nobodys() -> None:
    body = """Chief Constable Jane Marsh said the force was sorry.

Peter Marsh, of the parents’ union, said it was too late.

“We read each of the records,” said Mx Marsh.
"""
    assert [c.speaker for c in claims(body)] == ["Chief Constable Jane Marsh", "Peter Marsh, of the parents' union"]


def test_a_quotation_goes_on_until_it_is_closed() -> None:
    body = """Chief Constable Jane Marsh said: “We were too slow. We know it.

“We have more staff now.

“Children come first.”

Nobody was hurt that night.

Every village has a school.
"""
    assert told(body) == [("Chief Constable Jane Marsh", "force", "all")] * 4


def test_single_marks_may_be_those_in_which_a_text_quotes() -> None:
    body = """Chief Constable Jane Marsh said: ‘We were too slow. The officers’ plan was “weak”.

‘We have more staff now.’

‘It’s late,’ the report said, and called the plan ‘thin’. The teams’ work goes on.
"""
    assert told(body) == [("Chief Constable Jane Marsh", "force", "all")] * 3 + [("the report", "inspectorate", "part")]


def test_a_quotation_between_two_speakers_is_of_the_one_it_names() -> None:
    body = """“Calls are late,” the report said. “Nobody reads the log at night.”

“We have changed that. The log is read every hour,” said Chief Constable Jane Marsh.
"""
    assert (
        told(body) == [("the report", "inspectorate", "all")] * 2 + [("Chief Constable Jane Marsh", "force", "all")] * 2
    )


def test_items_of_a_list_are_of_whom_its_lead_names() -> None:
    body = """Inspectors were concerned to find:

• logs that nobody reads at night; and
• calls that wait for an hour or more.

Every village has a school.
"""
    assert told(body) == [("Inspectors", "inspectorate", "none")] * 2


def test_the_words_that_say_who_says_it_are_quoted_with_their_place() -> None:
    body = "“Nobody reads the log,” the  report\nsaid. “It is kept all the same.”"
    for claim in claims(body):
        text = HEAD + body
        assert claim.quote == text[claim.start : claim.end]
        assert claim.attribution == text[claim.attribution_start : claim.attribution_end] == "the  report\nsaid"


def test_a_claim_is_tied_to_who_says_it_and_to_its_themes() -> None:
    body = """The force said that its supervisors check every case.

The report said children who are missing are not looked for at once.
"""
    records = whole(HEAD + body)
    names = {r.id: r.name for r in records if isinstance(r, Entity)}
    said = [r for r in records if isinstance(r, Claim)][-2:]
    assert [names[c.said_by or ""] for c in said] == [
        "Northmoor Police",
        "His Majesty's Inspectorate of Constabulary and Fire & Rescue Services",
    ]
    assert "supervision" in said[0].themes
    assert "missing-response" in said[1].themes


def test_what_is_said_in_an_article_is_no_finding_and_a_report_has_no_claims() -> None:
    records = whole(HEAD + "The report found that supervisors never read the files.")
    assert not [r for r in records if isinstance(r, Finding)]
    report = """Northmoor Police

National child protection inspection

1. Introduction

Children matter.

2. Initial contact

Inspectors found that supervisors never read the files. The force told us that it was sorry.

3. Investigation

Officers are slow. The report of 2019 said so.

4. Decision-making

Decisions are poor.
"""
    assert not [r for r in whole(report) if isinstance(r, Claim)]
