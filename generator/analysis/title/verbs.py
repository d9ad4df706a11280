"""Which words of a sentence are the verbs of its clauses, by their form and what stands beside them."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from generator.analysis.document import Document, Token, knows_verb
from generator.analysis.title.elided import behind_elided
from generator.languages import Language, TitleWords, Words


def is_gerund(token: Token, language: Language) -> bool:
    endings = language.title.gerunds
    known = knows_verb(language, token.text.lower(), token.lemma)
    opens = language.summary.drops_subject and known  # “Începând de luni”
    form = token.text.endswith(endings or "\n") and "-" not in token.text  # “code-sharing site”
    return len(token.text) > 4 and form and (not token.capital or opens)


def verb_at(document: Document, tokens: Sequence[Token], first: int = 0) -> int | None:
    """Index of the first finite verb of ``tokens`` that is in no subordinate clause, from ``first``."""
    auxiliaries = document.language.title.auxiliaries
    opening = inner_relatives(document.language) | _subordinators(document.language)
    nested = _single(document.language.title.whens)  # “a man who slept [when] it began”
    inside, own, last = False, -2, -1  # own auxiliary of a relative clause, “care a fost ales”, and its verb
    for index in range(first, len(tokens)):
        lower = tokens[index].text.lower()
        if index > first and (lower in opening or (last >= 0 and lower in nested)):
            inside = True
        if is_finite(document, tokens, index):
            inner = inside or index == own + 1
            if not inner and not _describes(document, tokens, index):
                return index
            inside, own = False, index if lower in auxiliaries else -2
            last = index if inner else last
        elif index == own + 1 and not tokens[index].content:
            own = index  # “which nobody has [ever] photographed”
    return None


def _describes(document: Document, tokens: Sequence[Token], index: int) -> bool:
    """Whether a form that may be finite describes the noun before: “A study [published] in May showed”."""
    if not document.language.title.reduced or not is_reduced(document, tokens, index):
        return False
    verb = verb_at(document, tokens, index + 1)
    return verb is not None and is_apart(document, tokens, index, verb)


def is_reduced(document: Document, tokens: Sequence[Token], index: int) -> bool:
    """Whether a participle stands between the noun that it may describe and a circumstance."""
    words, token = document.language, tokens[index]
    if not 0 < index < len(tokens) - 1:
        return False
    form = token.text.lower().endswith(words.title.reduced or words.title.participles)
    noun = tokens[index - 1].content and not document.is_verb(tokens[index - 1])
    following = {*words.quotes.obliques, *words.title.agents, *words.quotes.adverbs}
    following -= {*words.title.coordinators}  # “29 people drowned and a dozen were missing”
    given = tokens[index + 1].text.endswith(words.title.datives or ("\n",))
    follows = given or tokens[index + 1].text.lower() in following
    return form and noun and follows and token.content and not token.capital and is_of_verb(document, token)


def is_of_verb(document: Document, token: Token) -> bool:
    """Whether a participle, which the dictionary may have as a word of its own, is a known verb's."""
    words = document.language.title
    return document.is_verb(token) or any(
        token.lemma[: -len(end)] + base in words.verbs
        for end, base in words.agreeing
        if token.lemma.endswith(end)
    )


def is_finite(document: Document, tokens: Sequence[Token], index: int) -> bool:
    """Whether the word is, by its form and what stands before it, the verb of a clause."""
    words = document.language.title
    token = tokens[index]
    lower = token.text.lower()
    before = tokens[index - 1].text.lower() if index else ""
    earlier = tokens[index - 2].text.lower() if index > 1 else ""
    markers = _single(words.nonfinite)
    drops_subject = document.language.summary.drops_subject
    if (token.capital and index and not token.text.isupper()) or behind_elided(document, token):
        return False  # “der Band”, “in May”
    if lower in words.auxiliaries:
        leaning = lower in markers or lower in words.coordinators
        if leaning and before in document.language.quotes.obliques:
            return False  # “planul de a reduce”
        return not leaning or _participle_follows(document, tokens, index)
    if _opens_relative(document, tokens, index) or _stands_as_verb(document, tokens, index):
        return True
    known = knows_verb(document.language, lower, token.lemma)
    known = known and (token.content or lower in words.unchanging)
    known = known or lower in document.language.quotes.verbs
    if not known or (token.capital and (index or not drops_subject)):
        return False  # “Retired teacher …”
    adverb = before in document.language.stopwords or before.endswith(words.adverb_endings or (" ",))
    governed = before in (document.language.quotes.obliques if words.reduced else words.adjuncts)  # “în jur”
    preposition = _is_preposition(lower, document.language)
    if before in markers or (earlier in markers and adverb) or governed or preposition:
        return False
    after = tokens[index + 1].text.lower() if index + 1 < len(tokens) else ""
    counted = before in document.language.numbers.values or before.isdigit()
    several = bool(words.reduced) and lower.endswith("s")
    noun = several and (after in words.genitives or counted)  # “signs of”, “two sets”
    if noun or is_gerund(token, document.language) or after in words.agents or _is_bound(token, words):
        return False
    if lower == token.lemma and (token.content or lower in words.unchanging):  # or the infinitive
        owned = index > 0 and document.text[tokens[index - 1].end] in "'’"  # “the pupils' work”
        plural = before.endswith("s") and len(before) > 3 and not owned  # “scientists report”
        return before not in words.auxiliaries if drops_subject else plural
    if any(lower.endswith(form) and token.lemma.endswith(base) for form, base in words.finite_forms):
        return True
    return not lower.endswith((*words.participles, *words.nominal))


