"""Quotes, dates, figures and roles in Romanian press against articles read by hand.

The notes (gold/press.json) hold offsets and values only, and say of each article whether it may be
looked at while tuning (`"set": "tuned"`) or is one of those that are reported on (`"kept-out"`). A
note that lacks a kind (`quotes`, say) is not measured for it. The baselines are what a line of code
finds: anything in quotation marks, any name of a month or weekday, any digits.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple

from generator import readers
from generator.analysis import analyse
from generator.edtf import Edtf
from generator.model import Analysis, Article, Span
from generator.readers.decode import Decoded, decode
from generator.text.normalise import fold
from tests.quality.measured import Measured, Score, counted_score

GOLD = Path(__file__).parents[1] / "gold" / "press.json"
_SHORT = 30  # characters; dates and figures, not quotations
_KINDS = ("quotes", "dates", "figures", "roles")
_MARKS = re.compile(r"[„”“\"]([^„”“\"]{2,})[”“\"]")
_CALENDAR = re.compile(
    r"\b(?:\d{1,2} )?(?:ianuarie|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie|octombrie"
    r"|noiembrie|decembrie)(?: \d{4})?\b"
    r"|\b(?:luni|marți|miercuri|joi|vineri|sâmbătă|duminică|ieri|astăzi|azi|mâine)\b"
)
_DIGITS = re.compile(r"\d[\d.,]*")


class Case(NamedTuple):
    """An article, what is noted of it, and what is said of it; all spans into the analysed text."""

    gold: dict[str, Any]  # kind → items; no kind that was not noted
    analysis: Analysis


def measure(corpora: Path) -> list[Measured]:
    cases = load(corpora, "kept-out")
    return [
        _measured("quotes-span", cases, _quotes, False, _MARKS, "anything in quotation marks"),
        _measured("quotes-speaker", cases, _quotes, True, _MARKS, "anything in quotation marks"),
        _measured("dates-span", cases, _dates, False, _CALENDAR, "months and weekdays"),
        _measured("dates-value", cases, _dates, True, _CALENDAR, "months and weekdays"),
        _measured("figures-span", cases, _figures, False, _DIGITS, "digits"),
        _measured("figures-value", cases, _figures, True, _DIGITS, "digits"),
        _measured("figures-qualifier", cases, _qualified, True, _DIGITS, "digits"),
        _roles(cases),
    ]


def load(corpora: Path, part: Literal["tuned", "kept-out"]) -> list[Case]:
    """The noted articles that may be tuned on, or those that are reported on."""
    folder = corpora / "ro-press-jurnaltv" / "articles"
    notes = json.loads(GOLD.read_text("utf-8"))
    return [case(note, folder) for note in notes if note["set"] == part]


def case(note: dict[str, Any], folder: Path) -> Case:
    data = (folder / note["file"]).read_bytes()
    decoded = decode(note["file"], data)
    article = readers.read_bytes(note["file"], data, ".txt")
    assert isinstance(decoded, Decoded)
    assert isinstance(article, Article)
    analysis = analyse(article)
    place = _places(decoded.text, analysis.text)

    def moved(value: object) -> object:
        if isinstance(value, list) and len(value) == 2 and all(isinstance(item, int) for item in value):
            start, end = place[value[0]], place[value[1] - 1]
            return Span(start, end + 1) if start is not None and end is not None else None
        return value

    gold = {
        kind: [{key: moved(value) for key, value in item.items()} for item in note[kind]]
        for kind in _KINDS
        if kind in note
    }
    words = {"speaker": "speaker_text", "role": "role_text", "name": "name_text"}
    for kind in gold:
        for item, noted in zip(gold[kind], note[kind], strict=True):
            for key, name in words.items():
                if noted.get(key):
                    item[name] = decoded.text[noted[key][0] : noted[key][1]]
    return Case(gold, analysis)


def _places(whole: str, text: str) -> list[int | None]:
    """Offset in the file → offset in the text, which differs from the file's end in white space
    only; None for what the text does not hold."""
    ours = [index for index, char in enumerate(text) if not char.isspace()]
    theirs = [index for index, char in enumerate(whole) if not char.isspace()]
    bare, all_bare = "".join(text.split()), "".join(whole.split())
    shift = all_bare.rfind(bare)
    assert shift >= 0, "the text is not a part of the file"
    place: list[int | None] = [None] * len(whole)
    for number, index in enumerate(ours):
        place[theirs[shift + number]] = index
    return place


# ---------------------------------------------------------------- what is compared

Item = tuple[Span, object]
Items = tuple[list[Item], list[Item]]  # found, noted


def _quotes(case: Case) -> Items:
    found: list[Item] = [(item.span, item.speaker) for item in case.analysis.quotes]
    return found, [
        (item["span"], _Open((item.get("speaker_text"),), "optional" in item))
        for item in case.gold["quotes"]
        if item["span"]
    ]


def _dates(case: Case) -> Items:
    found: list[Item] = [(item.span, item.value.text) for item in case.analysis.dates]
    return found, _noted_values(
        case,
        "dates",
        lambda item: _Part(item["value"]) if item.get("part") else item["value"],
        lambda one: one,
    )


def _figures(case: Case) -> Items:
    found: list[Item] = [(item.span, item.value) for item in case.analysis.figures]
    return found, _noted_values(case, "figures", lambda item: item["value"], lambda one: one[0])


def _qualified(case: Case) -> Items:
    """Value and qualifier: “more than 20” is not 20."""
    found: list[Item] = [(item.span, (item.value, item.qualifier)) for item in case.analysis.figures]
    return found, _noted_values(case, "figures", lambda item: (item["value"], item["qualifier"]), tuple)


def _noted_values(
    case: Case, kind: str, value: Callable[[Any], object], other: Callable[[Any], object]
) -> list[Item]:
    """What is noted, as one reading, or as all that are honest (`or`, `optional`)."""
    return [
        (item["span"], _Open((value(item), *map(other, item.get("or", ()))), "optional" in item))
        for item in case.gold[kind]
        if item["span"]
    ]


def _noted(cases: Sequence[Case], kind: str) -> list[Case]:
    """The articles of which items of this kind were noted."""
    return [case for case in cases if kind in case.gold]


def _measured(
    name: str,
    cases: Sequence[Case],
    items: Callable[[Case], Items],
    valued: bool,
    naive: re.Pattern[str],
    label: str,
) -> Measured:
    cases = _noted(cases, name.split("-")[0])
    pairs = [items(case) for case in cases]
    guesses = [(_guess(case, naive), gold) for case, (_, gold) in zip(cases, pairs, strict=True)]
    count = sum(len(gold) for _, gold in pairs)
    return Measured(f"press/{name}-f1", _score(pairs, valued).f1, _score(guesses, valued).f1, label, count)


def _guess(case: Case, naive: re.Pattern[str]) -> list[Item]:
    group = 1 if naive.groups else 0
    return [(Span(*match.span(group)), None) for match in naive.finditer(case.analysis.text)]


def _score(pairs: Iterable[tuple[list[Item], list[Item]]], valued: bool) -> Score:
    """Items meet where their spans overlap by half; valued, they must say the same as well."""
    right = ours = theirs = 0
    for found, gold in pairs:
        free = list(gold)
        for span, value in found:
            meeting = (item for item in free if _meet(span, item[0]))
            met = next((item for item in meeting if not valued or _same(value, item[1])), None)
            if met:
                free.remove(met)
                right += 1
        ours += len(found)
        theirs += len(gold) - sum(isinstance(item[1], _Open) and item[1].optional for item in free)
    return counted_score(right, ours, theirs)


def _meet(one: Span, other: Span) -> bool:
    """Whether they are about the same place: short spans overlap, long ones by half; whether a
    preposition or the counted noun belongs to an item is not what is judged."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    shortest = min(one.end - one.start, other.end - other.start)
    return shared > 0 and (shortest < _SHORT or shared * 2 >= shortest)


