"""Whom “according to” and the like lead to."""

from __future__ import annotations

from itertools import takewhile

from generator.analysis.names.inflection import exchanged
from generator.analysis.names.offices import office, said_of_one
from generator.analysis.quotes.actors import PEOPLE, Actor, by_role
from generator.analysis.quotes.bare import bare_right
from generator.analysis.quotes.cast import Cast
from generator.analysis.quotes.documents import is_party
from generator.analysis.quotes.lexicon import Lexicon
from generator.analysis.quotes.nouns import spaced
from generator.analysis.quotes.statements import Token
from generator.analysis.quotes.syntax import hangs

_FAR = 8  # words between “according to” and the name it leads to
_OFFICE = 3  # words within which an office stands behind “so”
_BACK = 4  # words before a name that leads a sentence


def follows(tokens: tuple[Token, ...], start: int, actors: tuple[Actor, ...], words: Lexicon) -> Actor | None:
    """The name that "according to" leads to: the first of the phrase, a person in apposition first."""
    end = start
    following = tokens[start + 1 : start + 2]
    if start < len(tokens) and not any(token.kind == "word" for token in following):
        bent = dict(words.quotes.bent_pronouns).get(tokens[start].low)
        if bent is not None:
            return Actor(start, start, bent, "pronoun")
    while end < len(tokens) and (tokens[end].kind == "word" or tokens[end].low == "."):
        if _leaves(tokens, end, start, words):
            break
        end += 1
    if end < len(tokens) and tokens[end].kind == "quotation" and end - start < _BACK:
        end += 1
    near = [actor for actor in actors if start <= actor.first < min(end, start + _FAR)]
    inside = [*takewhile(lambda actor: not is_party(tokens, actor, start, words), near)]
    kin = next((actor for actor in inside if _says_whose(tokens, actor, start, words)), None)
    inside = [actor for actor in inside if actor != kin]
    if len(inside) == 1 and _is_where(tokens, inside[0], start, words):
        return None
    apposed = end + 1 < len(tokens) and tokens[end].low == ","
    name = end + 1 + (apposed and said_of_one(tokens[end + 1].surface, words.names))  # “…, maiorul X”
    beside = [actor for actor in actors if apposed and actor.first == name]
    if (
        inside
        and not (kin and beside)
        and inside[0].kind not in PEOPLE
        and inside[0].last == end - 1
        and start + 1 >= inside[0].first
        and not (beside and start < inside[0].first and office(tokens[start].low, words.names))
    ):
        return inside[0]  # “according to Forbes, West has said”
    if beside and beside[0].last + 1 < len(tokens) and tokens[beside[0].last + 1].kind == "word":
        beside = []  # no apposition: “according to the constitution, Prussia became …”
    people = [actor for actor in inside + beside if actor.kind in ("person", "name")]
    if kin is not None and not people:
        return _owned(tokens, kin, words)
    found = next(iter(people or inside), None) or bare_right(tokens, start - 1, words)
    return found or _with_article(tokens, start, words) or _whose(tokens, start, words)


def _is_where(tokens: tuple[Token, ...], actor: Actor, start: int, words: Lexicon) -> bool:
    """Whether a place only says where the noun before it belongs: “according to the law of Spain”."""
    if actor.kind != "place" or actor.first <= start:
        return False
    after_noun = not words.leads and tokens[actor.first - 1].low not in words.articles
    return after_noun or hangs(tokens, actor, words)


def _says_whose(tokens: tuple[Token, ...], actor: Actor, start: int, words: Lexicon) -> bool:
    """Whether a name only says whose kin, lawyer or the like is cited: “potrivit mamei lui X”, “according to
    a neighbour of X”, “… X's lawyer”."""
    if actor.kind != "person":
        return False
    if words.leads and actor.genitive:
        return any(_is_somebody(token, words) for token in tokens[actor.last + 1 : actor.last + 2])
    at, owning = actor.first - 1, words.quotes.owning
    if at > start and said_of_one(tokens[at].surface, words.names) and tokens[at - 1].low in owning:
        at -= 1  # “avocatei primarului X”
    led = tokens[at].low in owning
    while at > start and tokens[at].low in owning:
        at -= 1
    return at >= start and (led or actor.genitive) and _is_somebody(tokens[at], words)


def _is_somebody(token: Token, words: Lexicon) -> bool:
    known = (*words.language.figures.persons, *words.language.sources.somebody)
    return token.surface.islower() and (token.low in known or said_of_one(token.surface, words.names))


