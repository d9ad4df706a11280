"""Which language a text is in, told from its first sixty and first thousand characters."""

from __future__ import annotations

from pathlib import Path

import py3langid

from generator.analysis.language import guess
from generator.text.normalise import fold
from tests.quality.measured import Measured

_CORPORA = {
    "ro": "ro-press-jurnaltv",
    "en": "wikinews-en",
    "fr": "wikinews-fr-keyphrases",
    "de": "wikinews-de-quotes",
}


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
    ]


def _share(name: str, texts: list[tuple[str, str]], length: int) -> Measured:
    right = sum(guess(text[:length]) == code for code, text in texts)
    plain = sum(py3langid.classify(text[:length])[0] == code for code, text in texts)
    return Measured(name, right / len(texts), plain / len(texts), "py3langid as it comes", len(texts))
