"""The words that names of teams, meetings, systems and posts are made of: heads by type, and what may stand before."""

from __future__ import annotations

import re

from graphkit.extract.prose.word_lists import phrases_of, words_of
from graphkit.records import EntityType


def _set(text: str) -> frozenset[str]:
    return frozenset(words_of(text))


#: Normal form (see phrases.normal) of a head noun, and the type of what it names. Two-word heads come first.
HEADS: dict[str, EntityType] = {
    **dict.fromkeys(
        _set("team unit hub department directorate desk squad bureau taskforce branch"),
        "team",
    ),
    **dict.fromkeys(
        _set(
            "meeting conference panel forum board protocol framework profile certificate interview pathway toolkit "
            "procedure notification matrix plan assessment model process approach training agreement form programme "
            "subgroup pack"
        ),
        "process",
    ),
    **dict.fromkeys(_set("system database software portal app platform technology register equipment"), "system"),
    **dict.fromkeys(_set("scheme initiative campaign course project"), "scheme"),
    **dict.fromkeys(_set("order"), "order"),
    **dict.fromkeys(
        _set(
            "officer manager coordinator lead champion commander chair supervisor sergeant inspector superintendent "
            "constable adviser advisor investigator analyst practitioner nurse director advocate navigator "
            "ambassador worker researcher"
        ),
        "role",
    ),
}

#: Words of the trade that say which one it is; a lower-case name needs at least one of them.
STRONG = _set(
    """abuse action adult adviser anti area arrest artificial assault behaviour bail cadet care case child children
    civil
    clinical coercive command commissioning community complex compliance conference contact control corporate
    county     court crime criminal custody cyber daily dangerous data demand detective detention digital
    directorate disclosure
    discussion dispersal disruption diversion domestic drug duty early economic education emergency engagement
    enforcement evidence examination executive exploitation exploited family female first forensic forced fraud gang gun
    genital governance gold graded guns harassment harm hate health high home homicide honour hospital housing
    identification image imaging incident independent indecent information initial integrated intelligence internet
    intervention interview investigation investigative joint justice juvenile key liaison licensing line management
    marriage mental missing mobile modern monthly multi mutilation neglect neighbourhood night offence offender
    offending online operational outreach paedophile parenting parent partnership peer performance person persistent
    perpetrator pilot placement planning police policing predatory prevention prison priority prisoner probation
    problem proactive procedure production professional profile prostitution protecting protection psychological
    public quality rape reassurance referral research rehabilitation repeat resolution return review risk
    road safe safeguarding safer school screening scrutiny search secondary section secure serious service sex sexual
    sexting silver slavery social solving stalking strategic strategy student surveillance tactical
    tasking tech technical technological teenage therapeutic threat threshold tiered training trafficking travel
    trigger triage victim video violence violent vulnerability vulnerable warning weekly welfare witness youth young
    volunteer audit assurance improvement interpreter monitoring visiting organised exploitation-related screened
    volume bronze fortnightly resourcing workforce leadership learning development change transformation
    restorative equality diversity ethics conduct standards standard scientific cctv drone dog firearm traffic
    burglary robbery acquisitive response directed local senior chief delivery programme oversight operation
    policy protective troubled line
    occupational intoximeter forensics polygraph lie analysis analytics body-worn worn camera"""
)

#: Words that may stand in a name and say nothing by themselves.
WEAK = _set(
    """agency based specialist dedicated central northern southern eastern western north south east west unit team
    street group force general district borough city main new related based headquarters overall regional national
    internal external single inter multi level support low medium mini core help initial response risk officer"""
)

#: Heads that need more than one word before them, or are as a rule said of no one thing in particular.
NEEDS_TWO = _set(
    "assessment plan process approach model training agreement form system project panel board profile procedure pack"
    " course"
)

#: Heads that make a name with capitals or a short form alone ("Niche system"); in small letters they describe.
NAMED_ONLY = _set(
    """
    technology training notification assessment system database software portal app platform register model
    process approach
    """
    "agreement programme procedure matrix form toolkit"
)

#: What is counted or where it lies: in the plural it ends what stands before a name ("in two areas social workers").
PARTS = _set("area district borough division county case incident record station shift")

#: Ranks and kinds of staff: a post named by them needs two telling words, or a short form.
STAFF = _set(
    "officer manager supervisor sergeant inspector investigator detective worker analyst constable superintendent"
)

#: Ranks for short.
RANKS = frozenset({"PC", "DC", "PS", "DS", "DI", "DCI", "CI", "ACC", "DCC", "CC"})

#: First words that say nothing of which one it is.
LEADS = _set(
    """
    dedicated initial new single small based overall main internal external formal separate regional level case
    police specialist local monthly weekly quarterly
    """
)

#: Words of a programme by which a force trains its people or changes itself; any other that has a name is a scheme.
OF_WORK = _set(
    """
    development training learning leadership audit inspection improvement change transformation uplift investigator
    investigation detective officer knowledge practice assurance delivery performance
    """
)

