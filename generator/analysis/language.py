"""Which language an article is in."""

from __future__ import annotations

import functools

from babel import localedata
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from generator import languages
from generator.languages import Language, cldr
from generator.model import Article

_SAMPLE = 1_000  # characters; more changes nothing (language.md), and fewer may all be one quotation
_KNOWN = 8.0  # how much likelier a language with a file is, before the text is seen
_CERTAIN = 0.35  # least probability of a guess; below it the language is undetermined
_LEAST = 12  # letters; fewer tell nothing
_UNDETERMINED = "und"


def identify(article: Article) -> Language:
    """The language the seed declares, else the one its first thousand characters are in, else
    `und` where the text is too short or too strange to tell."""
    declared = cldr.primary(article.lang) if article.lang else None
    if declared:
        return languages.load(declared)
    parts = (article.title, article.first_line, *article.paragraphs)
    return languages.load(guess(" ".join(filter(None, parts))[:_SAMPLE]))


def guess(text: str) -> str:
    """The likeliest language of ``text``, or `und`.

    The identifier's probabilities (naive Bayes over byte n-grams, Lui and Baldwin 2012), weighted
    towards the languages that have a file: without that a Romanian headline may come out as
    Venetian. What CLDR cannot write a date in is no language of the press.
    """
    if sum(map(str.isalpha, text)) < _LEAST:
        return _UNDETERMINED
    code, probability = likeliest(text)
    return code if probability >= _CERTAIN else _UNDETERMINED


def likeliest(text: str) -> tuple[str, float]:
    """The likeliest language of ``text`` and its probability, weighted like that."""
    known = languages.codes()
    weighed = [
        (probability * (_KNOWN if code in known else 1.0), code)
        for code, probability in _identifier().rank(text)
    ]
    weight, code = max(weighed)
    return str(code), weight / sum(weight for weight, _ in weighed)


@functools.cache
def _identifier() -> LanguageIdentifier:
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages([code for code in identifier.labels if localedata.exists(code)])
    # A text is a few hundred rows of the table: the same numbers, laid out and typed so that these cost less.
    identifier.nb_ptc = identifier.nb_ptc.astype("float32", order="C")
    return identifier
