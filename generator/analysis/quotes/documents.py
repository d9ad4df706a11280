"""Whose a document is in which something is said: “se arată în comunicatul transmis de X”."""

from __future__ import annotations

from generator.analysis.quotes.actors import Actor
from generator.analysis.quotes.cast import Cast
from generator.analysis.quotes.lexicon import Lexicon
from generator.analysis.quotes.nouns import is_told
from generator.analysis.quotes.offices import whom
from generator.analysis.quotes.outlets import is_outlet
from generator.analysis.quotes.statements import Token
from generator.analysis.quotes.syntax import clause_start, is_oblique

_AHEAD = 5  # tokens from a verb to the document in which it says something
_OWNER = 4  # tokens behind a document within which stands whose it is
_OPENS = 2  # tokens before a document that opens its statement
_LED = 8  # words of a clause up to a document that opens it
_OWNED = 6  # tokens between a document and whose it is
_BODIES = frozenset({"organisation", "institution"})
_AUTHORS = _BODIES | {"person"}
_FINDING = _BODIES | {"group", "document"}


def issuer(actor: Actor, tokens: tuple[Token, ...], present: tuple[Actor, ...], words: Lexicon) -> Actor:
    """Whose a document is that has no name: “datele Institutului X”, “the figures that X published”;
    else the actor itself."""
    if actor.kind != "document" or actor.name.lower() not in words.unnamed:
        return actor
    if (ahead := _before(actor, tokens, present, words)) is not None:
        return ahead
    owner = next((other for other in present if other.first > actor.last), None)
    if owner is None or owner.kind not in _BODIES or owner.first - actor.last > _OWNED:
        return actor
    if is_party(tokens, owner, actor.first, words):
        return actor
    between = tokens[actor.last + 1 : owner.first]
    verbs = words.speech | words.sources.showing  # “documents seen by us show that | the firm X knew”
    plain = all(token.kind == "word" and token.low not in verbs for token in between)
    lies = between and between[-1].low in words.quotes.obliques and not is_outlet(owner.name)
    given = {*words.language.figures.handing, *(words.sources.taken if lies else ())}
    sent = not given.isdisjoint(token.low for token in between)  # “publicat la Bursă”, not “pe site-ul BNR”
    sent = sent and words.quotes.agents.isdisjoint(token.low for token in between)  # “transmis Bursei”
    return owner._replace(first=actor.first) if plain and not sent else actor


def _before(
    actor: Actor, tokens: tuple[Token, ...], present: tuple[Actor, ...], words: Lexicon
) -> Actor | None:
    """Whose a document is by the word before it: “police figures”, “the council's data”; what courts keep
    tells what others did."""
    if not words.leads or words.capital_nouns or not actor.first:
        return None
    place = actor.first - 1
    named = next((other for other in present if other.last == place and other.kind in _BODIES), None)
    known = words.unnamed.get(tokens[place].low.removesuffix("'s"))
    if (
        named is None
        and known is not None
        and known[0] == "institution"
        and known[1] not in (*words.sources.generic, *words.language.figures.courts)
    ):
        named = Actor(place, place, known[1], "institution")
    return named and named._replace(last=actor.last)


def is_party(tokens: tuple[Token, ...], body: Actor, start: int, words: Lexicon) -> bool:
    """Whether a document cited from ``start`` on is but with a body: “contractului semnat cu | firma X”; a
    medium passes it on, “shared with the BBC”."""
    articles = words.language.names.articles.union(words.language.numbers.articles)
    at = body.first - 1 - (tokens[body.first - 1].low in articles)
    behind = at > start and tokens[at].low in words.sources.beside
    return behind and body.kind in _BODIES and not is_outlet(body.name)


def document_of(first: int, last: int, present: tuple[Actor, ...]) -> Actor | None:
    """The document in which a verb says something: “se arată în raport”, “În raport se arată”."""
    for actor in present:
        ahead = 0 < actor.first - last <= _AHEAD
        opens = actor.first < _OPENS and 0 < first - actor.last <= _AHEAD + _OWNED
        if actor.kind == "document" and (ahead or opens):
            return actor
    return None


