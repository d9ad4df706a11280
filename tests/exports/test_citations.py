"""Citations: three formats, one content, honest dates."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.exports import citations
from generator.exports.citations import Citation, bibtex, csl_json, ris
from tests.making import SITE, corpus

MONTH = "date 2025-06 Costuri de 50% & datorii_vechi\n\nPrimăria caută bani pentru pod."


def files(text: str) -> dict[str, str]:
    pages = citations.export(corpus(text), SITE)
    return {page.path.split(".", 1)[1]: page.content.decode() for page in pages}


def test_a_month_stays_a_month_in_every_format() -> None:
    """No format invents a day."""
    made = files(MONTH)
    assert "date = {2025-06}" in made["bib"]
    assert "DA  - 2025/06//\r\n" in made["ris"]
    assert json.loads(made["csl.json"])[0]["issued"] == {"date-parts": [[2025, 6]]}


@pytest.mark.parametrize(("code", "name"), [("ro", "romanian"), ("de-AT", "german"), ("und", None)])
def test_latex_knows_the_language_by_its_name(code: str, name: str | None) -> None:
    """`langid` is a name of babel's, not a code, and left out where there is none."""
    made = bibtex(Citation("a", "Titlu", None, "Ziarul", "https://example.com", (2025,), "2025", code))
    assert re.findall(r"langid = {(\w+)}", made) == ([name] if name else [])


def test_tex_signs_are_escaped() -> None:
    """A title with signs that mean something to TeX is printed as it is."""
    assert r"{{Costuri de 50\% \& datorii\_vechi}}" in files(MONTH)["bib"]


def test_the_original_is_cited_where_its_address_is_known() -> None:
    """Outlet and address of the original stand before the site's own."""
    made = files("---\ndate: 2025\nsource: Ziarul\nurl: https://example.com/a\n---\n\nText scurt.")
    assert "T2  - Ziarul\r\n" in made["ris"]
    assert json.loads(made["csl.json"])[0]["URL"] == "https://example.com/a"


def test_the_files_stand_beside_the_page() -> None:
    """The page can link to them by its own name."""
    made = corpus(MONTH)
    (briefing,) = made.briefings
    paths = [page.path for page in citations.export(made, SITE)]
    assert paths == [citations.path(briefing, suffix) for suffix in ("bib", "ris", "csl.json")]


@given(st.text(), st.text(min_size=1))
def test_no_text_adds_a_field(title: str, author: str) -> None:
    """Whatever a title holds, RIS has its nine lines, BibTeX its balanced braces, CSL its words."""
    line = citations._line
    made = Citation("k", line(title), line(author), "S", "https://e.org/", (2025,), "2025", "ro")
    tags = re.findall(r"^([A-Z][A-Z0-9])  - ", ris(made), re.M)
    assert tags == [
        tag for tag in tags if tag in {"TY", "TI", "AU", "T2", "PY", "DA", "UR", "LA", "ID", "ER"}
    ]
    assert tags.count("ER") == 1
    bare = re.sub(r"\\[{}]", "", bibtex(made))
    assert bare.count("{") == bare.count("}")
    assert json.loads(csl_json(made))[0]["title"] == line(title)
