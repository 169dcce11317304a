"""Gives every sentence its verdict, and settles who has the last word where those who judge it differ.

1. The rules stand where they are sure, and where they see both sides (polarity/judge.py).
2. Where they see nothing, the second opinion (second_opinion.py) adds what it is sure of, or less sure and the plain
   words of the sentence (plain_words.py) say so too. Where they are not sure, it unsays what it takes for the opposite.
3. In a case study a bare deed tells, where no word judges or only the weights do, and what was lost for good outweighs
   what the rules are not sure of (polarity/deeds.py).
4. What is still not sure is dropped where the plain words say the opposite.

Neither weights nor plain words turn a failing into a strength, or the reverse: a wrong polarity is worse than a gap.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graphkit.extract.judging import plain_words, second_opinion
from graphkit.extract.judging.second_opinion import SIDES, Fitted, Judged
from graphkit.extract.polarity.deeds import LOST, deed
from graphkit.extract.polarity.judge import Verdict
from graphkit.extract.polarity.reading import read

#: how likely a failing or a strength must be to be added, how likely its opposite may be, and how sure the rules must
#: be to be asked nothing; chosen on three published reports and on them said anew, each left out of the fit, and on
#: those kept apart: surer and stricter loses no sentence of the published ones and has fewer of them turned round
_SURE, _DOUBT, _UNSURE = 0.6, 0.2, 0.75
#: how likely what is less sure must be to be added, and how likely by the plain words of the sentence alone, which saw
#: nothing of the rules: where two that err in other sentences agree. Chosen on seventeen blind reports: of their 3,547
#: sentences .837 are right and 71 turned round, for .816 and 65; of the 2,158 of three published ones, each left out of
#: the fits but known to those who made the rules, whose silence tells more there, .874 for .879, and five as before
_LIKELY, _AGREED = 0.3, 0.5
#: how likely the opposite of what the rules are not sure of may be, how many times as likely itself must be by its own
#: words, and how likely at least. Where only an opposite of 0.2 counted, 32 of 960 sentences by writers who had not
#: seen the rules were turned round; now 26, for one that was right. Three published reports, each left out of the fit,
#: gain as many as they lose
_AGAINST, _TIMES, _HARDLY = 0.15, 2.0, 0.25
#: how sure the rules must be that a sentence judges nothing
_NOTHING_SAID = 0.9
#: how likely by the plain words alone the opposite must be, and below what confidence a verdict is held against them.
#: Chosen on seventeen blind reports, in which it takes 99 verdicts turned round to 62 and 2,981 right sentences of
#: 3,547 to 2,968, and on three published ones, each left out of the fits, where the rules were made: there it drops
#: sixteen verdicts, fifteen of them right
_OPPOSITE = 0.7
_OPPOSED_BELOW = {"failing": 0.72, "strength": 0.66}
#: so many sentences away may stand what speaks for one that no word of its own speaks for
_NEAR = 5


def verdicts(sequence: Sequence[Judged]) -> list[Verdict]:
    """Return the verdict of each sentence of a document, in order.

    Args:
        sequence: the sentences in which inspectors may judge, in order.
    """
    said = unopposed(sequence)
    return [unless_opposed(judged.clean, verdict) for judged, verdict in zip(sequence, said, strict=True)]


def unopposed(sequence: Sequence[Judged], table: second_opinion.Weights | None = None) -> list[Verdict]:
    """Return the verdict of each sentence before the plain words are asked what speaks against it.

    Args:
        sequence: the sentences in which inspectors may judge, in order.
        table: weights of the second opinion to use instead of the shipped ones.
    """
    fitted = second_opinion.shipped() if table is None else Fitted(table)
    alone = second_opinion.first_look(sequence, fitted)
    likely = second_opinion.in_course(sequence, alone, fitted)
    found = [
        _or_deed(judged, judged.verdict if _is_plain(judged.verdict) else _look(one, around, judged, fitted))
        for judged, one, around in zip(sequence, alone, likely, strict=True)
    ]
    return [
        v if v.reason or v.polarity is None else replace(v, reason=_around_it(sequence, found, i, fitted))
        for i, v in enumerate(found)
    ]


def unless_opposed(clean: str, verdict: Verdict, table: plain_words.Weights | None = None) -> Verdict:
    """Return `verdict`, or that nothing is said where it is unsure and the words of the sentence say the opposite.

    The rules know what turns a word ("few officers couldn't explain it"), but not every way of turning one. The words
    of a sentence know nothing of that, and err in other sentences than the rules do and the second opinion, which
    leans on them.

    Args:
        clean: the sentence as `View.clean` gives it.
        verdict: what is made of it.
        table: weights of plain words to use instead of the shipped ones.
    """
    if verdict.confidence >= _OPPOSED_BELOW.get(verdict.polarity or "", 0.0):
        return verdict
    against = 1 - SIDES.index(verdict.polarity or "")
    if plain_words.chances(clean, plain_words.weights() if table is None else table)[against] <= _OPPOSITE:
        return verdict
    return Verdict(None, (), verdict.confidence)


def _is_plain(verdict: Verdict) -> bool:
    return verdict.polarity == "mixed" or verdict.confidence > (_UNSURE if verdict.polarity else _NOTHING_SAID)


def _look(alone: tuple[float, float], likely: tuple[float, float], judged: Judged, fitted: Fitted) -> Verdict:
    """Return the verdict of the rules, or what is found beside it by a first look and with the sentences around."""
    verdict = judged.verdict
    if verdict.polarity is not None:
        return Verdict(None, (), verdict.confidence) if _doubtful(alone, likely, verdict) else verdict
    side = 0 if likely[0] > likely[1] else 1
    sure, opposite = likely[side], likely[1 - side]
    if opposite > _DOUBT or not (sure > _SURE or (sure > _LIKELY and _agrees(judged.clean, side))):
        return verdict
    if "told" in judged.place and "rule" in read(judged.clean).neutral:
        return verdict  # what the law allows or forbids in a case was not seen to be done
    confidence = round(0.5 + 0.3 * (sure - _SURE), 2)  # below what the rules' plain words give
    return Verdict(SIDES[side], second_opinion.spoke_for(judged.clean, SIDES[side], fitted), confidence)


def _agrees(clean: str, side: int) -> bool:
    """Tell whether the plain words of a sentence speak for `side` as well."""
    return plain_words.chances(clean, plain_words.weights())[side] > _AGREED


def _doubtful(alone: tuple[float, float], likely: tuple[float, float], verdict: Verdict) -> bool:
    """Tell whether what the rules are not sure of may as well be its opposite, or no judgement at all."""
    side = SIDES.index(verdict.polarity or "")
    against = 1 - side
    # what stands around a plain verdict takes nothing from it that its own words do not
    if min(alone[against], likely[against]) > _AGAINST or alone[side] < _TIMES * alone[against]:
        return True
    return max(alone[side], likely[side]) < _HARDLY


def _or_deed(judged: Judged, verdict: Verdict) -> Verdict:
    """Return what a bare deed tells in a case study, where no word of it judges or only the weights do."""
    if "told" not in judged.place or judged.verdict.polarity in {"failing", "mixed"}:
        return verdict
    done = deed(judged.clean)
    if done.polarity is None or done.polarity == verdict.polarity:
        return verdict
    if judged.verdict.polarity is not None and (done.confidence < LOST or _is_plain(judged.verdict)):
        return verdict
    own = read(judged.clean)
    if "rule" in own.neutral:  # what may be done by law is no deed
        return verdict
    against = own.score * (-1 if done.polarity == "failing" else 1) < 0
    return verdict if verdict.polarity is not None and against and done.confidence < LOST else done


def _around_it(sequence: Sequence[Judged], found: Sequence[Verdict], i: int, fitted: Fitted) -> tuple[str, ...]:
    """Return the words that speak for a verdict for which none of its own sentence does.

    Those of what leads to its list, else of the nearest sentence in its section that is judged alike: of two as near,
    the one before.
    """
    side = found[i].polarity
    if (side == "failing" or side == "strength") and (led := second_opinion.spoke_for(sequence[i].lead, side, fitted)):
        return led
    near = (j for j in range(max(0, i - _NEAR), min(len(found), i + _NEAR + 1)) if j != i)
    alike = [j for j in near if sequence[j].section == sequence[i].section and found[j].polarity == side]
    told = [j for j in alike if found[j].reason]
    return found[min(told, key=lambda j: (abs(j - i), j))].reason if told else ()
