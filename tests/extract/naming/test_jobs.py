"""The job of a local team: told by its own words, by what its sentence calls it, by what it is said to do."""

from __future__ import annotations

import pytest

from graphkit.documents import Document, sha256
from graphkit.extract.naming.forms import is_notice
from graphkit.extract.naming.jobs import function_of
from graphkit.extract.pipeline import extract
from graphkit.records import Entity
from tests.extract.naming_harness import named


@pytest.mark.parametrize(
    ("name", "function"),
    [
        ("harm and offender supervision unit", "mosovo"),
        ("sexual offender visiting team", "mosovo"),
        ("dangerous people unit", "mosovo"),
        ("digital exhibits unit", "digital-forensics"),
        ("phone examination team", "digital-forensics"),
        ("Joint Safeguarding Hub", "mash"),
        ("partnership referral point", "mash"),
        ("vulnerability desk", "control-room-intelligence"),
        ("internet child protection squad", "online-child-abuse"),
        ("missing and exploited hub", "missing-persons"),
        ("exploited children's unit", "child-exploitation"),
        ("child cruelty unit", "child-abuse-investigation"),
        ("child investigation and protection team", "child-abuse-investigation"),
        ("Family Front Door", "mash"),
        ("family hub", "early-help"),
        ("online investigation and safeguarding team", "online-child-abuse"),
    ],
)
def test_the_words_of_a_name_tell_the_job(name: str, function: str) -> None:
    assert function_of(name) == f"function/{function}"


@pytest.mark.parametrize(
    "name",
    [
        "integrated offender management team",
        "youth offending team",
        "foreign national offender unit",
        "crime hub",
        "community hub",
        "crime investigation team",
        "adult protection unit",
        "Willow team",
        "appointments desk",
        "referral officer",
        "hospital referral team",
        "safeguarding desk",
        "rape and child abuse unit",
    ],
)
def test_words_that_tell_no_one_job_leave_a_gap(name: str) -> None:
    assert function_of(name) is None


@pytest.mark.parametrize(
    ("said", "name", "function"),
    [
        ("The force has a Bright Steps unit, which manages registered sex offenders.", "Bright Steps unit", "mosovo"),
        ("The Cedar unit has 12 staff. It examines phones seized from suspects.", "Cedar unit", "digital-forensics"),
        ("The Rowan team deals with people who share indecent images.", "Rowan team", "online-child-abuse"),
        ("The Elm team disrupts the criminal exploitation of children.", "Elm team", "child-exploitation"),
        ("Offender managers in the Kite unit are busy.", "Kite unit", "mosovo"),
        ("The Kite unit has nine staff who manage registered sex offenders.", "Kite unit", "mosovo"),
        ("A team, called Safe Steps, works with children at risk of exploitation.", "Safe Steps", "child-exploitation"),
        ("The Ash team investigates abuse and neglect of children.", "Ash team", "child-abuse-investigation"),
        ("Concerns go to the Oak Room hub (ORH), where officers sit alongside social workers.", "Oak Room hub", "mash"),
    ],
)
def test_what_a_team_is_said_to_do_tells_its_job(said: str, name: str, function: str) -> None:
    assert named(said)[name].function == f"function/{function}"


@pytest.mark.parametrize(
    "said",
    [
        "The Ash team investigates burglary.",
        "The Ash team has a list of men who manage registered sex offenders.",
        "The Ash team told us about children at risk of exploitation.",
        "Officers said that the Ash team is good. It examines its work each month.",
        "Children are seen by the Ash team. The force manages registered sex offenders.",
    ],
)
def test_what_others_do_tells_nothing_of_a_team(said: str) -> None:
    assert named(said)["Ash team"].function is None


@pytest.mark.parametrize(
    "said",
    [
        "The Harbour team is the force's specialist child exploitation team. The Harbour team is busy.",
        "The Harbour team, a child exploitation team, works with schools.",
    ],
)
def test_a_name_and_what_the_text_says_it_is_are_one_thing(said: str) -> None:
    found = named(said)
    assert found["Harbour team"].function == "function/child-exploitation"
    assert "child exploitation team" in found["Harbour team"].surfaces
    assert "child exploitation team" not in found


def test_two_teams_that_a_sentence_names_stay_two() -> None:
    found = named("The Harbour team is praised by the child exploitation team.")
    assert {"Harbour team", "child exploitation team"} <= set(found)


@pytest.mark.parametrize(
    ("said", "new"),
    [
        (
            "The harm and offender team (HOT) visits 60 men. It was formerly known as the Oak team.",
            "harm and offender team",
        ),
        ("The Elm team is good. It was set up in 2019. The team was once known as the Oak team.", "Elm team"),
    ],
)
def test_it_was_formerly_known_as_speaks_of_the_team_before(said: str, new: str) -> None:
    found = named(said)
    assert found[new].renamed_from == found["Oak team"].id


def test_it_speaks_of_no_team_that_another_sentence_only_mentions() -> None:
    found = named("Officers welcomed the Elm team. It was formerly called the Oak team.")
    assert found["Elm team"].renamed_from is None


@pytest.mark.parametrize(
    ("name", "notice"),
    [
        ("safeguarding concern card", True),
        ("vulnerable person record", True),
        ("child welfare notification", True),
        ("crime report", False),
        ("adult concern form", False),
        ("missing child record", False),
        ("safeguarding report", False),
        ("child protection plan", False),
    ],
)
def test_a_form_on_which_concerns_are_recorded_is_told_by_its_words(name: str, notice: bool) -> None:
    assert is_notice(name) is notice


def test_a_notice_of_its_own_name_has_the_concept_and_keeps_its_name() -> None:
    found = named("A safeguarding concern card (SCC) is used beside the public protection notice (PPN).")
    assert {found[n].concept for n in ("safeguarding concern card", "public protection notice")} == {"process/ppn"}


def test_a_team_that_is_known_by_a_name_does_what_is_said_before_it() -> None:
    found = named("It has a unit which deals with child sexual exploitation, known locally as the Harbour team.")
    assert found["Harbour team"].function == "function/child-exploitation"


def test_quotes_around_a_part_belong_to_a_name_and_not_to_what_it_is_called() -> None:
    found = named("The use of the 'no apparent risk' category has fallen.")
    assert found["no apparent risk category"].surfaces == ("'no apparent risk' category",)


def test_a_short_form_on_a_line_of_its_own_is_no_part_of_what_explains_it() -> None:
    text = (
        "Northmoor Police\n\nTerminology\n\nChild\nA person under the age of 18.\nMAPPA\n"
        "Arrangements by which the police and the prison service manage violent and sexual offenders.\n"
        "MARAC\nA meeting at which agencies tell each other about domestic abuse.\n"
    )
    document = Document(id="n", text=text, source="n.txt", location="file:///n.txt", sha256=sha256(text.encode()))
    names = {r.name for r in extract(document) if isinstance(r, Entity)}
    assert "MAPPA Arrangements" not in names
    assert names & {"MAPPA", "multi-agency public protection arrangements"}
