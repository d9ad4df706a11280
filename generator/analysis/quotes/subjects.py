"""Who is the subject of a reporting verb."""

from __future__ import annotations

from generator.analysis.names.offices import office, said_of_one
from generator.analysis.quotes.actors import PEOPLE, Actor, by_role
from generator.analysis.quotes.bare import bare_left, bare_right
from generator.analysis.quotes.cast import Cast
from generator.analysis.quotes.lexicon import Lexicon
from generator.analysis.quotes.offices import is_human
from generator.analysis.quotes.outlets import is_outlet
from generator.analysis.quotes.preceding import before_verb
from generator.analysis.quotes.relatives import antecedent, teller, told_of
from generator.analysis.quotes.statements import Token, before_bracket, behind_bracket
from generator.analysis.quotes.strangers import is_apposed_stranger
from generator.analysis.quotes.syntax import (
    before_adverbs,
    clause_start,
    follows_preposition,
    hangs,
    is_impersonal,
    is_noun,
    is_oblique,
    is_relative,
    past_insertion,
    with_commas,
)

_TITLE = 3  # letters of a title before a name: “Dr.”
_BACK = 4  # words before a name that leads a sentence
_LEAD = 6  # words before a name that an apposition parts from its verb
_WHO_SAYS = PEOPLE | {"organisation", "institution"}


def subject(
    tokens: tuple[Token, ...],
    first: int,
    last: int,
    actors: tuple[Actor, ...],
    known: Cast,
    words: Lexicon,
) -> tuple[Actor | None, bool]:
    """The subject of the verb group from ``first`` to ``last``, or whether it is silent."""
    if first and tokens[first - 1].kind == "quotation":
        named = (actor for actor in actors if actor.first < actor.last == first - 1 and not actor.genitive)
        if (body := next(named, None)) is not None:
            return body, False  # “Asociația „Forța Fermierilor” susține că …”
    if is_impersonal(tokens, first, last, words):
        papers = tuple(actor for actor in actors if actor.kind == "document")
        paper = _nearest(tokens, first, last, papers, known, words)[0]
        return (paper if paper in papers else None), False  # “mesajul către X, în care se spune că …”
    if behind_pronoun := told_of(tokens, first, words):
        actors = tuple(actor for actor in actors if actor.first > behind_pronoun)
        return _nearest(tokens, first, last, actors, known, words)[0], False
    clause = clause_start(tokens, first, words)
    if clause >= 0 and tokens[clause].low in words.quotes.several:
        return None, False  # “the council that, they say, knew”
    if (told := teller(tokens, clause, actors, known, words)) is not None:
        return told[0], False
    found, silent = _nearest(tokens, first, last, actors, known, words)
    if found is None and is_relative(tokens, first - 1, words):
        found = antecedent(tokens, first - 1, actors)
    return found, found is None and silent


def _nearest(
    tokens: tuple[Token, ...],
    first: int,
    last: int,
    actors: tuple[Actor, ...],
    known: Cast,
    words: Lexicon,
) -> tuple[Actor | None, bool]:
    """What stands right after the verb comes first where the verb opens its clause (“…”, said X),
    what stands before it elsewhere (X said that Y)."""
    leads = first == 0 or tokens[first - 1].kind == "quotation" or tokens[first - 1].low in ",?!…–—-"
    told = tokens[last].low in words.sources.told  # somebody: who stands behind the verb only hears it …
    free = (leads and not tokens[last].low.endswith(words.gerunds)) or words.capital_nouns
    told |= tokens[last].low in words.sources.blaming and not free  # … or is blamed: “…, acuzând poliția”
    right, noun = (None, None) if told else behind(tokens, last, actors, words)
    beside = right is not None and right.first == last + 1 and right.kind in PEOPLE
    alone = leads and words.quotes.silent_subjects and right is not None and _closes(tokens, right, last)
    sure = right if alone else _apposed(tokens, before_adverbs(tokens, first, words), beside, actors, words)
    if sure is not None:
        return sure, False
    if right is not None and not leads:
        kinds = ("person", "organisation") if right.kind == "name" else ("person",)
        right = _ends_before(tokens, first, actors, words, kinds) or right
    if right is not None and (leads or _follows_verb(tokens, last, right, beside, words)):
        return right, False
    if right is None and (leads or words.capital_nouns):
        named = bare_right(tokens, last, words)
        if named is not None:
            return named, False
    if leads and noun is not None:
        return by_role(tokens, noun, known, words), False
    if (before := bare_left(tokens, first, last, actors, words)) is not None:
        return before, False
    left, noun_left = before_verb(tokens, first, actors, words)
    noun = noun if noun_left is None else noun_left
    if left is None and noun_left is None:
        left = right
    if left is None and noun is not None:
        return by_role(tokens, noun, known, words), False
    return left, left is None and _may_be_silent(tokens, first, last, words)


