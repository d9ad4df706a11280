"""Whether a verb cites: reports what somebody said, and not what he did."""

from __future__ import annotations

from generator.analysis.names.offices import office
from generator.analysis.quotes.actors import Actor
from generator.analysis.quotes.lexicon import Lexicon
from generator.analysis.quotes.sayings import Saying
from generator.analysis.quotes.statements import Token

CALLER = 1
"""Tokens at most between who calls something by a word and the verb."""
_NEAR = 12  # tokens behind a verb in which a clause opens
_INSERTED = 3  # tokens at least before “…, consideră X”


def gap(actor: Actor, saying: Saying) -> int:
    """How many tokens part who speaks from the verb."""
    return max(saying.first - actor.last, actor.first - saying.last) - 1


def cites(tokens: tuple[Token, ...], saying: Saying, words: Lexicon) -> bool:
    """Whether a verb reports what was said, and not what was done: “a anunțat că”, of a person no
    “a anunțat o grevă”. It does if it closes a clause, or a clause or a quotation follows."""
    before = tokens[saying.first - 1].low if saying.first else ""
    unsaid = before in words.language.figures.negations or is_unsaid(tokens, saying.last, words)
    if unsaid and not saying.according:
        return False
    inverted = saying.actor is not None and saying.actor.first > saying.last
    verb, sources = tokens[saying.last].low, words.sources
    if inverted and not saying.according and verb in sources.blaming | words.quotes.obliques:
        return False
    if verb in words.quotes.resuming and any(
        token.low in sources.going_on for token in tokens[saying.last + 1 :][:1]
    ):
        return False  # “the river continues to rise”
    if verb in sources.plain or verb in sources.claiming or saying.cue.lower().endswith(words.quotes.light):
        return True
    if saying.kind != "person" and verb in sources.advising:
        return True
    if saying.naming:  # “consideră că”
        beside = saying.actor is not None and gap(saying.actor, saying) <= CALLER
        that = words.quotes.subordinators[0]
        leads = [token.low for token in tokens[saying.last + 1 : saying.last + 2]] == [that]
        return (beside and leads) or _closes_clause(tokens, saying, words)
    if saying.according or saying.first == 0:
        return True
    start = saying.first - (before in words.quotes.passives)  # “…, | se arată în comunicatul X”
    if inverted and (start < 2 or tokens[start - 1].low in ",–—-"):
        return True
    if any(token.kind == "quotation" for token in tokens):
        return True
    return _leads(tokens, saying.last, words)


def _closes_clause(tokens: tuple[Token, ...], saying: Saying, words: Lexicon) -> bool:
    """Whether nothing but a verb of opinion and whose it is stand between a comma and the next sign: “Totul
    merge bine, consideră experții.”"""
    actor = saying.actor
    if actor is None or actor.first <= saying.last or saying.first < _INSERTED:
        return False
    closed = all(token.kind == "sign" for token in tokens[actor.last + 1 : actor.last + 2])
    led = gap(actor, saying) <= CALLER or office(tokens[saying.last + 1].surface, words.names)
    told = tokens[saying.last].low in words.sources.opining
    return told and closed and led and tokens[saying.first - 1].low in ",–—-"


def _leads(tokens: tuple[Token, ...], verb: int, words: Lexicon) -> bool:
    """Whether a clause follows a verb, or a number of something, or nothing at all."""
    inserted = any(token.low == "," for token in tokens[verb + 1 : verb + 2])  # “a anunțat, luni, …, că”
    after = tokens[verb + 1 : verb + (2 if inserted else 1) * _NEAR]
    if not after or after[0].low == ".":
        return not words.capital_nouns  # “No train runs, the company has confirmed.”
    clause = any(token.low == ":" or token.low in words.quotes.subordinators for token in after)
    return clause or after[0].low.isdecimal()  # “The study shows 40 wells are dry”


def is_unsaid(tokens: tuple[Token, ...], verb: int, words: Lexicon) -> bool:
    """Whether a verb tells with the word behind it, or the last of its clause, that something is done, “said
    goodbye”, “replied by leaving”, “sagte die Feier ab”."""
    end = verb + 1
    while words.capital_nouns and end < len(tokens) and tokens[end].kind != "sign":
        end += 1
    beside = tokens[end - 1 : end] if words.capital_nouns else tokens[end : end + 1]
    acts = [token.low for token in tokens[verb + 1 : verb + 3]]
    does = len(acts) > 1 and acts[0] in words.sources.by and acts[1].endswith(words.gerunds or ("\n",))
    return does or any(token.low in words.sources.unsaid for token in beside)
