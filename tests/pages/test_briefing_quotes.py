"""A briefing's quotations: in their own marks and language, with who says them."""

from __future__ import annotations

from typing import Literal

import pytest

from generator.model import Foreign, Located, Page, Quote, Source, Span
from generator.pages import sections
from generator.pages.lookup import look_up
from tests.pages.dossier import at, single
from tests.pages.shown import pages, parts, source


def test_quotes_stand_in_their_own_marks_with_their_speaker(june: Page) -> None:
    """The words with the marks of the text, then who said them and what they are."""
    assert parts(june)["quotes"] == (
        "- [„Îl deschidem în noiembrie”](#s3) <small>— "
        "[Ion Rusu](../../../entities/ion-rusu/index.md), primarul</small>"
    )


@pytest.mark.parametrize(
    ("text", "cited", "shown"),
    [
        ("„Avem bani destui azi”, spun bărbații.", [("group", "spun bărbații")], "spun bărbații"),
        ("„Avem bani destui azi”, scrie raportul.", [("document", "scrie raportul")], "scrie raportul"),
        ("„Avem bani destui azi”, spun bărbații.", [("person", "spun bărbații")], None),
        ("Ei râd. „Avem bani destui azi.” Așa spun bărbații.", [("group", "spun bărbații")], None),
        ("„Avem bani destui azi”, spun bărbații, iar experții tac.",
         [("group", "spun bărbații"), ("group", "experții tac")], None),
        ("„Avem bani, spun bărbații”.", [("group", "spun bărbații")], None),
    ],
)  # fmt: skip
def test_who_has_no_name_is_told_in_the_words_of_the_text(
    text: str, cited: list[tuple[Literal["group", "document", "person"], str]], shown: str | None
) -> None:
    """A quote that stands alone is followed by the words that cite a group or a document, where the
    sentence of the quote cites just one."""
    quote = next(words for words in ("Avem bani destui azi", "Avem bani, spun bărbații") if words in text)
    sources = tuple(Source(words, kind, at(text, words)) for kind, words in cited)
    stop = text.find(".”") + 2 if ".” " in text else len(text)
    sentences = tuple(span for span in (Span(0, stop), Span(stop, len(text))) if span.start < span.end)
    of = single(text, quotes=(Quote(at(text, quote), None, None),), sources=sources, sentences=sentences)
    (told,) = sections.sayings(of.briefings[0], look_up(of))
    assert (told.speaker.words if told.speaker else None) == shown


def test_part_of_a_sentence_is_quoted_in_it(november: Page) -> None:
    """Two words in quotation marks say nothing alone: their sentence is shown, once, with the words
    that are quoted marked."""
    assert parts(november)["quotes"] == (
        '- [„<span class="quoted">A meritat</span>”, a declarat Ion Rusu.](#s3){ .partial } <small>— '
        "[Ion Rusu](../../../entities/ion-rusu/index.md)</small>"
    )


@pytest.mark.parametrize(
    ("text", "quotes", "shown"),
    [
        ("Boala se numește „gripa aviară”.", [("gripa aviară", None)], []),
        ("Pe zid scrie „nimeni nu va trece pe aici”.", [("nimeni nu va trece pe aici", None)], [None]),
        ("E „greu”, spune Rusu, și „foarte greu de tot azi”.",
         [("greu", "Rusu"), ("foarte greu de tot azi", None)], ["Rusu"]),
    ],
)  # fmt: skip
def test_a_term_in_quotation_marks_is_no_quote(
    text: str, quotes: list[tuple[str, str | None]], shown: list[str | None]
) -> None:
    """Few words that nobody says are left out, and a sentence stands once, with its speaker."""
    of = single(text, quotes=tuple(Quote(at(text, words), speaker, None) for words, speaker in quotes))
    told = sections.sayings(of.briefings[0], look_up(of))
    assert [said.speaker.words if said.speaker else None for said in told] == shown


@pytest.mark.parametrize(
    ("sentence", "words", "speaker"),
    [
        ("„Luni vom pleca.", "Luni vom pleca.", "Rusu"),
        ("Marți vom ajunge.", "Marți vom ajunge.", "Rusu"),
        ("Joi ne întoarcem.”", "Joi ne întoarcem.", "Rusu"),
        ("Vineri a plouat.", "Vineri a plouat.", None),
    ],
)
def test_a_sentence_of_a_quotation_says_who_says_it(sentence: str, words: str, speaker: str | None) -> None:
    """What somebody said is not told as a fact, nor with half of a pair of quotation marks."""
    text = "„Luni vom pleca. Marți vom ajunge. Joi ne întoarcem.” Vineri a plouat."
    quote = Quote(at(text, "Luni vom pleca. Marți vom ajunge. Joi ne întoarcem."), "Rusu", None)
    of = single(text, quotes=(quote,))
    where = Located(of.briefings[0].slug, at(text, sentence))
    assert sections.said(where, look_up(of)) == (words, speaker)


def test_a_quote_in_another_language_says_so() -> None:
    """In the list and in the text: a screen reader speaks it right, a browser hyphenates it right."""
    paragraph = "Primarul a răspuns: „We will open it in November”."
    span = at(paragraph, "We will open it in November")
    (page,) = pages(single(paragraph, quotes=(Quote(span, None, ":"),), foreign=(Foreign(span, "en"),)))
    assert '[„We will open it in November”](#s1){ lang="en" }' in source(page)
    assert '„<span lang="en">We will open it in November</span>”' in source(page)


def test_a_paragraph_in_another_language_says_so() -> None:
    """The whole paragraph, once."""
    paragraph = "The bridge will be “open to all” in November."
    (page,) = pages(single(paragraph, foreign=(Foreign(at(paragraph, paragraph), "en"),)))
    assert source(page).count('lang="en"') == 1