class _Part(NamedTuple):
    """A part of this period: any interval inside it."""

    whole: str


class _Open(NamedTuple):
    """What may honestly be read in more than one way, or not at all."""

    readings: tuple[object, ...]
    optional: bool


def _same(one: object, other: object) -> bool:
    if isinstance(other, _Open):
        return any(_same(one, reading) for reading in other.readings)
    if one is None or other is None:
        return one is other
    if isinstance(other, _Part):
        ours, whole = Edtf.parse(str(one)).days, Edtf.parse(other.whole).days
        return whole.first <= ours.first and ours.last <= whole.last
    if isinstance(one, str) and isinstance(other, str):
        first, second = fold(one).split(), fold(other).split()
        return first == second or bool(first and second and (first[-1] == second[-1]))
    return one == other


def _roles(cases: Sequence[Case]) -> Measured:
    right = found = wanted = 0
    for case in _noted(cases, "roles"):
        ours = {fold(item.name): fold(item.role) for item in case.analysis.entities if item.role}
        gold = {fold(item["name_text"]): fold(item["role_text"]) for item in case.gold["roles"]}
        found += len(ours)
        wanted += len(gold)
        right += sum(_has(ours, name, role) for name, role in gold.items())
    return Measured("press/roles-f1", counted_score(right, found, wanted).f1, None, "", wanted)


def _has(ours: dict[str, str], name: str, role: str) -> bool:
    """Whether somebody of this surname has this role, or more or less of its words."""
    return any(
        name.split()[-1] == other.split()[-1] and (role in said or said in role)
        for other, said in ours.items()
    )
