"""Three to five verbatim sentences that tell the story.

Each sentence weighs by how near it is to the whole text (cosine of tf-isf vectors, after Radev et
al. 2004), how early it stands, what it shares with the headline and which cues it holds (figures,
reasons). They are chosen one by one, each against those chosen before (maximal marginal relevance,
Carbonell and Goldstein 1998). Sentences that only make sense after another one, fragments of
quotations, questions and lines about the page are passed over.
"""

from __future__ import annotations

import bisect
from collections.abc import Mapping, Sequence, Set

from generator.analysis.denials import with_denial
from generator.analysis.document import QUOTED, Document, own
from generator.analysis.hanging import hangs, invites, is_hearsay, tells_of_us
from generator.analysis.referring import Told, referring
from generator.analysis.speech import Torn, is_spoken, is_torn, said, torn, within_speech
from generator.analysis.title.candidates import is_earlier
from generator.analysis.title.clauses import opens
from generator.analysis.title.details import Known
from generator.analysis.title.scenes import behind_scene
from generator.analysis.title.teasers import arouses
from generator.analysis.vectors import Vector, cosine, total, vectors
from generator.model import Dated, Figure, Mention, Quote, Span, Value
from generator.text.patterns import phrases

_CENTRAL, _EARLY, _HEADLINE, _FIGURE, _REASON = 1.0, 1.0, 1.0, 0.2, 0.1  # what each is worth
_SLOWNESS = 0.6  # sentences after which being early is worth half
_NEW = 0.7  # how much a sentence's weight counts against its likeness to those chosen
_SAME = 0.5  # cosine of two sentences that say the same
_TOLD = 0.6  # share of a sentence that those chosen say already
_SHORT, _LONG = 9, 45  # words; outside, a sentence is worth less
_HANGING, _SPOKEN, _OUT_OF_SIZE, _ASKED, _VERBLESS = 0.25, 0.4, 0.6, 0.3, 0.5  # what is left of a weight
_INSIDE, _TORN, _OWN = 0.15, 0.25, 0.5
_FORMER = 0.5  # left of what is so no more
_LENGTHS = ((4, 3), (10, 4), (20, 5))  # from so many sentences on, so many tell the story
_ENOUGH = 3  # sentences beside which none stands that somebody speaks without its saying who
_STRANGE = 0.4  # … of one that names somebody or something that only sentences not chosen explain
_FOLLOWING = 0.6  # left of the weight of a sentence that hangs on one chosen
_REPORTED, _SPEAKER = 0.7, 3  # left of a whole quotation's weight; words that tell its speaker
_CREDIT = 5  # words of a line about its writer
_MARK, _PARTICLE = 2, 3  # characters of what opens a quotation; letters of what belongs to a name at most
_ENDS = ".!?…؟۔।。！？:;\"”“»’')」』）"  # of a sentence


def summarise(
    document: Document,
    figures: tuple[Figure, ...],
    quotes: Sequence[Quote] = (),
    entities: tuple[Mention, ...] = (),
    dates: tuple[Dated, ...] = (),
) -> tuple[Span, ...]:
    """Sentences of ``document`` in text order; of three or fewer all that tell something."""
    indexes = [index for index in document.telling if not _is_label(document, index)]
    told = [index for index in indexes if not invites(document, document.sentences[index].of(document.text))]
    weighing = _Weighing.of(document, told or indexes, figures, quotes, entities, dates)
    chosen = with_denial(
        document,
        _choose(weighing, _length(len(indexes))),
        [index for index in told or indexes if index not in weighing.spoken],
        weighing.hanging,
        lambda index: weighing.weights[index] * (_HANGING if index in weighing.hanging else 1),
    )
    return tuple(document.sentences[index] for index in sorted(chosen))


def _length(sentences: int) -> int:
    """How many sentences tell a story of so many."""
    return max((count for least, count in _LENGTHS if sentences >= least), default=sentences)


