"""Three to five verbatim sentences that tell the story.

Each sentence weighs by how near it is to the whole text (cosine of tf-isf vectors, after Radev et
al. 2004), how early it stands, what it shares with the headline and which cues it holds (figures,
reasons). They are chosen one by one, each against those chosen before (maximal marginal relevance,
Carbonell and Goldstein 1998), and one that tells what none of those does, a decision, what is to come,
the other side, is worth more. Sentences that only make sense after another one, fragments of
quotations, questions and lines about the page are passed over.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Mapping, Sequence, Set

from generator.analysis.denials import with_answer, with_denial, with_holder, with_status
from generator.analysis.document import Document, tokens_of
from generator.analysis.form import is_label, worth_of
from generator.analysis.hanging import hangs, invites, is_hearsay
from generator.analysis.kinds import Kind, kinds
from generator.analysis.referring import Told, referring
from generator.analysis.repeating import is_formula, words_but_names
from generator.analysis.speech import answers, said, torn, within_speech
from generator.analysis.standing import conversation, leans, listed
from generator.analysis.title.details import Known
from generator.analysis.title.scenes import behind_scene
from generator.analysis.title.teasers import arouses
from generator.analysis.vectors import Vector, cosine, total, vectors
from generator.model import Dated, Figure, Mention, Quote, Span, Value
from generator.text.patterns import phrases
from generator.text.sentences import asks

_CENTRAL, _EARLY, _HEADLINE, _FIGURE, _REASON = 1.0, 1.0, 1.0, 0.2, 0.05  # what each is worth
_SLOWNESS = 0.6  # sentences after which being early is worth half
_KIND = 0.25  # what each kind of fact is worth that those chosen do not tell
_NEW = 0.7  # how much a sentence's weight counts against its likeness to those chosen
_SAME = 0.5  # cosine of two sentences that say the same
_TOLD = 0.6  # share of a sentence that those chosen say already
_HANGING, _INSIDE = 0.25, 0.15  # what is left of a weight
_LENGTHS = ((4, 3), (10, 4), (20, 5))  # from so many sentences on, so many tell the story
_LONGER = 9  # … and one more, where it adds a figure or a kind of fact
_MOST = 5
_ENOUGH = 3  # sentences beside which none stands that somebody speaks without its saying who
_STRANGE = 0.4  # … of one that names somebody or something that only sentences not chosen explain
_SAYS_MORE = 1.3  # times as long as the title made of it is a sentence that tells more
_FOLLOWING = 0.6  # left of the weight of a sentence that hangs on one chosen
_NUMBER = re.compile(r"\d{1,2}[.)]\s+(?=[^\W\d])")  # of an item of a list, not “12.000 de oameni”
_MARK, _PARTICLE = 2, 3  # characters of what opens a quotation; letters of what belongs to a name at most


def summarise(
    document: Document,
    figures: tuple[Figure, ...],
    quotes: Sequence[Quote] = (),
    entities: tuple[Mention, ...] = (),
    dates: tuple[Dated, ...] = (),
    derived: str = "",
) -> tuple[Span, ...]:
    """Sentences of ``document`` in text order; of three or fewer all that tell something. The one of which
    its title was ``derived`` weighs as what shares all its words with a headline."""
    indexes = [index for index in document.telling if not is_label(document, index)]
    told = [index for index in indexes if not invites(document, document.sentences[index].of(document.text))]
    titled = _titled(document, told or indexes, derived)
    weighing = _Weighing.of(document, told or indexes, figures, quotes, entities, dates, titled)
    chosen = _choose(weighing, _length(len(indexes)), len(indexes) >= _LONGER)
    others = [index for index in told or indexes if index not in weighing.spoken]
    for with_more in (with_denial, with_answer, with_status, with_holder):
        chosen = with_more(document, chosen, others, weighing.hanging, weighing.left)
    said = {index for index in chosen if not asks(document.sentences[index].of(document.text))}
    chosen = said if len(said) >= _ENOUGH else chosen
    return tuple(_unnumbered(document, index) for index in sorted(chosen))


def _unnumbered(document: Document, index: int) -> Span:
    """A sentence without its number in a list: “1. Drumul este închis.”"""
    sentence = document.sentences[index]
    number = _NUMBER.match(document.text, sentence.start, sentence.end)
    return Span(number.end(), sentence.end) if number and index in listed(document) else sentence


def _length(sentences: int) -> int:
    """How many sentences tell a story of so many."""
    return max((count for least, count in _LENGTHS if sentences >= least), default=sentences)


class _Weighing(Value, frozen=True):
    """What is known of each candidate sentence; all by its index into the document's sentences."""

    vectors: Mapping[int, Vector]
    weights: Mapping[int, float]
    worth: Mapping[int, float]  # the share of its weight that the form of each leaves it
    kinds: Mapping[int, frozenset[Kind]]
    counting: frozenset[int]
    hanging: frozenset[int]  # only make sense after the sentence before
    spoken: frozenset[int]  # begin inside somebody's words
    needing: Told  # name as known what only others tell: “Decizia”
    unnamed: Mapping[int, frozenset[str]]  # the words of each but for names, where it gives no figure

    def left(self, index: int) -> float:
        """What a sentence is worth by itself."""
        return self.weights[index] * (_HANGING if index in self.hanging else 1)

    @classmethod
    def of(
        cls,
        document: Document,
        indexes: Sequence[int],
        figures: tuple[Figure, ...],
        quotes: Sequence[Quote],
        entities: tuple[Mention, ...],
        dates: tuple[Dated, ...],
        titled: int | None,
    ) -> _Weighing:
        of_sentences = vectors(document, indexes)
        whole = total(of_sentences.values())
        headline = _headline_words(document)
        weights, worth = {}, {}
        within = within_speech(document) | said(document, _interviews(document, quotes)) | listed(document)
        counting = _counting(document, figures)
        within -= answers(document, entities) & counting
        parted = torn(document)
        unsaid = _unsaid(document, quotes)
        people = sorted(span.start for one in entities if one.type == "person" for span in one.spans)
        hanging = frozenset(
            index
            for index in indexes[1:]
            if index in unsaid
            or hangs(document, index)
            or leans(document, document.tokens[index], people)
            or _is_hearsay(document, index)
        )
        news = [
            index
            for index in behind_scene(document, indexes, Known.of(entities, dates))
            if index not in hanging
        ]
        begin = indexes.index(news[0]) if news else 0
        for place, index in enumerate(indexes):
            weight = _CENTRAL * cosine(of_sentences[index], whole)
            weight += _EARLY / (1 + (place - begin) / _SLOWNESS) if place >= begin else 0
            weight += _cues(document, index, headline) + _FIGURE * (index in counting)
            worth[index] = worth_of(document, index, parted) * (_INSIDE if index in within else 1)
            weights[index] = weight * worth[index] + _HEADLINE * (index == titled)
        hanging |= frozenset(index for index in indexes[:1] if arouses(document, index, Known()))
        needing = referring(document, indexes, entities, dates)
        telling = {index: kinds(document, index) for index in indexes}
        unnamed = words_but_names(document, [index for index in indexes if index not in counting], entities)
        spoken = within | parted.ending
        return cls(of_sentences, weights, worth, telling, counting, hanging, spoken, needing, unnamed)


