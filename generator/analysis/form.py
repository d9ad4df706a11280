"""What its form leaves of the weight of a sentence in a summary: short, spoken, asked, torn, its writer's."""

from __future__ import annotations

from generator.analysis.document import QUOTED, Document, own
from generator.analysis.hanging import tells_of_us
from generator.analysis.speech import Torn, is_spoken, is_torn
from generator.analysis.title.candidates import is_earlier
from generator.analysis.title.clauses import opens

_SHORT, _LONG = 9, 45  # words; outside, a sentence is worth less
_SPOKEN, _OUT_OF_SIZE, _ASKED, _VERBLESS = 0.4, 0.5, 0.3, 0.5  # what is left of a weight
_TORN, _OWN = 0.25, 0.5
_FORMER = 0.5  # left of what is so no more
_REPORTED, _SPEAKER = 0.7, 3  # left of a whole quotation's weight; words that tell its speaker
_FEW, _LETTERS = 3, 12  # words, which hardly tell anything: “Thirty-four votes.”, and what of each at most
_CREDIT = 5  # words of a line about its writer
_ENDS = ".!?…؟۔।。！？:;\"”“»’')」』）"  # of a sentence


def worth_of(document: Document, index: int, parted: Torn) -> float:
    """The share of its weight that the form of a sentence leaves it."""
    sentence = document.sentences[index].of(document.text)
    tokens = document.tokens[index]
    worth = 1.0
    if not _SHORT <= len(tokens) <= _LONG:
        few = len(tokens) <= _FEW and len(sentence) <= _LETTERS * len(tokens)  # where words are parted
        worth *= _OUT_OF_SIZE**3 if few or len(tokens) >= 2 * _LONG else _OUT_OF_SIZE
    if index in parted.opening or index in parted.ending or is_torn(sentence):
        worth *= _TORN
    elif is_spoken(sentence):
        worth *= _REPORTED if _is_reported(sentence) else _SPOKEN
    if sentence.rstrip('”"»’)').endswith(("?", ":", ";", "…", "...")):
        worth *= _ASKED
    if not document.has_verb(tokens):
        worth *= _VERBLESS
    if _is_own(document, sentence):
        worth *= _OWN
    if index and _is_former(document, index):
        worth *= _FORMER
    return worth


def _is_former(document: Document, index: int) -> bool:
    """Whether a sentence tells what was so before the news, or was thought to be: “Earlier statements spoke
    of 6,400 people”, “Prefectura vorbise de șapte răniți”; not what is said, “40 had been saved, he said”."""
    sentence, words = document.sentences[index].of(document.text), document.language
    if opens(words.figures.formerly, sentence):
        return True
    past = words.title.past_endings or ("\n",)
    lows = (token.text.lower() for token in document.tokens[index])
    said = any(low in words.quotes.verbs and not low.endswith(past) for low in lows)
    return not said and is_earlier(document, index)


def _is_own(document: Document, sentence: str) -> bool:
    """Whether somebody speaks of himself; where verbs need no subject “ne-a spus” but means “said”, unlike
    “Am vorbit cu el” and “publicăm”."""
    plain = QUOTED.sub("", sentence)
    found = own(document.language).search(plain)
    if not document.language.summary.drops_subject:
        return found is not None
    return (found is not None and found.start() == 0) or tells_of_us(document, plain)


def _is_reported(sentence: str) -> bool:
    """Whether a quotation is whole and the sentence also says whose it is."""
    quoted = QUOTED.match(sentence)
    return quoted is not None and len(sentence[quoted.end() :].split()) >= _SPEAKER


def is_label(document: Document, index: int) -> bool:
    """Whether a line only says of what kind something is, “LIVE TEXT”, or who wrote it, “AGERPRES.”: two of
    no verb, no end mark and no second word tell that; “它关闭了。” has no space, “Popa neagă.” its verb."""
    tokens, last = document.tokens[index], document.text[document.sentences[index].end - 1]
    if index and last not in _ENDS and len(tokens) <= _CREDIT:
        return True  # “Interviu realizat de Ana Pop”
    return not tokens or (not document.has_verb(tokens)) + (last not in _ENDS) + (len(tokens) == 1) > 1
