"""Where a noun before a sum is none of which the sum is: it belongs to another, is the second of a pair, or a
clause's verb stands among its words."""

from __future__ import annotations

from generator.analysis.figures.passages import Passage
from generator.analysis.figures.reading import BLANK
from generator.analysis.nouns import is_adverb, kind_of
from generator.text.words import lemma


class Doubts(Passage):
    """The words of a text, and what speaks against a noun among them."""

    def is_inner(self, begin: int, floor: int) -> bool:
        """Whether a preposition ties what begins there to another noun, of which the sum may be: “a loan from
        the | bank of £2m”."""
        first = begin
        while begin > floor and self.found[begin - 1].key.isalpha() and not self.is_word(begin - 1):
            begin -= 1
            if self.found[begin].key in self.words.within:
                head, known = (
                    begin - 1,
                    self.is_definite(first) or self.found[first - 1].key in self.lexicon.definite,
                )
                while head >= floor and self.found[head].key in self.words.within:
                    head -= 1  # “un împrumut de | la”
                bound = head >= floor and (known or self.found[begin].key not in self.words.circumstances)
                return bound and self.is_word(head) and (self.is_articled(head) or not self.is_act(head))
        return False

    def is_crowded(self, begin: int, end: int) -> bool:
        """Whether two nouns that are none of one stand side by side: “familia victimei | daune de”."""
        if self.lexicon.noun_last or end - begin == 1:
            return False
        if not {token.key for token in self.found[begin:end]}.isdisjoint(self.words.within):
            return False
        word = self.word(end - 1)
        return kind_of(word, lemma(word, self.language.code), self.language) == "noun" and not (
            self.is_owned(end - 1)
        )

    def is_second(self, begin: int, floor: int) -> bool:
        """Whether what begins there is but the second of a pair: “the tour and the | album were”."""
        while begin > floor and self.found[begin - 1].key in self.words.articles:
            begin -= 1
        if begin - 1 <= floor:
            return False
        left, other = self.found[begin - 1].key, self.found[begin - 2].key
        if left in self.lexicon.negations:
            return True  # “neither wages nor | prices”
        pair = left in self.words.joins | self.lexicon.alternatives and left != ","
        return pair and other.isalpha() and other not in self.words.verbs | {BLANK}

    def is_act(self, at: int) -> bool:
        """Whether a word is a verb as it stands: “asked”, no “loan”."""
        word = self.word(at)
        bare = lemma(word, self.language.code) == word or word.endswith("s")  # “damages”
        return self.is_verb(at) and not (self.lexicon.noun_last and bare)

    def is_told(self, at: int) -> bool:
        """Whether a word within others of a noun is the verb of a clause: “the fire | caused | damage”."""
        word = self.word(at)
        described = not self.is_word(at - 1) or is_adverb(self.word(at - 1), self.language)
        noun = word.endswith(self.language.title.gerunds or ("\n",))
        return self.lexicon.noun_last and self.is_act(at) and not described and not noun