def _follows_verb(tokens: tuple[Token, ...], last: int, actor: Actor, beside: bool, words: Lexicon) -> bool:
    """Whether somebody ``beside`` the verb is its subject where what comes first need not be, with an office
    between too, unless the verb calls him something: “wies Sprecher Keller zurück”."""
    if beside or not words.capital_nouns:
        return beside and words.capital_nouns
    between = tokens[last + 1 : actor.first]
    plain = actor.kind == "person" and tokens[last].low not in words.quotes.naming
    return plain and all(token.capital and office(token.surface, words.names) for token in between)


def _may_speak(tokens: tuple[Token, ...], number: int, verb: int, words: Lexicon) -> bool:
    """Whether a noun stands there, or right behind the verb somebody whom nothing names: “spune unul”."""
    anybody = number == verb + 1 and tokens[number].low in words.quotes.indefinite
    return anybody or is_noun(tokens, number, words)


def _closes(tokens: tuple[Token, ...], actor: Actor, verb: int) -> bool:
    """Whether nothing but the name follows the verb: “X, directorul, a plecat, relatează AFP.”"""
    return actor.first == verb + 1 and all(token.kind == "sign" for token in tokens[actor.last + 1 :])


def of_sentence(
    tokens: tuple[Token, ...], first: int, last: int, actors: tuple[Actor, ...], words: Lexicon
) -> Actor | None:
    """The sentence's subject, which is a gerund's behind a comma too: “X left at noon, saying …”."""
    if not first or tokens[first - 1].low != "," or not words.gerunds:
        return None
    whole = next((actor for actor in actors if not is_oblique(tokens, actor, -1, words)), None)
    leads = whole is not None and whole.last < first and whole.kind in _WHO_SAYS
    return whole if leads and tokens[last].low.endswith(words.gerunds) else None


def _ends_before(
    tokens: tuple[Token, ...],
    first: int,
    actors: tuple[Actor, ...],
    words: Lexicon,
    kinds: tuple[str, ...],
) -> Actor | None:
    """The known name right before the verb, where any two nouns may look like a name:
    “Brehm nannte Kellers Entscheidung”."""
    for actor in actors if words.capital_nouns else ():
        if actor.last == first - 1 and actor.kind in kinds:
            return None if is_oblique(tokens, actor, -1, words) else actor
    return None


def _may_be_silent(tokens: tuple[Token, ...], first: int, last: int, words: Lexicon) -> bool:
    if is_apposed_stranger(tokens, first := before_adverbs(tokens, first, words), words):
        return False
    if first > 1 and (tokens[first - 2].kind, tokens[first - 1].kind) == ("word", "quotation"):
        return False  # “Directorul Întreprinderii „X” susține”
    group, quotes = tokens[max(first - 1, 0) : last + 1], words.quotes
    others = quotes.plurals | quotes.relatives | quotes.passives
    return quotes.silent_subjects and others.isdisjoint(token.low for token in group)


def inside(
    tokens: tuple[Token, ...], first: int, last: int, actors: tuple[Actor, ...], words: Lexicon
) -> Actor | None:
    """The subject between auxiliary and participle: “hat Struck gesagt”."""
    for actor in actors:
        if first < actor.first and actor.last < last and not hangs(tokens, actor, words):
            return actor
    return bare_right(tokens[:last], first, words) if first < last else None


def _apposed(
    tokens: tuple[Token, ...], first: int, beside: bool, actors: tuple[Actor, ...], words: Lexicon
) -> Actor | None:
    """The name parted from its verb by an apposition: “X, the mayor, said”, “the mayor, X, said”; one
    right ``beside`` the verb is its object, but for words that stand before: “…”, said X."""
    quoted = first > 1 and tokens[first - 2].kind == "quotation"
    if beside and (quoted or words.capital_nouns):
        return None
    if first < 2 or tokens[first - 1].low not in ",–—-":
        return None
    end = before_bracket(tokens, first - 2)
    before = [actor for actor in actors if actor.last <= end]
    if before and before[-1].last == end and before[-1].first:
        nearest, start = before[-1], before[-1].first
        while start > 1 and (_is_title(tokens[start - 1], words) or tokens[start - 1].low == "."):
            start -= 1  # “the officer of the region, | Dr Ana Pop, said”
        if tokens[start - 1].low == "," and nearest.kind in ("person", "name"):
            named = [actor for actor in before[:-1] if actor.last == start - 2 and nearest.kind == "name"]
            holder = next((actor for actor in named if actor.kind == "person"), nearest)
            return nearest if is_oblique(tokens, holder, -1, words) else holder  # “Ann Roe, Lib Dem, said”
        article = words.capital_nouns and tokens[nearest.first - 1].low in words.articles
        if article and tokens[nearest.first - 2].low == "," and nearest.kind in _WHO_SAYS - {"pronoun"}:
            return nearest  # “Auch die größte Privatbank, die Deutsche Bank, meldete”
    for actor in before:
        led = actor is before[0] and actor.kind == "person"  # “At last the mayor, X, …”
        if actor.kind == "pronoun" or actor.first > (_LEAD if led else _BACK):
            return None
        between, commas = with_commas(tokens[behind_bracket(tokens, actor.last + 1) : first])
        related = [between[at + 1] in words.quotes.relatives for at in commas[:-1]]
        parted = commas[:1] == [0] and (len(related) == 1 or related[1:] == [True])
        parted |= related == [True] and between[0] in words.quotes.obliques  # “X of Y, who …, said”
        if parted and not is_oblique(tokens, actor, -1, words):
            return actor
    return None


