"""The types of audited cases, by the words of headings."""

from __future__ import annotations

import pytest

from graphkit.extract.cases.case_types import case_type
from graphkit.ontology import load_ontology


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Cases of criminal and sexual exploitation", "cse"),
        ("Children at risk of sexual or criminal exploitation", "cse"),
        ("Cases about CSE and county lines", "cse"),
        ("Criminally or sexually exploited children", "cse"),
        ("Children at risk of exploitation", "cse"),
        ("Cases of criminal exploitation", "criminal-exploitation"),
        ("Cases involving CCE", "criminal-exploitation"),
        ("Children drawn into county lines", "criminal-exploitation"),
    ],
)
def test_exploitation_of_either_kind_is_the_wider_type(text: str, kind: str) -> None:
    assert case_type(load_ontology(), text) == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Child sexual exploitation, including online grooming", "cse"),
        ("Child sexual exploitation (including on the internet)", "cse"),
        ("Sexual exploitation of children, whether online or not", "cse"),
        ("Children at risk of sexual exploitation, such as by way of the internet", "cse"),
        ("Domestic abuse (including when a child goes missing)", "domestic-abuse"),
        ("Missing children, including those at risk of sexual exploitation", "missing"),
        ("Missing children, such as those who live in custody or care", "missing"),
        ("Online sexual exploitation", "online-sexual-abuse"),
        ("Sexual exploitation online", "online-sexual-abuse"),
        ("Children at risk, including those who go missing", "missing"),
    ],
)
@pytest.mark.parametrize("label", [True, False])
def test_what_a_type_is_said_to_include_is_not_the_type(text: str, kind: str, label: bool) -> None:
    assert case_type(load_ontology(), text, label=label) == kind


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("Sexual exploitation and online grooming", "cse"),
        ("Sexual exploitation over the internet", "online-sexual-abuse"),
        ("Images of child abuse", "online-sexual-abuse"),
        ("Offenders managed under MAPPA", "sex-offender-management"),
        ("Offenders who are managed by the police", "sex-offender-management"),
        ("Incidents not related to domestic abuse", "other-incidents"),
        ("Referrals unrelated to domestic violence", "other-incidents"),
        ("Incidents related to domestic abuse", "domestic-abuse"),
        ("Serious sexual offences against children", "child-abuse"),
        ("Rape and sexual assault of a child", "child-abuse"),
    ],
)
def test_labels_of_a_table(label: str, kind: str) -> None:
    assert case_type(load_ontology(), label, label=True) == kind
