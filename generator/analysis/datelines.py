"""Whence a dispatch comes, before its first sentence: “LONDON (Reuters) — ”, “Iași, 3 mai /AGERPRES/ – ”.

A dateline is no part of the sentence behind it: neither a title nor a summary repeats it. The town
in it is a place, whether or not a list knows it. Neither is the hour of a note in a running report part
of what is told then.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence

from generator.analysis.document import Dateline
from generator.analysis.layout_labels import agencies, calendar, is_kind
from generator.analysis.layout_lines import stamp
from generator.analysis.names.lexicon import Lexicon, lexicon
from generator.languages import Language
from generator.model import ANALYSED, Span
from generator.text.normalise import fold
from generator.text.sentences import sentences
from generator.text.words import known

_WORD = r"[^\W\d_][\w.’'-]*"
_SHORT = r"[^\W\d_]{2,10}"  # “le 3 mai”, “jeudi 3 mai”
_DATELINE = re.compile(
    r"(?:[A-Z]+-[A-Z]+: )?"  # “POL-GM: ”, as releases of the police begin
    rf"(?P<town>{_WORD}(?: {_WORD}){{0,3}}?)(?:/{_WORD})?(?: \([^()\d\n]{{3,30}}\)(?=,))?"
    rf"(?P<wide>(?:, {_WORD}(?: {_WORD}){{0,2}}){{0,2}}?)"
    rf"(?P<day>(?:,?| [–—-]) (?:{_SHORT},? )?(?:{_SHORT} )?\d{{1,2}}[a-z°º]{{0,3}}\.? (?:de )?{_WORD}"
    rf"(?:,?(?: del?)? \d{{4}})?,?|,? {_WORD} \d{{1,2}}(?:,? \d{{4}})?|)"
    r"(?P<wire>(?: ?[–—-]{1,2})? ?(?:\([^()\n]{2,40}\)|/[^/\n]{2,40}/)| [a-z]{2,4}(?= \|)|)"
    r"(?: ?(?:—|--) ?| [–|-] |(?<=/) |(?<=[a-z]\)) |(?P<point>\. ?[–—-]{1,2} ?|[.:] ))"
    r"(?:[^\W\d_a-z][^\W\d_a-z-]+\. )?"  # “LEOVA, 12 iun. — MOLDPRES. ”
    r"(?P<next>[„“”«»\"]?\w+)"
)
_STOPPED = re.compile(r"(?P<town>[^\W\d_][\w-]*(?: [\w-]+){0,2}?)(?P<stop>\.?) (?=(?P<next>[^\W\d_]+))")
_ON = re.compile(r"(?:[^\W\d]+, [^\W\d]+ \d+, \d{4}|\([^\W\d][^()\s]+\)(?: [–—-])?)\s+(?=\W?[^\W\d_a-z])")
_BEHIND_DASH = re.compile(r"[^–—:\n.]{40,}[.!?](?=\s|$)")  # a sentence that a dash parts from a town
_HOUR = re.compile(r"(?:[01]?\d|2[0-3]):[0-5]\d\s+(?=[^\W\d_a-z])")  # 12:40 Ședința …
_MARKS = '„“”«»"'
_LOOKED_AT = 3  # paragraphs
_POINT = 2  # characters of one that only a day stands before: “Dour, 3 May 2025. ”, not “Dour (EFE).- ”
_READ = ANALYSED + 10_000  # characters; a sentence beyond is nobody's
_ABBREVIATED = 3  # letters
_LETTERS = 5  # of initials: “PSD – PNL” opens no dispatch, “UNHCR The agency …” neither


def part(
    text: str, body: Sequence[Span], language: Language, asides: Sequence[Span] = ()
) -> tuple[Dateline | None, tuple[Span, ...]]:
    """The dateline of the paragraphs ``body``, which none of the ``asides`` holds, and their sentences, of
    which it is none, as far as the text is analysed and somewhat further, so that none of what is analysed
    is cut."""
    passed = set(asides)
    dateline = find_dateline(text, (span for span in body if span not in passed), lexicon(language))
    read = [Span(span.start, min(span.end, _READ)) for span in body if span.start < _READ]
    within = [
        Span(dateline.span.end, span.end) if dateline and dateline.span.within(span) else span
        for span in read
    ]
    hours = [_HOUR.match(text, span.start, span.end) for span in within]
    if sum(map(bool, hours)) > 1:  # a running report
        within = [
            Span(hour.end(), span.end) if hour else span for hour, span in zip(hours, within, strict=True)
        ]
    told = (_behind_stamp(text, span, language) for span in within)
    return dateline, tuple(span for paragraph in told for span in sentences(text, paragraph, language))


def _behind_stamp(text: str, paragraph: Span, language: Language) -> Span:
    """The paragraph without the hour at which a running report goes on: “**15:40** The fire …”."""
    found = stamp(language).match(text, paragraph.start, paragraph.end)
    return Span(found.end(), paragraph.end) if found and not text[found.end()].islower() else paragraph


def find_dateline(text: str, paragraphs: Iterable[Span], words: Lexicon) -> Dateline | None:
    """The dateline before the first paragraph, or before the one below a byline or a standfirst."""
    found = (_dateline(text, paragraph, words) for paragraph in itertools.islice(paragraphs, _LOOKED_AT))
    return next(filter(None, found), None)


def _dateline(text: str, paragraph: Span, words: Lexicon, *, first: bool = True) -> Dateline | None:
    day = first and _ON.match(text, paragraph.start, paragraph.end)
    plain = day and not agencies().search(day[0]) and day[0].strip("() –—-").lower()
    if day and not (plain and known(plain, words.language.code)):  # “(dpa/mv) ”, not “(Fast) ”
        # “(ANSA) - ROMA, 9 SET - ”
        behind = _dateline(text, Span(day.end(), paragraph.end), words, first=False)
        end, town = (behind.span.end, behind.town) if behind else (day.end(), None)
        return Dateline(Span(paragraph.start, end), town)
    found = _DATELINE.match(text, paragraph.start, paragraph.end)
    dated = found is not None and _is_day(found["day"], words)
    if found is None or (found["point"] and not (dated or (found["wire"] and len(found["point"]) > _POINT))):
        return _unmarked(text, paragraph, words)
    if not _is_name(found["town"] + found["wide"], words):
        return None
    opens = found["next"].lstrip(_MARKS)
    told = found["wide"] or found["wire"] or dated
    shouted = found["town"].isupper()
    paired = _is_place(opens, words) and not (shouted and not opens.isupper())  # “Dour – Lamb 2:1”
    if not opens[0].isupper() or (not told and (found["day"] or paired)):
        return None
    sure = told or _is_place(found["town"], words)
    labels = shouted and not (opens.isupper() and 1 < len(opens) <= _LETTERS)
    single = words.capital_nouns and (
        " " not in found["town"] or words.head(found["town"].split()[0]) == "place"
    )
    apart = single and _BEHIND_DASH.match(text, found.end(), paragraph.end)
    if not (sure or labels or apart or opens.lower() in words.language.stopwords):
        return None
    named = sure and not (_is_day(found["town"], words) or is_kind(found["town"], words.language))
    return Dateline(Span(paragraph.start, found.start("next")), Span(*found.span("town")) if named else None)


def _unmarked(text: str, paragraph: Span, words: Lexicon) -> Dateline | None:
    """A known town with a full stop or nothing behind it, in a language whose nouns alone have capitals
    inside a sentence, “Dour. Der Rat …”, “Dour Der Rat …”; in any, one in capitals: “DOUR Le pont …”."""
    found = _STOPPED.match(text, paragraph.start, paragraph.end)
    if found is None or not found["next"][0].isupper():
        return None
    opens = found["next"].lower() in words.language.stopwords and not found["next"].isupper()
    listed = _is_place(found["town"], words)
    named = not listed and any(words.entries.get(form) for form in words.forms(found["town"].split()[0]))
    least = _ABBREVIATED if listed else _LETTERS
    shouted = found["town"].isupper() and len(found["town"]) > least and not named
    if not ((shouted and opens) or (listed and words.capital_nouns and (found["stop"] or opens))):
        return None
    town = Span(*found.span("town")) if listed else None
    return Dateline(Span(paragraph.start, found.start("next")), town)


def _is_name(label: str, words: Lexicon) -> bool:
    """Whether words are a town's name; between its capitals, what leads on: “Dour am Rhein”."""
    parts = label.replace(",", "").split()
    opens = parts[0].isupper() or parts[0].lower() not in words.language.stopwords
    leading = words.language.quotes.obliques
    inside = all(part[0].isupper() or part in leading for part in parts[1:-1])
    return opens and parts[0][0].isupper() and parts[-1][0].isupper() and inside


def _is_day(day: str, words: Lexicon) -> bool:
    parts = re.findall(r"[^\W\d]+", day.lower())
    return not words.calendar.isdisjoint(parts) or not calendar(words.language).isdisjoint(map(fold, parts))


def _is_place(name: str, words: Lexicon) -> bool:
    """Whether a list has the name, in capitals too, for a place."""
    plain = name.title() if name.isupper() and len(name) > _ABBREVIATED else name
    return words.is_place(tuple(plain.split()))
