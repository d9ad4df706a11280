"""The nouns and noun phrases that an article may be filed under, with what they weigh."""

from __future__ import annotations

import functools
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from generator.analysis.document import Document, Token, tokens_of
from generator.analysis.keyword_forms import Lemmas, phrase_form, word_form, written
from generator.analysis.nouns import is_no_noun, kind_here, may_be_noun, stands
from generator.languages import Language
from generator.model import Value
from generator.text.normalise import fold

Line = tuple[float, str, tuple[Token, ...]]  # weight of its place, the text its tokens point into, these

_LOOKED_AT = 80  # candidates, the heaviest
_WORDS = 4  # content words of a phrase
_PHRASE = 0.9  # a phrase beside a word that stands as often
_SENTENCE = 9  # words of one that tells news, and is no kicker
_TITLE, _FIRST = 1.0, 0.4  # what standing in the title and in the first sentence adds to a weight
_ALONE = 0.4  # share of its occurrences in which a noun describes no other
NAMED, _LONE = 1.3, 1.7  # how much has to speak for a name or phrase, and for a common word alone
_SPREAD, _MOST = 1.7, 0.5  # what it adds that several sentences have a word, by their share, and at most
_SUBJECTS = 3  # common words beside which only one that stands once is shown: “cabinet” of a lead
_CRAFT = 0.7  # how much more for what one person does, “pilot”: an article is rarely about it
_ONCE = 1.0  # … for a phrase that stands once


class News(Value, frozen=True):
    """What an article tells first: the lemmas of its title and of its first sentence."""

    title: str
    first: str

    @classmethod
    def of(cls, document: Document, title: str) -> News:
        telling = [document.tokens[index] for index in document.telling]
        first = next(
            (tokens for tokens in telling if len(tokens) >= _SENTENCE), telling[0] if telling else ()
        )
        return cls(row(tokens_of(title, document.language)), row(first))

    def told(self, *rows: str) -> float:
        """What it adds to a weight that both, or one, have one of ``rows``."""
        return _TITLE * any(one in self.title for one in rows) + _FIRST * any(
            one in self.first for one in rows
        )


def row(tokens: Iterable[Token]) -> str:
    return f" {' '.join(token.lemma for token in tokens if token.content or token.capital)} "


class Candidate(Value, frozen=True):
    lemmas: Lemmas
    weight: float
    count: int
    display: str


class _Runs:
    """Where runs of words stand, by their lemmas."""

    def __init__(self) -> None:
        self.weights: defaultdict[Lemmas, float] = defaultdict(float)
        self.counts: Counter[Lemmas] = Counter()
        self.forms: defaultdict[Lemmas, Counter[str]] = defaultdict(Counter)
        self.alone: Counter[Lemmas] = Counter()  # describing no noun
        self.lines: defaultdict[Lemmas, set[int]] = defaultdict(set)
        self.kinds: set[Lemmas] = set()  # a noun and what tells of which kind it is

    def spread(self, lemmas: Lemmas, size: int) -> float:
        """What it adds that several of ``size`` sentences have a word which is brought in by the middle."""
        lines = self.lines[lemmas]
        return min(_SPREAD * len(lines) / size, _MOST) if len(lines) > 1 and 2 * min(lines) < size else 0.0

    def is_once(self, word: Candidate, language: Language) -> bool:
        """Whether a common word stands once."""
        common = language.keywords.nouns_capitalised or word.display[0].islower()
        return common and self.counts[word.lemmas] == 1


def phrases(document: Document, lines: Iterable[Line], named: set[str], news: News) -> Iterator[Candidate]:
    """Nouns; phrases that stand twice or are names by their capitals, and those by which the news tells of
    what kind a thing is: “gaze naturale”, “permise de conducere”."""
    runs = _found(document, lines, named)
    words = once = 0
    for lemmas in sorted(runs.weights, key=lambda lemmas: -runs.weights[lemmas])[:_LOOKED_AT]:
        alone, told = len(lemmas) == 1, news.told(f" {' '.join(lemmas)} ")
        if alone and not document.headline:  # which tells what all is about
            told += runs.spread(lemmas, len(document.telling))
        found = (_word if alone else _phrase)(lemmas, runs, told, document.language)
        if found and alone:
            only = runs.is_once(found, document.language)
            words, once = words + 1, once + only
            if only and once > 1 and words > _SUBJECTS:
                continue
        if found:
            yield found


