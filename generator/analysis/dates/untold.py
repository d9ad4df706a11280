"""Weekdays of which no verb beside them tells. A sentence that is all in the present looks ahead to the day
that it names, “the court hears the case on Thursday”: what has happened on one is told in the past."""

from __future__ import annotations

from collections.abc import Iterator

from generator.analysis.dates.around import CLOSING, FAR, Around
from generator.analysis.dates.intended import leads_to
from generator.analysis.document import knows_verb
from generator.text.words import lemma

_BARE = frozenset({"weekday", "daypart"})  # what a day by itself binds
_MEANT = ("point", "since")
_QUOTES = frozenset('”“»"')


def looks_ahead(around: Around) -> bool:
    """Whether the date is a day of the week by itself in a clause of the present, whose verb reports and
    narrates nothing and stands in a sentence that has none of the past."""
    match, rules = around.match, around.rules
    inner = match.bound.get("date")
    bound = {*inner} - {"meaning"} if isinstance(inner, dict) else {*match.bound}
    if "weekday" not in bound or not bound <= _BARE or match.meaning not in _MEANT or not rules.data.now:
        return False
    if _is_attribute(around) or _is_of_noun(around):
        return False
    places = tuple(sentence(around))
    if any(around.key(at) == ":" and around.closes(at) for at in places):
        return False  # “Joi, curtea pronunță verdictul: doi ani”
    told = {_tells(around, at) for at in places}
    copula = any(around.key(at) in rules.copulas for at in places)
    return (
        told >= {1} and -1 not in told and not (copula and any(_closes_perfect(around, at) for at in places))
    )


def sentence(around: Around) -> Iterator[int]:
    """The words of the sentence around the date, from what opens its clause, “he said [that …]”."""
    for at in around.before(FAR):
        if around.ends(at) or around.key(at) in around.rules.clauses or _joins(around, at):
            break
        yield at
    for at in around.behind(FAR):
        if around.ends(at) or _joins(around, at) or _closes_quote(around, at):
            break
        yield at


def _joins(around: Around, at: int) -> bool:
    """Whether a clause of its own begins behind that comma: “a fost reținut[,] iar luni …”."""
    comma = around.key(at) == "," and around.key(at + 1) in around.rules.coordinators
    return comma or around.key(at) == ";"


def _closes_quote(around: Around, at: int) -> bool:
    """Whether a quotation closes there that a comma parts from who said it."""
    pair = around.keys(at, at + 2)
    return "," in pair and not _QUOTES.isdisjoint(pair)


def _is_attribute(around: Around) -> bool:
    """Whether the day is a noun's: “the Monday meeting”, “das Treffen vom Montag”, “ședința de luni”; not
    “they walk out from Monday”, “dă ploaie de vineri”."""
    rules = around.rules
    at = around.match.start - (around.key(around.match.start) not in rules.linkers)
    if at < 1:
        return False
    link, at = around.key(at), at - 1
    opens = link in rules.attributive & rules.clock  # “from”
    if opens and at and not around.is_content(at):
        at -= 1  # “walk out from”
    before = around.key(at)
    verb = _is_verb(around, at) or before in rules.data.now
    if link in rules.attributive:
        return not (opens and verb)
    noun = before.isalpha() and before.endswith(rules.nouns)
    return bool(rules.nouns) and link in rules.linkers and (verb or noun)


def _is_of_noun(around: Around) -> bool:
    """Whether the day tells when something was that the clause but speaks of: “the attack on Sunday raises
    …”, “after the vote on Sunday”, “a man arrested in Leeds on Monday”."""
    rules, content = around.rules, False
    if leads_to(around):
        return False
    for at in around.before(FAR):
        key, is_head = around.key(at), not around.is_content(at + 1)
        if key in CLOSING:
            break
        if key in rules.following or (is_head and key in rules.mishaps):
            return True
        if key.endswith(rules.data.participles) and _is_verb(around, at):
            return around.key(at - 1) not in rules.determiners | rules.passives
        if _tells(around, at):
            return False
        content = content or around.is_content(at)
    return content


def _tells(around: Around, at: int) -> int:
    """-1 for what may be a verb of the past, or reports; 1 for one of the present or of what is to come; 0
    for any other word."""
    rules = around.rules
    key, word, before = around.key(at), around.word(at), around.key(at - 1)
    if around.found[at].capital and at and not around.ends(at - 1):
        return 0
    tense = around.sign(at)
    if (tense < 0 and before in rules.determiners) or around.is_article(at):
        return 0  # “the accused man”, “cererea [a] doi pădurari”
    if tense or word in rules.data.now or word in rules.present:
        return tense or 1
    if key in rules.reporting or word in rules.bygone or word.endswith(rules.bygone_endings):
        return 0 if before in rules.determiners | rules.leading else -1
    return int(_is_verb(around, at))


def _is_verb(around: Around, at: int) -> bool:
    language, word = around.rules.slots.language, around.word(at)
    known = language.keywords.lemmas.get(word) or lemma(word, language.code).lower()
    return around.is_content(at) and knows_verb(language, word, known)


def _closes_perfect(around: Around, at: int) -> bool:
    """Whether the word closes a clause as the participle behind “ist” or “est” does."""
    data, token = around.rules.data, around.found[at]
    closes = around.key(at + 1) in CLOSING or not data.verb_second
    return closes and not token.capital and around.text[token.start : token.end].endswith(data.perfects)
