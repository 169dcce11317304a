"""Tells of whom a clause speaks: a child, an adult who may have done harm, or others than the police."""

from __future__ import annotations

from collections.abc import Sequence

from graphkit.extract.cues import Word

_CHILD = frozenset(
    {"child", "children", "girl", "girls", "boy", "boys", "young", "under", "teenager", "teenagers", "pupil", "pupils"}
    | {"baby", "babies", "siblings", "youngsters"}
)
#: those whose arrest, charge and detention is what the police are for
_GROWN = frozenset(
    {"suspect", "suspects", "man", "men", "offender", "offenders", "perpetrator", "perpetrators", "adult", "adults"}
    | {"father", "fathers", "stepfather", "stepfathers", "mother", "mothers", "parent", "parents", "uncle", "partner"}
    | {"boyfriend", "neighbour", "neighbours", "teacher", "teachers", "abuser", "abusers", "rapist", "rapists", "those"}
    | {"people", "person", "drivers", "carer", "carers", "grandfather"}
)
#: "child" before one of them is no child: "child abusers", "the child abuse team"
_OF_CHILD = frozenset(
    {"abuse", "abuser", "abusers", "protection", "sex", "sexual", "rape", "rapist", "rapists"}
    | {"exploitation", "neglect"}
    | {"criminal", "cruelty"}
)
#: whose and what else is not of the police, and what is
_THEIRS = frozenset(
    {"victim", "victims", "family", "families", "caller", "she", "he", "her", "his", "brother", "sister", "home"}
    | {"housing", "house", "flat", "car", "injuries", "injury", "wound", "account", "mood", "behaviour", "attendance"}
    | {"relationship", "neglect", "abuse", "grooming", "offending", "offence", "threat", "network", "gang", "evidence"}
    | {"detention", "court", "jury", "population", "area", "areas", "county", "doctors", "school"}
    | {"threshold", "schools"}
    | {"intelligence", "placement", "bones", "phone", "toddler", "son", "daughter", "girlfriend", "uncle", "aunt"}
)
_POLICE = frozenset(
    {"officer", "officers", "police", "force", "constabulary", "staff", "team", "teams", "unit", "units", "supervisor"}
    | {"supervisors", "supervision", "sergeant", "sergeants", "inspector", "detective", "detectives", "manager"}
    | {"managers", "leader", "leaders", "response", "responses", "work", "plan", "plans", "record"}
    | {"records", "referral"}
    | {"referrals", "investigation", "investigations", "training", "notice", "notices", "visits", "meeting", "meetings"}
    | {"decision", "decisions", "assessment", "assessments", "review", "reviews", "practice", "process", "arrangements"}
    | {"service", "handling", "quality", "we", "grading", "recording", "leadership", "governance", "oversight", "hub"}
    | {"dispatchers", "handlers", "control", "enquiries", "interview", "interviews", "statement", "action", "actions"}
    | {"support", "care", "disruption", "treatment", "protection", "safeguarding", "analysis", "patrols"}
    | {"examinations", "workloads", "caseloads", "vacancies", "custody", "information", "data", "logs", "entries"}
)
#: what is done by them, whoever it is done to, and what others say of them
_DONE = frozenset(
    {"investigated", "handled", "assessed", "recorded", "managed", "reviewed", "supervised", "safeguarded", "described"}
)
_GOES_ON = frozenset({"and", "or", "which", "who", "was", "were", "is", "are", "had", "has", "have", "so"})
_PARTED = frozenset({",", ";", "but", "although", "while", "because"})
#: before "inspectors" they are officers of the force
RANKS = frozenset({"detective", "custody", "duty", "police", "chief"})
#: others than the police, who see what falls short because the police did not
_OUTSIDE = frozenset(
    {"social", "prosecutor", "prosecutors", "cps", "nurse", "school", "schools", "carer", "carers", "court"}
    | {"courts", "judge", "magistrates", "neighbouring", "another", "laboratory", "hospital", "mother"}
    | {"father", "parents", "teacher", "teachers", "health", "council", "partners", "family", "families"}
    | {"suspect", "system", "chair", "request", "insistence", "us", "we", "our", "inspectors", "chance"}
    | {"victim", "victims", "neighbour", "neighbours", "solicitor", "solicitors", "crown", "children's"}
    | {"grandmother", "grandparents", "relatives", "ofsted"}
)


def of_public(tokens: Sequence[Word], at: int) -> bool:
    """Tell whether the word at `at` is said of a child, a family, a suspect, an injury or a home, not of the police.

    The first of them that its clause names decides; none named, it is said of the police.
    """
    first = next((i for i in range(at - 1, -1, -1) if tokens[i].text in _PARTED), -1) + 1
    starts = (first, 0) if tokens[first].text in _GOES_ON else (first,)
    for start in starts:
        for i in range(start, at):
            word = tokens[i].text
            if word == "under":
                continue
            if word in _POLICE or (word in _CHILD | _GROWN and tokens[min(i + 1, at)].text in _OF_CHILD | _POLICE):
                return False
            if word in _CHILD or word in _GROWN or word in _THEIRS:
                return all(t.text not in _DONE for t in tokens[i + 1 : at])
    return False


def is_of_child(tokens: Sequence[Word], first: int, stop: int) -> bool:
    """Tell whether the first person whom `tokens[first:stop]` names is a child."""
    for i in range(first, stop):
        word = tokens[i].text
        if word in _GROWN:
            return False
        if word in _CHILD:
            after = tokens[i + 1].text if i + 1 < len(tokens) else ""
            if after in _OF_CHILD or (word == "child" and after in _GROWN):
                continue
            return True
    return False


def is_of_grown(tokens: Sequence[Word], first: int, stop: int) -> bool:
    """Tell whether the first person whom `tokens[first:stop]` names is an adult who may have done harm."""
    return not is_of_child(tokens, first, stop) and any(t.text in _GROWN for t in tokens[first:stop])


def outside(tokens: Sequence[Word], first: int, stop: int) -> bool:
    """Tell whether `tokens[first:stop]` names others than the police of the force."""
    return any(
        tokens[i].text in _OUTSIDE and not (tokens[i].text == "inspectors" and tokens[i - 1].text in RANKS)
        for i in range(max(0, first), min(stop, len(tokens)))
    )
