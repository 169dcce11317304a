"""A case told in running text ends where the text goes back to children, cases and the force in general."""

from __future__ import annotations

import pytest

from tests.extract.judging_harness import case_studies, case_studies_by_rule

_GENERAL = [
    "When a child is arrested, an appropriate adult has to be called and the reasons are written down.",
    "If a child goes missing, officers complete a form and send it to the hub.",
    "In most other cases, officers did not look at records before they went in.",
    "Other children waited for even longer, and often nobody stayed with the child.",
    "For other families little was done, and no sergeant asked for a plan to find the child.",
    "In 9 of the 22 files that we read, nobody had spoken to the child.",
    "Four of the nine children had been held overnight.",
    "Too few officers had been trained to speak to a child.",
    "Inspectors saw that supervision was weak in all of the teams.",
    "No child had been kept in a cell for longer than a day since the spring.",
    "Officers often took a child home without a word to anybody.",
    "The number of visits which were overdue had doubled since the summer.",
    "This was not an isolated case, and a sergeant told us so.",
    "Staff in the harbour office were aware of the delays.",
]
_OF_THE_CASE = [
    "Officers found him asleep in a shed and took him to his grandmother.",
    "The other children in the house were not spoken to about what had happened.",
    "All the children were moved to safety that night and the father was arrested.",
    "There was no record that anyone had asked him about the bruises.",
    "When officers got to the flat, they found the baby alone.",
    "Each time he was found he told officers the same about the man.",
    "Inspectors found no sign that his mother had been told.",
]
_OPENS = {
    "story": "A 14-year-old boy was held at a ferry port after he had taken a boat. He was in a cell for 11 hours. "
    "An officer who knew him was not asked to sit with him.",
    "inline": "Calls are graded quickly. For example, when a 12-year-old girl with epilepsy did not come home from the "
    "fair, a lifeboat crew and two patrols went out and she was found within an hour.",
    "announced": "Plans are often vague. In one case, a ten-year-old boy rang to say that his father had fallen. He "
    "waited for two hours with the baby.",
}


@pytest.mark.parametrize("general", _GENERAL)
@pytest.mark.parametrize(("how", "gap"), [("story", "\n\n"), ("inline", " "), ("announced", " "), ("inline", "\n\n")])
def test_a_case_ends_where_it_is_of_all_again(how: str, gap: str, general: str) -> None:
    more = f"{general} The desk passes on what it hears. Neighbours were told on the next day and she thanked them."
    (study,) = case_studies(f"Initial contact\n\nOfficers come quickly.\n\n{_OPENS[how]}{gap}{more}\n")
    assert study.quote.endswith(_OPENS[how][-30:])


@pytest.mark.parametrize("more", _OF_THE_CASE)
@pytest.mark.parametrize(("how", "gap"), [("story", "\n\n"), ("inline", " "), ("announced", " ")])
def test_a_case_goes_on_as_long_as_somebody_in_it_is_spoken_of(how: str, gap: str, more: str) -> None:
    told = _OPENS[how] + gap + more
    (study,) = case_studies(f"Initial contact\n\nOfficers come quickly.\n\n{told}\n")
    assert study.quote.endswith(more)


@pytest.mark.parametrize(
    "said",
    [
        "Nurses were often late, and one 13-year-old boy waited nine hours. He slept on a bench. Rooms were clean. In "
        "most cases someone spoke to the child in person. Meals were warm.",
        "Custody staff did not see it as their task to refer a child, and in only one case had this been done. They "
        "had not been trained in child protection.",
    ],
)
def test_what_is_said_of_all_with_a_case_in_passing_is_no_story(said: str) -> None:
    found = case_studies_by_rule(f"Police detention\n\n{said}\n")
    assert all(study.form == "inline" for study in found)
    assert not [study for study in found if study.quote.startswith(("Nurses", "Custody"))]


_TITLED = (
    "Investigation\n\nDetectives in the unit are skilled.\n\nSkilled work to protect two brothers\n\n"
    "A coach reported that a ten-year-old boy had spoken of being locked in a shed by his uncle. A detective came"
    " within an hour and saw the boy and his brother, aged seven. Their uncle was arrested that night.\n\n"
)
_AFTER = [
    "Caseloads, however, were heavy. Detectives on the coast had an average of 31 crimes each. The laboratory had a"
    " queue of 80 tablets, some of them from files in which the suspect lived with a child.",
    "Attendance at reviews was better on the islands, where officers went to most, than it was inland.",
    "Crimes that were passed to the stations fared worse. Their officers had not been trained and made slow progress.",
]


@pytest.mark.parametrize("after", _AFTER)
def test_a_story_below_a_title_ends_before_a_paragraph_that_has_nobody_of_it(after: str) -> None:
    (case,) = (c for c in case_studies(f"{_TITLED}{after}\n") if c.form == "boxed")
    assert case.polarity == "effective"
    assert case.quote.endswith("arrested that night.")


@pytest.mark.parametrize(
    "between", ["", "A doctor was found at once.\n\n", "A strategy discussion was held within the hour.\n\n"]
)
def test_it_goes_on_to_the_last_paragraph_that_has_somebody_of_it(between: str) -> None:
    last = "A detective kept in touch with the boys and told them when their uncle had been charged."
    (case,) = (c for c in case_studies(f"{_TITLED}{between}{last}\n") if c.form == "boxed")
    assert case.quote.endswith(last)
