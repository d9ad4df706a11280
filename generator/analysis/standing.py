"""Which sentences tell something when they are read alone, away from their place.

A list of what is new shows sentences without their neighbours: no fragment, question, call or turn
of a conversation belongs there, and none whose subject only an earlier sentence names.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Sequence, Set

from generator.analysis.document import QUOTED, Document, Token, own
from generator.analysis.hanging import hangs, invites, is_hearsay
from generator.analysis.speech import said, says_who, within_speech
from generator.analysis.title.details import Known
from generator.analysis.title.scenes import behind_scene
from generator.analysis.title.verbs import is_finite, is_gerund, verb_at
from generator.model import Dated, Mention, Quote, Span
from generator.text.sentences import asks
from generator.text.words import lemma, spoken

_OPENING = 12  # words within which a sentence names whom its pronoun means
_LEAD = 8  # words of a first sentence that has a verb, even one that no list has
_WHOLE = re.compile(r"""[.…]["'”“»’)\]]*$|[.!?…]["”“»’]+$""")
_TURN = re.compile(r"\(\(\w[^()\n]{0,60}\)\)")  # ((Ion Popescu)) Nu știu.
_BROKEN_OFF = re.compile(r"""[:,]\s*[„“”«"][^„“”«»"]*$|^[^„“”«»"]*[“”»"],""")
_ITEM = re.compile(r"\d{1,2}[.)]|[-–—•*]\s")
_TURNS = 2  # paragraphs with such marks make a conversation


def find_standing(
    document: Document, entities: tuple[Mention, ...], quotes: Iterable[Quote], dates: tuple[Dated, ...]
) -> tuple[Span, ...]:
    """Those of the sentences that do, in text order."""
    people = sorted(span.start for mention in entities if mention.type == "person" for span in mention.spans)
    spoken = within_speech(document) | said(document, [quote.span for quote in quotes]) | listed(document)
    until = conversation(document)
    news = behind_scene(document, document.telling, Known.of(entities, dates))
    dated = frozenset(place for item in dates for place in range(item.span.start, item.span.end))
    found = []
    for index in document.telling:
        if news and index < news[0]:
            continue  # the scene before the news
        sentence = document.sentences[index]
        labelled = says_who(sentence.of(document.text))
        if (
            sentence.end <= until
            and (labelled or index not in spoken)
            and _stands(document, index, people, dated)
        ):
            found.append(sentence)
    return tuple(found)


def listed(document: Document) -> frozenset[int]:
    """The sentences of a list that a line with a colon opens, which says what they are and who says
    so: “Deputatul a tras câteva concluzii:”; and what stands before a question that somebody puts:
    “— Ministerul promisese bani. I-ați primit?”"""
    items, opened = [], False
    for paragraph in document.paragraphs:
        text = paragraph.of(document.text)
        if (opened or asks(text)) and _ITEM.match(text):
            items.append(paragraph)
        else:
            opened = text.endswith(":")
    sentences = enumerate(document.sentences) if items else ()
    return frozenset(index for index, span in sentences if any(map(span.within, items)))


def _stands(document: Document, index: int, people: Sequence[int], dated: Set[int]) -> bool:
    sentence = document.sentences[index].of(document.text)
    tokens = document.tokens[index]
    if not tokens or not _WHOLE.search(sentence) or _breaks_off(sentence) or invites(document, sentence):
        return False
    if says_who(sentence):
        return True
    return (
        (_is_clause(document, tokens) or (not index and _is_lead(document, tokens)))
        and not _is_said_by_nobody(document, index, people)
        and not is_hearsay(document, tokens)
        and not own(document.language).search(QUOTED.sub("", sentence))
        and not (
            index
            and (
                hangs(document, index)
                or _points_back(document, tokens, dated)
                or leans(document, tokens, people)
            )
        )
    )


def _breaks_off(sentence: str) -> bool:
    """Whether a quotation begins in it and ends in a later one, “ION POPESCU: „Vom repara podul.”, or
    began in an earlier one. Elsewhere a mark without its other is a slip."""
    return _BROKEN_OFF.search(QUOTED.sub("", sentence)) is not None


def _is_said_by_nobody(document: Document, index: int, people: Sequence[int]) -> bool:
    """Whether it is a quotation of which only an earlier sentence says whose: “„Nu vom aștepta”, a
    spus el la radio.”"""
    span, words = document.sentences[index], document.language.quotes
    sentence = span.of(document.text)
    if QUOTED.match(sentence) is None:
        return False
    rest = [word.lower() for word in spoken(QUOTED.sub("", sentence))]
    saying = {*words.verbs, *words.participles, *words.auxiliaries, *words.adverbs}
    first = bisect.bisect_left(people, span.start)
    nobody = first == len(people) or people[first] >= span.end
    return saying.issuperset(rest) or (nobody and not {*words.pronouns}.isdisjoint(rest))


def _is_clause(document: Document, tokens: Sequence[Token]) -> bool:
    """Whether it has a verb of its own: “Astfel, un pas înainte.” has none."""
    language = document.language
    if language.keywords.nouns_capitalised:  # what else carries meaning in lower case may be a verb
        return any(token.content and not token.capital for token in tokens)
    if not language.title.verbs or not language.summary.drops_subject:
        return document.has_verb(tokens)
    return verb_at(document, tokens) is not None


def _is_lead(document: Document, tokens: Sequence[Token]) -> bool:
    """Whether a first sentence must have a verb that no list has: it is long, in a language in which
    few have none, or joins a pronoun to it: “a numit-o”."""
    if len(tokens) < _LEAD:
        return False
    if not document.language.summary.drops_subject:
        return True
    verbs, code = document.language.title.verbs, document.language.code
    joined = (token.text.partition("-") for token in tokens)
    return any(clitic and lemma(verb, code) in verbs for verb, clitic, _ in joined)


def _points_back(document: Document, tokens: Sequence[Token], dated: Set[int]) -> bool:
    """Whether a word near its beginning points to an earlier sentence: “Locuitorii acestui sat …”,
    “Anunțul a fost făcut …”, “Trei vor pleca …”; but not in a date, “luna aceasta”."""
    language = document.language
    first = tokens[0].text.lower()
    bare = first in language.title.pointing or first in language.numbers.values or first.isdecimal()
    if bare and len(tokens) > 1 and is_finite(document, tokens, 1):
        return True
    return any(
        token.text.lower() in language.summary.backward and token.start not in dated
        for token in tokens[:_OPENING]
    )


def leans(document: Document, tokens: Sequence[Token], people: Sequence[int]) -> bool:
    """Whether a pronoun is its subject and nobody is named before it: “After the trial, he left.”"""
    pronouns = document.language.quotes.pronouns
    for at, token in enumerate(tokens[:_OPENING]):
        if token.text.lower() in pronouns:
            determines = document.language.keywords.nouns_capitalised and tokens[at + 1 : at + 2]
            if determines and determines[0].capital:
                return False  # “dieser Staat”
            first = bisect.bisect_left(people, tokens[0].start)
            return first == len(people) or people[first] > token.start
        verb = document.is_verb(token) and not is_gerund(token, document.language)
        if verb and tokens[at + 1 : at + 2] and tokens[at + 1].text.lower() not in pronouns:
            return False  # its subject stands before: “The clerks said they …”
    return False


def conversation(document: Document) -> int:
    """Where the questions and answers of a printed conversation begin; else the text's end."""
    turns = [span.start for span in document.paragraphs if _TURN.match(document.text, span.start)]
    return turns[0] if len(turns) >= _TURNS else len(document.text)
