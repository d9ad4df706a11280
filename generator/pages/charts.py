"""Charts as inline SVG, in the colour of the text around them, with a table of the same data.

Nothing is placed more precisely than its date: counts go into periods (months, or years where
there are too many months), and what is dated less precisely than the period stands beside the
chart, in words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from generator.edtf import Edtf
from generator.pages import words
from generator.pages.encode import Markup, encode

_MOST_MONTHS = 48  # of more months than these a chart shows years
_MOST = 250  # bars; of more none could be told from the next, and a mistyped year makes thousands
_WIDTH, _HEIGHT, _GAP = 720, 160, 0.28  # of the bar chart, in its own units; share of a step left free
_WIDEST = 32  # of a bar, where there are few
_SPARK_WIDTH, _SPARK_HEIGHT, _SPARK_WIDEST = 96, 22, 8


class Periods(msgspec.Struct, frozen=True):
    """Equal periods in a row, each an EDTF month or year."""

    dates: tuple[Edtf, ...]

    def counts(self, dates: Iterable[Edtf]) -> tuple[int, ...]:
        """How many of ``dates`` lie in each period."""
        found = Counter(self._period(date) for date in dates)
        return tuple(found[date.text] for date in self.dates)

    def vague(self, dates: Iterable[Edtf]) -> int:
        """How many of ``dates`` are not precise enough to lie in one period."""
        known = {date.text for date in self.dates}
        return sum(self._period(date) not in known for date in dates)

    def _period(self, date: Edtf) -> str:
        length = len(self.dates[0].parts) if self.dates else 1
        fits = date.precision in ("day", "month", "year") and len(date.parts) >= length
        return "-".join(date.text.split("-")[:length]) if fits else ""


def periods(dates: Sequence[Edtf]) -> Periods:
    """Every month from the first to the last of ``dates``, or every year where that is too many
    or no date names a month."""
    known = [date.parts for date in dates if date.precision in ("day", "month", "year")]
    months = [12 * parts[0] + parts[1] - 1 for parts in known if len(parts) > 1]
    if months and max(months) - min(months) < _MOST_MONTHS:
        row = range(min(months), max(months) + 1)
        return Periods(tuple(Edtf.month(month // 12, month % 12 + 1) for month in row))
    years = [parts[0] for parts in known]
    return Periods(tuple(Edtf.year(year) for year in range(min(years), max(years) + 1)) if years else ())


def over_time(span: Periods, dates: Iterable[Edtf], language: str) -> Markup:
    """How many articles, published on ``dates``, lie in each period: a bar a period, and a table.
    Nothing where there are fewer than two periods to compare, or too many, or where none has more than
    one article: the list of these says as much."""
    counts = span.counts(dates)
    if not 2 <= len(counts) <= _MOST or max(counts) < 2:
        return Markup()
    _ = words.catalogue(language).gettext
    title = _("Articles by month") if span.dates[0].precision == "month" else _("Articles by year")
    colon = _(": ")  # French puts a space before it
    step, most = _WIDTH / len(counts), max(counts)
    bar = min(step * (1 - _GAP), _WIDEST)
    names = [words.format_edtf(date, language) for date in span.dates]
    shapes = []
    for place, (name, count) in enumerate(zip(names, counts, strict=True)):
        height = round(_HEIGHT * count / most, 1)
        x, width = round((place + 0.5) * step - bar / 2, 1), round(bar, 1)
        label = encode(f"{name}{colon}{count}")
        shapes.append(
            f'<rect x="{x}" y="{round(_HEIGHT - height, 1)}" width="{width}" height="{height}">'
            f"<title>{label}</title></rect>"
        )
    highest = {"title": title, "num": words.format_number(most, language), "date": names[counts.index(most)]}
    caption = _("%(title)s; most: %(num)s (%(date)s)") % highest
    return Markup(
        f'<figure class="chart"><figcaption>{encode(caption)}</figcaption>'
        f'<svg viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" preserveAspectRatio="none">'
        f"<title>{encode(title)}</title><desc>{encode(f'{names[0]} – {names[-1]}')}</desc>"
        f"{''.join(shapes)}</svg>\n"
        f'<div class="axis"><span>{encode(names[0])}</span><span>{encode(names[-1])}</span></div>\n'
        f"{_table(names, counts, language)}</figure>"
    )


def _table(names: Sequence[str], counts: Sequence[int], language: str) -> str:
    _ = words.catalogue(language).gettext
    rows = "".join(
        f"<tr><td>{encode(name)}</td><td>{count}</td></tr>" for name, count in zip(names, counts, strict=True)
    )
    summary, first, second = encode(_("As a table")), encode(_("Period")), encode(_("Articles"))
    return (
        f"<details><summary>{summary}</summary>\n"
        f"<table><thead><tr><th>{first}</th><th>{second}</th></tr></thead><tbody>{rows}</tbody></table></details>"
    )


def sparkline(counts: Sequence[int], label: str) -> Markup:
    """A small row of bars inside a line of text; ``label`` says the same in words. The scale is
    its own: the highest bar fills the height."""
    if len(counts) < 2 or not any(counts):
        return Markup()
    step, most = _SPARK_WIDTH / len(counts), max(counts)
    bar = min(step * 0.8, _SPARK_WIDEST)
    high = [_SPARK_HEIGHT * count / most for count in counts]
    shapes = "".join(
        f'<rect x="{round((place + 0.5) * step - bar / 2, 2)}" y="{round(_SPARK_HEIGHT - high[place], 1)}"'
        f' width="{round(bar, 2)}" height="{round(high[place], 1)}"></rect>'
        for place, count in enumerate(counts)
        if count
    )
    return Markup(
        f'<svg class="spark" viewBox="0 0 {_SPARK_WIDTH} {_SPARK_HEIGHT}" role="img">'
        f"<title>{encode(label)}</title>{shapes}</svg>"
    )
