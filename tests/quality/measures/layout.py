"""What the first line is: the corpora's own headlines, and the same articles below a caption or
without a headline, which leaves the lead on the first line."""

from __future__ import annotations

from pathlib import Path

import msgspec

from generator.analysis.language import identify
from generator.analysis.layout import lay_out
from generator.model import Article
from generator.readers import read
from tests.quality.measured import Measured

_FOLDERS = ("ro-press-jurnaltv", "wikinews-en", "wikinews-fr-keyphrases", "wikinews-de-quotes")
_CREDITS = (" Foto Agerpres", " (Foto: Ana Pop / Inquam)", " © EPA", " Photo: Reuters")


def measure(corpora: Path) -> list[Measured]:
    headlines = captions = leads = plain_headlines = plain_leads = count = 0
    for folder in _FOLDERS:
        for file in sorted((corpora / folder / "articles").glob("*.txt")):
            article = read(file, file.name)
            if not isinstance(article, Article) or len(article.paragraphs) < 2 or not article.first_line:
                continue
            count += 1
            language = identify(article)
            headlines += lay_out(article, language).headline == article.first_line
            plain_headlines += not article.first_line.endswith((".", "!", "?"))
            caption = article.first_line.rstrip(".") + "."
            under = msgspec.structs.replace(article, first_line=caption + _CREDITS[count % len(_CREDITS)])
            captions += lay_out(under, language).caption == caption
            lead, *body = article.paragraphs
            bare = msgspec.structs.replace(article, first_line=lead, paragraphs=tuple(body))
            leads += lay_out(bare, language).text.startswith(lead)
            plain_leads += lead.endswith((".", "!", "?"))
    rule = "no final stop: a headline"
    return [
        Measured("layout/headlines", headlines / count, plain_headlines / count, rule, count),
        Measured("layout/leads", leads / count, plain_leads / count, rule, count),
        Measured("layout/captions", captions / count, 0.0, "no captions", count),
    ]