def _owned(tokens: tuple[Token, ...], owner: Actor, words: Lexicon) -> Actor | None:
    """Who belongs to a name, as English calls him: “X's lawyer”; elsewhere he is bent as the name is."""
    if not (words.leads and owner.genitive):
        return None
    name = "".join(spaced(tokens, at) for at in range(owner.first, owner.last + 2)).strip()
    return Actor(owner.first, owner.last + 1, name, "group")


def holder(
    tokens: tuple[Token, ...], start: int, whom: Actor | None, known: Cast, words: Lexicon
) -> Actor | None:
    """Who has the office that "according to" leads to, “so der Minister”, “potrivit primarului”, and not what
    that is over; else ``whom`` it cites without one."""
    if whom is not None and (whom.kind in PEOPLE or whom.first <= start or words.capital_nouns):
        return whom
    bent = in_nominative(tokens, start, words)
    if bent is not tokens:
        return by_role(bent, start, known, words) or whom
    noun = _led_office(tokens, start, words)
    if noun is not None and not (whom is not None and whom.first <= noun <= whom.last):
        return by_role(tokens, noun, known, words) or whom
    for number in range(start, min(start + _OFFICE, len(tokens)) if words.capital_nouns else start):
        token = tokens[number]
        if token.capital and office(token.surface, words.names):
            return by_role(tokens, number, known, words)
        if token.kind != "word" or token.capital:
            break
    return whom


def _led_office(tokens: tuple[Token, ...], start: int, words: Lexicon) -> int | None:
    """The office behind a definite article, “le maire”, with what describes it between where that comes
    first: “the club's chief executive”."""
    led = start + 1 < len(tokens) and tokens[start].low in words.articles
    if not led or words.capital_nouns or tokens[start].low in words.language.numbers.articles:
        return None
    for number in range(start + 1, min(start + 2 + _OFFICE, len(tokens)) if words.leads else start + 2):
        token, *more = tokens[number : number + 2]
        if token.kind != "word" or token.low in words.idle:
            return None
        ends = not more or more[0].kind != "word" or more[0].low in words.idle
        if ends or not words.leads:
            return number if said_of_one(token.surface, words.names) else None
    return None


def in_nominative(tokens: tuple[Token, ...], noun: int, words: Lexicon) -> tuple[Token, ...]:
    """The tokens with an office as if it were a subject, “(potrivit) primarului” as “primarul”; else the
    same."""
    if noun >= len(tokens):
        return tokens
    token = tokens[noun]
    forms = exchanged(token.low, words.language.roles.declension)
    form = next((form for form in forms if said_of_one(form, words.names)), None)
    if form is None or token.capital:
        return tokens
    return (*tokens[:noun], token._replace(surface=form, low=form), *tokens[noun + 1 :])


def _whose(tokens: tuple[Token, ...], start: int, words: Lexicon) -> Actor | None:
    """Whose count or the like is cited: “according to the council's own count”."""
    for number in range(start, min(start + 2, len(tokens))):
        owner, _, rest = tokens[number].low.replace("’", "'").partition("'")
        kind, name = words.unnamed.get(owner, ("document", ""))
        if rest == "s" and kind in ("institution", "group") and name:
            return Actor(number, number, name, kind)
    return None


def _with_article(tokens: tuple[Token, ...], start: int, words: Lexicon) -> Actor | None:
    """A name that nobody knows behind its article: “secondo l'Inail”; “d'après Le Populaire”, whose part
    the article is."""
    names = words.names.names
    if start + 1 >= len(tokens):
        return None
    article = tokens[start]
    if article.low not in names.articles and article.low.rstrip("'") not in names.elisions:
        return None
    named = bare_right(tokens, start, words)
    if named is not None and words.capital_nouns and not named.name.isupper():
        return None  # any noun looks like a name
    if named is None or not article.capital:
        return named
    return Actor(start, named.last, f"{article.surface} {named.name}", "organisation")


def _leaves(tokens: tuple[Token, ...], number: int, start: int, words: Lexicon) -> bool:
    """Whether the phrase of a name is over before a word, where nouns have capitals: “laut BKA | liegen”."""
    if not words.capital_nouns or number == start or not tokens[number - 1].capital:
        return False
    token = tokens[number]
    return token.kind == "word" and not token.capital and token.low not in words.complements