def _choose(weighing: _Weighing, count: int, longer: bool) -> set[int]:
    """So many sentences, and where the summary may be longer one more that adds something."""
    chosen: set[int] = set()
    told: set[str] = set()  # words of those chosen
    known: set[Kind] = set()  # what they tell
    likeness = dict.fromkeys(weighing.weights, 0.0)  # to the nearest of those chosen
    while len(chosen) < min(count + longer, _MOST):
        free = [
            index
            for index in weighing.weights
            if index not in chosen
            and likeness[index] < _SAME
            and _told(weighing.vectors[index], told) < _TOLD
            and not is_formula(index, chosen, weighing.unnamed)
        ]
        alone = [index for index in free if index not in weighing.spoken]
        if len(chosen) >= count:
            alone = free = [
                index
                for index in alone
                if 2 * likeness[index] < _SAME and _adds(index, weighing, chosen, known)
            ]
        if not alone and (not free or len(chosen) >= _ENOUGH):
            break
        best = max(
            alone or free, key=lambda index: (_value(index, weighing, chosen, likeness, known), -index)
        )
        chosen.add(best)
        known |= weighing.kinds[best]
        told |= weighing.vectors[best].keys()
        for index in free:
            near = cosine(weighing.vectors[index], weighing.vectors[best])
            likeness[index] = max(likeness[index], near)
    return chosen


def _value(
    index: int, weighing: _Weighing, chosen: set[int], likeness: Mapping[int, float], known: Set[Kind]
) -> float:
    weight, more = weighing.weights[index], _KIND * weighing.worth[index] * len(weighing.kinds[index] - known)
    if index in weighing.hanging and index - 1 in chosen:
        return _NEW * (_FOLLOWING * weight + more) - (1 - _NEW) * likeness[index]
    weight += more
    if index in weighing.hanging:
        weight *= _HANGING
    elif _is_strange(index, weighing, chosen):
        weight *= _STRANGE
    return _NEW * weight - (1 - _NEW) * likeness[index]