class _Weighing(Value, frozen=True):
    """What is known of each candidate sentence; all by its index into the document's sentences."""

    vectors: Mapping[int, Vector]
    weights: Mapping[int, float]
    hanging: frozenset[int]  # only make sense after the sentence before
    spoken: frozenset[int]  # begin inside somebody's words
    needing: Told  # name as known what only others tell: “Decizia”

    @classmethod
    def of(
        cls,
        document: Document,
        indexes: Sequence[int],
        figures: tuple[Figure, ...],
        quotes: Sequence[Quote],
        entities: tuple[Mention, ...],
        dates: tuple[Dated, ...],
    ) -> _Weighing:
        of_sentences = vectors(document, indexes)
        whole = total(of_sentences.values())
        headline = _headline_words(document)
        weights = {}
        within = within_speech(document) | said(document, _interview(document, quotes))
        parted = torn(document)
        counting = _counting(document, figures)
        unsaid = _unsaid(document, quotes)
        hanging = frozenset(
            index
            for index in indexes[1:]
            if index in unsaid or hangs(document, index) or _is_hearsay(document, index)
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
            weights[index] = weight * _worth(document, index, parted) * (_INSIDE if index in within else 1)
        hanging |= frozenset(index for index in indexes[:1] if arouses(document, index, Known()))
        needing = referring(document, indexes, entities, dates)
        return cls(of_sentences, weights, hanging, within | parted.ending, needing)


def _choose(weighing: _Weighing, count: int) -> set[int]:
    chosen: set[int] = set()
    told: set[str] = set()  # words of those chosen
    likeness = dict.fromkeys(weighing.weights, 0.0)  # to the nearest of those chosen
    while len(chosen) < count:
        free = [
            index
            for index in weighing.weights
            if index not in chosen
            and likeness[index] < _SAME
            and _told(weighing.vectors[index], told) < _TOLD
        ]
        alone = [index for index in free if index not in weighing.spoken]
        if not alone and (not free or len(chosen) >= _ENOUGH):
            break
        best = max(alone or free, key=lambda index: (_value(index, weighing, chosen, likeness), -index))
        chosen.add(best)
        told |= weighing.vectors[best].keys()
        for index in free:
            near = cosine(weighing.vectors[index], weighing.vectors[best])
            likeness[index] = max(likeness[index], near)
    return chosen


def _value(index: int, weighing: _Weighing, chosen: set[int], likeness: Mapping[int, float]) -> float:
    weight = weighing.weights[index]
    if index in weighing.hanging:
        weight *= _FOLLOWING if index - 1 in chosen else _HANGING
    elif not all(_earlier(known, index, chosen) for known in weighing.needing.get(index, ())):
        weight *= _STRANGE
    return _NEW * weight - (1 - _NEW) * likeness[index]


def _earlier(known: Set[int], index: int, chosen: Set[int]) -> bool:
    """Whether one of the known sentences is chosen and stands before this."""
    return any(other < index and other in known for other in chosen)


def _told(vector: Vector, told: set[str]) -> float:
    """How much of a sentence those chosen say already, together."""
    return sum(value * value for word, value in vector.items() if word in told)


# ---------------------------------------------------------------- what a sentence is like


def _headline_words(document: Document) -> frozenset[str]:
    return frozenset(token.lemma for token in document.headline_tokens if token.content)


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


def _interview(document: Document, quotes: Sequence[Quote]) -> list[Span]:
    """Where an interview without marks stands, from its first question to its last answer."""
    answers = [quote.span for quote in quotes if quote.cue is None and _is_bare(document, quote.span)]
    if len(answers) < _ENOUGH:
        return []
    starts = [paragraph.start for paragraph in document.paragraphs]
    first = bisect.bisect_right(starts, answers[0].start) - 1
    asked = max(0, first - (starts[first] == answers[0].start))
    return [Span(starts[asked], answers[-1].end)]


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


def _worth(document: Document, index: int, parted: Torn) -> float:
    """The share of its weight that the form of a sentence leaves it."""
    sentence = document.sentences[index].of(document.text)
    tokens = document.tokens[index]
    worth = 1.0
    if not _SHORT <= len(tokens) <= _LONG:
        worth *= _OUT_OF_SIZE if len(tokens) < 2 * _LONG else _OUT_OF_SIZE**3
    if index in parted.opening | parted.ending or is_torn(sentence):
        worth *= _TORN
    elif is_spoken(sentence):
        worth *= _REPORTED if _is_reported(sentence) else _SPOKEN
    if sentence.rstrip('”"»’)').endswith(("?", ":", ";", "…", "...")):
        worth *= _ASKED
    if not document.has_verb(tokens):
        worth *= _VERBLESS
    if _is_own(document, sentence):
        worth *= _OWN
    if index and _is_former(document, index):
        worth *= _FORMER
    return worth


def _is_former(document: Document, index: int) -> bool:
    """Whether a sentence tells what was so before the news, or was thought to be: “Earlier statements spoke
    of 6,400 people”, “Prefectura vorbise de șapte răniți”; not what is said, “40 had been saved, he said”."""
    sentence, words = document.sentences[index].of(document.text), document.language
    if opens(words.figures.formerly, sentence):
        return True
    past = words.title.past_endings or ("\n",)
    lows = (token.text.lower() for token in document.tokens[index])
    said = any(low in words.quotes.verbs and not low.endswith(past) for low in lows)
    return not said and is_earlier(document, index)


def _is_own(document: Document, sentence: str) -> bool:
    """Whether somebody speaks of himself; where verbs need no subject “ne-a spus” but means “said”, unlike
    “Am vorbit cu el” and “publicăm”."""
    plain = QUOTED.sub("", sentence)
    found = own(document.language).search(plain)
    if not document.language.summary.drops_subject:
        return found is not None
    return (found is not None and found.start() == 0) or tells_of_us(document, plain)


def _is_label(document: Document, index: int) -> bool:
    """Whether a line only says of what kind something is, “LIVE TEXT”, or who wrote it, “AGERPRES.”: two of
    no verb, no end mark and no second word tell that; “它关闭了。” has no space, “Popa neagă.” its verb."""
    tokens, last = document.tokens[index], document.text[document.sentences[index].end - 1]
    if index and last not in _ENDS and len(tokens) <= _CREDIT:
        return True  # “Interviu realizat de Ana Pop”
    return not tokens or (not document.has_verb(tokens)) + (last not in _ENDS) + (len(tokens) == 1) > 1


def _is_reported(sentence: str) -> bool:
    """Whether a quotation is whole and the sentence also says whose it is."""
    quoted = QUOTED.match(sentence)
    return quoted is not None and len(sentence[quoted.end() :].split()) >= _SPEAKER
