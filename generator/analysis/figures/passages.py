"""The words around sums and shares, and what each may be: a noun, the verb that leads to the sum, a
conjunction before a clause."""

from __future__ import annotations

import functools
from collections.abc import Sequence, Set
from typing import NamedTuple

from generator.analysis.document import knows_verb
from generator.analysis.figures.reading import BLANK
from generator.analysis.figures.words import Lexicon, after, before, lexicon
from generator.analysis.nouns import is_adverb, kind_of
from generator.languages import Language
from generator.text.normalise import fold
from generator.text.tokens import Token, all_keys, first_keys, keys, tokens
from generator.text.words import lemma

_CLITIC = 2  # letters
_MOST = 6  # words of a noun with what belongs to it


class Words(NamedTuple):
    """Words around sums, folded."""

    of: Set[str]  # between a noun and its sum
    verbs: Set[str]  # that say that something costs the sum or comes to it
    steps: Set[str]  # of these, those that may take an object: “cut 5%”
    describing: Set[str]  # participles of such verbs
    free: Set[str]  # between two states of one figure
    by: Set[str]  # of what leads to the sum, what says how far something rose
    leads: Set[str]  # between such a verb and its sum
    around: Set[str]  # adverbs and auxiliaries of those verbs
    auxiliaries: Set[str]
    articles: Set[str]
    owners: Set[str]  # “al”, which a genitive follows
    within: Set[str]  # prepositions within a noun
    opening: Set[str]  # conjunctions before a clause
    extending: Set[str]  # prepositions within what a sum is of: “ajutor pentru chirie”
    relatives: Set[str]
    circumstances: Set[str]  # prepositions of a circumstance: ended the year "with" losses
    joins: Set[str]
    idle: Set[str]  # “total”, “average”
    actors: Set[str]  # who may reach or cost something and is no sum


class Noun(NamedTuple):
    """What a sum is of, from one token to another."""

    begin: int
    end: int
    lead: str | None = None  # the word between its verb and the sum: in “a scăzut cu 3 %”, “cu”
    ranged: bool = False  # it is between this sum and another