def _opens_relative(document: Document, tokens: Sequence[Token], index: int) -> bool:
    """Whether a verb stands right behind the pronoun of its relative clause, “a ferry that [ran] aground”,
    not “said that [talks] …”."""
    words = document.language.title
    adverbs = document.language.quotes.adverbs
    at = index - (tokens[index - 1].text.lower() in adverbs)  # “that [once] ran”
    if not words.reduced or at < 2:
        return False
    noun, pronoun, token = *tokens[at - 2 : at], tokens[index]
    if pronoun.text.lower() not in inner_relatives(document.language):
        return False
    if not token.content or not noun.content or document.is_verb(noun):
        return False
    if token.text.lower() == token.lemma:
        who = pronoun.text.lower() in document.language.quotes.relatives
        alone = who and not any(document.is_verb(after) for after in tokens[index + 1 : index + 2])
        return noun.text.endswith("s") and (alone or document.is_verb(token))  # “teenagers who sleep”
    behind = "".join(one.text.lower() for one in tokens[index + 1 : index + 2])
    told = behind[:1].isdigit() or behind in document.language.roles.articles or not token.text.endswith("s")
    return token.text.lower().endswith(words.reduced) or (document.is_verb(token) and told)


def _is_preposition(lower: str, language: Language) -> bool:
    return lower in language.quotes.obliques and lower not in language.quotes.verbs


def _is_bound(token: Token, words: TitleWords) -> bool:
    """Whether its form is finite only behind a conjunction; what it looks like here is an adjective:
    “opiniei publice”."""
    return any(token.text.endswith(form) and token.lemma.endswith(base) for form, base in words.bound_forms)


def _stands_as_verb(document: Document, tokens: Sequence[Token], index: int) -> bool:
    """Whether a form that may be a noun's is a verb's where it stands, between a noun and an article:
    “le ministre annonce un plan”, not “l'annonce d'un plan”."""
    words, token = document.language.title, tokens[index]
    inside = index > 0 or (token.sentence >= 0 and token.start > document.sentences[token.sentence].start)
    if not inside or index >= len(tokens) - 1 or token.capital:
        return False
    lower = token.text.lower()
    if _is_preposition(lower, document.language):
        return False  # “les négociations [entre] la direction …”
    bases = [lower[: len(lower) - len(end)] + base for end, base in words.noun_like if lower.endswith(end)]
    if lower not in words.unchanging and not any(base in words.verbs for base in bases):
        return False
    if lower in words.unchanging and index > 1 and tokens[index - 1].capital and tokens[index + 1].content:
        return True  # “Jane Doe beat champion Ann Reed”
    after = tokens[index + 1].text.lower()
    elided = document.text[token.end : tokens[index + 1].start].strip().rstrip("'’").lower()
    after = elided or after  # “annonce l'ouverture”
    quotes = document.language.quotes
    following = {*document.language.roles.articles, *words.complements, *quotes.obliques, *quotes.adverbs}
    following |= {*words.pointing}  # “ferme son usine”
    if not index and words.reduced:
        following -= {*quotes.obliques}  # “the note, left on a bench, names …”
    if after not in following - {*words.genitives, *words.agents} and not after[0].isdigit():
        return False
    before = tokens[index - 1] if index else None
    return before is None or (before.content and not document.is_verb(before))


def has_finite_verb(document: Document, tokens: Sequence[Token]) -> bool:
    """Always where the language's verbs are not known."""
    words = document.language.title
    if not words.verbs or any(is_finite(document, tokens, index) for index in range(len(tokens))):
        return True
    if words.relatives_parted and any(is_plural_verb(document, tokens, at) for at in range(len(tokens))):
        return True
    endings = words.preterites
    small = [token for token in tokens if token.content and not token.capital]
    return bool(endings) and any(token.text.endswith(endings) for token in small)


