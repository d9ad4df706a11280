"""What no comma parts from the words before it, and a title can do without."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from itertools import pairwise

from generator.analysis.document import Document, Token
from generator.analysis.title.clauses import cut_points, opens
from generator.analysis.title.elided import behind_pronoun
from generator.analysis.title.ranges import word_start
from generator.analysis.title.unfinished import openers
from generator.analysis.title.verbs import (
    aim_marks,
    inner_relatives,
    is_apart,
    is_finite,
    is_gerund,
    is_reduced,
    verb_at,
)
from generator.languages import Language

_NEAR = 4  # words of a predicate: “a fost singura mare unitate”
_ITEM = 2  # words of an item of a list
_SUBJECT = 9  # words of a subject with its verb
_LEADING = "„“”\"«'’"
_PAIR = 3  # words between the two of “as many as”


def inner_relative(document: Document, tokens: Sequence[Token]) -> tuple[int, int] | None:
    """Offsets of a relative clause between subject and verb of one segment, if that is its form:
    “Trupele [care au ajutat Rusia] joacă …”."""
    relatives = inner_relatives(document.language)
    for index, token in enumerate(tokens):
        if is_finite(document, tokens, index) and token.text.lower() not in relatives:
            return None
        if index and token.text.lower() in relatives:
            before = document.text[tokens[0].start : token.end].lower()
            if index == 1 or leans(document, tokens[:index]) or before.endswith(_since(document.language)):
                return None  # “persoanele care …”, “o parte dintre oamenii care …”, “în timp ce …”
            finite = [at for at in range(index + 1, len(tokens)) if is_finite(document, tokens, at)]
            if verb_at(document, tokens) is None:
                return None  # “A clerk who robbed the yard where she had worked, …, has been jailed”
            own = finite[0] if finite else len(tokens)
            for at in finite:
                joined = tokens[at - 1].text.lower() in document.language.title.coordinators
                joined = joined or _ends_clause(document, tokens, own, at, finite)
                joined = joined or behind_pronoun(document, tokens, at)
                if at > own + 2 and not joined and tokens[at - 1].text.lower() not in relatives:
                    if _may_be_joined(document, tokens, own, at):
                        return None
                    led = tokens[index - 1].text.lower() in document.language.quotes.obliques  # “prin care”
                    return tokens[index - led].start, verb_group(document, tokens, at)
            return None
    return None


def whole_relative(document: Document, tokens: Sequence[Token]) -> int:
    """Offset of the relative clause that ends a subject whose verb stands behind commas; 0 if none does."""
    relatives = inner_relatives(document.language)
    at = next((at for at, token in enumerate(tokens) if at > 1 and token.text.lower() in relatives), 0)
    if not at or leans(document, tokens[:at]) or verb_at(document, tokens) is not None:
        return 0
    led = tokens[at - 1].text.lower() in document.language.quotes.obliques  # “prin care”
    ends = document.text[tokens[0].start : tokens[at].end].lower().endswith(_since(document.language))
    return 0 if ends or (led and at < _ITEM + 1) else tokens[at - led].start


@functools.cache
def _since(language: Language) -> tuple[str, ...]:
    """Phrases that open a circumstance with a verb of its own: “în timp ce”."""
    opening = {*inner_relatives(language), *language.title.complements, *language.title.whens}
    return tuple(
        f" {phrase}" for phrase in language.title.cuts if " " in phrase and phrase.split()[-1] in opening
    )


def _ends_clause(
    document: Document, tokens: Sequence[Token], own: int, at: int, finite: Sequence[int]
) -> bool:
    """Whether a verb is that of a clause inside the relative one, and another follows: “for work he never
    [finished] has been jailed”, “în timp ce bunica [vorbea] au fost găsite”."""
    auxiliaries = document.language.title.auxiliaries
    aided = at + 1 in finite and tokens[at + 1].text.lower() in auxiliaries
    aided = aided and tokens[at].text.lower() not in auxiliaries  # “have won”
    between = document.text[tokens[own].end : tokens[at].start].lower()
    words = [token.text.lower() for token in tokens[own:at]]
    inner = any(phrase in between for phrase in _since(document.language))
    inner = inner or not openers(document.language).isdisjoint(words)
    return aided or (inner and finite[-1] > at + 1)


def _may_be_joined(document: Document, tokens: Sequence[Token], own: int, verb: int) -> bool:
    """Whether what stands before the verb may be a second subject, and none of the relative clause:
    “Administratorul care a reparat sala [și doi funcționari] ajung …”."""
    words = document.language
    joined = any(
        one.text.lower() in words.names.conjunctions and not other.capital
        for one, other in pairwise(tokens[own + 1 : verb])
    )
    single = {*words.title.auxiliaries, *words.title.copulas} - {*words.quotes.plurals}
    return joined and words.summary.drops_subject and tokens[verb].text.lower() not in single


def leans(document: Document, tokens: Sequence[Token]) -> bool:
    """Whether a noun ends the words that wants to be told which, as one with its article behind a preposition
    does: “la tribunalul”."""
    if len(tokens) < 2 or tokens[-1].capital:
        return False
    words, before = document.language, tokens[-2].text.lower()
    definite = tokens[-1].text.endswith(words.title.article_endings or ("\n",))
    return before in words.title.pairing or (definite and before in words.quotes.obliques)


def relatives_behind(document: Document, tokens: Sequence[Token]) -> list[int]:
    """Offsets of what no comma parts from the noun that it stands behind, and behind the verb: “a rule
    [that had limited …]”."""
    words, found = document.language, []
    other = {*words.title.complements, *words.quotes.obliques}
    verb = verb_at(document, tokens)
    for at in range(len(tokens) if verb is None else verb + 2, len(tokens) - 1):
        low, first = tokens[at].text.lower(), at
        if low in inner_relatives(words) and tokens[at - 1].text.lower() in words.quotes.obliques:
            first = at - 1  # “un pod [pe care …]”
        told = tokens[first - 1].content or tokens[first - 1].text[0].isdigit()
        if low not in inner_relatives(words) or not told:
            continue
        if any(token.text.lower() in words.title.copulas for token in tokens[first - _NEAR : first]):
            continue  # “este o țară care …”
        if low not in other or is_finite(document, tokens, at + 1):
            found.append(tokens[first].start)
    return found


def drops_aim(document: Document, kept: Sequence[Token], dropped: Sequence[Token]) -> bool:
    """Whether a cut takes away what is to be done, which the words before want: “este treaba primarului | din
    Orhei să …”; a verb that urges somebody wants it behind a relative clause too."""
    words = document.language
    if not words.summary.drops_subject:
        return False
    marks = aim_marks(words)
    ahead = next((at for at, token in enumerate(dropped) if token.text.lower() in marks), None)
    if ahead is None or any(token.text.lower() in marks for token in kept):
        return False
    if any(token.content and token.lemma in words.title.urging for token in kept):
        return True
    other = inner_relatives(words) | {*words.title.complements} | {*words.title.conditions}
    inner = any(token.text.lower() in other for token in dropped[:ahead])
    inner = inner or verb_at(document, dropped[:ahead]) is not None
    return not inner and not opens(words.title.cuts, document.text[dropped[0].start : dropped[-1].end])


def is_alone(document: Document, tokens: Sequence[Token]) -> bool:
    """Whether words tell of what nothing else is, and may not be true without what follows: “este singura
    firmă [de la bursă] [care …]”."""
    return any(token.text.lower() in document.language.title.exclusive for token in tokens)


def splits_participle(document: Document, tokens: Sequence[Token], cut: int) -> bool:
    """Whether a cut parts a participle from its circumstance: “o planetă situată | la …”."""
    last = sum(token.start < cut for token in tokens) - 1
    return not document.language.title.reduced and is_reduced(document, tokens, last)


def splits_share(document: Document, kept: Sequence[Token], dropped: Sequence[Token]) -> bool:
    """Whether a cut takes from a share what it is a share of: “un bus | sur cinq”."""
    numbers = {*document.language.numbers.values, *document.language.numbers.articles}
    counts = [any(token.text.lower() in numbers for token in one) for one in (kept[-2:-1], dropped[1:2])]
    return all(counts)


def inner_participle(document: Document, tokens: Sequence[Token]) -> tuple[int, int] | None:
    """Offsets of a participle with what belongs to it between subject and verb: “Fermierii [veniți din
    sud] au cerut …”."""
    for index in range(1, len(tokens)):
        if is_reduced(document, tokens, index):
            verb = verb_at(document, tokens, index + 1)
            inner = index > 1 and tokens[index - 2].text.lower() in document.language.quotes.obliques
            if verb is None or verb == index + 1 or inner or not is_apart(document, tokens, index, verb):
                return None
            return tokens[index].start, verb_group(document, tokens, verb)
        if is_finite(document, tokens, index):
            return None
    return None


def rest_of_subject(document: Document, tokens: Sequence[Token], end: int) -> list[int]:
    """Offsets where a subject may stop, behind a name or number in it, the last first."""
    words = document.language
    named = [token for token in tokens[1:] if token.capital or token.text[0].isdigit()]
    if not named or not words.keywords.adjectives_follow:
        return []
    cuts = cut_points(document, words.title.adjuncts, tokens[0].start, end)
    cuts += [
        token.start
        for at, token in enumerate(tokens)
        if token.text.lower() in words.title.genitives and not _is_known(document, tokens, at)
    ]
    return [cut for cut in sorted(cuts, reverse=True) if named[0].start < cut < end]


def verb_group(document: Document, tokens: Sequence[Token], at: int) -> int:
    """Where the words that lean on the verb begin: “nu se joacă”."""
    words = document.language
    owning = {*words.quotes.obliques} | (
        {*words.quotes.plurals} - words.title.auxiliaries
    )  # “bunica [ei] a …”
    while at and len(tokens[at - 1].text) <= 3 and tokens[at - 1].text.lower() in words.stopwords - owning:
        at -= 1
    start = tokens[at].start
    leading = start and document.text[start - 1] in _LEADING  # “Planul [„a murit”]”, “… [n'a plus]”
    return word_start(document.text, start) if leading else start


def participles_behind(document: Document, tokens: Sequence[Token]) -> list[int]:
    """The same of participles, where no verb looks like one: “țigări [ascunse printre …]”."""
    verb = None if document.language.title.reduced else verb_at(document, tokens)
    copulas, joining = document.language.title.copulas, document.language.title.coordinators
    return [
        tokens[at].start
        for at in range(len(tokens) if verb is None else verb + 2, len(tokens))
        if is_reduced(document, tokens, at)
        and tokens[at - 2].text.lower() not in joining  # “ploi și cantități [însemnate de apă]”
        and tokens[max(0, at - 3)].text.lower() not in copulas  # “este o țară [condusă de …]”
    ]


def timed(document: Document, tokens: Sequence[Token]) -> list[int]:
    """Offsets of what tells, with a verb of its own, what happened meanwhile: “struck late [as the guests
    tired]”, not “was described as the man who …”, “as many as”."""
    timing = document.language.title.timing
    found = [at for at, token in enumerate(tokens[:-1]) if at and token.text.lower() in timing]
    return [
        tokens[at].start
        for at in found
        if not document.is_verb(tokens[at - 1])
        and not any(at < other <= at + _PAIR or other < at <= other + _PAIR for other in found)
        and verb_at(document, tokens[at + 1 : at + _SUBJECT]) is not None
    ]


def trailing(document: Document, tokens: Sequence[Token]) -> list[int]:
    """Offsets of what belongs to a noun, “the town [of Dour]”, where no verb follows."""
    genitives = document.language.title.genitives
    return [
        token.start
        for at, token in enumerate(tokens)
        if token.text.lower() in genitives
        and not _is_known(document, tokens, at)
        and verb_at(document, tokens, at) is None
    ]


def _is_known(document: Document, tokens: Sequence[Token], at: int) -> bool:
    """Whether what stands behind a noun tells which it is, “the province [of Lamb]”, or what for, “aux gens
    [de voir]”."""
    words = document.language
    own = next((token for token in tokens[at + 1 :] if token.content), None)
    definite = {*words.roles.articles} - {*words.numbers.articles}
    articled = at > 1 and tokens[at - 2].text.lower() in definite | {*words.title.genitives}
    articled = articled or tokens[at - 1].text.endswith(words.title.article_endings or ("\n",))
    return articled or own is None or document.is_verb(own) or (own.capital and not tokens[at - 1].capital)


def is_relational(document: Document, token: Token) -> bool:
    """Whether what follows a noun made of a verb belongs to it: “procedura de retragere [din …]”."""
    words, low = document.language.title, token.text
    stems = [low[: -len(end)] + base for end, base in words.verbal if low.endswith(end)]
    return any(base in words.verbs for base in stems)


def gerunds(document: Document, tokens: Sequence[Token]) -> list[int]:
    """Offsets of gerunds behind a noun or with their preposition: “the death of an elephant [suffering
    from …]”, “s'est qualifiée [en battant …]”."""
    obliques = document.language.quotes.obliques
    return [
        before.start if before.text.lower() in obliques else token.start
        for at, (before, token) in enumerate(pairwise(tokens))
        if is_gerund(token, document.language)
        and (
            before.text.lower() in obliques
            or (document.is_verb(token) and before.content and not document.is_verb(before))
        )
        and not _is_compound(document, tokens, at)
    ]


def _is_compound(document: Document, tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun and what looks like a gerund are one thing: “the police [shooting] of a man”."""
    words, ahead = document.language, tokens[at + 2 : at + 3]
    articled = at > 0 and tokens[at - 1].text.lower() in words.roles.articles and not tokens[at].capital
    leading = {*words.title.genitives, *inner_relatives(words), *words.quotes.obliques}
    return articled and bool(words.title.reduced) and (not ahead or ahead[0].text.lower() in leading)