def owner(
    document: Actor, tokens: tuple[Token, ...], present: tuple[Actor, ...], known: Cast, words: Lexicon
) -> Actor | None:
    """Who has made a document: whom its phrase names, “comunicatul Gărzii”, or who did what is said of it,
    “postat pe Twitter de către X”."""
    for number in range(document.first + 1, document.last + 1):
        index = known.at(tokens[number])
        if index is not None:
            return _author(Actor(number, document.last, *known.known[index]), words)
    end = min(document.last + 2 + _OWNED, len(tokens))
    for number in range(document.last + 1, end):
        token, before, agents = tokens[number], tokens[number - 1].low, words.quotes.agents
        actor = next((actor for actor in present if actor.first == number), None)
        if token.kind != "word" and token.low != "," and actor is None:
            return None
        if before in agents and token.low not in agents and number > document.last + 2:
            name = None if actor else whom(tokens, number, known.offices, words)
            return Actor(number, number, name, "person") if name else _author(actor, words)
        beside = number == document.last + 1 or before in words.quotes.owning
        if actor is not None and beside and number <= document.last + 2:
            return _author(actor, words)
        if actor is not None and before not in words.quotes.obliques:
            return None
    return None


def _author(actor: Actor | None, words: Lexicon) -> Actor | None:
    """Who can have made a document; a body whose very name is a genitive, “ONG-urilor”, is none."""
    if actor is None or actor.kind not in _AUTHORS:
        return None
    endings = words.genitive_endings
    return None if actor.kind != "person" and actor.name.split()[0].endswith(endings) else actor


def stands_in(
    tokens: tuple[Token, ...], first: int, last: int, actors: tuple[Actor, ...], words: Lexicon
) -> bool:
    """Whether something “is said” in a document, so that nobody beside it says so: “…, se arată într-un
    comunicat remis presei”, unless a person is named whose it is: “într-o analiză a medicului Ana Pop”."""
    if not (words.quotes.silent_subjects and first and tokens[first - 1].low in words.quotes.passives):
        return False
    near = (actor for actor in actors if last + 1 < actor.first <= last + 3)
    paper = next((actor for actor in near if actor.kind == "document"), None)
    if paper is None or tokens[last + 1].low not in words.quotes.obliques:
        return False
    return not any(who.kind == "person" and 0 < who.first - paper.last <= _OWNER for who in actors)


def showing(
    tokens: tuple[Token, ...], number: int, actors: tuple[Actor, ...], words: Lexicon
) -> Actor | None:
    """The document of which a verb says what stands in it, “the study found that …”, or the body or group of
    which it says what that found or heard."""
    if tokens[number].low in words.sources.showing:
        papers = [actor for actor in actors if actor.kind == "document" and actor.last < number]
        if papers and _is_subject(tokens, papers[-1], number, words):
            return papers[-1]
    return _finding(tokens, number, actors, words)


def _finding(
    tokens: tuple[Token, ...], number: int, actors: tuple[Actor, ...], words: Lexicon
) -> Actor | None:
    """The body or the group right before a verb behind which a clause tells what it thinks, found or was
    told: “researchers found that …”, “the inquest heard that …”; who hears says no quoted words."""
    low, sources = tokens[number].low, words.sources
    heard = low in sources.hearing and all(token.kind != "quotation" for token in tokens)
    if not (heard or low in sources.finding):
        return None
    subject = clause_start(tokens, number, words)
    actor = next((actor for actor in actors if actor.last == subject), None)
    if actor is None or actor.kind not in _FINDING or is_oblique(tokens, actor, -1, words):
        return None
    if low in words.quotes.plurals and actor.kind != "group":
        return None  # “the army report that …”
    opening = tokens[actor.first - 1 - (tokens[actor.first - 1].low in words.articles)]
    if actor.first and opening.low in words.clauses - {words.that}:
        return None  # “whether the police believe that …”
    told = any(token.low in words.quotes.passives for token in tokens[subject + 1 : number])
    if told and actor.name.split()[0].lower() not in words.language.figures.courts:
        return None
    return actor if is_told(tokens, number, words) else None


def _is_subject(tokens: tuple[Token, ...], paper: Actor, verb: int, words: Lexicon) -> bool:
    """Whether a document is the subject of the verb, right before it or opening a clause with what belongs to
    it: “a survey of 400 patients, published in May, found”, not “a man reading the survey, …, found”."""
    between = tokens[paper.last + 1 : verb]
    if not between:
        return True
    begin = paper.first
    while begin and tokens[begin - 1].kind == "word" and paper.first - begin < _LED:
        begin -= 1
    led = {token.low for token in tokens[begin : paper.first]} & words.quotes.obliques
    inner = {token.low for token in tokens[begin + 1 : paper.first]} & words.articles
    behind = between[between[0].low == "," :]
    commas = [token for token in between if token.kind != "word" and token.low != "'"]
    paired = not commas or (len(commas) == 2 and between[-1].low == "," == commas[0].low)
    opening = words.quotes.obliques | words.quotes.agents | words.sources.given | words.sources.taken
    belongs = bool(behind) and behind[0].low in opening
    return belongs and paired and not (led or inner) and len(between) <= 2 * _LED
