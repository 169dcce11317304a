"""The gazetteer: which forms are names, in which case, and which rule decides between two things of one name."""

from __future__ import annotations

import re

import pytest

from graphkit.ontology import Name, Ontology, load_ontology
from graphkit.ontology.names import clashes, decide, fold


@pytest.fixture(scope="module")
def ontology() -> Ontology:
    return load_ontology()


def name(surface: str, concept: str, *, exact: bool = False, requires: tuple[str, ...] = (), over: str = "") -> Name:
    return Name(surface, concept, "team", exact, requires, (over,) if over else ())


def concept_of(ontology: Ontology, surface: str, context: str = "") -> str | None:
    found = ontology.resolve(surface, context)
    return found.id if found else None


@pytest.mark.parametrize(
    ("concept", "surfaces"),
    [
        ("function/mash", ["MASH", "multi-agency referral unit", "central referral unit", "safeguarding hub", "MARU"]),
        ("function/mosovo", ["MOSOVO", "SOMU", "dangerous offender unit", "sexual offence management unit"]),
        (
            "function/child-abuse-investigation",
            ["CAIT", "child abuse investigation unit", "CIT", "child protection unit"],
        ),
        ("function/online-child-abuse", ["POLIT", "PCOT", "internet child abuse team", "online abuse teams"]),
        ("function/digital-forensics", ["high-tech crime unit", "hi-tech crime unit", "DFU", "HTCU"]),
        ("function/domestic-abuse", ["DART", "domestic abuse review team", "DAIT"]),
        ("function/missing-persons", ["MPIT", "missing from home team"]),
        ("process/ppn", ["PPNs", "public protection notice", "ViST", "SCARF", "MERLIN report"]),
        ("process/marac", ["MARACs", "multi-agency risk assessment conferences"]),
        ("process/mace", ["MACE", "MASE", "multi-agency child exploitation meetings"]),
        ("process/dvds", ["Clare's Law", "DVDS"]),
        ("process/csods", ["Sarah's Law", "child sex offender disclosure scheme"]),
        ("scheme/sdat", ["SDAT", "stopping domestic abuse together"]),
        ("operation/operation-encompass", ["Operation Encompass"]),
        ("process/trigger-plan", ["trigger plans"]),
        ("process/return-interview", ["return home interview", "independent return interview"]),
        ("system/niche", ["Niche"]),
        ("system/visor", ["ViSOR", "violent and sex offender register"]),
        ("order/cawn", ["CAWNs", "child abduction warning notice"]),
        ("organisation/hmicfrs", ["HMICFRS", "Her Majesty's Inspectorate of Constabulary and Fire & Rescue Services"]),
        ("organisation/lscb", ["LSCB", "local safeguarding children boards"]),
        ("legislation/section-46", ["section 46 of the Children Act 1989", "Section 46 of the Children Act 1989"]),
        ("role/designated-officer", ["designated officers"]),
        ("force/metropolitan", ["the Met", "MPS"]),
    ],
)
def test_other_names_lead_to_the_concept(ontology: Ontology, concept: str, surfaces: list[str]) -> None:
    assert {s: concept_of(ontology, s) for s in surfaces} == dict.fromkeys(surfaces, concept)


def test_a_condition_has_to_be_met(ontology: Ontology) -> None:
    assert concept_of(ontology, "Connect", "Connect the two children with their school.") is None
    assert concept_of(ontology, "Connect", "Officers put it on the Connect system.") == "system/connect"


def test_context_decides_between_two_things_of_one_name(ontology: Ontology) -> None:
    assert concept_of(ontology, "FCR", "Calls reach the FCR at once.") == "function/control-room"
    assert concept_of(ontology, "FCR", "The FCR, as crime registrar, checks this.") == "role/crime-registrar"
    assert concept_of(ontology, "CCU", "The CCU looks into corruption.") == "function/professional-standards"
    assert concept_of(ontology, "CCU", "The cyber specialists of the CCU help.") == "function/cybercrime"
    assert concept_of(ontology, "CCU", "The CCU helps.") is None


