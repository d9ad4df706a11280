"""Which sentences of a briefing tell a step of its story."""

from __future__ import annotations

import pytest

from generator.analysis import analyse
from generator.model import Analysis, Span
from generator.pages.steps import news
from tests.making import article

CAUCUS = """date 2025-03-15 Mara Lindqvist wins Northfield council caucus

Yesterday, the Reform Party held a caucus in Northfield. Mara Lindqvist of Redwood won the caucus with 63%.

{told}
"""
OTHER = "Peter Osgood earned the other two delegates."


def made(told: str = OTHER) -> Analysis:
    return analyse(article(CAUCUS.format(told=told)))


def shown(analysis: Analysis, *places: int) -> list[str]:
    """What is told of a step where the sentences at these places are new."""
    spans: list[Span] = [analysis.sentences[place] for place in places]
    return [span.of(analysis.text) for span in sorted(news(analysis, spans))]


def test_a_step_tells_what_its_headline_does() -> None:
    """Though it is the like of earlier news: else only the loser's delegates were told."""
    told = shown(made(), 0, 2)
    assert [words[:14] for words in told] == ["Yesterday, the", "Mara Lindqvist", "Peter Osgood e"]


@pytest.mark.parametrize("places", [(0, 1), (1,), (1, 2)])
def test_a_step_that_tells_it_already_takes_nothing_more(places: tuple[int, ...]) -> None:
    assert len(shown(made(), *places)) == len(places)


def test_what_stands_further_down_is_not_the_news_of_the_headline() -> None:
    """However many of its words are there: it may be what was years ago."""
    told = f"{OTHER} In 2021 Mara Lindqvist lost the Northfield council caucus."
    assert not any("2021" in words for words in shown(made(told), 2))


def test_a_title_made_of_a_sentence_tells_that_itself() -> None:
    analysis = analyse(
        article(CAUCUS.format(told=OTHER).replace(" Mara Lindqvist wins Northfield council caucus", "", 1))
    )
    assert analysis.title_origin == "lead"
    assert len(shown(analysis, 2)) == 1
