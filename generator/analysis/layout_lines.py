"""What a single line is by its look: photo credit, byline, “read also”, list item, heading."""

from __future__ import annotations

import functools
import re

from generator.analysis.layout_labels import is_label
from generator.languages import Language, Words, given_names
from generator.model import Value
from generator.text.links import SITE
from generator.text.normalise import fold
from generator.text.patterns import alternatives

_SENTENCE_INSIDE = re.compile(r"[^\W\d]{3}[.!?]\s")
_CREDIT = 90  # characters; a longer credit is a sentence
_BARE_CREDIT = 6  # words of a credit that no colon announces
_FUNCTION = 6  # words of what an author is
_LINE = 120  # characters; a longer paragraph is neither heading nor byline
_ASIDE = 240  # characters of a “read also” line
_CLOSING = "”“\"»’')]}›"
_OPENING = "„“”\"«'‘([{‹"
_STOPS = (".", "!", "?", "…", ":", ";", ",")
_SIGNS = ("©", "📷", "📸")  # credit marks of any language
_ITEM = re.compile(r"(?:[-–—•·▪■█*►▶→>|+]|\(?\d{1,3}[.)]\s|\(?[a-zA-Z][.)]\s|\(\()")
_ADDRESS = re.compile(rf"(?i:https?://|www\.|[\w)]\.(?:jpe?g|png|gif|webp|mp4|com|net|org)\b|{SITE})")
_BARE_ADDRESS = re.compile(
    rf"(?i:https?://|www\.|[\w)]\.(?:jpe?g|png|gif|webp|mp4)\b|(?:[\w-]+\.(?:com|net|org)|{SITE})(?:/\S*)?\W*$)"
)
_SIGNED = re.compile(r"[A-Z]{2,}(?:/?\(?[A-Z]{2,})? - (?=\w)")  # AGERPRES/(AS - autor: …
LABELLED = re.compile(r"([^\W\d_][\w.’'-]*(?: \w[\w.’'-]*){0,3})\s?:\s+(?=[^\s„“”«»\"])")  # “R.: Când?”
_TAGS = re.compile(r"(?:^|(?<=\s))(?:#[^\W\d]\w*\s*)+$")
_ATX = re.compile(r"#{1,6}\s+")


class Credited(Value, frozen=True):
    """A line that ends in a photo credit; either part may be missing."""

    caption: str | None
    credit: str | None


def bare(line: str) -> str:
    """``line`` without the brackets and quotation marks that close it."""
    return line.rstrip(_CLOSING + " ")


def ends_in_stop(line: str) -> bool:
    return bare(line).endswith(_STOPS)


def without_atx(line: str) -> str:
    """``line`` without the marks of a Markdown heading."""
    return _ATX.sub("", line, count=1).rstrip("# ") if _ATX.match(line) else line


def split_credit(line: str, language: Language) -> Credited | None:
    """Parts ``line`` into caption and photo credit; None where it carries no credit."""
    for mark in _credit_mark(language).finditer(line, max(0, len(line) - 2 * _CREDIT)):
        credit = line[mark.end() :].strip(" .)]–—-|")
        if not credit or len(credit) > _CREDIT or _SENTENCE_INSIDE.search(credit):
            continue
        announced = mark["colon"] or mark[0].strip() in _SIGNS
        if not announced and (mark[0][0].islower() or not is_name(credit, _BARE_CREDIT)):
            continue
        caption = line[: mark.start()].rstrip(" ([|/–—-")
        if not caption and not ("/" in credit or is_name(credit, 3) or _BARE_ADDRESS.match(credit)):
            continue  # “FOTO: Cum arată noul pod peste Prut” is a headline
        return Credited(caption or None, credit)
    return None


@functools.cache
def _credit_mark(language: Language) -> re.Pattern[str]:
    """Finds what announces a credit: a mark, a label with its colon, or a sign."""
    words = language.layout
    marks = alternatives(words.credit_marks)
    labels = alternatives(words.credit_labels)
    return re.compile(
        rf"(?:(?<=[\s(\[|/–—-])|^)(?:(?:{marks})(?!\w)|(?:{labels})(?=\s?:)|[{''.join(_SIGNS)}])(?P<colon>\s?[:/])?\s*",
        re.IGNORECASE,
    )


def is_name(text: str, longest: int) -> bool:
    """Capitalised words, joined by at most short ones: “Getty Images / Mario de Sousa”."""
    words = re.findall(r"[^\s/,|&+]+", text)
    named = [word[0].isupper() or word[0].isdigit() or word[0] in "@#©" for word in words]
    return (
        bool(words)
        and len(words) <= longest
        and named[0]
        and named[-1]
        and all(name or len(word) <= 3 or "." in word for name, word in zip(named, words, strict=True))
    )


def is_marked_caption(line: str, language: Language) -> bool:
    """Whether ``line`` says of itself that it describes a picture: “(imagine de arhivă)”."""
    folded = fold(line).strip(" .()[]")
    return any(
        folded.startswith(mark)
        if mark.endswith(":")
        else mark in folded and re.search(rf"\b{re.escape(mark)}$", folded)
        for mark in _caption_marks(language)
    )


@functools.cache
def _caption_marks(language: Language) -> tuple[str, ...]:
    return tuple(map(fold, language.layout.caption_marks))


def is_byline(line: str, language: Language) -> bool:
    """Who wrote it, or when: “De Ion Popescu”, “Autor: …”, “Publicat: 5 martie 2021”."""
    line = line.strip("*_() ")
    if len(line) > _LINE or line.endswith("?"):
        return False
    if _signs(line, language) or all(_signs(part, language) for part in line.split("; ")):
        return True
    name, *others = line.split(" | ")
    return bool(others) and _signs(name, language) and all(is_label(part, language) for part in others)


