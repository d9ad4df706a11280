"""Where the object of a verb stands that has it only behind circumstances."""

from __future__ import annotations

from collections.abc import Sequence

from generator.analysis.document import Document, Token
from generator.analysis.title import clauses, verbs
from generator.analysis.title.breaks import may_part
from generator.analysis.title.clauses import Kind, Segment
from generator.analysis.title.days import names_day
from generator.analysis.title.ranges import word_start
from generator.analysis.title.subjects import is_day

_BOUND = 20  # characters of “un peu plus de”


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
    told = {*words.quotes.reflexives, *words.title.objects}  # “l-a condamnat joi pe Ion”
    if at is None or len(tokens) <= at + 1 or tokens[at].text.lower() in told:
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
    return begin if leads and not is_counted(document, tokens[at]) else None


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
        or is_counted(document, token)
        or (
            token.content
            and not (token.capital or may_part(document, token.text))
            and token.text.endswith(title.article_endings or ("\n",))
        )
    )


def is_counted(document: Document, token: Token) -> bool:
    """Whether a number begins at a word, with what says how it is meant: “près d'un tiers”."""
    figures = document.language.figures
    bounds = tuple(one.rstrip("'’") for one in (*figures.about, *figures.over, *figures.under))
    return clauses.opens(bounds, document.text[token.start : token.start + _BOUND])


def is_object(document: Document, part: Segment) -> bool:
    """Whether a segment begins with a noun and without a preposition."""
    words, first = document.language, part.tokens[0]
    leading = {*words.quotes.obliques, *words.quotes.adverbs, *words.title.coordinators}
    describes = first.text.endswith(words.title.participles) and verbs.is_of_verb(document, first)
    led = describes or first.text.lower() in leading or is_day(document, part)
    adjunct = clauses.opens(words.title.adjuncts, document.text[part.start : part.end])
    return part.kind is Kind.PHRASE and not led and not adjunct
