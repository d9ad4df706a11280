"""The nouns and noun phrases that an article may be filed under, with what they weigh."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from generator.analysis.document import Document, Token, tokens_of
from generator.analysis.keyword_forms import Lemmas, phrase_form, word_form, written
from generator.analysis.nouns import kind_here, may_be_noun, stands
from generator.languages import Language
from generator.model import Value
from generator.text.normalise import fold
from generator.text.words import known

Kind = Literal["name", "phrase", "word"]  # a word that looks like a name counts as a phrase
HEADLINE = -1  # number of its line
_HEADLINE = 3.0  # how many occurrences one in the headline is worth
_SLOWNESS = 10.0  # sentences after which an occurrence is worth half
_WORDS = 4  # content words of a phrase
_SENTENCE = 9  # words of one that tells news, and is no kicker
_ALONE = 0.4  # share of its occurrences in which a noun describes no other


class Line(NamedTuple):
    """A sentence, or the headline."""

    number: int  # of the sentence
    text: str  # which the tokens point into
    tokens: tuple[Token, ...]


def weight_of(line: int) -> float:
    """What an occurrence in a line weighs."""
    return _HEADLINE if line == HEADLINE else 1 / (1 + line / _SLOWNESS)


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

    def tells(self, *rows: str) -> bool:
        """Whether one of ``rows`` stands in either."""
        return any(one in self.title or one in self.first for one in rows)


def row(tokens: Iterable[Token]) -> str:
    return f" {' '.join(token.lemma for token in tokens if token.content or token.capital)} "


class Candidate(Value, frozen=True):
    kind: Kind
    lemmas: Lemmas
    display: str
    weight: float
    lines: frozenset[int]  # the sentences that have it, the headline among them
    told: bool  # by the news


class _Runs:
    """Where runs of words stand, by their lemmas."""

    def __init__(self) -> None:
        self.weights: defaultdict[Lemmas, float] = defaultdict(float)
        self.counts: Counter[Lemmas] = Counter()
        self.forms: defaultdict[Lemmas, Counter[str]] = defaultdict(Counter)
        self.alone: Counter[Lemmas] = Counter()  # describing no noun
        self.lines: defaultdict[Lemmas, set[int]] = defaultdict(set)
        self.kinds: set[Lemmas] = set()  # a noun and what tells of which kind it is


def phrases(document: Document, lines: Sequence[Line], named: set[str], news: News) -> Iterator[Candidate]:
    """Nouns; phrases that stand twice, and those by which the news tells of what kind a thing is: “gaze
    naturale”, “permise de conducere”."""
    runs = _found(document, lines, named)
    for lemmas in runs.weights:
        told = news.tells(f" {' '.join(lemmas)} ")
        found = (_word if len(lemmas) == 1 else _phrase)(lemmas, runs, told, document.language)
        if found:
            yield found


def _found(document: Document, lines: Sequence[Line], named: set[str]) -> _Runs:
    runs, words, title = _Runs(), document.language.keywords, document.language.title
    articled = _articled(lines, document)
    for number, text, tokens in lines:
        for first, run in _runs(text, tokens, document, articled):
            lemmas = tuple(token.lemma for token in run if token.content)
            ends = (run[0].lemma.lower(), run[-1].lemma.lower())
            if _says_a_name(run, named, document) or not words.passing.isdisjoint(ends):
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
            runs.weights[lemmas] += weight_of(number)
            runs.counts[lemmas] += 1
            runs.lines[lemmas].add(number)
            runs.forms[lemmas][written(text, run)] += 1
            runs.alone[lemmas] += len(lemmas) == 1 and stands(first, tokens, text, document)
    return runs


def _word(lemmas: Lemmas, runs: _Runs, told: bool, language: Language) -> Candidate | None:
    """A noun, unless it mostly describes another or files no article."""
    (word,) = lemmas
    if runs.alone[lemmas] < _ALONE * runs.counts[lemmas] or word.lower() in language.keywords.general:
        return None
    form = word_form(word, runs.forms[lemmas], language)
    if runs.counts[lemmas] == 1 and language.keywords.noun_forms and form.islower():
        told = told and known(form, language.code)  # no slip of the pen
    if form[0].isupper() and word.lower() in language.roles.nouns and not language.keywords.nouns_capitalised:
        return None  # “Detective”, of a name that is told apart
    proper = form[0].isupper() and not language.keywords.nouns_capitalised
    kind: Kind = "phrase" if proper else "word"
    return Candidate(kind, lemmas, form, runs.weights[lemmas], frozenset(runs.lines[lemmas]), told)


def _phrase(lemmas: Lemmas, runs: _Runs, told: bool, language: Language) -> Candidate | None:
    weight, lines, forms = runs.weights[lemmas], runs.lines[lemmas], runs.forms[lemmas]
    head = lemmas[:1] if language.keywords.adjectives_follow else lemmas[-1:]
    form = phrase_form(lemmas, runs.forms, language)
    if all(form.isupper() for form in forms) or head[0].lower() in language.roles.nouns:
        return None  # the label of a speaker: “ION POPESCU, deputat”; who somebody is
    if runs.counts[lemmas] > 1:
        weight *= math.sqrt(len(lemmas))
    elif told and lemmas in runs.kinds and head[0] not in language.keywords.general:
        weight, lines = runs.weights.get(head, weight), runs.lines.get(head, lines)
    else:
        return None
    return Candidate("phrase", lemmas, form, weight, frozenset(lines), told)


def _says_a_name(run: tuple[Token, ...], named: set[str], document: Document) -> bool:
    """Whether a run is a name, alone or behind what its bearer is, “President Trump”, as it stands in
    the headline, where mentions have no spans; or where somebody is from: “Turkish”."""
    roles = document.language.roles.nouns
    *before, last = run
    if not before and last.text.lower() in document.language.names.demonyms:
        return True

    def names(token: Token) -> bool:
        return fold(token.text) in named or (bool(before) and token.capital and fold(token.lemma) in named)

    return names(last) and all(names(token) or token.lemma.lower() in roles for token in before)


def _articled(lines: Iterable[Line], document: Document) -> frozenset[str]:
    """Lemmas that look like verbs and stand as nouns here, behind an article and before a word without
    content: “the attack on”, “a protest.”; which a language of paradigms or capitals tells otherwise."""
    language = document.language
    words, title = language.keywords, language.title
    if words.noun_forms or words.nouns_capitalised:
        return frozenset()
    found: set[str] = set()
    past = tuple(ending for ending in words.verb_forms if ending not in title.gerunds)  # “the accused”
    for _, text, tokens in lines:
        for before, token, after in zip(tokens, tokens[1:], (*tokens[2:], None), strict=False):
            verb = token.lemma in title.verbs or token.text.endswith(title.gerunds)
            if not (verb and token.content and before.text.lower() in language.names.articles):
                continue
            ends = after is None or not after.content or text[token.end : after.start] != " "
            if (
                ends
                and text[before.end : token.start] == " "
                and not token.text.endswith((*title.participles, *past, *words.verb_endings))
            ):
                found.add(token.lemma)
    return frozenset(found.difference(words.vague))


def _runs(
    text: str, tokens: tuple[Token, ...], document: Document, articled: frozenset[str]
) -> Iterator[tuple[int, tuple[Token, ...]]]:
    """Every run of at most four content words, joined by spaces and linking words, that begins
    and ends with a noun, as those of ``articled`` are too; with the index of its first token."""
    links = document.language.keywords.links
    nouns = [token.content and (may_be_noun(token, document) or token.lemma in articled) for token in tokens]
    kinds = [
        kind_here(token, document) if noun else "other" for token, noun in zip(tokens, nouns, strict=True)
    ]
    gerunds, ungoverned = document.language.title.gerunds, document.language.keywords.ungoverned
    for first, token in enumerate(tokens):
        if not nouns[first]:
            continue
        opens = kinds[first] == "noun" or token.text.endswith(document.language.keywords.endings)
        size = linked = 0
        for last in range(first, len(tokens)):
            token = tokens[last]
            if last > first and text[tokens[last - 1].end : token.start] not in (" ", "'", "’"):
                break
            if last > first and not linked and kinds[last] == "noun" and token.text.endswith(ungoverned):
                break  # “supune votului | pachetele”
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