def _signs(line: str, language: Language) -> bool:
    signed = _SIGNED.match(line)
    line = line[signed.end() :] if signed else line
    for mark in language.layout.bylines:
        if line.casefold().startswith(mark.casefold()):
            rest = line[len(mark) :]
            if rest.startswith((":", " :")) or (rest.startswith(" ") and _is_author(rest.strip())):
                return True
    return False


def _is_author(text: str) -> bool:
    """“Ana Pop and Ion Dima”, “Ana Pop, economist”: what somebody is may be in small letters."""
    name, _, function = text.partition(", ")
    given = name.split(" ", 1)[0] in given_names() and " " in name
    told = function.endswith(".") or "," in function  # “De Ion Pop, primarul, se plâng toți.”
    plain = given and is_name(name, 4) and not told and len(function.split()) <= _FUNCTION
    return is_name(text.rstrip("."), 8) or plain


def is_signature(line: str, language: Language) -> bool:
    """Whether ``line`` is only a name, and what its bearer is: “— Ion Popescu”, “(Ana Pop)”, “Ion Popescu,
    reporter, Dour”; no “Dour Town Hall”. Whether it signs the text depends on where it stands."""
    name, *rest = re.split(r"\s?[,/]\s?", signed(line))
    known = set(map(str.casefold, language.layout.bylines))
    framed = line[0] in "(–—" or name.split(" ", 1)[0] in given_names()
    return (
        framed
        and len(line) <= _CREDIT
        and " " in name
        and ":" not in line
        and not _SENTENCE_INSIDE.search(line)
        and not any(map(str.isdigit, line))
        and is_name(name, _BARE_CREDIT)
        and all(part.casefold() in known or (part and is_name(part, _BARE_CREDIT)) for part in rest)
        and not is_label(line, language)
    )


def signed(line: str) -> str:
    """``line`` without the brackets and dashes around it."""
    return line.strip("*_()[] –—-.")


def is_caption(line: str, language: Language) -> bool:
    """Whether ``line`` says that it tells of a picture: “Photo: the bridge in May”. The first of a text may
    be its headline, “Photo: what the bridge looks like”."""
    return len(line) <= _ASIDE and (
        _picture_mark(language).match(line) is not None or is_marked_caption(line, language)
    )


@functools.cache
def _picture_mark(language: Language) -> re.Pattern[str]:
    return re.compile(
        rf"[\W_]*(?:{alternatives(language.layout.credit_marks)})\s?(?::|[–—-]\s)", re.IGNORECASE
    )


def is_aside(line: str, language: Language) -> bool:
    """Whether ``line`` speaks of the page and not of the matter: credits, bylines, “read also”,
    invitations to follow and share, bare addresses."""
    line = _TAGS.sub("", line).rstrip()
    if is_byline(line, language) or _BARE_ADDRESS.match(line) or not any(map(str.isalpha, line)):
        return True
    if is_label(line, language):
        return True
    if len(line) > _ASIDE:
        return False
    if split_credit(line, language):
        return True
    folded = fold(line).lstrip('-–—•·▪■►▶→>|+*([„“"« ').replace(" :", ":")
    return any(
        folded.startswith(mark) and not folded[len(mark) : len(mark) + 1].isalnum()
        for mark in _folded(language.layout.asides)
    )


@functools.cache
def stamp(language: Language) -> re.Pattern[str]:
    """The hour at which a running report goes on, before what it tells then: “**15:40** The fire …”,
    “Update 9.30 The fire …”, “9:30: The fire …”. With a point it is one only where a word says so: there are
    dates, prices and scores with points."""
    named = alternatives(language.layout.stamps)
    hour, minute = r"(?:[01]?\d|2[0-3])", r"[0-5]\d"
    clock = rf"(?:{hour}\s?[:h]\s?{minute}|{hour}(?:[:.]{minute})?\s?(?:{named})|{hour}\sh)"
    forms = (
        rf"(?P<star>[*_]{{1,2}})(?:(?:{named})\s)?{clock}[.:]?(?P=star)[.:]?",
        rf"\(?(?:{named}),?\s(?:[^\W\d]{{1,4}}\s){{0,2}}{hour}[:.h]{minute}(?:\s(?:{named}))?(?:\.?\)|[.:]|\s[–—-])?",
        rf"{clock}:",
        *(
            []
            if language.keywords.nouns_capitalised
            else [rf"{hour}[:.]{minute}\s?(?:{named})(?=\s(?:{_openers(language)})\b)"]
        ),
    )
    return re.compile(rf"(?:{'|'.join(forms)})\s+(?=[^\W\d_]|[„“”\"«])", re.IGNORECASE)


def _openers(language: Language) -> str:
    """Words that open a sentence and no name, as “Sunday” or “Eastern Time” are."""
    return alternatives(word for word in language.stopwords if word.isalpha())


@functools.cache
def _folded(phrases: Words) -> tuple[str, ...]:
    return tuple(map(fold, phrases))


def could_be_heading(line: str, language: Language) -> bool:
    """Short, without a final stop, and no list item, quotation, name of a speaker or address.
    Whether it is one depends on its neighbours too."""
    plain = without_atx(line)
    return (
        len(plain) <= _LINE
        and sum(map(str.isalpha, plain)) > 2
        and not ends_in_stop(plain)
        and not plain[0].islower()
        and (plain[0].isalnum() or plain[0] in _OPENING)
        and not (plain[0] in _OPENING and plain[-1] in _CLOSING)
        and not re.search(r":\s*[„“\"«]", plain)
        and not (_ITEM.match(plain) or _ADDRESS.search(plain))
        and plain.rsplit(None, 1)[-1].casefold() not in language.stopwords  # a broken line
        and not is_aside(plain, language)
    )
