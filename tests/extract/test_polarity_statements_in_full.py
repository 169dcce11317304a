"""Polarity of full statements with contrasts, figures, delays and double negatives, said both ways."""

from __future__ import annotations

import pytest

from tests.extract.polarity_cases import FAILING, NEUTRAL, STRENGTH, check, params

CASES = {
    "contrasts and what was known when": [
        (
            "In most of the cases we reviewed, the risk to other children living at the address had not "
            "been considered.",
            FAILING,
        ),
        (
            "In most of the cases we reviewed, the risk to other children living at the address had been "
            "considered.",
            STRENGTH,
        ),
        (
            "We found that officers did not recognise that a child who goes missing again and again may be "
            "a victim of exploitation.",
            FAILING,
        ),
        ("The force has only recently begun to record the ethnicity of children in its care.", FAILING),
        ("Although the force has a tasking process, it does not take account of the risks to children.", FAILING),
        (
            "Staff described a team under strain, and sickness among them was higher than elsewhere in the "
            "force.",
            FAILING,
        ),
        ("Staff described a happy team, and sickness among them was lower than elsewhere in the force.", STRENGTH),
        ("The lack of a shared record means that each agency works with part of the picture.", FAILING),
        (
            "While officers took a long time to attend, they did not leave until they had established that "
            "the children were safe.",
            STRENGTH,
        ),
        ("The initial response was good, but the investigation that followed was poor.", FAILING),
        ("Incidents were not always allocated to investigators with the right skills.", FAILING),
        ("Incidents were always allocated to investigators with the right skills.", STRENGTH),
        (
            "The PVP referral unit had a backlog of 400 notifications, some of which related to children at "
            "high risk.",
            FAILING,
        ),
        (
            "The PVP referral unit had no backlog, and notifications that related to children at high risk "
            "were dealt with first.",
            STRENGTH,
        ),
        ("The decision to take no further action was made before the medical evidence was known.", FAILING),
        ("There was no evidence that the views of the child had influenced the decision.", FAILING),
        ("There was clear evidence that the views of the child had influenced the decision.", STRENGTH),
        ("Assessments often repeated what the referral had said and added no analysis.", FAILING),
        ("Assessments went beyond what the referral had said and added good analysis.", STRENGTH),
        ("In six of the ten cases the strategy discussion took place after the child had been interviewed.", FAILING),
        ("In each of the ten cases the strategy discussion took place before the child was interviewed.", STRENGTH),
        ("There was confusion among staff about which unit should investigate.", FAILING),
        ("Bail was not used when it should have been, leaving the victim without protection.", FAILING),
        ("Only one of the nine investigations was concluded within a year.", FAILING),
        ("All but one of the nine investigations were concluded within six weeks.", STRENGTH),
        ("Records of police protection seldom showed that an inspector had reviewed the decision.", FAILING),
        ("Records of police protection always showed that an inspector had reviewed the decision.", STRENGTH),
        ("Custody officers told us that they had never known a request for secure accommodation to be met.", FAILING),
        (
            "Custody officers told us that they had never known a request for secure accommodation to be "
            "refused.",
            STRENGTH,
        ),
        ("The force could not provide data on how many children it had detained overnight.", FAILING),
        ("The lack of alternative accommodation is a problem that the force has done little to resolve.", FAILING),
        ("The lack of alternative accommodation is a problem that the force has worked hard to resolve.", STRENGTH),
        (
            "Offender managers struggle to complete visits on time, and reactive work takes them away from "
            "planned visits.",
            FAILING,
        ),
        (
            "Offender managers complete visits on time, and reactive work does not take them away from "
            "planned visits.",
            STRENGTH,
        ),
        ("Active risk management system assessments have been completed for 41 percent of offenders.", FAILING),
        ("Active risk management system assessments have been completed for 97 percent of offenders.", STRENGTH),
        ("The level of supervision given to staff managing offenders is not enough to spot mistakes.", FAILING),
        ("The level of supervision given to staff managing offenders is enough to spot mistakes.", STRENGTH),
        ("Intelligence from visits is not shared with neighbourhood teams.", FAILING),
        ("Neighbourhood officers are not told when a sex offender is released into their area.", FAILING),
        ("Neighbourhood officers are told when a sex offender is released into their area.", STRENGTH),
        (
            "The problem profile for child sexual exploitation is three years old and does not draw on "
            "partners' data.",
            FAILING,
        ),
        ("The problem profile for child sexual exploitation is up to date and draws on partners' data.", STRENGTH),
        ("The force does not routinely debrief children who have been missing.", FAILING),
        ("The force routinely debriefs children who have been missing.", STRENGTH),
        ("The description 'absent' was used for children who were plainly at risk.", FAILING),
        ("The description 'absent' was not used for any child who was at risk.", STRENGTH),
        ("Of the children reported missing more than ten times, few had a trigger plan.", FAILING),
        ("The child's voice was absent from the record.", FAILING),
        ("The child's voice ran through the record.", STRENGTH),
        ("The senior leadership team knows of these delays and has not acted.", FAILING),
        ("The senior leadership team knows of these delays and has acted.", STRENGTH),
        ("Performance reports contain nothing about the quality of decisions.", FAILING),
        ("Performance reports contain a good deal about the quality of decisions.", STRENGTH),
        ("Too much weight is given to what parents say.", FAILING),
        ("Police officers attend initial child protection conferences less often than they did.", FAILING),
        ("Police officers attend initial child protection conferences more often than they did.", STRENGTH),
        ("Officers from the unit had attended none of the last 12 core groups.", FAILING),
        ("Officers from the unit had missed none of the last 12 conferences.", STRENGTH),
        (
            "Minutes of conferences are not uploaded to police systems, so officers do not know what the "
            "plan is.",
            FAILING,
        ),
        ("Minutes of conferences are uploaded to police systems, so officers know what the plan is.", STRENGTH),
        ("Children's social care was not consulted before the children were returned home.", FAILING),
        ("Children's social care was consulted before the children were returned home.", STRENGTH),
        ("Strategy discussions should involve police, health and social care as a minimum.", NEUTRAL),
        ("The force covers two unitary authorities and has one MASH in each.", NEUTRAL),
        ("We examined 33 cases where the police had identified children at risk.", NEUTRAL),
        ("The child abuse investigation unit deals with offences within the family.", NEUTRAL),
        ("Chapter 4 sets out what we found about children who go missing.", NEUTRAL),
        ("Under the Children Act 1989, a constable may remove a child to suitable accommodation.", NEUTRAL),
    ],
    "done too late, by too few, with too little": [
        (
            "Call handlers did not ask whether there were children in the house, and this was not picked up "
            "by supervisors.",
            FAILING,
        ),
        (
            "Call handlers asked whether there were children in the house, and where they forgot, this was "
            "picked up by supervisors.",
            STRENGTH,
        ),
        ("The control room did not pass on to attending officers what it knew about the risk to the child.", FAILING),
        ("The control room passed on to attending officers all that it knew about the risk to the child.", STRENGTH),
        ("THRIVE assessments were brief and rarely revisited when circumstances changed.", FAILING),
        ("Officers did not use body-worn video to capture the home conditions.", FAILING),
        ("DASH risk assessments were graded as standard when the information showed high risk.", FAILING),
        (
            "The force sends all domestic abuse notifications to children's social care without assessing "
            "them, and the volume hides those that matter.",
            FAILING,
        ),
        (
            "The force assesses all domestic abuse notifications before it sends them to children's social "
            "care, so the volume does not hide those that matter.",
            STRENGTH,
        ),
        ("Actions from MARAC were not tracked, and victims at high risk were left without help.", FAILING),
        (
            "Actions from MARAC were tracked until they were done, and no victim at high risk was left "
            "without help.",
            STRENGTH,
        ),
        ("Schools receive no information about domestic abuse incidents.", FAILING),
        ("Thresholds are understood differently by each agency.", FAILING),
        ("Officers completed their enquiries before social workers knew that there was a case.", FAILING),
        ("Joint visits were delayed by the lack of social workers out of hours.", FAILING),
        ("Interviews of children were recorded on equipment that often broke down.", FAILING),
        ("Interviews of children were recorded on new equipment in a suite designed for children.", STRENGTH),
        ("Children waited a month for a medical examination.", FAILING),
        ("The plan for the interview was not written down.", FAILING),
        ("In cases of online grooming, officers took devices from the child and kept them for a year.", FAILING),
        ("Officers did not look at the phone for evidence that other children had been abused.", FAILING),
        ("The risk that images of children would be shared further was not recognised.", FAILING),
        ("Kirat assessments were completed but not used to decide whom to visit first.", FAILING),
        ("Kirat assessments were completed and used to decide whom to visit first.", STRENGTH),
        ("Suspects were not arrested for several weeks after the child had disclosed abuse.", FAILING),
        ("Suspects were arrested within hours of the child's disclosure.", STRENGTH),
        ("The use of released under investigation left children without the protection of conditions.", FAILING),
        ("There is little scrutiny of how long suspects stay on bail.", FAILING),
        ("There is close scrutiny of how long suspects stay on bail.", STRENGTH),
        ("The CPS was consulted too late for its advice to help.", FAILING),
        ("The CPS was consulted early enough for its advice to help.", STRENGTH),
        ("Exploitation was not recorded as a crime when a child would not make a complaint.", FAILING),
        ("Language such as 'promiscuous' still appears in records about girls who are abused.", FAILING),
        ("Children found with drugs were charged and no one asked who had given them the drugs.", FAILING),
        ("Modern slavery referrals for exploited children are made in a handful of cases.", FAILING),
        ("Nobody in the force has oversight of the children most often missing.", FAILING),
        ("Care homes report children missing as a matter of routine and the force does not challenge them.", FAILING),
        (
            "Care homes used to report children missing as a matter of routine, and the force has "
            "challenged them with success.",
            STRENGTH,
        ),
        ("Officers' check on a child who comes back is a few words on the doorstep.", FAILING),
        ("The information from return interviews arrives too late to be of use.", FAILING),
        ("The information from return interviews arrives in time to be of use.", STRENGTH),
        ("The philomena protocol is in place on paper but frontline staff have not heard of it.", FAILING),
        ("The philomena protocol is in place and frontline staff know how to use it.", STRENGTH),
        ("No strip search of a child took place without an appropriate adult.", STRENGTH),
        (
            "A child detained under section 136 was taken to a police station because the hospital suite "
            "was full.",
            FAILING,
        ),
    ],
    "double negatives, shares and lists of verdicts": [
        (
            "Where a child is at risk, the log should show what was done, and in half of those we read it "
            "did not.",
            FAILING,
        ),
        ("Frontline officers said that training on the voice of the child had changed how they work.", STRENGTH),
        ("We could not find a single record of supervision in seven of the investigations.", FAILING),
        ("We could not find a single investigation without a record of supervision.", STRENGTH),
        ("Supervisors were not always aware of how many investigations were being held by their staff.", FAILING),
        ("Supervisors were always aware of how many investigations were being held by their staff.", STRENGTH),
        ("It was not unusual for a child to be interviewed by three different officers.", FAILING),
        ("It was not uncommon for cases to be closed by email.", FAILING),
        ("Not all officers had the access they needed to the children's social care system.", FAILING),
        ("Not every referral is read on the day it arrives.", FAILING),
        ("Every referral is read on the day it arrives.", STRENGTH),
        ("Not enough is done to keep in touch with victims.", FAILING),
        ("There was nothing to suggest that the officer had checked on the baby.", FAILING),
        ("There was nothing to suggest that the delay had put the baby at risk.", STRENGTH),
        ("None of the records told us why the decision had been made.", FAILING),
        ("None of the records left us in doubt why the decision had been made.", STRENGTH),
        ("No thought had been given to where the children would sleep.", FAILING),
        ("A lot of thought had been given to where the children would sleep.", STRENGTH),
        ("Nobody had taken responsibility for telling the family.", FAILING),
        ("Hardly any of the officers we met had been trained.", FAILING),
        ("Hardly any of the officers we met had not been trained.", STRENGTH),
        ("Little had been done to trace the other girls in the photographs.", FAILING),
        ("Without better data the force cannot know whether its plans work.", FAILING),
        ("Far from being a burden, the meetings were said to save time.", STRENGTH),
        ("The force is far from meeting its own target.", FAILING),
        ("The force has not made as much progress as we would have hoped.", FAILING),
        ("The force has made more progress than we would have expected.", STRENGTH),
        ("Progress has been slower than the force had planned.", FAILING),
        ("Progress has been quicker than the force had planned.", STRENGTH),
        ("It is less clear how the force protects children who do not meet the threshold.", FAILING),
        ("It is very clear how the force protects children who do not meet the threshold.", STRENGTH),
        ("It is not clear that anyone had spoken to the child.", FAILING),
        ("It is clear that somebody had spoken to the child.", STRENGTH),
        ("Practice varies from station to station.", FAILING),
        ("Practice does not vary from station to station.", STRENGTH),
        ("The standard of investigation depends on who happens to be on duty.", FAILING),
        ("The standard of investigation does not depend on who happens to be on duty.", STRENGTH),
        ("Too few of the staff have been given time for their own development.", FAILING),
        ("None of the staff is refused time for training.", STRENGTH),
        ("The unit is well led but too small.", FAILING),
        ("The unit is small but well led.", STRENGTH),
        ("The unit's work is good, its numbers are not.", FAILING),
        ("Officers were polite to the parents and forgot the children.", FAILING),
        ("The force has a good policy, good training and good results.", STRENGTH),
        ("Decisions were made quickly and on too little information.", FAILING),
        ("Decisions were made quickly and on good information.", STRENGTH),
        ("The meeting is held every day and is attended by almost nobody from other agencies.", FAILING),
        ("The plan was drawn up and then left in a drawer.", FAILING),
        ("Good work with individual children is undone by weak planning.", FAILING),
        ("Fewer than a quarter of officers told us that they had read the policy.", FAILING),
        ("Compliance with visits stood at 48 percent and was getting worse.", FAILING),
        ("Compliance with visits stood at 98 percent and was getting better.", STRENGTH),
        (
            "Response times for priority incidents were outside the force's target in six months of the "
            "last twelve.",
            FAILING,
        ),
        (
            "Response times for priority incidents were within the force's target in each of the last "
            "twelve months.",
            STRENGTH,
        ),
        ("Attendance at conferences fell from 90 percent to 55 percent.", FAILING),
        ("Attendance at conferences rose from 55 percent to 90 percent.", STRENGTH),
        ("The target for attendance at priority incidents is 60 minutes.", NEUTRAL),
        ("In the year to March 2021 the force recorded 4,120 offences against children.", NEUTRAL),
        ("Staff work shifts between 8am and 10pm, seven days a week.", NEUTRAL),
        ("A child is a person under the age of 18.", NEUTRAL),
    ],
    "concessions and what came of it": [
        ("The force does not use its powers to protect children as often as it could.", FAILING),
        ("The force uses its powers to protect children whenever it can.", STRENGTH),
        ("Inspectors did not find evidence that flagged children were dealt with any differently.", FAILING),
        ("In too many cases the force relies on the victim's account alone.", FAILING),
        ("In no case did the force rely on the victim's account alone.", STRENGTH),
        (
            "Officers were unable to say which of the children on their area were subject to a child "
            "protection plan.",
            FAILING,
        ),
        (
            "Officers were able to say which of the children on their area were subject to a child "
            "protection plan.",
            STRENGTH,
        ),
        ("Information about a child's plan takes weeks to be put on police systems.", FAILING),
        ("Information about a child's plan is put on police systems the same day.", STRENGTH),
        ("In four of the cases a child was left with the suspected abuser overnight.", FAILING),
        ("In none of the cases was a child left with the suspected abuser.", STRENGTH),
        (
            "Children who were at immediate risk waited for a decision until the strategy discussion the "
            "next day.",
            FAILING,
        ),
        (
            "Children who were at immediate risk did not have to wait for a decision until the strategy "
            "discussion.",
            STRENGTH,
        ),
        ("The constabulary had not reviewed its arrangements since 2011.", FAILING),
        ("There was some good work but it was not consistent.", FAILING),
        ("There was some poor work but it was rare.", STRENGTH),
        ("Despite the efforts of staff, the unit could not keep pace with its work.", FAILING),
        ("Despite a rise in demand, the unit kept pace with its work.", STRENGTH),
        ("Despite a clear policy, officers did not record the child's demeanour.", FAILING),
        ("Despite a shortage of detectives, children were interviewed promptly.", STRENGTH),
        ("However, these checks were made on adults and not on the children who lived with them.", FAILING),
        ("Although there is more to do, the force has made real progress since 2018.", STRENGTH),
        ("Although there has been progress since 2018, there is much more to do.", FAILING),
        ("The force has made progress since 2018 but from a very low base.", FAILING),
        ("The force has started from a low base but has made rapid progress.", STRENGTH),
        ("The number of detectives has increased but not as fast as the number of crimes.", FAILING),
        ("The backlog has been reduced but remains large.", FAILING),
        ("The backlog was large but has been cleared.", STRENGTH),
        ("Training has been given but not to those who need it most.", FAILING),
        ("Flags were added to addresses, but call handlers could not see them.", FAILING),
        ("Two of the three MASHs do not have a police supervisor.", FAILING),
        ("The designated officer was not told that the child had been taken into police protection.", FAILING),
        ("The designated officer was told at once that the child had been taken into police protection.", STRENGTH),
        ("Officers recorded the reason for using the power but not what became of the child.", FAILING),
        (
            "There were unnecessary delays in finding foster carers, and children spent hours in police "
            "offices.",
            FAILING,
        ),
        ("There were no delays in finding foster carers, and no children spent time in police offices.", STRENGTH),
        ("The force says that it detains children as a last resort, but its figures say otherwise.", FAILING),
        ("The force says that it detains children as a last resort, and its figures bear this out.", STRENGTH),
        ("Detention was authorised for children whose offences did not warrant it.", FAILING),
        ("Detention was refused for children whose offences did not warrant it.", STRENGTH),
        ("Healthcare professionals see children only if custody staff think to ask.", FAILING),
        ("Children were not told of their rights in words that they could understand.", FAILING),
        ("Sex offenders' homes were visited less often than their level of risk called for.", FAILING),
        ("Polygraph testing is available to the force but is not used.", FAILING),
        ("Polygraph testing is available to the force and is used well.", STRENGTH),
        ("Offender managers were not detectives and could not investigate the breaches they found.", FAILING),
        ("When an offender moves away, the receiving force is not always told.", FAILING),
        ("When an offender moves away, the receiving force is always told.", STRENGTH),
        ("The risk management plans were generic and seldom changed.", FAILING),
        ("The force does not know how many offenders live with children.", FAILING),
        ("The force knows which offenders live with children and visits them more often.", STRENGTH),
        ("The LSCB's audits are not acted on by the police.", FAILING),
        ("Serious case reviews keep finding the same thing.", FAILING),
        ("The findings of serious case reviews are now seen in how officers work.", STRENGTH),
        ("The police contribution to the board's data set is two quarters behind.", FAILING),
        ("The police contribution to the board's data set is on time and complete.", STRENGTH),
        ("The crime was recorded only after our inspectors had asked about it.", FAILING),
        ("The crime was recorded within hours and without anyone having to ask.", STRENGTH),
        ("Crimes disclosed in strategy discussions were rarely recorded.", FAILING),
        ("A strategy discussion decides whether section 47 enquiries are to be made.", NEUTRAL),
        ("The force moved to a new crime system in May 2020.", NEUTRAL),
        ("Inspectors spoke to 14 children in care.", NEUTRAL),
        ("We made recommendations for immediate action, within three months and within six months.", NEUTRAL),
    ],
}


@pytest.mark.parametrize(("sentence", "expected"), params(CASES))
def test_full_statement(sentence: str, expected: str) -> None:
    check(sentence, expected)
