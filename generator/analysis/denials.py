"""What belongs to what a summary tells: the denial to a charge, the answer to a claim, whose word something
is, and that what will be so is but a bill, or what is told not final or confirmed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence, Set

from generator.analysis.document import QUOTED, Document, Token
from generator.analysis.kinds import Kind, kinds
from generator.analysis.title.clauses import opens
from generator.text.patterns import phrases

_NEAR = 3  # sentences to one of the summary, behind which a pronoun still means whom that names
_SUBJECT = 2  # words of “his lawyer”
_BRIEF = 6  # words of an answer that leaves open to what
_MOST = 5  # sentences of a summary; from there on the denial takes the place of another


def with_denial(
    document: Document,
    chosen: Set[int],
    candidates: Sequence[int],
    hanging: Set[int],
    worth: Callable[[int], float],
) -> set[int]:
    """``chosen``, with the worthiest of ``candidates`` that denies a charge, where they make one and
    hold no denial; of many the sentence of least worth gives way to it, never the first. Those that
    are ``hanging`` on another stand near a chosen one."""
    words = document.language.summary
    if not (words.accusing and words.denying):
        return set(chosen)
    told = [document.headline or "", *_texts(document, sorted(chosen))]
    charges, denies = phrases(words.accusing), phrases(words.denying)
    if any(map(denies.search, told)) or not any(map(charges.search, told)):
        return set(chosen)
    denials = [
        index
        for index in candidates
        if denies.search(_own_words(document, index))
        and (index not in hanging or _follows(document, index, chosen))
        and _is_of_matter(document, index, chosen, charges, hanging)
    ]
    if not denials:
        return set(chosen)
    denial = max(denials, key=lambda index: (worth(index), -index))
    return _with(denial, chosen, {min(chosen)}, worth)


def with_answer(
    document: Document,
    chosen: Set[int],
    candidates: Sequence[int],
    hanging: Set[int],
    worth: Callable[[int], float],
) -> set[int]:
    """``chosen``, with the first of ``candidates`` in which the other side answers what a chosen sentence
    right before it tells, where none of them gives its word: “96 km/h, investigators said. [His lawyer
    disputes that.]” No denial of a charge gives way to it."""
    words = document.language.summary
    answers, denies = phrases(words.contesting), phrases(words.denying)
    if any(answers.search(_own_words(document, index)) for index in chosen):
        return set(chosen)
    denials = {index for index in chosen if denies.search(_own_words(document, index))}
    for index in candidates:
        if index - 1 not in chosen or not answers.search(_own_words(document, index)):
            continue
        if not (index in hanging or _goes_on(document, index) or _shares(document, index, index - 1)):
            continue
        leading = {index - 2} if index - 1 in hanging else set()  # what is answered makes sense behind it
        return _with(index, chosen, {min(chosen), index - 1} | leading | denials, worth)
    return set(chosen)


def with_holder(
    document: Document,
    chosen: Set[int],
    candidates: Sequence[int],
    hanging: Set[int],
    worth: Callable[[int], float],
) -> set[int]:
    """``chosen``, with the first of ``candidates`` that says whose word the one before it is, or
    the one before that: “[De această părere este Ion Pop.]” A denial does not give way to it."""
    holders = document.language.summary.holders
    for index in candidates:
        near = {index - 1, index - 2} & chosen
        if near and index not in chosen and opens(holders, document.sentences[index].of(document.text)):
            return _with(index, chosen, {min(chosen), max(near)} | _replies(document, chosen), worth)
    return set(chosen)


def with_status(
    document: Document,
    chosen: Set[int],
    candidates: Sequence[int],
    hanging: Set[int],
    worth: Callable[[int], float],
) -> set[int]:
    """``chosen``, with the first of ``candidates`` that tells of a bill, where what it would bring is told as
    what will be: “The fee for dogs will double. [The bill on dogs passed its first reading.]”; with the first
    that says of a ruling just told that it is not final, and of what stands before it that nobody confirms
    it."""
    words = document.language.summary
    kept, added = set(chosen), set[int]()
    for kind, status, reach in (
        (Kind.COMING, words.pending, 0),
        (Kind.DECISION, words.appealable, _NEAR),
        (None, words.unverified, 1),
    ):
        says = phrases(status)
        told = [document.headline or "", *_texts(document, sorted(kept))]
        if any(map(says.search, told)):
            continue
        matters = [index for index in kept if kind is None or kind in kinds(document, index)]
        for index in candidates:
            if (index in hanging and not reach) or not says.search(_own_words(document, index)):
                continue
            near = {other for other in matters if 0 < index - other <= reach and _is_caveat(document, index)}
            # a bill of another matter tells nothing
            if near or (not reach and any(_shares(document, index, other) for other in matters)):
                staying = {min(kept), *near} | _replies(document, kept) | added
                kept = _with(index, kept, staying, worth)
                added = {*added, index}
                break
    return kept


def _is_caveat(document: Document, index: int) -> bool:
    """Whether what is not final or confirmed is a ruling, a claim, or what is told before: “The sentence …”,
    “It …”; not “The guest list …”."""
    words = document.language
    points = document.tokens[index][0].text.lower() in {*words.title.pointing, *words.summary.backward}
    return points or bool(phrases(words.summary.caveated).search(_own_words(document, index)))


def _replies(document: Document, chosen: Set[int]) -> set[int]:
    """Those in which the other side speaks."""
    words = document.language.summary
    replies = phrases((*words.denying, *words.contesting))
    return {index for index in chosen if replies.search(_own_words(document, index))}


def _with(added: int, chosen: Set[int], staying: Set[int], worth: Callable[[int], float]) -> set[int]:
    """``chosen`` and one more; of many the sentence of least worth gives way to it, none of ``staying``."""
    others = sorted(set(chosen) - staying)
    if len(chosen) < _MOST:
        return {*chosen, added}
    return {*chosen, added} - {min(others, key=worth)} if others else set(chosen)


def _texts(document: Document, indexes: Iterable[int]) -> list[str]:
    return [document.sentences[index].of(document.text) for index in indexes]


def _follows(document: Document, index: int, chosen: Set[int]) -> bool:
    """Whether what a sentence hangs on is told: right before it, or near by whom a pronoun means, as in
    most denials that somebody's own words begin: “„Nu recunosc nimic”, a spus el.”"""
    first, *others = document.tokens[index]
    person = first.text.lower() in document.language.quotes.pronouns and not (others and others[0].capital)
    own = QUOTED.match(document.text, document.sentences[index].start)
    return any(index - (_NEAR if person or own else 1) <= other < index for other in chosen)