def is_plural_verb(document: Document, tokens: Sequence[Token], at: int) -> bool:
    """Whether a form that is the infinitive's too may be finite: “In Dour streiken die Lehrer”."""
    token = tokens[at]
    lower = token.text.lower()
    marked = at > 0 and tokens[at - 1].text.lower() in document.language.title.nonfinite
    return (
        token.content
        and not token.capital
        and lower == token.lemma
        and document.is_verb(token)
        and not marked
    )


def _participle_follows(document: Document, tokens: Sequence[Token], index: int) -> bool:
    """Whether a form that may also be an article or a preposition is an auxiliary: “a declarat”."""
    for token in tokens[index + 1 : index + 4]:
        lower = token.text.lower()
        if lower.endswith(document.language.title.participles) and len(lower) > 2:
            return True  # “fost” leads to another participle
        if token.content:
            return document.is_verb(token)
    return False


def is_whole(document: Document, tokens: Sequence[Token]) -> bool:
    """Whether the subject stands before a passive that tells what happened: “Podul a fost deschis joi”."""
    low = [token.text.lower() for token in tokens]
    at = next((at for at, word in enumerate(low) if word in document.language.title.whole), 0)
    led = low[0] in {*document.language.quotes.obliques, *document.language.quotes.adverbs}
    return at > 1 and not led and low[at - 1] in document.language.title.copulas and tokens[0].content


def is_complete(document: Document, tokens: Sequence[Token]) -> bool:
    """Whether there is a finite verb, and one behind the last “that”."""
    words = document.language
    that = conjunctions(words)
    last = max((at for at, token in enumerate(tokens) if token.text.lower() in that), default=-1)
    lone = last >= 0 and tokens[last].text.lower() in words.title.nonfinite
    said = last > 0 and (
        tokens[last - 1].text.lower() in speaking(words)
        or (bool(words.title.reduced) and is_finite(document, tokens, last - 1))
    )
    if lone and not said:
        last = -1  # “that bridge”, but “said that …” and “that from June …”
    if verb_at(document, tokens) is None:
        return False
    behind = tokens[last + 1 :]
    if last >= 0 and any(token.text.lower() in words.title.complements for token in behind[:1]):
        return True  # “whether to lower the limit”
    other = (*words.title.participles, *words.title.gerunds)
    forms = [
        token
        for token in behind
        if not token.text.lower().endswith(other) and token.text.lower() not in words.title.nonfinite
    ]
    copulas = words.title.copulas if words.summary.drops_subject else ()  # “nu există”
    stands = any(document.is_verb(token) or token.text in copulas for token in forms)
    return last < 0 or verb_at(document, behind) is not None or stands


def is_apart(document: Document, tokens: Sequence[Token], first: int, verb: int) -> bool:
    """Whether what stands between a participle and a verb are circumstances, so that the verb is the
    subject's: “A study published in May showed …”, not “Police arrested a man accused of …”."""
    words = document.language
    opening = {*words.title.complements} - {*words.quotes.obliques}
    joined = tokens[verb - 1].text.lower() in words.title.coordinators
    if joined or any(token.text.lower() in opening for token in tokens[first:verb]):
        return False
    articles = {*words.roles.articles}
    return not words.title.reduced or all(
        tokens[at - 1].text.lower() in words.quotes.obliques or is_gerund(tokens[at - 1], words)
        for at in range(first + 1, verb)
        if tokens[at].text.lower() in articles
    )


def inner_relatives(language: Language) -> frozenset[str]:
    """Words that open a relative clause also where no comma stands before it."""
    return frozenset() if language.title.relatives_parted else _single(language.title.relatives)


@functools.cache
def _subordinators(language: Language) -> frozenset[str]:
    """Conjunctions that are nothing else: “că”, not “să” or “that”."""
    return conjunctions(language) - {*language.title.nonfinite}


@functools.cache
def speaking(language: Language) -> frozenset[str]:
    """The forms of verbs of speech, “says” and “said”."""
    return frozenset((*language.quotes.verbs, *language.quotes.participles))


@functools.cache
def aim_marks(language: Language) -> frozenset[str]:
    """What opens a clause that tells what is to be done, as “să” does; no preposition, “ca”."""
    opening = {*language.title.complements} & {*language.title.nonfinite}
    return frozenset(opening - {*language.quotes.obliques})


@functools.cache
def conjunctions(language: Language) -> frozenset[str]:
    """Words that open what is said or wanted, and stand for nothing else in that place."""
    return frozenset(language.title.complements) & {*language.quotes.subordinators}


@functools.cache
def _single(phrases: Words) -> frozenset[str]:
    return frozenset(phrase for phrase in phrases if " " not in phrase)