class Passage:
    """The words of a text, and what each may be."""

    def __init__(self, text: str, found: Sequence[Token], language: Language, names: Set[int]) -> None:
        self.text, self.found, self.language, self.names = text, found, language, names
        self.lexicon, self.words = lexicon(language), words_of(language)
        self.share = self.pure = False  # whether the figure is a share, and one of what follows it

    def hedged(self, at: int) -> int:
        """Before what says how exact the number is, unless that is the verb: “depășește”."""
        while size := max(before(phrases, self.found, at) for _, phrases in self.lexicon.qualifiers):
            if any(token.key in self.words.verbs for token in self.found[at - size : at]):
                break
            at -= size
            if size > 1 and self.found[at].key in self.words.leads:
                return at + 1  # “o rată | de | peste”
        return at

    def verb(self, at: int, floor: int) -> tuple[int, str | None, str]:
        """Before the verb that leads to the sum at ``at``, that verb, and what stands between them."""
        verb, lead = None, ""
        while at > floor:
            key = self.found[at - 1].key
            size = before(self.lexicon.midway, self.found, at)
            if size:
                at -= size
            elif key in self.words.verbs:
                verb = key if verb is None or key in self.words.steps else verb
                at -= 1
            elif verb is None and key in self.words.leads:
                lead = lead or key
                at -= 1
            elif key == "-" and self.found[max(floor, at - 2)].key in self.lexicon.objects:
                return at, None, lead  # “l-a redus la”
            elif (back := self._past(at, floor)) < at:
                at = back
            else:
                break
        return at, verb, lead

    def _past(self, at: int, floor: int) -> int:
        """Before what may stand by such a verb: an auxiliary, an adverb, a day."""
        key = self.found[at - 1].key
        if key == BLANK:
            while at > floor and self.found[at - 1].key == BLANK:
                at -= 1
            return at - (at > floor and self.found[at - 1].key in self.words.within)
        if key == "-" and self.found[at].start == self.found[at - 1].end:
            return at - 1 - (at - 1 > floor and len(self.found[at - 2].key) <= _CLITIC)  # “s-au”
        if key == ",":
            return self.aside(at - 1, floor) or at
        return at - (key in self.words.around)

    def is_describing(self, begin: int, end: int) -> bool:
        """Whether the verb among these words is a participle that describes the noun before: “lucrări |
        estimate la | 4 milioane”."""
        keys_ = [token.key for token in self.found[begin:end]]
        return not self.words.describing.isdisjoint(keys_) and self.words.auxiliaries.isdisjoint(keys_)

    def aside(self, comma: int, floor: int) -> int:
        """Where a day in commas begins that ends at ``comma``: “a crescut, | în mai, | cu”."""
        at = comma
        while at > floor and (self.found[at - 1].key == BLANK or self.found[at - 1].key in self.words.within):
            at -= 1
        size = before(self.lexicon.midway, self.found, comma)
        at = comma - size if size else at
        dated = size or any(token.key == BLANK for token in self.found[at:comma])
        return at - 1 if dated and at > floor and self.found[at - 1].key == "," else 0

    def is_named(self, at: int) -> bool:
        """Whether a word of no weight elsewhere is a noun between an article and “of”."""
        key = self.found[at].key
        return len(key) > 3 and key.isalpha() and key not in self.lexicon.numerals | self.words.auxiliaries

    def content(self, end: int, floor: int) -> int:
        begin = end
        while begin > floor and (self.is_word(begin - 1) or self.is_hyphen(begin - 1)):
            if self.found[begin - 1].key in self.words.circumstances:
                break  # “despite | losses of”
            begin -= 1
        return begin

    def is_word(self, at: int) -> bool:
        key = self.found[at].key
        return key.isalpha() and len(key) > 1 and key not in self.lexicon.stops

    def is_content(self, at: int) -> bool:
        return self.is_word(at) and self.found[at].key not in self.words.verbs

    def is_hyphen(self, at: int) -> bool:
        tied = self.found[at - 1 : at + 2]
        return (
            len(tied) == 3
            and tied[1].key == "-"
            and tied[0].end == tied[1].start < tied[1].end == tied[2].start
        )

    def may_be_in(self, at: int) -> bool:
        """Whether a word may stand within a noun with all that belongs to it."""
        key = self.found[at].key
        if key in self.words.owners:
            return key not in self.words.auxiliaries or self.is_owned(at + 1)
        if key in self.words.auxiliaries:
            return False
        inner = key in self.words.articles | self.words.within | self.words.joins
        if inner or self.is_hyphen(at):
            return True
        if self.is_word(at) and (self.is_articled(at) or (self.lexicon.noun_last and self._may_be_named(at))):
            return True  # “the cost”, “the average price”, “Support for”
        return self.is_content(at) and not self.is_verb(at)

    def _may_be_named(self, at: int) -> bool:
        word = self.word(at)
        plain = lemma(word, self.language.code) == word  # no “wants”
        return self.opens(at) or (plain and self.is_articled(at - 1) and self.is_content(at - 1))

    def is_owned(self, at: int) -> bool:
        return at < len(self.found) and self.found[at].key.endswith(self.lexicon.genitives or ("\n",))

    def is_verb(self, at: int) -> bool:
        word = self.word(at)
        base = lemma(word, self.language.code)
        return knows_verb(self.language, word, base)

    def is_participle(self, at: int) -> bool:
        """Whether an auxiliary before it makes a word a verb's: “a înregistrat | pierderi”."""
        return at > 0 and self.found[at - 1].key in self.words.auxiliaries - self.words.articles

    def is_done(self, at: int) -> bool:
        """“să | dispună de 4 milioane”: a verb, no noun."""
        before_it = self.found[at - 1].key if at else ""
        return self.is_verb(at) and before_it in self.words.auxiliaries | self.words.relatives

    def is_articled(self, at: int) -> bool:
        return at > 0 and self.found[at - 1].key in self.words.articles

    def is_definite(self, at: int) -> bool:
        return self.word(at).endswith(self.language.title.article_endings or ("\n",))

    def word(self, at: int) -> str:
        return self.text[self.found[at].start : self.found[at].end].lower()

    def describes(self, end: int) -> bool:
        """Whether a share says of what follows it how pure it is: “100% helium”."""
        return self.lexicon.noun_last and self.is_content(end) and not self.is_verb(end)

    def opens(self, begin: int) -> bool:
        """Whether a clause opens at ``begin``."""
        if not begin:
            return True
        left = self.found[begin - 1]
        return not (left.key[0].isalnum()) or left.key in self.words.opening

    def shown(self, noun: Noun) -> str:
        """The words of a noun without its articles, no longer than is read at a glance; none of an actor."""
        begin, end, found, words = noun.begin, noun.end, self.found, self.words
        while begin < end and found[begin].key in words.articles:
            begin += 1
        inner = next((n for n in range(begin, end) if found[n].key in words.within | words.owners), end)
        head = inner - 1 if self.lexicon.noun_last else begin
        if end - begin > _MOST:
            parts = words.within - words.of - words.owners
            end = next((n for n in range(begin + _MOST, begin, -1) if found[n].key in parts), inner)
        if not begin < inner or end - begin > _MOST or not (self.is_word(head) or self.is_named(head)):
            return ""
        if self._says_nothing(head, begin, end) or self._is_proper(head, begin, end):
            return ""
        if noun.lead is not None and not words.actors.isdisjoint(self.forms(head)):
            return ""
        return self.text[found[begin].start : found[end - 1].end]

    def _says_nothing(self, head: int, begin: int, end: int) -> bool:
        """Whether a noun is an adjective, “o sumă mai | mică, de”, or one that leaves open of what it is."""
        word = self.word(head)
        kind = kind_of(word, lemma(word, self.language.code), self.language)
        if is_adverb(word, self.language) or (kind == "adjective" and end - begin == 1):
            return True
        tied = any(self.found[n].key in self.words.within or self.is_owned(n) for n in range(head + 1, end))
        return self.is_idle(head) and (end - begin == 1 if self.lexicon.noun_last else not tied)

    def _is_proper(self, head: int, begin: int, end: int) -> bool:
        """Whether somebody's name is all there is, or the word no noun, as its letters show."""
        if head in self.names:
            return True
        token = self.found[head]
        return token.capital and not token.capitals and not self.opens(begin)

    def is_idle(self, head: int) -> bool:
        return not self.words.idle.isdisjoint(self.forms(head))

    def forms(self, at: int) -> tuple[str, str]:
        word = self.word(at)
        return fold(word), fold(lemma(word, self.language.code))


