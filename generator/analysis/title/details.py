"""What a clause may lose last: the days it names, and what the people in it are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.analysis.document import QUOTED, Document, Token, tokens_of
from generator.analysis.title import verbs
from generator.analysis.title.clauses import opens
from generator.analysis.title.days import moment_words, names_day
from generator.analysis.title.relatives import leans
from generator.model import Dated, EntityType, Mention, Span, Value

_ONE, _FEW = 3, 4  # a comma and words that say little without their day
_TOLD = 25  # characters of “, the opening day of …”
_NEAR = 40  # characters beside a date that its preposition is looked for in


class Known(Value, frozen=True):
    """What else is known of the text."""

    names: tuple[Span, ...] = ()
    offices: tuple[tuple[Span, str], ...] = ()  # names of people, in text order, and what they are
    people: tuple[Span, ...] = ()
    places: tuple[Span, ...] = ()
    dates: tuple[Span, ...] = ()
    speakers: tuple[tuple[Span, str], ...] = ()  # people, then bodies, as they are called

    @classmethod
    def of(cls, entities: tuple[Mention, ...], dates: tuple[Dated, ...]) -> Known:
        def spans(*kinds: EntityType) -> tuple[Span, ...]:
            return tuple(sorted(s for mention in entities if mention.type in kinds for s in mention.spans))

        return cls(
            names=spans("person", "place", "organisation"),
            offices=tuple(sorted((s, one.role) for one in entities if one.role for s in one.spans)),
            people=spans("person"),
            places=spans("place"),
            dates=tuple(dated.span for dated in dates),
            speakers=tuple(
                (span, mention.name)
                for kind in ("person", "organisation")
                for span, mention in sorted(
                    ((s, one) for one in entities if one.type == kind for s in one.spans),
                    key=lambda pair: pair[0],
                )
            ),
        )


def offices(document: Document, start: int, end: int, known: Known) -> Iterator[tuple[int, int]]:
    """What the people in a stretch of the text are, before their names, where but a word of the language's
    own stands before that: “former Acme CEO Jane Doe”, not “supporters of US President Jane Doe”."""
    for name, role in known.offices:
        before = document.text[start : name.start].rstrip()
        if not (start <= name.start < name.end <= end and before.lower().endswith(role.lower())):
            continue
        office = verbs.verb_at(document, tokens_of(role, document.language)) is None
        if not office or " " not in name.of(document.text):
            continue  # “patriarhul Kiril” is not known by his name alone
        words = before[: len(before) - len(role)].split()
        if words and words[-1].lower() in document.language.roles.articles:
            words.pop()
        if not words:
            yield start, name.start
        elif words[-1].lower() in document.language.stopwords - _owning(document) and not _adds_office(
            document, words, known
        ):
            yield _offset_behind(document.text, start, words), name.start


def label(document: Document, subject: Sequence[Token], known: Known) -> tuple[int, int] | None:
    """What a body is before its name, with which a subject ends: “[Producătorul de mobilă] Lemnar a …”, “[The
    Dutch pump maker] Thermo has …”."""
    words = document.language
    named = next((at for at in range(len(subject), 0, -1) if not subject[at - 1].capital), 0)
    before = [*subject[:named]]
    while before and before[0].text.lower() in {*words.roles.articles, *words.figures.definite}:
        before = before[1:]
    if not before or named == len(subject) or not before[-1].content:
        return None
    placed = any(place.end == subject[-1].end for place in known.places)
    owned = before[-1].text.endswith((*words.names.genitive_endings, *words.title.datives) or ("\n",))
    lows = {token.text.lower() for token in before}
    led = not lows.isdisjoint(words.quotes.obliques)  # “a rival of brewer Dour”
    head = before[-1] if words.roles.noun_last else before[0]
    if words.roles.noun_last:
        other = led or not lows.isdisjoint(words.title.coordinators)  # “grocer Lamb and brewer Dour”
    else:
        other = owned or any(token.capital for token in before[1:])
    if placed or other:
        return None
    known_as = {head.text.lower(), head.lemma} & words.names.labels
    return (subject[0].start, subject[named].start) if known_as else None


def _adds_office(document: Document, words: Sequence[str], known: Known) -> bool:
    """Whether an office is joined to another of the same person: “the mayor and [doctor] Jane Doe”."""
    joined = words[-1].lower() in document.language.title.coordinators
    people = {person.of(document.text).split()[-1] for person in known.people}
    return joined and not {*words[-2:-1]} & people


def _owning(document: Document) -> frozenset[str]:
    """Words that want the noun they stand before: “her lawyer Jane Doe”, “im Amt”."""
    title = document.language.title
    return frozenset(
        {*title.pointing, *title.determiners, *title.contracted, *document.language.figures.definite}
    )


def _offset_behind(text: str, start: int, words: Sequence[str]) -> int:
    """Where the text goes on behind ``words``, which it begins with at ``start``."""
    for word in words:
        start = text.index(word, start) + len(word)
    return start + 1


def days(document: Document, start: int, end: int, known: Known, verb: int) -> Iterator[tuple[int, int]]:
    """The days that a stretch of the text names, each with its preposition and, behind the ``verb``, with
    both of its commas."""
    text = document.text
    quoted = [match.span() for match in QUOTED.finditer(text, start, end)]
    for span in known.dates:
        if not start <= span.start < span.end <= end or any(
            one < span.start < other for one, other in quoted
        ):
            continue
        begin = _circumstance_of(document, span)
        if (
            begin is None
            or begin < start
            or is_put_to(document, begin, span)
            or (begin == start and text[span.end : span.end + 1] != ",")
        ):
            continue
        stop = _behind_part(document, span.end, end)
        if _is_told_of(document, text[stop:end]) or _is_owned(document, text[stop:end]):
            continue  # “[la 20 mai], când …”, “ședința [de joi] a Consiliului”
        dated = "," in span.of(text) and text.startswith(",", stop)  # “joi, 9 mai, la Dour”
        if text[begin - 2 : begin - 1] != "," and _stands_alone(text, begin, stop, _ONE if dated else _FEW):
            continue
        comma = text.rfind(",", start, begin)
        inserted = comma > verb and not text[comma + 1 : begin].strip() and text.startswith(",", stop)
        if inserted:
            yield comma, stop + 1
        elif dated and begin > verb:
            yield begin, stop + 1
        else:
            yield begin, stop


def _is_owned(document: Document, behind: str) -> bool:
    """Whether a name follows that would stand without its “of” right behind the noun that the day parts it
    from: “ședința de joi a Consiliului”, but “ședința Consiliului”."""
    words = document.language.title
    of, name, *_ = (*behind.split(None, 2), "", "")
    return bool(words.article_endings) and of in words.genitives and name[:1].isupper()


def is_put_to(document: Document, begin: int, day: Span) -> bool:
    """Whether the phrase of a day tells when what was put off will be: “a fost amânată [pentru luni]”."""
    before = document.text[max(0, begin - _NEAR) : begin].rstrip().lower()
    return begin < day.start and before.endswith(document.language.ahead.put_off or ("\n",))


def circumstance_of(document: Document, span: Span) -> int:
    """Where the phrase of a day begins, with its preposition."""
    begin = _circumstance_of(document, span)
    return span.start if begin is None else begin


def _is_told_of(document: Document, behind: str) -> bool:
    """Whether what stands behind a day tells something of it."""
    title, words = document.language.title, behind[2:_TOLD].lower().split()
    told = {*document.language.dates.units.get("day", ())} & {word.rstrip(",.") for word in words}
    return behind.startswith(", ") and (bool(told) or opens((*title.relatives, *title.whens), behind[2:]))


def _stands_alone(text: str, begin: int, stop: int, few: int) -> bool:
    """Whether hardly anything else stands between the commas beside a day: “…, lansată [în 2010], …”."""
    before = text[max(text.rfind(",", 0, begin), 0) : begin].split()
    return text.startswith(",", stop) and len(before) < few and text[begin - 1 : begin] == " "


def _behind_part(document: Document, at: int, end: int) -> int:
    """Offset behind the time of day that follows a day: “luni [seara]”."""
    after = document.text[at:end].split(None, 1)[:1]
    word = after[0].rstrip(",.") if after and document.text[at : at + 1] == " " else ""
    return at + 1 + len(word) if word.lower() in document.language.dates.dayparts else at


def _circumstance_of(document: Document, span: Span) -> int | None:
    """Where the phrase begins of which a date is the whole, “în luna mai”, “ieri”; None where it
    belongs to another: “alegerile și 18 aprilie”, “the 2020 election”."""
    words, text = document.language, document.text
    before = tokens_of(text, words, Span(max(0, span.start - _NEAR), span.start))
    after = tokens_of(text, words, Span(span.end, span.end + _NEAR))[:1]
    inside = text[span.start : span.end]
    begin = span.start
    if before and before[-1].text.lower() in {*words.title.genitives} & {*words.title.dangling}:
        return None  # “des vor drei Tagen gewählten Rates”
    if before and before[-1].text.lower() in words.quotes.obliques:
        begin = before.pop().start
        if before and before[-1].text.lower() in moment_words(words):
            begin = before.pop().start  # “early on Sunday”
        if leans(document, before):
            return None  # “după evenimentele [din 7 aprilie]”
    elif inside.split()[0].lower().strip(",") not in {*words.quotes.adverbs, *words.title.pointing} or (
        inside[0].isupper() and words.keywords.nouns_capitalised
    ):
        return None
    full = "," in inside  # “joi, 9 mai”
    tells = bool(before) and before[-1].text.lower() in words.quotes.verbs  # “were told [on Monday] that”
    if before and text[begin - 2 : begin - 1] not in ",)" and not full:
        ends = (
            text[span.end : span.end + 1] != " "
            and "," not in inside
            and inside.lower() not in words.quotes.adverbs
        )
        if not (before[-1].content or tells) or (ends and document.is_verb(before[-1])):
            return None  # “abia [în toamnă]”, “datează [din 1990], …”
    beside = {token.text.lower() for token in (*before[-1:], *after)}
    determining = {*words.quotes.obliques, *words.title.dangling, *words.title.pointing}
    counts = after and after[0].text.isdigit() and not names_day(inside.split()[-1], words)
    leaning = counts or (before and not (full or tells) and before[-1].text.lower() in determining)
    parted = text[span.end : span.end + 1] in " ,."
    return begin if parted and not leaning and not beside & {*words.title.coordinators} else None
