"""What a website shows around a report: menus, cookie banners, links and forms are neither title nor sections."""

from __future__ import annotations

import pytest

from graphkit.records import Finding, Section
from tests.extract.structure import REPORT, analyse, whole

_TITLE = "Northmoor Police – National child protection inspection"
_BODY = REPORT[REPORT.index("Foreword\n\nChildren in") :]
_PLAIN = [(s.heading, s.level) for s in analyse(REPORT).of(Section)]

_HEADS = {
    "menu and banner": "Cookies\n\nWe use some cookies so that our pages load quickly and so that we can see which "
    "of them people "
    "read. You can turn off those that we don't need.\n\nAccept cookies\n\nThe Inspectorate\n\n• Home\n• Who we "
    "are\n• Reports\n"
    "• Jobs\n• Contact us\n\nHome › Reports › " + _TITLE,
    "menu without path": "Skip to content\n\nHMICFRS\n\n- Home\n- Our work\n- Publications\n- News and events\n- "
    "Cymraeg",
    "the site's name alone": "HMICFRS",
    "a script": "JavaScript is turned off in your browser, so some parts of this site may not work as they "
    "should.\n\n* Home\n"
    "* About us\n* Search",
    "a new service": "BETA\n\nThis is a new service. Your comments will help us to make the website better for "
    "everybody.\n\n"
    "HMICFRS\n\nMenu",
    "no bullets": "HMICFRS\nHome\nAbout us\nPublications\nNews\nContact us",
    "no bullets, and a banner": "Skip to main content\nMenu\nHome\nPolice forces\nFire services\nWhat we do\n"
    "About us\nSearch the site\nWe use some necessary cookies to make this site work.\nAccept cookies\n"
    "Home > Reports > " + _TITLE,
    "no bullets, an unknown link": "Home\nWho we are\nReports\nOur partners\nJobs\nContact us\n\nAccessibility",
}  # fmt: skip
_FEET = {
    "details and form": "Back to top\n\nReport details\n\n• Type: Child protection\n• Force: Northmoor "
    "Police\n\nHelp us to improve\n\n"
    "Was this page helpful? Send us your comments on the website.\n\n• Accessibility\n• Privacy\n• Contact us\n\n© "
    "Crown copyright 2019",
    "links": "Related publications\n\n- Northmoor Police – Crime data integrity\n- Southmoor Police – National child "
    "protection inspection\n\n"
    "Share this page\n\n- Facebook\n- LinkedIn\n- Email",
    "a question": "Is this page useful?\n\nYes\n\nNo\n\nReport a problem with this page",
    "teasers": "Related publications\n\nSouthmoor Police – National child protection inspection\nPublished on: 2 May"
    " 2018\nInspectors found that Southmoor Police leaves children at risk.\n\nNorthmoor Police – Crime data integrity"
    " inspection\nRecords of crime were found to be poor.\n\nLatest news\nForces must do more",
    "teasers cut off": "Continue reading\n\nGet the report\n\n• Northmoor Police – National child protection inspection"
    "\n\nPress release\n\nChildren in Northmoor are left at risk by delay, the inspectorate said today. … Continue"
    " reading\n\nRelated content\n\nSouthmoor Police: how well are children protected?\n\n2 May 2018 | Child protection"
    "\n\nSouthmoor Police leaves children at risk and does not know how many. Continue reading\n\n« Previous 1 2 »",
    "news": "Sign up for e-mail alerts\n\nFollow us on social media\n\nAbout this website\n\nCookies\n\nTerms and "
    "conditions",
}  # fmt: skip


@pytest.mark.parametrize("head", _HEADS.values(), ids=_HEADS.keys())
def test_menus_above_a_report_leave_its_title_and_sections(head: str) -> None:
    state = analyse(f"{head}\n\n{_TITLE}\n\nPublished on: 14 August 2019\n\n{_BODY}")
    assert [(s.heading, s.level) for s in state.of(Section)] == _PLAIN
    assert state.facts is not None
    assert state.facts.title == _TITLE
    assert (state.facts.kind, state.facts.force) == ("inspection", "Northmoor Police")


def test_what_a_site_says_of_a_publication_is_no_section() -> None:
    links = (
        "Publication types: [Child protection](https://a.example/cp)\nPolice forces: [Northmoor](https://a.example/n)"
    )
    head = f"HMICFRS\n* [Home](#)\n* [News](#)\n\n{_TITLE}\n\nShare this page\n* [Email this page](#)\n\nPublication\n"
    told = "Foreword\nAll children deserve to be safe.\n" + _BODY.replace("\n\n", "\n")
    state = analyse(f"{head}Published on: 14 August 2019\n{links}\n\n{told}")
    assert not [s.heading for s in state.of(Section) if s.heading.startswith(("Publication", "Police forces"))]


@pytest.mark.parametrize("foot", _FEET.values(), ids=_FEET.keys())
def test_links_and_forms_below_a_report_are_no_sections(foot: str) -> None:
    text = f"{REPORT}\n{foot}\n"
    assert [(s.heading, s.level) for s in analyse(text).of(Section)] == _PLAIN
    assert not [f.quote for f in whole(text) if isinstance(f, Finding) and f.start > len(REPORT)]


@pytest.mark.parametrize(
    "list_",
    [
        "- contact records\n- intelligence reports\n- custody records",
        "• Publications\n• Training for call handlers\n• Audits of missing children",
        "- Reports of missing children\n- Reports of domestic abuse\n- Contact with partners",
    ],
)
def test_a_list_of_the_report_is_no_menu(list_: str) -> None:
    text = REPORT.replace("Conclusion\n\nNorthmoor", f"Conclusion\n\nWe read these:\n\n{list_}\n\nNorthmoor")
    assert sum(b.kind == "bullet" for b in analyse(text).blocks) == 3 + sum(
        b.kind == "bullet" for b in analyse(REPORT).blocks
    )


def test_the_contacts_of_an_annex_stay() -> None:
    told = "Write to the team that carried out this inspection if a figure is wrong."
    state = analyse(f"{REPORT}\nAnnex B – Contacts\n\nContact us\n\n{told}\n")
    assert ("Annex B – Contacts", 1) in [(s.heading, s.level) for s in state.of(Section)]
    assert [b.kind for b in state.blocks if state.text[b.start : b.end] == told] == ["paragraph"]


@pytest.mark.parametrize(
    "banner",
    [
        "",
        "Cookies on this website\nAccept all cookies\nSet cookie preferences\n\n",
        "Choose your cookies\nCookie settings\n\n",
        "This site needs a newer browser\n\n",
    ],
)
def test_the_name_of_the_inspectorate_and_a_banner_are_no_title(banner: str) -> None:
    shown = "HMICFRS\n\nWhat we saw of children in need\n\n- visits;\n- meetings.\n\nVisits were late in most cases.\n"
    text = banner + shown
    state = analyse(text)
    assert state.facts is not None
    assert state.facts.title == "What we saw of children in need"