#: Whole phrases (normal form) that a reader does not take for one thing.
NEVER = frozenset(
    phrases_of(
        """
    research team | police officer | police system | police force | police service | police team | police unit | police
    supervisor | police worker | investigation team | investigative team | support team | safeguarding team
    | child protection team | risk assessment | safeguarding plan | safety plan | child protection training
    | police training | response officer | neighbourhood officer | child protection system | safeguarding
    lead | detective officer | child protection officer | safeguarding meeting | safeguarding training |
    intelligence system | crime system | crime recording system | information system | police order |
    investigation officer | police inspector | police sergeant | police constable | multi agency meeting |
    review meeting | risk assessment process | management team | investigation process | assessment process
    | referral process | decision making process | quality assurance process | police process | specialist
    team | specialist unit | local team | police manager | senior manager | senior officer | police
    investigator | service manager | local manager | line manager | senior police officer | local officer |
    school officer | support worker | public protection officer | custody system | management system |
    performance system | record management system | support officer | response sergeant | court order |
    video conference | policing team | training officer | information officer | search officer | social care
    manager | multi agency safeguarding meeting | assessment team | pilot scheme | referral unit | local
    command team | public order | law order | high risk review | support service team | intelligence officer
    | intelligence analyst | duty officer | investigation manager | child protection manager | child
    protection investigator | child abuse investigation team officer | quality assurance | operational team
    | operational officer | operational supervisor | custody team | custody supervisor | vulnerable child |
    joint subgroup | joint sub group | command unit | borough command unit | local command unit |
    child protection plan process | local unit | high risk assessment | risk management process | initial
    risk assessment | initial assessment | health assessment | initial meeting | initial interview | child
    protection meeting | case meeting | safeguarding strategy | joint training | online training |
    specialist training | vulnerability assessment | force system | force officer | safeguarding process |
    crime team | digital system | support plan | victim interview | video interview | evidential interview |
    child interview | witness interview | review process | audit process | performance management process |
    case conference | senior leader | young person plan | safe plan | policing model | police response plan
    | local police officer | domestic abuse risk assessment | secondary risk assessment | partnership
    meeting | strategic meeting | governance meeting | performance meeting | multi agency training | multi
    agency panel | multi agency approach | senior team | joint initiative | joint project | joint scheme |
    joint campaign | executive meeting | strategic governance framework | national police unit |
    government department | joint team | joint unit | partnership approach | joint approach | early help assessment
    """
    )
)

#: Capitalised heads of bodies; the last (or, for "of", first) word of a name, and its type.
BODY_HEADS: dict[str, EntityType] = {
    **dict.fromkeys(
        _set(
            "Council Partnership Trust Agency Society Commission Foundation Authority Group Service Services Board "
            "College University Institute Association Centre Charity Federation Consortium Collaborative Alliance "
            "Inspectorate Office Ombudsman Parliament Tribunal Hospital Network Company News Ltd Limited CIC Standards"
        ),
        "organisation",
    ),
    **dict.fromkeys(_set("Police Constabulary BCU Division Command"), "force"),
    **dict.fromkeys(
        _set("Team Teams Unit Units Hub Hubs Department Directorate Desk Squad Branch Gateway Centre Room Taskforce"),
        "team",
    ),
    **dict.fromkeys(
        _set(
            "Protocol Plan Framework Panel Meeting Meetings Conference Conferences Forum Strategy Model Assessment "
            "Document Toolkit Programme Process Pathway Procedures Procedure Standard Form Profile Arrangements"
        ),
        "process",
    ),
    **dict.fromkeys(_set("System Database Register Portal App Platform"), "system"),
    **dict.fromkeys(_set("Act Concordat Regulations Code Requirement Rules Bill Charter"), "legislation"),
    **dict.fromkeys(_set("Order Orders Notice Notices"), "order"),
    **dict.fromkeys(_set("Scheme Initiative Campaign Project Cadets Police"), "scheme"),
    **dict.fromkeys(_set("Constable Commissioner Inspector Superintendent Sergeant Officer Manager"), "role"),
}
BODY_HEADS["Police"] = "force"
BODY_HEADS["Centre"] = "organisation"

#: First words of bodies whose name goes on with "of" or "for".
BODY_STARTS = _set(
    "Department Ministry University College Office Institute Association Commission Society Board Council"
)

#: a centre at which a force takes calls or sends officers out, and no body of its own
CALL_CENTRE = re.compile(
    r"\b(?:Contact|Control|Communications?|Call|Dispatch|Deployment|Resolution|Command|Police|Custody)"
    r" (?:\S+ ){0,2}Centres?"
)

#: words with a capital that begin no name
NO_NAME = frozenset(
    words_of(
        """
    The This These That It Its We Our They Their He She His Her Under When Where While If In On At As A An
    And But Or For From To By With Each Every Some Many Most All Both No Not One Two Three Four Five Six
    Seven Eight Nine Ten There After Before During Since Although Because So Also Other Such Any Only
    Officers Officer Staff Children Child Police Inspectors Supervisors Managers Senior Leaders Frontline
    However Despite Overall Generally Positively Our Force Case Cases Common Recommendation Recommendations
    January February March April May June July August September October November December Monday Tuesday
    Wednesday Thursday Friday Saturday Sunday England Wales Britain UK GOV IT ICT Annex Chapter Table Figure
    Page Summary Introduction Conclusion Contents Foreword Specialist New Better More Alongside Besides Beyond Within
    Without Among Between Across Around Against Instead Following Including Like Unlike Until Unless Whether Whereas
    Through Throughout Via
    """
    )
)

#: those of them with which a name may begin in the midst of a sentence ("the Three Rivers Unit")
MAY_BEGIN = frozenset(
    words_of(
        "New Child Specialist Senior One Two Three Four Five Six Seven Eight Nine Ten Better England Wales Britain"
    )
)
