"""Knows what leads to a list of cases, at its end: "For example:", "Two cases show what this meant for children:"."""

from __future__ import annotations

import re

from graphkit.extract.prose.worded import any_of

_COUNTED = r"(?:two|three|four|five|six|some|several|a few|a number|other|such|these|those|the(?: following| \w+)?|\d)"
#: "worrying cases", "very similar stories"
_INCIDENTS = r"(?:[\w-]+ ){0,2}?(?:cases|incidents|examples|instances|stories|files)"
_BEGINNING = r"(?:^|(?<=[.!?] ))"
#: "of", "of the", "of our"
_OUT_OF = r"(?:of (?:the|these|those|our) )?"

_FOR_EXAMPLE = r"\bfor (?:example|instance)\s*:?\s*$"
#: "Some examples of this were", "Examples of good practice are set out below:"
_EXAMPLES_WERE = (
    r"\b(?:some )?examples? (?:of (?:this|these|such|good|poor)[\w ]{0,40})?"
    r"(?:included?|involved?|were|was|are|is|follow|below)[\w ]{0,30}\s*:?\s*$"
)
#: "These included:", "cases which involved"
_THESE_INCLUDED = r"\b(?:these|this|they|cases|those|which) (?:included?|involved?|were)\s*:?\s*$"
#: "Poor practice in the weaker files included the following:"
_PRACTICE_WAS = (
    r"\b(?:poor(?:er)?|good|better|weak(?:er)?|bad|effective|inadequate) (?:practice|work|responses?)\b[^.;:]{0,60}"
    r" (?:included?|involved?|was seen in)(?: the following)?\s*:\s*$"
)
_AS_FOLLOWS = r"\bas follows\s*:?\s*$"
#: "We were concerned about the following incidents:"
_THE_FOLLOWING = r"\bthe following (?:cases?|examples?|case studies|incidents?)[\w ]{0,40}\s*:?\s*$"
#: "The following are examples of the cases that concerned us:", "Below are three of the cases:"
_FOLLOWING_ARE = (
    r"\b(?:the following|these|here|below|what follows) (?:are|were|is) (?:just |only )?"
    rf"(?:{_COUNTED} |an? )?(?:of )?(?:the |our |these |those )?"
    rf"(?:{_INCIDENTS}|(?:\w+ )?example|instance)\b[^.;:]{{0,80}}[:.]?\s*$"
)
#: "Cases that concerned us included:", "Among the files we sent back were:", "Of the incidents, the worst two were:"
_CASES_WERE = (
    rf"{_BEGINNING}(?:\w+ )?(?:(?:among|of) (?:the|these|those|our) |some |the )?(?:[\w-]+ )?"
    r"(?:cases|incidents|examples|instances|files)\b[^.;:]{3,70}\b(?:included?|involved?|were|are)"
    r"(?: (?:set out|given|described|summarised|outlined|told))?(?: (?:below|here|these|the following))?\s*:\s*$"
)
#: "Two cases show what this meant for children:"; "Some cases showed that:" leads to failings
_CASES_SHOW = (
    rf"\b{_COUNTED} {_INCIDENTS}(?: (?:below|here|(?:that|which) follow))?(?: (?:from|in) [\w ]{{3,30}}?)?"
    r"(?: \w+ly| also| both| all)?"
    r" (?:show|illustrat|demonstrat|explain|make|bring|reveal|reflect|typif)\w*\b(?! that\b)[^.;:]{2,80}[:.]?\s*$"
)
#: "The following illustrate the concerns:", "The following show what can go wrong:"
_FOLLOWING_SHOW = (
    r"\b(?:the following|these) (?:all |both )?(?:illustrate|show|demonstrate|exemplify|typify)\b(?! that\b)"
    r"[^.;:]{2,80}:\s*$"
)
#: "We had serious concerns about three cases:", "We returned two cases to the force, among them:"
_CONCERNED_US = (
    r"\b(?:concern(?:ed|s)?|worried|troubled|alarmed|disappointed|impressed|referred|returned|sent|passed|drew)\b"
    r"[^.;:]{0,40}\b(?:two|three|four|five|six|some|several|a few|\d+|these)"
    rf" {_OUT_OF}{_INCIDENTS}\b[^.;:]{{0,60}}:\s*$"
)
#: "This was clear in two cases:", "We saw the effect in several incidents, including:"
_CLEAR_IN_CASES = (
    r"\b(?:this|it|such practice|the (?:effect|result|consequence)s?)\b[^.;:]{0,40}"
    r"\b(?:in|from|by) (?:two|three|four|five|several|some|these|the following|a number of)(?: (?:of )?(?:the|these))?"
    rf" {_INCIDENTS}\b[^.;:]{{0,30}}:\s*$"
)
#: "The difference can be seen in these two cases:", "How this went wrong is best shown by three incidents:"
_SEEN_IN_CASES = (
    r"\b(?:(?:can|could|may|might) (?:\w+ )?be|is|are|was|were) (?:\w+ )?(?:seen|shown|illustrated|demonstrated"
    r"|reflected|apparent|evident|visible|clear|obvious) (?:in|from|by)"
    r" (?:two|three|four|five|six|several|some|these|the following|a number of)"
    rf"(?: (?:of )?(?:the|these))? {_INCIDENTS}\b[^.;:]{{0,30}}:\s*$"
)
#: "Inspectors found several cases of late action:", "We were told of two incidents in the city:"
_WE_SAW = (
    r"\b(?:we|inspectors) (?:also |then )?(?:saw|found|read|noted|examined|came across|identified"
    rf"|(?:heard|learned|were told) (?:of|about)) (?!that\b|how\b)(?:{_COUNTED} {_OUT_OF})?{_INCIDENTS}\b"
    r"(?! (?:where|that|when):)[^.;:]{0,80}:\s*$"
)
#: "We saw poor cases at both stations, including:"
_AMONG_THEM = rf"\b{_INCIDENTS}\b[^.;:]{{0,60}},? (?:including|such as|among them)(?: the following)?\s*:\s*$"
#: "Three cases:", "Other incidents that we saw:", "Examples from custody records:"
_BARE = (
    rf"{_BEGINNING}(?:{_COUNTED} )?(?:(?!in\b|of\b|for\b|from\b)[\w-]+ )?"
    r"(?:cases|incidents|examples?|instances)"
    r"(?: (?:that |which )?(?:we|inspectors) (?:saw|found|read|examined)| from [\w ]{3,40})?\s*:\s*$"
)
#: "Two of the cases are described here.", "Several incidents were of particular concern:"
_DESCRIBED_BELOW = (
    rf"\b{_COUNTED} {_OUT_OF}{_INCIDENTS} (?:are|were|is)"
    r" (?:set out|given|described|summarised|outlined|told|recounted|of (?:particular|special|great|serious) \w+)"
    r"(?: (?:below|here|in brief|briefly))?\s*[:.]?\s*$"
)
_LEADS = any_of(
    _FOR_EXAMPLE,
    _EXAMPLES_WERE,
    _THESE_INCLUDED,
    _PRACTICE_WAS,
    _AS_FOLLOWS,
    _THE_FOLLOWING,
    _FOLLOWING_ARE,
    _CASES_WERE,
    _CASES_SHOW,
    _FOLLOWING_SHOW,
    _CONCERNED_US,
    _CLEAR_IN_CASES,
    _SEEN_IN_CASES,
    _WE_SAW,
    _AMONG_THEM,
    _BARE,
    _DESCRIBED_BELOW,
    flags=re.IGNORECASE,
)


