"""Whether a comma stands inside a list, or between the halves of one phrase."""

from __future__ import annotations

from collections.abc import Sequence

from generator.analysis.document import Document
from generator.analysis.title import verbs
from generator.analysis.title.clauses import Kind, Segment
from generator.analysis.title.subjects import is_name, reports

_ITEM = 6  # tokens; a list has no longer items
_FEW = 3  # tokens of an item that is no clause: “hala, utilajele și terenul”


def in_list(document: Document, parts: Sequence[Segment], index: int) -> bool:
    """Whether a comma stands between items: “la Cahul, la Orhei și la Soroca”."""
    clausal = {*document.language.title.cuts}  # “iar” joins no items
    if parts[index].kind is Kind.SECOND and parts[index - 1].kind is Kind.PHRASE:
        return len(parts[index].tokens) < _ITEM and parts[index].tokens[0].text.lower() not in clausal
    if document.language.title.reduced and _is_within(document, parts[index - 1], parts[index]):
        return True
    if _is_listed(document, parts, index):
        return True
    for at, part in enumerate(parts[index:]):
        if part.kind is Kind.SECOND:
            listed = at > 0 and part.tokens[0].text.lower() not in clausal
            return listed and all(len(one.tokens) < _ITEM for one in parts[index : index + at + 1])
        if (
            part.kind is not Kind.PHRASE
            or part.mark != ","
            or _is_led(document, part) > _is_led(document, parts[index])
        ):
            return False
        if len(part.tokens) < _ITEM + 2 and _is_pair(document, part):
            if not at:
                ends = document.language.title.article_endings or ("\n",)
                beside = [one.tokens[0].text for one in (parts[index - 1], part)]
                several = len(parts[index - 1].tokens) < _FEW and all(one.endswith(ends) for one in beside)
                return several or all(token.capital for token in (part.tokens[0], part.tokens[-1]))
            return all(len(one.tokens) < _ITEM for one in parts[index : index + at])
    return False


def _is_led(document: Document, part: Segment) -> bool:
    return part.tokens[0].text.lower() in document.language.quotes.obliques


def _is_listed(document: Document, parts: Sequence[Segment], index: int) -> bool:
    """Whether a comma stands between two of three names or more: “la Cahul, [Orhei], Soroca și Edineț”."""
    before, part = parts[index - 1], parts[index]
    if part.mark != "," or not (before.tokens[-1].capital and part.tokens[0].capital):
        return False
    beside = [one for one in (before, *parts[index + 1 : index + 2]) if one.mark == "," and is_name(one)]
    joining = document.language.names.conjunctions
    joined = any(token.text.lower() in joining for token in part.tokens[1:4]) and part.tokens[2:3]
    return bool(beside) and (is_name(part) or bool(joined))


def _is_within(document: Document, before: Segment, part: Segment) -> bool:
    """Whether a comma stands inside a phrase: “the culture, [media and sport minister]”, “a powerful, [late
    storm]”, “taxes on bread, [oil and phones]”; no apposition without an article begins with a common noun
    or adjective there."""
    words = document.language
    first, last = part.tokens[0], before.tokens[-1]
    other = (*words.title.adverb_endings, *words.title.reduced)
    verb = document.is_verb(first) or verbs.is_gerund(first, words) or first.text.endswith(other)
    if part.mark != "," or first.capital or last.capital or verb or not first.content:
        return False
    article = before.tokens[-2].text.lower() if len(before.tokens) > 1 else ""
    pair = part.kind is Kind.PHRASE and len(part.tokens) < _ITEM + 2 and _is_pair(document, part)
    told = not pair and reports(document, part)  # “trebled in a year, [health bosses said]”
    return (article in words.roles.articles and not told) or (pair and last.content)


def _is_pair(document: Document, part: Segment) -> bool:
    """Whether a segment is the last two items of a list: “Cahul, Orhei, [Soroca și Edineț]”."""
    return any(token.text.lower() in document.language.names.conjunctions for token in part.tokens[1:-1])
