"""What somebody answers in an interview that has no quotation marks: each question is a paragraph or a bold
line, and behind it stand the words of the one person whom the text says to be interviewed."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise
from typing import NamedTuple

from generator.analysis.document import QUOTED, Document, own
from generator.analysis.layout_lines import LABELLED
from generator.analysis.quotes.cast import Known
from generator.analysis.quotes.dialogue import DASHES, TURN
from generator.analysis.quotes.lexicon import Lexicon
from generator.analysis.quotes.sayings import Account
from generator.analysis.quotes.statements import Token
from generator.model import Quote, Span
from generator.text.normalise import fold
from generator.text.patterns import phrases

_TURNS = 3  # questions with an answer that make an interview
_SHOWN = 400  # characters of an answer that still is a quotation; briefings show them whole
_OFFICE = 4  # words of what somebody is who was spoken to
_ADDRESS = 4  # words before the comma behind whom a question addresses
_APART = 3  # paragraphs to a turn, at most
_NOTE = 100  # characters behind the last answer that may say who asked
_BOLD = re.compile(r"\*\*[^*]+\*\*:?\s*")
_PARTS = re.compile(r"\.? ?-|\. ?| ")  # between initials
_NAMED = re.compile(r"[ -]")  # between the parts of a name
_INITIALS = 2  # letters that stand for a name at least: “R.” is the reporter
_MARKS = "*_–—― \n"
_DASHES = ("–", "—", "―")


class Interview(NamedTuple):
    spans: tuple[Span, ...]  # from the first question to the last answer, or, if all have a dash, just they,
    # for between them the text goes on: what else is quoted there nobody says
    answers: tuple[Quote, ...]  # in text order


class _Turn(NamedTuple):
    asked: Span
    told: tuple[Span, ...]
    who: str | None = None  # by the label of the answer


def interview(document: Document, account: Account) -> Interview | None:
    """The questions and answers of a text; none where it is not plain by whom."""
    turns = _labelled(document, account)
    turns = turns if len({turn.asked for turn in turns}) >= _TURNS else _turns(document)
    if len(turns) < _TURNS:
        return None
    told = [answer for turn in turns for answer in turn.told]
    whole = Span(turns[0].asked.start, told[-1].end)
    parts = tuple(part for turn in turns for part in (turn.asked, *turn.told))
    dashes = all(_has_dash(document.text, part) for part in parts)
    spans = parts if dashes else (whole,)
    who = None if all(turn.who for turn in turns) else _answering(document, account, turns, whole, spans)
    if not (who or turns[0].who) or sum(span.within(whole) for span in document.paragraphs) > _APART * len(
        turns
    ):
        return None
    said = ((span, turn.who or who) for turn in turns for span in turn.told)
    return Interview(
        spans, tuple(Quote(span, by, None) for span, by in said if span.end - span.start <= _SHOWN)
    )


def asks(quote: Quote, document: Document, tokens: tuple[Token, ...]) -> bool:
    """Whether nobody says quoted words but who writes: “Reporter: „Când?””, “„Când?”, l-am întrebat”."""
    if quote.speaker is not None or not quote.span.of(document.text).endswith("?"):
        return False
    at = next(number for number, token in enumerate(tokens) if quote.span.start < token.end)
    labelled = at == 2 and tokens[1].low == ":"
    return labelled or any(own(document.language).search(token.low) for token in tokens[at + 2 : at + 4])


def answered(quote: Quote, text: str) -> list[Quote]:
    """The quote without the questions in it, where it is but these and the answers of one who is known:
    “- Când veniți? - Mâine. - Sigur? - Da.”; if they do not take turns, it is not plain whose each is."""
    words = quote.span.of(text)
    turns = list(TURN.finditer(words)) if quote.speaker and words[0] in DASHES else []
    ends = [turn.start() + 1 for turn in turns] + [len(words)]
    first = len(words) - len(words.lstrip(f"{DASHES} "))
    parts = list(zip([first, *(turn.end() for turn in turns)], ends, strict=True))
    asks = [words[:end].endswith("?") for _, end in parts]
    if not turns or any(one == other for one, other in pairwise(asks)):
        return [quote]
    at = quote.span.start
    told = (
        Span(at + start, at + end) for (start, end), asking in zip(parts, asks, strict=True) if not asking
    )
    return [Quote(span, quote.speaker, quote.cue) for span in told]


def _answering(
    document: Document, account: Account, turns: list[_Turn], whole: Span, spans: tuple[Span, ...]
) -> str | None:
    if document.text.count("\n((") >= _TURNS:  # “((Ana Pop)) …”: who, its labels say
        return None
    who = _addressed(document, turns, account)
    if who is None and _is_own(document, [answer for turn in turns for answer in turn.told]):
        who = _introduced(document, whole, account, spoken=len(spans) > 1)
    return None if who is None or _is_told_of(who, spans, account) else who


def _turns(document: Document) -> list[_Turn]:
    """Questions with what stands behind them: all to the next one where they are bold, else one paragraph
    that asks nothing, so that no question without its mark becomes part of an answer."""
    asides, text = {span.start for span in document.asides}, document.text
    pieces: list[tuple[Span, bool]] = []
    for span in document.paragraphs:
        bold = _BOLD.match(text, span.start, span.end)
        middle = bold.end() if bold else span.start
        parts = ((_stripped(text, span.start, middle), True), (_stripped(text, middle, span.end), False))
        pieces += (part for part in parts if part[0].start < part[0].end and span.start not in asides)
    asks = [span.of(text).endswith("?") for span, _ in pieces]
    bold_ones = sum(bold and asking for (_, bold), asking in zip(pieces, asks, strict=True)) >= _TURNS
    spans = [span for span, _ in pieces]
    asking = [bold for _, bold in pieces] if bold_ones else _by_turns(text, spans, asks)
    turns: list[_Turn] = []
    for number, question in enumerate(asking):
        if not question:
            continue
        end = asking.index(True, number + 1) if True in asking[number + 1 :] else number + 2
        told = [span for span, _ in pieces[number + 1 : end]][: None if bold_ones else 1]
        turns += [_Turn(pieces[number][0], tuple(told))] if told else []
    return turns


def _by_turns(text: str, spans: list[Span], asks: list[bool]) -> list[bool]:
    """Which of the paragraphs ask, where those with a dash do so by turns, if not all with a question mark:
    “– Ministerul spune că e scump. / – Este. Dar ce să fac?”"""
    dashed = [_has_dash(text, span) for span in spans]
    first = next(
        (at for at, (dash, asking) in enumerate(zip(dashed, asks, strict=True)) if dash and asking), 0
    )
    end = dashed.index(False, first) if False in dashed[first:] else len(spans)
    questions, answers = asks[first:end:2], asks[first + 1 : end : 2]
    if len(questions) != len(answers) or sum(questions) < _TURNS or sum(answers) * _TURNS > sum(questions):
        return asks
    return [*asks[:first], *(at % 2 == 0 for at in range(end - first)), *asks[end:]]


def _has_dash(text: str, span: Span) -> bool:
    return text[max(0, span.start - 2) : span.start].strip(" ") in _DASHES


def _stripped(text: str, start: int, end: int) -> Span:
    """A part of the text without the marks around it."""
    words = text[start:end]
    start += len(words) - len(words.lstrip(_MARKS))
    return Span(start, start + len(words.strip(_MARKS)))


def _labelled(document: Document, account: Account) -> list[_Turn]:
    """What stands behind the labels of people where a question or another's label goes before: “Reporter:
    Când? / Ana Pop: Nu știu.”"""
    found: list[_Turn] = []
    asked: Span | None = None
    for span in sorted({*document.paragraphs, *document.asides}):
        label = LABELLED.match(document.text, span.start, span.end)
        who = label and (_initialled(label[1], account) or account.cast.surfaces.get(fold(label[1])))
        named = who is not None and who.kind == "person"
        told = who is not None and any(
            (turn.asked, turn.who) == (asked, who.name) for turn in found[-_TURNS:]
        )
        if label and who and named and asked and not told:
            found.append(_Turn(asked, (Span(label.end(), span.end),), who.name))
            continue  # others may answer too
        asks = span.of(document.text).strip()[-1:] in ("", "?") or (label is not None and not named)
        asked = span if asks else None
    return found


def _initialled(label: str, account: Account) -> Known | None:
    """The one person of the article who has the initials that a label consists of: “A. P.-L.”."""
    parts = _PARTS.split(label.rstrip("."))
    if len(parts) < _INITIALS or not all(len(part) == 1 and part.isupper() for part in parts):
        return None
    known = (who for who in account.cast.known if who.kind == "person")
    meant = {who.name: who for who in known if [part[:1] for part in _NAMED.split(who.name)] == parts}
    return next(iter(meant.values())) if len(meant) == 1 else None


def _is_own(document: Document, told: list[Span]) -> bool:
    """Whether a third of the answers are in the first person, outside of what they quote: what explains a
    matter by questions is not."""
    first = own(document.language)
    plain = (QUOTED.sub("", answer.of(document.text)) for answer in told)
    return 3 * sum(first.search(words) is not None for words in plain) >= len(told)


def _addressed(document: Document, turns: list[_Turn], account: Account) -> str | None:
    """The one person whom questions address by name: “Frau Holm, wann …”, no “Wer ist Eva Holm, …”."""
    asked = (turn.asked.of(document.text).partition(",") for turn in turns)
    heads = (head.split() for head, comma, _ in asked if comma)
    called = (head for head in heads if head and head[0].lower() not in document.language.stopwords)
    last = (fold(head[-1]) for head in called if 1 < len(head) <= _ADDRESS)
    known = (account.cast.surfaces.get(name) for name in last)
    names = {who.name for who in known if who is not None and who.kind == "person" and " " in who.name}
    return names.pop() if len(names) == 1 else None


def _introduced(document: Document, whole: Span, account: Account, *, spoken: bool) -> str | None:
    """The only person whom the text names before the questions, if these and the answers have the dash of
    what is ``spoken``, or it says that this is an interview, and with nobody else: “am stat de vorbă cu Ana
    Pop”, not “cu vecinii Anei Pop”."""
    text, known = document.text, account.cast
    places = zip(known.known, known.starts, strict=True)
    people = [(who.name, at) for who, at in places if who.kind == "person" and at < whole.start]
    found = phrases(document.language.quotes.interviews)
    said = [*found.finditer(text, 0, whole.start), *found.finditer(text, whole.end, whole.end + _NOTE)]
    if not (said or spoken) or len({name for name, _ in people}) != 1:
        return None
    name, starts = people[0][0], [at for _, at in people]
    return name if all(_is_with(text, phrase, name, starts, account.words) for phrase in said) else None


def _is_with(text: str, phrase: re.Match[str], name: str, starts: list[int], words: Lexicon) -> bool:
    """Whether who is named right behind “we spoke to” is whom it was, and not whose neighbours or, by the
    case of the name, whose mother; or whether nobody is."""
    behind = text[phrase.end() :].partition("\n")[0]
    named = next((at for at in starts if phrase.end() <= at < phrase.end() + len(behind)), None)
    if named is None:
        return phrase[0].split()[-1].lower() not in words.quotes.obliques
    between = text[phrase.end() : named].lower().split()
    bent = words.genitive_endings
    owned = any(word in words.quotes.owning or word.endswith(bent) for word in between[1:])
    bare = text.startswith(name.split()[0], named) and len(between) <= _OFFICE
    return bare and (not owned or between[-1].endswith(","))


def _is_told_of(name: str, spans: tuple[Span, ...], account: Account) -> bool:
    """Whether a question or an answer tells of somebody, and does not only address him."""
    for passage in account.passages:
        tokens = passage.statement.tokens
        at = bisect_right(spans, tokens[-1].start, key=lambda span: span.start) - 1
        if at >= 0 and tokens[-1].start < spans[at].end:
            for actor in passage.actors:
                called = actor.last <= _ADDRESS and tokens[actor.last + 1 : actor.last + 2]
                if actor.name == name and not (called and called[0].low == ","):
                    return True
    return False
