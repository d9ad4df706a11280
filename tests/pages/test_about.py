"""The page about the site, which a person's own takes the place of."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import msgspec
import pytest

import generator
from generator.model import Page
from generator.pages import about
from tests.making import SITE, corpus

FLOORS = Path(__file__).parents[1] / "quality" / "floors.toml"
CATALOGUES = sorted((Path(generator.__file__).parent / "theme" / "locale").glob("*/buletin.po"))
LANGUAGES = sorted({"en", *(path.parent.name for path in CATALOGUES)})


def written(language: str) -> Page:
    (page,) = about.pages(corpus(), msgspec.structs.replace(SITE, language=language))
    return page


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_of_the_interface_has_its_own(language: str) -> None:
    """A site in this language is told about in this language, with every figure that is measured."""
    template = Path(about.__file__).parent / "templates" / "about" / f"{language}.md.jinja"
    assert set(re.findall(r"measured\.(\w+)", template.read_text("utf-8"))) == set(about.MEASURED)
    text = written(language).content.decode()
    assert "built-in" not in text and "{{" not in text


def test_figures_are_not_above_what_is_held() -> None:
    """No figure on the page is better than the floor under which the project's own measure fails."""
    floors = tomllib.loads(FLOORS.read_text("utf-8"))["floors"]
    assert {name: value for name, (floor, value) in about.MEASURED.items() if value > floors[floor]} == {}


def test_a_region_without_its_own_has_its_languages() -> None:
    """Portuguese of Brazil, which has no page, is told in English; Romanian of Moldova in Romanian."""
    assert "# About this site" in written("pt-BR").content.decode()
    assert "# Despre acest site" in written("ro-MD").content.decode()