#: "In one example that inspectors examined:", "We saw this in one case:"
_ONE_IS = re.compile(
    r"\b(?:in|from) (?:one|another) (?:[\w-]+ )?(?:case|incident|example|instance|investigation|file)"
    r"(?:,? (?:that |which )?(?:we|inspectors) (?:saw|found|read|examined|reviewed|audited|looked at))?\s*:\s*$",
    re.IGNORECASE,
)
#: "We found the following delays:", "There were the following gaps in supervision:"
_FAULTS_ARE = re.compile(
    r"\bthe following (?:[\w-]+ )?(?:delays|failings|failures|weaknesses|shortcomings|problems|mistakes|errors|gaps)"
    r"(?: (?:in|with|of|by) [\w ]{3,40})?\s*:\s*$",
    re.IGNORECASE,
)


def leads_to_cases(clean: str) -> bool:
    """Tell whether `clean` ends in what leads to a list of cases."""
    return _LEADS.search(clean) is not None


def leads_to_one(clean: str) -> bool:
    """Tell whether `clean` ends in what leads to one case, in the one item below it; several are parts of the case."""
    return _ONE_IS.search(clean) is not None


def leads_to_faults(clean: str) -> bool:
    """Tell whether `clean` ends in what leads to a list of faults, each of one case or of the force at large."""
    return _FAULTS_ARE.search(clean) is not None
