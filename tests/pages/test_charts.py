"""Charts: honest periods, the same numbers in picture and table."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from generator.edtf import Edtf
from generator.pages.charts import over_time, periods, sparkline

DATES = st.one_of(
    st.dates().map(Edtf.day),
    st.builds(Edtf.month, st.integers(1990, 2030), st.integers(1, 12)),
    st.builds(Edtf.year, st.integers(1990, 2030)),
)


def dates(*texts: str) -> list[Edtf]:
    return [Edtf.parse(text) for text in texts]


def test_a_month_counts_in_its_month() -> None:
    """An article known to the month stands in that month, never on a day; gaps are shown."""
    found = periods(dates("2025-06", "2025-09-30"))
    assert [date.text for date in found.dates] == ["2025-06", "2025-07", "2025-08", "2025-09"]
    assert found.counts(dates("2025-06", "2025-06-02", "2025-09-30")) == (2, 0, 0, 1)


def test_a_year_stands_in_no_month() -> None:
    """What is known to the year alone is counted apart, not in January."""
    known = dates("2025-01-05", "2025-02", "2025")
    found = periods(known)
    assert (found.counts(known), found.vague(known)) == ((1, 1), 1)


def test_a_long_time_is_told_in_years() -> None:
    """Four years of months are the most a chart shows."""
    found = periods(dates("2015-07-15", "2024-04-30"))
    assert (found.dates[0].text, found.dates[-1].text, len(found.dates)) == ("2015", "2024", 10)


@given(st.lists(DATES, max_size=12))
def test_every_date_is_counted_once(found: list[Edtf]) -> None:
    """Bars and those beside them make up all dates."""
    span = periods(found)
    assert sum(span.counts(found)) + span.vague(found) == len(found)


def test_a_mistyped_year_makes_no_page_heavy() -> None:
    """Of 1,824 years there is no picture; 250 are shown."""
    for first, shown in (("0202", False), ("1776", True)):
        known = dates(first, "2025", "2025")
        assert bool(over_time(periods(known), known, "ro")) is shown


def test_picture_and_table_say_the_same() -> None:
    """Each bar is as high as its number, and the table has the same rows, in the site's language."""
    known = dates("2025-06", "2025-07-01", "2025-07-02")
    tree = LexborHTMLParser(over_time(periods(known), known, "ro"))
    heights = [float(rect.attributes["height"] or 0) for rect in tree.css("rect")]
    rows = [[cell.text() for cell in row.css("td")] for row in tree.css("tbody tr")]
    assert rows == [["iunie 2025", "1"], ["iulie 2025", "2"]]
    assert heights[1] == 2 * heights[0]
    title = tree.css_first("svg > title")
    assert title is not None and title.text() == "Articole pe luni"
    caption = tree.css_first("figcaption")
    assert caption and caption.text() == "Articole pe luni; cele mai multe: 2 (iulie 2025)"


def test_one_period_makes_no_chart() -> None:
    """A single bar compares nothing."""
    known = dates("2025-06", "2025-06")
    assert over_time(periods(known), known, "ro") == ""
    assert sparkline((3,), "t") == ""


def test_one_article_a_period_makes_no_chart() -> None:
    """Bars that are all of one height say no more than the list of the articles."""
    known = dates("2025-06", "2025-08")
    assert over_time(periods(known), known, "ro") == ""


def test_a_sparkline_says_its_number_in_words() -> None:
    """The picture has a name for those who do not see it."""
    tree = LexborHTMLParser(sparkline((0, 2, 4), "6 articole"))
    assert [rect.attributes["height"] for rect in tree.css("rect")] == ["11.0", "22.0"]
    title = tree.css_first("title")
    assert title is not None and title.text() == "6 articole"