def _found(document: Document, lines: Iterable[Line], named: set[str]) -> _Runs:
    runs, words, title = _Runs(), document.language.keywords, document.language.title
    for line, (place, text, tokens) in enumerate(lines):
        for first, run in _runs(text, tokens, document):
            lemmas = tuple(token.lemma for token in run if token.content)
            if _says_a_name(run, named, document) or _is_none(first, run, tokens, document.language):
                continue
            kinds = [kind_here(token, document) for token in run[:3]]
            described = kinds == ["noun", "adjective"]
            if described and (
                run[1].text.endswith(title.participles) or run[1].text.lower() in title.judging
            ):
                continue  # says what befell a thing or what one thinks of it, not of what kind it is
            joined = described
            if (
                len(run) == 3 and run[1].text.lower() in words.compounding
            ):  # “politică”, not cut off | “monetară”
                behind = tokens[first + 3 : first + 4]
                joined = not (behind and kind_here(behind[0], document) == "adjective")
            if joined and kinds[0] == "noun" and not run[-1].capital:
                runs.kinds.add(lemmas)
            runs.weights[lemmas] += place
            runs.counts[lemmas] += 1
            runs.lines[lemmas].add(line)
            runs.forms[lemmas][written(text, run)] += 1
            runs.alone[lemmas] += len(lemmas) == 1 and stands(first, tokens, text, document)
    return runs


def _word(lemmas: Lemmas, runs: _Runs, told: float, language: Language) -> Candidate | None:
    """A noun, unless it mostly describes another or files no article."""
    (word,), weight, count, forms = lemmas, runs.weights[lemmas], runs.counts[lemmas], runs.forms[lemmas]
    if runs.alone[lemmas] < _ALONE * count or word.lower() in language.keywords.general:
        return None
    plural = any(form.lower().endswith(language.roles.plural_endings) for form in forms)
    craft = word.lower() in language.roles.nouns and not plural
    if weight + told < _LONE + _CRAFT * craft:
        return None
    return Candidate(lemmas, weight, count, word_form(word, forms, language))


def _phrase(lemmas: Lemmas, runs: _Runs, told: float, language: Language) -> Candidate | None:
    weight, count, forms = runs.weights[lemmas], runs.counts[lemmas], runs.forms[lemmas]
    head, needed = lemmas[:1] if language.keywords.adjectives_follow else lemmas[-1:], NAMED
    form = phrase_form(lemmas, runs.forms, language)
    if all(form.isupper() for form in forms):
        return None  # the label of a speaker: “ION POPESCU, deputat”
    if count > 1:
        weight *= _PHRASE * math.sqrt(len(lemmas))
    elif told and lemmas in runs.kinds and head[0] not in language.keywords.general:
        weight, count, needed = runs.weights[head], runs.counts[head], NAMED + _ONCE
    elif all(word[0].isupper() for word in form.split()):  # later only the surname stands
        weight, count = max(runs.weights.get(lemmas[-1:], 0.0), weight), runs.counts[lemmas[-1:]]
    else:
        return None
    needed += 2 * _ONCE * (head[0].lower() in language.roles.nouns)
    return Candidate(lemmas, weight, count, form) if weight + told >= needed else None


def _is_none(first: int, run: tuple[Token, ...], tokens: tuple[Token, ...], language: Language) -> bool:
    """Whether a run is never shown: a unit, an adverb, or alone what is no noun where it stands, a title, or
    what a running report says of itself."""
    if not language.keywords.passing.isdisjoint((run[0].lemma.lower(), run[-1].lemma.lower())):
        return True
    alone, word = len(run) == 1, run[0].text.lower()
    return alone and (word in _labels(language) or is_no_noun(first, tokens, language))


@functools.cache
def _labels(language: Language) -> frozenset[str]:
    layout = language.layout
    return language.names.titles | frozenset(map(str.lower, (*layout.stamps, *layout.kickers)))


def _says_a_name(run: tuple[Token, ...], named: set[str], document: Document) -> bool:
    """Whether a run is a name, alone or behind what its bearer is, “President Trump”, as it stands in
    the headline, where mentions have no spans; or where somebody is from: “Turkish”."""
    roles = document.language.roles.nouns
    *before, last = run
    if not before and last.text.lower() in document.language.names.demonyms:
        return True

    def names(token: Token) -> bool:
        return fold(token.text) in named or (bool(before) and token.capital and fold(token.lemma) in named)

    return names(last) and all(
        names(token) or token.lemma in roles or token.lemma.lower() in roles for token in before
    )


def _runs(
    text: str, tokens: tuple[Token, ...], document: Document
) -> Iterator[tuple[int, tuple[Token, ...]]]:
    """Every run of at most four content words, joined by spaces and linking words, that begins
    and ends with a noun; with the index of its first token."""
    links = document.language.keywords.links
    nouns = [token.content and may_be_noun(token, document) for token in tokens]
    kinds = [
        kind_here(token, document) if noun else "other" for token, noun in zip(tokens, nouns, strict=True)
    ]
    gerunds = document.language.title.gerunds
    for first, token in enumerate(tokens):
        if not nouns[first]:
            continue
        opens = kinds[first] == "noun" or token.text.endswith(document.language.keywords.endings)
        size = linked = 0
        for last in range(first, len(tokens)):
            token = tokens[last]
            if last > first and text[tokens[last - 1].end : token.start] not in (" ", "'", "’"):
                break
            if token.content and nouns[last] and not token.text.endswith(gerunds):
                size, linked = size + 1, 0
            elif token.text.lower() in links and linked < 2:
                linked += 1
            else:
                break
            if size > _WORDS:
                break
            if last == first or (nouns[last] and opens):
                yield first, tokens[first : last + 1]