def _goes_on(document: Document, index: int) -> bool:
    """Whether a sentence says little more than whose answer it is, in the paragraph of the one before: “The
    N.R.F. denied responsibility.”"""
    if len(document.tokens[index]) > _BRIEF:
        return False
    before, sentence = document.sentences[index - 1 : index + 1]
    return "\n" not in document.text[before.end : sentence.start]


def _shares(document: Document, index: int, other: int) -> bool:
    """Whether a sentence speaks of whom or what another speaks of, by its words or by whom it belongs to:
    “his lawyer”."""
    matter = {token.lemma for token in _matter(document, document.tokens[other])}
    sources, opening = document.language.sources, document.tokens[index][:_SUBJECT]
    owned = any(token.text.lower() in {*sources.whose, *sources.whose_behind} for token in opening)
    return owned or any(token.lemma in matter for token in _matter(document, document.tokens[index]))


def _own_words(document: Document, index: int) -> str:
    """The sentence without what it quotes behind words of its own: “X, who „denies the moon“, …”."""
    sentence = document.sentences[index].of(document.text)
    return sentence if QUOTED.match(sentence) else QUOTED.sub("", sentence)


def _is_of_matter(
    document: Document, index: int, chosen: Set[int], charges: re.Pattern[str], hanging: Set[int]
) -> bool:
    """Whether the sentence speaks of whom or what a chosen charge speaks of: an article may tell of
    other denials too. Who is meant by a pronoun stands in the charge before it."""
    charging = {other for other in chosen if charges.search(document.sentences[other].of(document.text))}
    matter = {token.lemma for other in charging for token in _matter(document, document.tokens[other])}
    if document.headline and charges.search(document.headline):
        matter |= {token.lemma for token in _matter(document, document.headline_tokens)}
    if index in hanging and _follows(document, index, charging):
        return True
    return any(token.lemma in matter for token in _matter(document, document.tokens[index]))


def _matter(document: Document, tokens: Iterable[Token]) -> Iterator[Token]:
    """Names and what else carries meaning, verbs apart."""
    return (token for token in tokens if token.content and not document.is_verb(token))