def _is_strange(index: int, weighing: _Weighing, chosen: Set[int]) -> bool:
    """Whether it names as known what no sentence chosen before it tells."""
    return not all(
        any(other < index and other in known for other in chosen) for known in weighing.needing.get(index, ())
    )


def _adds(index: int, weighing: _Weighing, chosen: Set[int], known: Set[Kind]) -> bool:
    """Whether a sentence that stands alone gives a figure or tells what those chosen do not."""
    tells = index in weighing.counting or bool(weighing.kinds[index] - known)
    return tells and index not in weighing.hanging and not _is_strange(index, weighing, chosen)


def _told(vector: Vector, told: set[str]) -> float:
    """How much of a sentence those chosen say already, together."""
    return sum(value * value for word, value in vector.items() if word in told)


# ---------------------------------------------------------------- what a sentence is like


def _headline_words(document: Document) -> frozenset[str]:
    return frozenset(token.lemma for token in document.headline_tokens if token.content)


def _titled(document: Document, indexes: Sequence[int], title: str) -> int | None:
    """The first sentence that has all words of a title, and more that a title has no room for."""
    words = {token.lemma for token in tokens_of(title, document.language) if token.content}
    having = (index for index in indexes if words <= {token.lemma for token in document.tokens[index]})
    index = next(having, None) if words else None
    if index is None or len(document.sentences[index].of(document.text)) <= _SAYS_MORE * len(title):
        return None
    return index


def _counting(document: Document, figures: tuple[Figure, ...]) -> frozenset[int]:
    """The sentences that give a figure, in digits or in words."""
    starts = [sentence.start for sentence in document.sentences]
    return frozenset(
        bisect.bisect_right(starts, figure.span.start) - 1 for figure in figures if figure.value is not None
    )


def _is_hearsay(document: Document, index: int) -> bool:
    """Whether its first clause already reports: “Die Brücke sei alt”, not “Das Amt meint, sie sei alt”."""
    sentence = document.sentences[index]
    comma = document.text.find(",", sentence.start, sentence.end)
    tokens = document.tokens[index]
    clause = [token for token in tokens if comma < 0 or token.start < comma]
    return is_hearsay(document, clause) and is_hearsay(document, tokens)


def _interviews(document: Document, quotes: Sequence[Quote]) -> list[Span]:
    """Where a printed conversation stands, and an interview without marks, from its first question to its
    last answer."""
    talk = [Span(conversation(document), len(document.text))]
    answers = [quote.span for quote in quotes if quote.cue is None and _is_bare(document, quote.span)]
    if len(answers) < _ENOUGH:
        return talk
    starts = [paragraph.start for paragraph in document.paragraphs]
    first = bisect.bisect_right(starts, answers[0].start) - 1
    asked = max(0, first - (starts[first] == answers[0].start))
    return [Span(starts[asked], answers[-1].end), *talk]


def _is_bare(document: Document, span: Span) -> bool:
    """Whether no quotation mark opens somebody's words."""
    return span.start == 0 or document.text[span.start - 1].isspace()


def _unsaid(document: Document, quotes: Sequence[Quote]) -> frozenset[int]:
    """The sentences that open with somebody's words and of which only earlier ones name who speaks: “„…”, a
    spus medicul”, not “„…”, a spus șeful Guvernului”."""
    starts = [sentence.start for sentence in document.sentences]
    found = set()
    for quote in quotes:
        index = bisect.bisect_right(starts, quote.span.start) - 1
        sentence = document.sentences[index]
        if quote.span.start - sentence.start <= _MARK and quote.span.end < sentence.end and quote.speaker:
            told = sentence.of(document.text).lower()
            behind = [token for token in document.tokens[index] if token.start >= quote.span.end]
            if not document.language.names.capital_nouns and any(token.capital for token in behind):
                continue
            if not any(part.lower() in told for part in quote.speaker.split() if len(part) > _PARTICLE):
                found.add(index)
    return frozenset(found)


def _cues(document: Document, index: int, headline: frozenset[str]) -> float:
    sentence = document.sentences[index].of(document.text)
    lemmas = {token.lemma for token in document.tokens[index]}
    weight = _REASON if phrases(document.language.summary.reasons).search(sentence) else 0.0
    if headline:
        weight += _HEADLINE * len(headline & lemmas) / len(headline)
    return weight
