"""Who died, by name: an obituary that begins with a life tells the death of “the artist”, “he” or nobody."""

from __future__ import annotations

from collections.abc import Sequence

from generator.analysis.document import Document, Token, tokens_of
from generator.analysis.title.details import Known
from generator.languages import Language
from generator.text.patterns import phrases

_SUBJECT = 2  # words of “The artist”


def by_name(document: Document, index: int, title: str, known: Known, longest: int) -> str:
    """The title with the name of whoever died for words that only mean him, where the sentences before name
    nobody else: “Graficianul a murit luni” is “Ion Rusu a murit luni”; not “His wife died on Monday”."""
    words = document.language
    dying = phrases(words.title.dying).search(title)
    start = document.sentences[index].start
    before = {name for span, name in known.speakers if span in known.people and span.start < start}
    if not dying or len(before) != 1 or not _means(words, tokens_of(title[: dying.start()], words)):
        return title
    named = f"{before.pop()} {title[dying.start()].lower()}{title[dying.start() + 1 :]}"
    return named if len(named) <= longest else title


def _means(words: Language, subject: Sequence[Token]) -> bool:
    """Whether a subject only means somebody: “El”, “Graficianul”, “The artist”, or is none at all."""
    lows = [token.text.lower() for token in subject]
    if not lows or lows[0] in words.quotes.pronouns:
        return len(lows) == 1 or (not lows and words.summary.drops_subject)
    led = lows[0] in {*words.roles.articles} - {*words.numbers.articles, *words.title.pointing}
    definite = led if len(lows) == _SUBJECT else lows[0].endswith(words.title.article_endings or ("\n",))
    noun = subject[-1]
    plain = len(lows) <= _SUBJECT and not (led and noun.capital and not words.keywords.nouns_capitalised)
    return definite and plain and noun.lemma in words.roles.nouns - words.roles.kin
