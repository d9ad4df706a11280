"""What may go from around a subject whose verb stands behind commas."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from generator.analysis.document import Document
from generator.analysis.title import clauses, verbs
from generator.analysis.title.clauses import Kind, Segment
from generator.analysis.title.pieces import ASIDE, BODY, OFFICE, OWNED, SAID, Piece
from generator.analysis.title.subjects import behind_joined, is_circumstance, is_name


def around_subject(document: Document, parts: Sequence[Segment], first: int, verb: int) -> list[Piece] | None:
    """What may be left out of a subject that stands in a segment of its own, and from between it and its
    verb; None where nobody can tell what stands there."""
    if verb == first:
        return []
    subject, predicate = parts[first], parts[verb]
    joined = behind_joined(document, parts, first) == verb and bool(document.language.title.reduced)
    hedged = not joined and _is_joined(document, parts[first + 1 : verb + 1])
    own = not clauses.begins_with_verb(document, predicate)
    if own and first and not predicate.tokens[0].capital:
        return None
    if own or hedged:
        return _listed_names(document, parts[first:verb])
    told = clauses.cut_points(document, document.language.title.cuts, subject.start, subject.end)
    parted = bool(told) and document.text.startswith(",", subject.end)
    between = (subject.end + parted, predicate.start)  # “O zi după ce a plouat, a nins”
    if verb == first + 1:
        return [] if parted or predicate.mark != "," else [Piece(SAID, (between,))]
    name = _named(parts, first, verb)
    if name is None:
        return [Piece(ASIDE, (between,)), *_shorter(document, subject, parts[first + 1 : verb])]
    behind = (name.end + document.text.startswith(",", name.end), predicate.start)
    found = [Piece(ASIDE, (behind,))] if verb > first + 2 else []
    if _is_office(document, subject) and not _is_of_two(document, subject, predicate):
        named = any(token.capital for token in subject.tokens[1:])  # “șeful Gărzii”: he is known by that
        found.append(
            Piece(BODY if named else OFFICE, ((subject.start, name.start), (name.end, predicate.start)))
        )
        whole = bool(document.language.title.article_endings) and len(subject.tokens) > 1  # whose, of what
        found.append(Piece(ASIDE if whole else OWNED, (between,)))
    return found


def _shorter(document: Document, subject: Segment, inside: Sequence[Segment]) -> Iterator[Piece]:
    """What an apposition to a name may lose: “Ann Reed, the mapmaker [who walked all Wales], died”."""
    words, tokens = document.language, inside[0].tokens
    articled = tokens[0].text.lower() in words.roles.articles or tokens[0].text.endswith(
        words.title.article_endings or ("\n",)
    )
    relatives = verbs.inner_relatives(words)
    at = next((at for at, token in enumerate(tokens) if token.text.lower() in relatives), 0)
    if len(inside) == 1 and is_name(subject) and articled and at > 1 and inside[0].mark == ",":
        yield Piece(ASIDE, ((tokens[at].start - 1, inside[0].end),))


def _listed_names(document: Document, parts: Sequence[Segment]) -> list[Piece]:
    """The names in a list of people that tells what they are: “Premierul, [Ion Pop,] ministra, [Ana Rusu,]
    și primarul, [Dan Roșu,] au plecat”."""
    told, names = parts[::2], parts[1::2]
    joined = {token.text.lower() for token in told[-1].tokens} & {*document.language.title.coordinators}
    listed = len(told) == len(names) > 1 and joined and all(map(is_name, names))
    if not listed or any(part.mark != "," for part in parts[1:]):
        return []
    gaps = [
        (before.end if after.kind is Kind.SECOND else name.start, after.start)
        for before, name, after in zip(told, names, told[1:], strict=False)
    ]
    end = names[-1].end + document.text.startswith(",", names[-1].end)
    return [Piece(OWNED, (*gaps, (told[-1].end, end)))]


def _named(parts: Sequence[Segment], first: int, verb: int) -> Segment | None:
    """What stands behind the subject where it is but a name: “premierul, Ion Pop, a …”."""
    after = parts[first + 1]
    return after if first + 1 < verb and after.mark == "," and is_name(after) else None


def _is_of_two(document: Document, subject: Segment, predicate: Segment) -> bool:
    """Whether two are meant of whom only one is named behind: “Primarul și viceprimarul, Ion Pop, au …”."""
    words = document.language.names
    joined = any(token.text.lower() in words.conjunctions for token in subject.tokens)
    return joined and predicate.tokens[0].text.lower() in words.plural_verbs


def _is_joined(document: Document, parts: Sequence[Segment]) -> bool:
    """Whether what stands between subject and verb belongs to what is said: “…, și fiul său, …”, “…, doi
    medici și primarul au …”; what begins with a participle describes the subject."""
    *inside, predicate = parts
    words = document.language
    joining, plural = words.names.conjunctions, words.quotes.plurals
    opening = inside[0].tokens[0] if inside and inside[0].kind is Kind.PHRASE else None
    if opening and not opening.capital and verbs.is_of_verb(document, opening):
        return False
    low = [token.text.lower() for token in inside[0].tokens[:2]] if inside else ["", " "]
    aged = low[0] in document.language.quotes.obliques and low[-1][0].isdigit()  # “de 19 și 22 de ani”
    described = aged or (
        bool(inside) and (inside[0].kind is Kind.DETOUR or is_circumstance(document, inside[0]))
    )
    several = words.summary.drops_subject and predicate.tokens[0].text.lower() in plural and not described
    return any(
        part.kind in (Kind.CONDITION, Kind.HEDGE)
        or any(token.text.lower() in joining for token in part.tokens[: None if several else 2 - described])
        for part in inside
    )


def _is_office(document: Document, part: Segment) -> bool:
    """Whether a subject tells what a person is: “Ministra sănătății”, “England's transport secretary”."""
    words = document.language.roles
    leads = {*document.language.quotes.obliques} & {*document.language.title.genitives}
    head = list(takewhile(lambda token: token.text.lower() not in leads, part.tokens)) or part.tokens
    telling = [token for token in head if token.content]
    ends = (telling[-1:] if words.noun_last else telling[:1]) if telling else []
    return any(
        token.lemma in words.nouns
        or any(
            token.lemma[: -len(end)] + base in words.nouns
            for end, base in words.forms
            if token.lemma.endswith(end)
        )
        for token in ends
    )
