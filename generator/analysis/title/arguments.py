"""Where what a verb speaks of stands, if circumstances between commas part it from the verb."""

from __future__ import annotations

from collections.abc import Sequence

from generator.analysis.document import Document, Token
from generator.analysis.title import clauses, verbs
from generator.analysis.title.breaks import may_part, wants_place
from generator.analysis.title.clauses import Kind, Segment
from generator.analysis.title.days import moment_words, names_day
from generator.analysis.title.objects import has_object, is_counted, is_object

_NOUN = 2  # words before a relative clause that describes one
_GROUP = 3  # words of a verb with what is joined to it


def argument_at(document: Document, parts: Sequence[Segment], index: int) -> int:
    """Where, behind circumstances between commas, stands whom or what a clause speaks of that has told none
    yet: “a amendat cu 90 de lei, după un control, [38 de firme]”, “voted, by nine to six, [to close it]”, “A
    fost închis luni, după ploi, [podul]”; ``index`` itself where nothing does."""
    awaited = _awaited_by(document, parts, index)
    if awaited is None:
        return index
    for behind in range(index, len(parts)):
        beside = parts[behind - 1].tokens[-1]
        if behind > index and _is_last_count(document, *parts[behind - 1 : behind + 1]):
            continue
        if behind > index and _is_argument(document, parts[behind], awaited or not beside.capital):
            return behind
        if not _is_inserted(document, parts[behind]):
            break
    return index


def _awaited_by(document: Document, parts: Sequence[Segment], index: int) -> bool | None:
    """Whether the last verb before a segment is known to want an object, or a subject, with an article; None
    where it wants nothing."""
    words, tokens = document.language, parts[index - 1].tokens
    at = verbs.verb_at(document, tokens)
    if at is None or parts[index - 1].kind not in (Kind.CLAUSE, Kind.SECOND):
        return None
    led = index == 1 and words.summary.drops_subject and clauses.begins_with_verb(document, parts[0])
    last = tokens.index(last_verb(document, tokens))
    if has_object(document, tokens, last - 1) or _has_bare_object(document, tokens[last + 1 : last + 2]):
        return None
    group = tokens[at : at + _GROUP]
    own = {*words.quotes.passives, *words.title.copulas, *words.quotes.reflexives, *words.title.directed}
    if not led and own.intersection((*(one.text.lower() for one in group), *(one.lemma for one in group))):
        return None
    taking = {tokens[last].text, tokens[last].lemma} & {*words.title.taking}
    return led or bool(taking) or all(may_part(document, token.text) for token in tokens[last + 1 :])


def _has_bare_object(document: Document, behind: Sequence[Token]) -> bool:
    """Whether the word behind a verb is a noun or name, and no adverb, day or noun to which something is
    given: “relevă [lipsuri] grave”, not “cere [primarilor]”."""
    title = document.language.title
    other = (*title.adverb_endings, *title.datives) or ("\n",)
    timely = moment_words(document.language)
    return any(
        token.content and not (may_part(document, low) or low in timely or low.endswith(other))
        for token in behind
        for low in [token.text.lower()]
    )


def last_verb(document: Document, tokens: Sequence[Token]) -> Token:
    """The finite verb, or the last form of another behind it: “has agreed to [close]”."""
    at = verbs.verb_at(document, tokens) or 0
    forms = (
        token for token in tokens[at + 1 :] if token.content and not token.capital and document.is_verb(token)
    )
    return [tokens[at], *forms][-1]


def _is_last_count(document: Document, before: Segment, part: Segment) -> bool:
    """Whether a segment ends a list of counts: “cu 18 voturi pentru, [6 împotrivă și 3 abțineri]”."""
    counts = [sum(token.text[0].isdigit() for token in one.tokens) for one in (before, part)]
    joining = document.language.names.conjunctions
    joined = any(token.text.lower() in joining for token in part.tokens)
    return all(counts) and part.tokens[0].text[0].isdigit() and joined


def _is_inserted(document: Document, part: Segment) -> bool:
    """Whether a segment is a circumstance, or tells in what state something was done: “ascunse sub mere”."""
    words, first = document.language, part.tokens[0].text.lower()
    if part.kind not in (Kind.PHRASE, Kind.DETOUR) or part.mark != ",":
        return False
    relatives = verbs.inner_relatives(words)
    told = next(
        (at for at, token in enumerate(part.tokens) if token.text.lower() in relatives), len(part.tokens)
    )
    finite = any(verbs.is_finite(document, part.tokens, at) for at in range(len(part.tokens)))
    if finite and (told < _NOUN or verbs.verb_at(document, part.tokens) is not None):
        return False  # “după ce”, not “după ani de lucrări care …”
    described = first.endswith(words.title.participles or ("\n",)) and verbs.is_of_verb(
        document, part.tokens[0]
    )
    leading = first in words.quotes.obliques or first in words.quotes.adverbs or names_day(first, words)
    return part.kind is Kind.DETOUR or leading or described


def _is_argument(document: Document, part: Segment, definite: bool) -> bool:
    """Whether a segment opens with what a verb speaks of or what is to be done; one with an article may but
    add to the name before, where no verb wants it."""
    words, first = document.language, part.tokens[0]
    low = first.text.lower()
    if part.mark != "," or clauses.behind_stretch(document, part.tokens):
        return False
    if part.kind is Kind.COMPLEMENT:
        return True
    told = any(token.text.lower() in {*words.title.that, *words.title.relatives} for token in part.tokens[1:])
    if part.kind is not Kind.PHRASE and not (part.kind is Kind.CLAUSE and told):
        return False
    if low[0].isdigit() or low in words.numbers.articles or low in words.numbers.values:
        return True
    return definite and (is_counted(document, first) or is_object(document, part))


def direction(document: Document, parts: Sequence[Segment], index: int) -> int:
    """Where a verb leads behind what tells more of a name: “l-a condamnat pe Ion Pop, fost primar, [la doi
    ani]”; ``index`` itself where it leads nowhere."""
    before, part, ahead = parts[index - 1], parts[index], parts[index + 1 : index + 2]
    inserted = part.kind is Kind.PHRASE and part.mark == "," and bool(ahead) and ahead[0].kind is Kind.PHRASE
    inserted = inserted and ahead[0].mark == "," and before.tokens[-1].capital
    if not inserted or part.tokens[0].text.lower() in document.language.quotes.obliques:
        return index
    return index + 1 if wants_place(document, before.tokens, ahead[0].tokens) else index


def genitive(document: Document, parts: Sequence[Segment], index: int) -> int:
    """Where what belongs to a noun stands behind a circumstance, “l'ouverture, à Dour, [d'un fonds]”;
    ``index`` itself where nothing does."""
    words, first = document.language, parts[index].tokens[0].text.lower()
    led = first in words.quotes.obliques or names_day(first, words)
    beside = parts[index + 1 : index + 2]
    if (
        not led
        or not beside
        or beside[0].kind is Kind.DETOUR
        or (parts[index].mark, parts[index + 1].mark) != (",", ",")
    ):
        return index
    part = parts[index + 1]
    owned = clauses.opens(tuple(words.title.genitives), document.text[part.start : part.end])
    return index + 1 if owned and not verbs.is_finite(document, part.tokens, 0) else index
