"""Themes of plain statements that stand by themselves: one or two of every theme."""

from __future__ import annotations

import pytest

from graphkit.extract.themes.evidence import Text, themes
from graphkit.extract.themes.theming import spoken_at_once

STATEMENTS = [
    ("cps-and-external-delay", "Investigators wait months for charging advice from the Crown Prosecution Service."),
    ("cps-and-external-delay", "Crown court trials in cases of child abuse take more than two years to be heard."),
    ("school-notification", "Schools are told when a pupil has been at an incident of domestic abuse."),
    ("school-notification", "Operation Encompass works well, and teachers value the information."),
    ("ethnicity-recording", "Officers often leave the box for the child's ethnicity blank."),
    ("ethnicity-recording", "The force can't tell whether children from some communities are over-represented."),
    ("body-worn-video", "Officers switch on their cameras when they enter the house."),
    ("body-worn-video", "Footage showed how frightened the children were."),
    ("warning-markers", "Addresses of children with protection plans aren't flagged."),
    ("intelligence-and-profiles", "What the force knows of exploitation comes from a profile that is old."),
    ("intelligence-and-profiles", "Officers rarely submit intelligence about exploitation."),
    ("case-conference-attendance", "Police attend most initial child protection conferences."),
    ("case-conference-attendance", "Reports for conferences are often late."),
    ("marac", "High-risk victims are discussed each fortnight, and the actions are followed up."),
    ("domestic-abuse-risk-assessment", "Officers complete a DASH form at every incident of domestic abuse."),
    ("domestic-abuse-risk-assessment", "The risk to children in violent homes was often graded too low."),
    ("exploitation-meetings", "The multi-agency child exploitation panel meets monthly and agrees clear plans."),
    ("early-help-hubs", "Officers refer families to the early help hub."),
    ("place-of-safety", "Children taken into police protection are not brought to police stations."),
    ("place-of-safety", "The force has agreed with councils where children should be taken at night."),
    ("police-protection-records", "The designated officer's reviews weren't recorded."),
    ("police-protection-use", "Officers use their powers to remove children from danger without hesitation."),
    ("mental-health-detention", "No child was detained in a police station under section 136."),
    ("detention-review", "Inspectors review a child's detention by telephone."),
    ("detention-review", "Reviews of detention are done while the child is asleep."),
    ("custody-health-and-referral", "Every child who is detained is seen by a nurse."),
    ("custody-health-and-referral", "Custody staff don't refer detained children to social care."),
    ("appropriate-adults", "Children wait too long for someone to support them in interview."),
    ("alternative-accommodation", "Local authorities rarely provide beds for children refused bail."),
    ("detention-necessity", "Children are arrested only as a last resort."),
    ("mappa", "Risk management meetings for the most dangerous offenders are well attended."),
    ("offender-information-sharing", "Neighbourhood officers aren't told which sex offenders live in their area."),
    ("offender-information-sharing", "Offender managers don't always tell social care when an offender meets a child."),
    ("offender-manager-capacity", "Each offender manager is responsible for more than 80 offenders."),
    ("offender-visits-and-assessment", "Visits to sex offenders are overdue."),
    ("offender-supervision-backlog", "Supervisors haven't reviewed hundreds of plans for sex offenders."),
    ("not-criminalising", "Children in care are arrested for damage that a parent would deal with at home."),
    ("not-criminalising", "Children who carry drugs are treated as suspects and not as victims."),
    ("child-engagement", "Police cadets and youth panels help the force to hear from young people."),
    ("online-abuse-response", "Warrants for people who share indecent images are delayed."),
    ("digital-forensics", "Phones wait six months to be examined."),
    ("exploitation-response", "Officers don't always see that a child is being exploited by a gang."),
    ("disruption-and-orders", "The force makes good use of child abduction warning notices."),
    ("arrest-and-bail", "Suspects are released without bail conditions that would protect the child."),
    ("arrest-and-bail", "Wanted suspects aren't arrested quickly enough."),
    ("joint-investigation", "Detectives and social workers visit children together."),
    ("joint-investigation", "Too many decisions about enquiries are left to social workers alone."),
    ("allocation-to-specialists", "Response officers without training investigate serious offences against children."),
    ("investigation-delay", "Investigations drift for months."),
    ("investigation-planning", "Investigation plans set out clear lines of enquiry."),
    ("referral-triage-and-backlog", "More than 300 referrals were waiting to be assessed in the MASH."),
    ("referral-submission", "Officers don't always submit a referral when a child is present."),
    ("referral-quality", "Referrals lack detail about the child."),
    ("strategy-discussions", "Strategy meetings are not held soon enough."),
    ("information-sharing", "Agencies in the hub share information freely."),
    ("missing-risk-assessment", "Children who go missing are often graded as medium risk without good reason."),
    ("missing-response", "Little is done to find missing children overnight."),
    ("missing-prevention", "Return home interviews aren't used to prevent further episodes."),
    ("control-room-risk-assessment", "Call handlers assess risk well with THRIVE."),
    ("response-timeliness", "Officers take too long to get to some incidents where children are present."),
    ("it-systems", "Information is spread over several computer systems that don't talk to each other."),
    ("staff-wellbeing", "Detectives have access to counselling and regular psychological screening."),
    ("staffing-and-workload", "Detectives carry heavy caseloads, and a third of posts are vacant."),
    ("training", "New officers have had no training in child protection."),
    ("performance-information", "Leaders have data about numbers but not about the quality of decisions."),
    ("governance-and-commitment", "The chief constable has made child protection a priority."),
    ("supervision", "Sergeants rarely check the work of their officers."),
    ("cumulative-risk", "Officers look at each incident by itself and miss the pattern."),
    ("wider-risk", "Officers don't consider the risk to brothers and sisters."),
    ("neglect-recognition", "Officers don't recognise the signs of neglect."),
    ("crime-recording", "Crimes against children aren't always recorded."),
    ("record-keeping", "Decisions and the reasons for them weren't written down."),
    ("voice-of-the-child", "Officers rarely ask children how they feel."),
]  # fmt: skip


def test_every_theme_has_a_statement() -> None:
    assert {theme for theme, _ in STATEMENTS} == set(themes())


@pytest.mark.parametrize(("theme", "statement"), STATEMENTS)
def test_a_statement_speaks_of_its_theme(theme: str, statement: str) -> None:
    assert theme in spoken_at_once([Text(statement)])[0].themes