def test_proper_names_keep_their_case_and_common_ones_do_not(ontology: Ontology) -> None:
    assert concept_of(ontology, "Starting Point") == "function/mash"
    assert concept_of(ontology, "starting point") is None
    assert concept_of(ontology, "Trigger Plan") == "process/trigger-plan"
    assert concept_of(ontology, "dash") is None


def test_hidden_and_general_labels_are_no_names(ontology: Ontology) -> None:
    surfaces = {n.surface for n in ontology.names()}
    for concept in ontology.concepts.values():
        mine = {n.surface for n in ontology.names() if n.concept == concept.id} if concept.general_label else surfaces
        if concept.general_label:
            assert concept.label not in mine
            assert mine, f"{concept.id} has no name at all"
    assert ontology.concepts["order/caution"].general_label
    assert ontology.resolve("caution") is None


def test_a_hidden_label_is_found_where_one_asks_for_it(ontology: Ontology) -> None:
    found = ontology.find("child protection enquiry (s. 47)", "case-type")
    assert found is not None
    assert found.id == "section-47"
    assert ontology.find("Requires Improvement", "grade") is ontology.concepts["requires-improvement"]
    assert ontology.find("requiring improvement", "grade") is ontology.concepts["requires-improvement"]
    assert ontology.find("splendid", "grade") is None


def test_names_are_unique_and_longest_first(ontology: Ontology) -> None:
    names = ontology.names()
    assert len({(n.surface, n.concept) for n in names}) == len(names)
    assert [len(n.surface) for n in names] == sorted((len(n.surface) for n in names), reverse=True)


def test_every_name_is_found_by_its_own_pattern(ontology: Ontology) -> None:
    for n in ontology.names():
        match = re.search(n.pattern(), f"a ({n.surface}), b")
        assert match, n
        assert match.group() == n.surface


@pytest.mark.parametrize(
    ("surface", "text", "found"),
    [
        ("director of children's services", "both directors of children's services came", True),
        ("director of children's services", "the Director of Children\u2019s Services came", True),
        ("return home interview", "no return-home interviews", True),
        ("strategy discussion", "a strategy  discussion", True),
        ("multi-agency safeguarding hub", "the multi agency safeguarding hub", True),
        ("custody suite", "custody suitecase", False),
    ],
)
def test_patterns_allow_for_print(surface: str, text: str, found: bool) -> None:
    assert bool(re.search(name(surface, "x").pattern(), text)) == found


def test_an_abbreviation_counts_in_its_own_case_alone(ontology: Ontology) -> None:
    arms = next(n for n in ontology.names() if n.surface == "ARMS")
    assert re.search(arms.pattern(), "an ARMS assessment")
    assert not re.search(arms.pattern(), "in their arms")


def test_decide() -> None:
    one, two = name("AB", "one", exact=True), name("AB", "two", exact=True)
    assert decide([one, two], "the AB") is None
    assert decide([one], "the AB") is one
    better = name("AB", "two", exact=True, over="one")
    assert decide([one, better], "the AB") is better
    asking = name("AB", "two", exact=True, requires=("school",))
    assert decide([one, asking], "the AB") is one
    assert decide([one, asking], "the School's AB") is asking
    assert decide([asking], "the AB") is None


def test_clashes() -> None:
    one, two = name("early hub", "one"), name("early-hub", "two")
    assert clashes([one, two]) == [("early hub", ("one", "two"))]
    assert clashes([one, name("early hub", "two", over="one")]) == []
    assert clashes([one, name("early hub", "two", requires=("school",))]) == []
    both = [name("early hub", c, requires=("school", "pupil")) for c in ("one", "two")]
    assert clashes(both) == [("early hub", ("one", "two"))]
    assert clashes([name("AB", "one", exact=True), name("Ab", "two", exact=True)]) == []
    assert clashes([name("AB", "one", exact=True), name("ab", "two")]) == [("AB", ("one", "two"))]


def test_fold() -> None:
    assert fold("  Devon & Cornwall ") == fold("devon and  cornwall")
    assert fold("Children\u2019s multi\u2011agency hub") == fold("childrens Multi agency hub")
