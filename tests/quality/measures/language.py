"""Which language a text is in, told from its first sixty and first thousand characters; and which a
quotation is in: every sentence of one corpus is set as a quote into an article of each other one, and
of its own, where none may be taken for foreign. The baseline believes the identifier as it comes."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import py3langid

from generator import languages
from generator.analysis.foreign import foreign_language
from generator.analysis.language import guess
from generator.model import Span
from generator.text.normalise import fold
from generator.text.sentences import sentences
from tests.quality.measured import Measured

_CORPORA = {
    "ro": "ro-press-jurnaltv",
    "en": "wikinews-en",
    "fr": "wikinews-fr-keyphrases",
    "de": "wikinews-de-quotes",
}
_WORDS = 4  # of a sentence that is set as a quote
_LATIN = 0.5  # of its letters: what an article cites in another script is not in its language
_SAMPLES = 1_500  # sentences of each corpus


def measure(corpora: Path) -> list[Measured]:
    texts = [
        (code, file.read_text(encoding="utf-8").partition("\n\n")[2])
        for code, folder in _CORPORA.items()
        for file in sorted((corpora / folder / "articles").glob("*.txt"))
    ]
    bare = [(code, fold(text)) for code, text in texts if code == "ro"]
    return [
        _share("language/article", texts, 1_000),
        _share("language/sixty-characters", texts, 60),
        _share("language/ro-without-diacritics", bare, 60),
        *_quoted(texts),
    ]


def _share(name: str, texts: list[tuple[str, str]], length: int) -> Measured:
    right = sum(guess(text[:length]) == code for code, text in texts)
    plain = sum(py3langid.classify(text[:length])[0] == code for code, text in texts)
    return Measured(name, right / len(texts), plain / len(texts), "py3langid as it comes", len(texts))


def _quoted(texts: list[tuple[str, str]]) -> list[Measured]:
    """How many sentences are told where they are foreign, and how many are left alone at home."""
    said: dict[str, list[str]] = {code: [] for code in _CORPORA}
    for code, text in texts:
        whole = Span(0, len(text))
        said[code] += [span.of(text) for span in sentences(text, whole, languages.load(code))]
    samples = {code: list(filter(_is_sample, found)) for code, found in said.items()}
    told = right = plain = alone = kept = naive = 0
    for home in samples:
        for code, found in samples.items():
            for text in found[:: len(found) // _SAMPLES + 1]:
                ours, theirs = foreign_language(text, languages.load(home)), py3langid.classify(text)[0]
                if code == home:
                    alone, kept, naive = alone + 1, kept + (ours is None), naive + (theirs == code)
                else:
                    told, right, plain = told + 1, right + (ours == code), plain + (theirs == code)
    name = "py3langid as it comes"
    return [
        Measured("language/foreign-told", right / told, plain / told, name, told),
        Measured("language/own-left-alone", kept / alone, naive / alone, name, alone),
    ]


def _is_sample(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    latin = sum(unicodedata.name(char, "").startswith("LATIN") for char in letters)
    return len(text.split()) >= _WORDS and latin >= _LATIN * len(letters)
