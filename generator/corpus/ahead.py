"""Whether a sentence says that something is to be, and what."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Collection, Iterable

from generator.languages import Language
from generator.text.patterns import phrases
from generator.text.sentences import asks
from generator.text.words import content_lemmas, lemma, spoken

_PLAN = 5  # words behind which a clause says what the plan was that is undone
_RELATIVE = 3  # words behind which a mark belongs to a relative clause
_LONG, _ROOT = 5, 6  # letters of a word that has others of its root, and of what those begin with at most
_ACT = 4  # words of meaning behind a mark that say what is to be done, and to what


def announces(sentence: str, language: Language) -> bool:
    """Whether the sentence says that something is to be, without conditions or doubts."""
    line = line_of(sentence)
    if asks(sentence) or any(_is_rumour(clause, language) for clause in re.split("[,;:]", sentence)):
        return False
    cased = f" {' '.join(spoken(sentence))} "
    vows = phrases(language.ahead.endless).search(line)
    return not (vows or doubts(line, language)) and any(
        not _is_inner(line[: match.start()], language) and _is_verbal(line, cased, match, language)
        for match in marks_of(language).finditer(line)
    )


def _is_rumour(clause: str, language: Language) -> bool:
    """Whether it tells by hearsay what has been: “18 Menschen sollen getötet worden sein”."""
    line = line_of(clause)
    last = line.split()[-1:]
    if last and last[0] in language.ahead.marks:  # “… getötet worden sein sollen”
        last = line.split()[-2:-1]
    return last in ([word] for word in language.ahead.perfects) and bool(marks_of(language).search(line))


def _is_verbal(line: str, cased: str, mark: re.Match[str], language: Language) -> bool:
    """Whether the verb follows that a mark like “promised to” wants: not “promised to readers”, nor, in the
    ``cased`` line, “pledged to Senator Hill”."""
    if mark[0].split()[-1] not in language.roles.infinitives:
        return True
    if cased.lower() == line and cased[mark.end() : mark.end() + 1].isupper():
        return False
    adverbs = {*language.quotes.adverbs}
    following = [word for word in line[mark.end() :].split() if word not in adverbs][:1]
    return all(
        lemma(word, language.code) == word and word not in language.keywords.articles for word in following
    )


def _is_inner(before: str, language: Language) -> bool:
    """Whether what follows belongs to a relative clause, “registrul care va permite …”, and be it long
    behind what is undone, “a anulat planul prin care fabrica din Orhei va fi …”, or asked, “pentru a vedea
    ce drum din raion va fi …”, or to one that nobody says: “siguri că exemplul va ajuta”."""
    words, said, clause = language.title, language.quotes, before.split()
    relatives = {*words.relatives} - {*words.complements}
    opening = {*language.ahead.undoing, *language.ahead.asking}
    plans = [clause[at : at + _PLAN] for at, word in enumerate(clause) if word in opening]
    near = [*clause[-_RELATIVE:], *itertools.chain.from_iterable(plans)]
    if not words.relatives_parted and not relatives.isdisjoint(near):
        return True
    opens = {*words.that} - {*words.relatives}
    that = max((at for at, word in enumerate(clause) if word in opens), default=0)
    saying = {*said.verbs, *said.participles, *words.stating}
    return that > 0 and saying.isdisjoint(clause[:that])


def matter_of(sentence: str, language: Language) -> tuple[str, ...]:
    """The lemmas of what a sentence says is to be: of the words behind the mark, else of all."""
    for clause in re.split("[,;:]", sentence):
        line = line_of(clause)
        mark = marks_of(language).search(line)
        if mark and (lemmas := content_lemmas(line[mark.end() :], language)):
            return lemmas
    return content_lemmas(sentence, language)


def acts_of(sentence: str, language: Language) -> frozenset[str]:
    """The lemmas that follow at once on the marks of a sentence: what is to be done, and to what, without
    who does it and in which circumstances."""
    lines = map(line_of, re.split("[,;:]", sentence))
    behind = (line[mark.end() :] for line in lines if (mark := marks_of(language).search(line)))
    return frozenset(lemma for words in behind for lemma in content_lemmas(words, language)[:_ACT])


def kin(lemmas: Collection[str], facts: Iterable[str]) -> list[str]:
    """Those of the ``facts`` that are one of the lemmas or begin as a long one: “opened” of “opening”."""
    roots = tuple(item[:_ROOT] for item in lemmas if len(item) >= _LONG)
    return [fact for fact in facts if fact in lemmas or fact.startswith(roots)]


@functools.cache
def planning(language: Language) -> frozenset[str]:
    """The lemmas of words that only say that something is to be: “plan”."""
    return frozenset(content_lemmas(" ".join(language.ahead.marks), language))


def line_of(sentence: str) -> str:
    """Its words in small letters, a space around each."""
    return f" {' '.join(spoken(sentence.lower()))} "


def supposes(sentence: str, language: Language) -> bool:
    """Whether it opens with a condition, and is but what would come of it: “If the ward closes, …”."""
    line = line_of(sentence)
    return any(line.startswith(f" {word} ") for word in language.ahead.supposing)


def doubts(line: str, language: Language) -> bool:
    """Whether it tells of what is only if something else is, or perhaps."""
    return phrases((*language.title.conditions, *language.title.hedges)).search(line) is not None


@functools.cache
def marks_of(language: Language) -> re.Pattern[str]:
    """What says in a line of words that something is to be."""
    ahead = language.ahead
    unless = "".join(f"(?<! {re.escape(word)})" for word in ahead.negations)
    endings = [f"\\w+{re.escape(ending)}" for ending in ahead.endings]
    return re.compile(f"{unless} (?:{'|'.join((*map(re.escape, ahead.marks), *endings)) or '(?!)'}) ")
