"""Where no clause may be cut, since what follows is part of what its verb says."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, zip_longest

from generator.analysis.document import Document, Token
from generator.analysis.title import clauses, verbs
from generator.analysis.title.days import names_day
from generator.analysis.title.ranges import word_start
from generator.analysis.title.unfinished import is_unfinished
from generator.text.words import lemma

_BOUND = 20  # characters of “un peu plus de”
_GROUP = 3  # words of a verb with what is joined to it


def splits_said(document: Document, kept: Sequence[Token], dropped: Sequence[Token]) -> bool:
    """Whether a cut parts the subject from the verb of what is said without “that”, “reported
    astronomers | from Chile found …”, or a passive from its infinitive, “was projected | by …”."""
    words = document.language
    at = verbs.verb_at(document, kept)
    if at is None or words.summary.drops_subject or words.title.relatives_parted or not dropped:
        return False
    told = any(verbs.is_finite(document, kept, behind) for behind in range(at + 1, len(kept)))
    said = kept[at].text.lower() in words.quotes.verbs and not told
    object_kept = any(token.content for token in kept[at + 1 :])
    if object_kept and dropped[0].text.lower() in words.title.cuts:
        said = False  # “claimed more lives | when the storm came back”
    if said and verbs.verb_at(document, dropped) is not None:
        return True
    agent = dropped[0].text.lower() in words.title.agents
    return agent and any(token.text.lower() in words.title.complements for token in dropped)


def object_wanted_at(document: Document, tokens: Sequence[Token]) -> int | None:
    """Where the circumstances begin that stand behind a verb in the place of its object: “a înregistrat
    oficial [în cursă], joi, candidata”, “a semnat joi[], la Orhei, acordul”; None where there are none."""
    at = behind_taking(document, tokens)
    if at is None or has_object(document, tokens, at):
        return None
    return tokens[at].start if at < len(tokens) else tokens[-1].end


def behind_taking(document: Document, tokens: Sequence[Token]) -> int | None:
    """Index of the first circumstance behind a verb that has its object only behind that."""
    words, at = document.language, verbs.verb_at(document, tokens)
    if at is None or len(tokens) <= at + 1 or tokens[at].text.lower() in words.quotes.reflexives:
        return None
    single = tokens[at].lemma in words.title.taking and tokens[at].text not in words.title.auxiliaries
    at += 1 if single else 2
    if not single and tokens[at - 1].text not in words.title.taking:
        return None
    begin = at + any(token.text in words.title.floating for token in tokens[at : at + 1])
    while at < len(tokens) and (at < begin or may_part(document, tokens[at].text)):
        at += 1
    if at == len(tokens):
        return begin
    low = tokens[at].text.lower()
    leads = low in words.quotes.obliques and low not in words.figures.over
    return begin if leads and not _is_counted(document, tokens[at]) else None


def has_object(document: Document, tokens: Sequence[Token], begin: int) -> int:
    """Index of the first word of the object behind circumstances that begin at ``begin``; 0 if none."""
    relatives = verbs.inner_relatives(document.language)
    end = next((at for at in range(begin, len(tokens)) if tokens[at].text.lower() in relatives), len(tokens))
    return next((at for at in range(begin + 2, end) if _opens_object(document, tokens, at)), 0)


def before_object(document: Document, tokens: Sequence[Token]) -> tuple[int, int] | None:
    """Offsets of the circumstances between a verb and its object where no comma parts them: “a ouvert [mardi
    à Dour] un musée”; a number there is news, “a fixé à 30 km/h la vitesse”."""
    begin = behind_taking(document, tokens)
    at = has_object(document, tokens, begin) if begin else 0
    if not begin or not at or any(_is_measure(document, tokens, index) for index in range(begin, at)):
        return None
    return tokens[begin].start, word_start(document.text, tokens[at].start)


def _is_measure(document: Document, tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is a number, and no article, day of a month or count of days, or says how exact one is:
    “à une voix [près]”."""
    words, low = document.language, tokens[at].text.lower()
    times = {name for row in (*words.dates.months, *words.dates.units.values()) for name in row}
    counted = [token.text.lower() for token in tokens[at + 1 :][:2]]
    counted = counted[counted[0] in words.numbers.linkers :]  # “90 [de] zile”
    spelled = low in words.numbers.values.keys() | words.numbers.scales.keys() - {*words.roles.articles}
    return low in words.title.floating or ((spelled or low[0].isdigit()) and times.isdisjoint(counted[:1]))