def is_unit(counted: str, words: Lexicon) -> bool:
    """Whether only a currency or “percent” is counted."""
    found = tokens(counted)
    for phrases in (words.percent, words.currencies):
        if size := after(phrases, found, 0):
            return size == len(found) or bool(after(words.rates, found, size))
    return bool(found) and found[0].key in words.signs


@functools.cache
def words_of(language: Language) -> Words:
    figures, title, quotes = language.figures, language.title, language.quotes
    opens = (*title.that, *language.dates.joining, *language.dates.clauses, *title.coordinators, *title.whens)
    opening = frozenset(keys(phrase)[-1] for phrase in (*opens, *figures.contrasting, *figures.opening))
    joins = first_keys(language.numbers.joiners)
    opening -= joins
    auxiliaries = first_keys((*sorted(title.auxiliaries), *sorted(title.copulas)))
    leads = first_keys((*figures.by, *figures.valued_at, *figures.origins, *figures.of_sums))
    obliques = first_keys((*language.keywords.links, *quotes.obliques)) - first_keys(title.that)
    amounting = frozenset(keys(phrase)[-1] for phrase in figures.amounting)
    coming = frozenset(key for key in first_keys(figures.reaching) if len(key) > 1) - obliques - leads
    around = (
        auxiliaries | first_keys((*quotes.adverbs, *figures.gone)) | all_keys(figures.amounting) - amounting
    )
    around -= joins | opening | {"-"}
    free = leads | around | first_keys((*figures.changes, *figures.of_sums)) | {",", BLANK, "-", "–"}
    return Words(
        of=first_keys(figures.of_sums),
        verbs=amounting | first_keys((*figures.changes, *sorted(title.copulas))) | coming,
        describing=first_keys(figures.describing),
        free=free | all_keys((*figures.comparing, *figures.about, *figures.between)) - joins,
        steps=first_keys(figures.changes),
        by=first_keys(figures.by),
        leads=leads | (first_keys(figures.between) & obliques),
        around=around,
        auxiliaries=auxiliaries,
        articles=first_keys((*sorted(language.names.articles), *language.keywords.articles)),
        owners=first_keys(tuple(sorted(language.names.possessives))),
        within=obliques,
        opening=opening,
        extending=first_keys((*figures.of_sums, *figures.purposes)),
        relatives=first_keys((*quotes.relatives, *title.that, *quotes.subordinators)),
        circumstances=first_keys(figures.circumstances),
        joins=joins,
        idle=first_keys((*figures.totals, *figures.sizes)),
        actors=first_keys((*language.roles.nouns, *language.names.organisation_words)),
    )