def behind(
    tokens: tuple[Token, ...], last: int, actors: tuple[Actor, ...], words: Lexicon
) -> tuple[Actor | None, int | None]:
    """The subject after the verb, and the first common noun there. A person comes before an
    institution or a group: “told reporters X”, “said the minister, X”."""
    starts = {actor.first for actor in actors}
    last = past_insertion(tokens, last, words)
    end = _clause_end(tokens, last, starts, words)
    within = (actor for actor in actors if last < actor.first < end)
    inside = [actor for actor in within if _may_follow(tokens, actor, last, words)]
    covered = {number for actor in inside for number in range(actor.first, actor.last + 1)}
    nouns = (number for number in range(last + 1, end) if number not in covered)
    noun = next((number for number in nouns if _may_speak(tokens, number, last, words)), None)
    if noun is not None and is_human(tokens, noun, words):
        inside = [actor for actor in inside if not _is_told(tokens, noun, actor, words)]
    free = [actor for actor in inside if not is_oblique(tokens, actor, last, words)]
    people = [actor for actor in free if actor.kind in PEOPLE]
    held = any(office(token.surface, words.names) for token in tokens[last + 1 : end])
    led = _is_firm(tokens, people[0], end, words) if people else free or noun is not None or held
    if led and end < len(tokens) and tokens[end].low in ",–—":
        apposed = (actor for actor in actors if _is_apposed(tokens, end, actor, words))
        people = [actor for actor in apposed if actor.kind in PEOPLE] or people
    if not people and not free:
        people = [actor for actor in inside if actor.kind in PEOPLE and not hangs(tokens, actor, words)]
    return next(iter(people or free), None), noun


def _is_firm(tokens: tuple[Token, ...], actor: Actor, end: int, words: Lexicon) -> bool:
    """Whether unknown capitals between an office and a sign may be what it is over, whose holder is named
    behind the sign: “a spus directorul Norex Drum, Ion Pop”."""
    held = tokens[actor.first - 1]
    leads = held.surface.islower() and said_of_one(held.surface, words.names)
    return actor.kind == "name" and actor.last == end - 1 and leads


def _may_follow(tokens: tuple[Token, ...], actor: Actor, last: int, words: Lexicon) -> bool:
    """Whether somebody is no mere subject of what is told: “told the Courier | she had seen it”, where a
    pronoun follows its verb at once, “said she”; nor an age that only describes who has a name."""
    loose = words.quotes.silent_subjects or actor.kind != "pronoun"
    if actor.name[0].isdigit():
        return not any(token.capital for token in tokens[actor.last + 1 : actor.last + 2])
    return loose or before_adverbs(tokens, actor.first, words) == last + 1


def _is_told(tokens: tuple[Token, ...], noun: int, actor: Actor, words: Lexicon) -> bool:
    """Whether a medium is only whom an office told it: “sagte die Ministerin der „Zeit““."""
    medium = actor.kind == "call sign" or is_outlet(actor.name)
    return medium and noun < actor.first - 1 and tokens[actor.first - 1].low in words.articles


def _is_apposed(tokens: tuple[Token, ...], comma: int, actor: Actor, words: Lexicon) -> bool:
    """Whether the name stands right behind the comma, or behind an office there: “said the director,
    Colonel X”."""
    between = tokens[comma + 1 : actor.first]
    if actor.first <= comma or len(between) > _BACK:
        return False
    if between and all(_is_title(token, words) or token.low == "." for token in between):
        return True  # “son avocat, Me X”
    plain = all(token.kind == "word" and token.low not in words.coordinators for token in between)
    return not between or (plain and office(between[0].low, words.names))


def _is_title(token: Token, words: Lexicon) -> bool:
    return (token.capital and len(token.low) <= _TITLE) or token.low in words.names.names.titles


def _clause_end(tokens: tuple[Token, ...], last: int, starts: set[int], words: Lexicon) -> int:
    """Where the search for a subject after the verb ends."""
    for number in range(last + 1, len(tokens)):
        token = tokens[number]
        if token.kind == "quotation" and number not in starts:
            return number
        noun = token.low in words.quotes.verbs and follows_preposition(tokens, number, words)
        if token.low in words.ends_clause and not noun:
            return number
    return len(tokens)