def _opens_object(document: Document, tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun with its article or number begins at a word, with no preposition before it."""
    words, title, token, before = document.language, document.language.title, tokens[at], tokens[at - 1]
    articles = {*words.roles.articles, *title.pointing, *words.figures.definite}
    elided = document.text[before.end : token.start].strip().rstrip("'’").lower()
    low = before.text.lower()
    leaning = articles | {*words.quotes.obliques, *title.coordinators}
    months = {name for row in words.dates.months for name in row}
    if (
        (elided and elided not in words.roles.articles)
        or low in leaning
        or not (before.content or low[0].isdigit() or may_part(document, low))
    ):
        return False
    if token.text[0].isdigit():
        return not (names_day(low, words) or low in months)
    return (
        bool(elided)
        or token.text.lower() in (articles - {*words.quotes.obliques}) | words.numbers.values.keys()
        or _is_counted(document, token)
        or (token.content and not token.capital and token.text.endswith(title.article_endings or ("\n",)))
    )


def _is_counted(document: Document, token: Token) -> bool:
    """Whether a number begins at a word, with what says how it is meant: “près d'un tiers”."""
    figures = document.language.figures
    bounds = tuple(one.rstrip("'’") for one in (*figures.about, *figures.over, *figures.under))
    return clauses.opens(bounds, document.text[token.start : token.start + _BOUND])


def may_part(document: Document, word: str) -> bool:
    """Whether a word may stand between a verb and its object: “a semnat [oficial], [joi] [seara]”."""
    words = document.language
    return word in words.title.floating or names_day(word, words) or word in words.dates.dayparts


def awaits_aim(document: Document, tokens: Sequence[Token], ahead: Sequence[Token]) -> bool:
    """Whether “ca” stands without the “să” that follows: “a decis ca primarul, Ion Pop, | să …”."""
    words = document.language
    marks = verbs.aim_marks(words)
    opening = (verbs.conjunctions(words) & {*words.title.nonfinite}) - marks
    last = max((at for at, token in enumerate(tokens) if token.text.lower() in opening), default=-1)
    behind = any(token.text.lower() in marks for token in tokens[last + 1 :])
    return last >= 0 and not behind and any(token.text.lower() in marks for token in ahead)


def awaits_said(document: Document, kept: Sequence[Token], dropped: Sequence[Token]) -> bool:
    """Whether what a verb of speech says stands behind the cut: “îi acuză pe primari | din Orhei că …”."""
    words = document.language
    telling = verbs.speaking(words) | {*words.title.opining}
    that = verbs.conjunctions(words) - {*words.title.nonfinite}
    opens = next((at for at, token in enumerate(dropped) if token.text.lower() in that), 0)
    before = [*kept[-1:], *dropped[:opens]]
    if not opens or not any(token.text.lower() in telling for token in kept):
        return False
    other = (*words.title.gerunds, *words.title.participles) or ("\n",)
    said = any(document.is_verb(token) or token.text.endswith(other) for token in before)
    return not said and before[-1].text.lower() not in words.quotes.obliques  # “pentru că”


def wants_place(document: Document, kept: Sequence[Token], dropped: Sequence[Token]) -> bool:
    """Whether a cut parts a verb from where it leads, “au dus-o pe Ana | în finală”, “a fost condamnat de
    Tribunalul Cluj | la doi ani”; who did it and, of a passive, the day are not that."""
    words, at = document.language, verbs.verb_at(document, kept)
    if at is None or not dropped or dropped[0].text.lower() not in words.quotes.obliques:
        return False
    group, passive = {*words.title.auxiliaries, *words.quotes.passives}, False
    while at + 1 < len(kept) and kept[at].text.lower() in group:
        passive = passive or kept[at].text.lower() in words.quotes.passives
        at += 1
    moved, _, clitic = kept[at].text.lower().partition("-")
    if {moved, lemma(moved, words.code)}.isdisjoint(words.title.directed):
        return False
    others = {*words.quotes.agents, *words.title.agents}
    others |= {*words.title.marking} if clitic or "-" in kept[at - 1].text else set()

    def leads(tokens: Sequence[Token]) -> bool:
        return any(
            token.text.lower() in {*words.quotes.obliques} - others
            and not (passive and after and names_day(after.text, words))
            for token, after in zip_longest(tokens, tokens[1:])
        )

    return leads(dropped) and not leads(kept[at + 1 :])


def wants_person(document: Document, kept: Sequence[Token], dropped: Sequence[Token]) -> bool:
    """Whether a cut parts a verb with a pronoun from whom it means: “a învins-o luni, acasă, | pe Ana”."""
    words, at = document.language, verbs.verb_at(document, kept)
    if at is None or not any("-" in token.text for token in kept[at : at + _GROUP]):
        return False

    def names(tokens: Sequence[Token]) -> bool:
        pairs = pairwise(tokens)
        return any(one.text.lower() in words.title.marking and other.capital for one, other in pairs)

    return names(dropped) and not names(kept[at:])


def lacks_said(document: Document, tokens: Sequence[Token]) -> bool:
    """Whether a clause has its verb, and none behind its “that”."""
    that = verbs.conjunctions(document.language)
    opened = document.language.summary.drops_subject and any(token.text.lower() in that for token in tokens)
    whole = tokens[-1].text.lower() not in that and verbs.is_complete(document, tokens)
    return opened and verbs.verb_at(document, tokens) is not None and not whole


def wants_told(document: Document, kept: Sequence[Token], dropped: Sequence[Token]) -> bool:
    """Whether a cut leaves but the noun of what was done, without what tells which: “a anulat decizia | prin
    care …”, “a semnat joi contractul | privind …”; or a relative clause without its verb: “decizia prin care
    pensionarii | din Orhei pierd …”."""
    words, last = document.language.title, kept[-1]
    opening = verbs.inner_relatives(document.language)
    if is_unfinished(document, kept, opening) and verbs.verb_at(document, dropped) is not None:
        return True
    at = verbs.verb_at(document, kept)
    if at is None or not last.text.endswith(words.article_endings or ("\n",)) or last.capital:
        return False
    alone = all(verbs.is_of_verb(document, one) or may_part(document, one.text) for one in kept[at:-1])
    text = document.text[dropped[0].start : dropped[-1].end]
    return alone and (clauses.opens(words.relatives, text) or verbs.is_gerund(dropped[0], document.language))
