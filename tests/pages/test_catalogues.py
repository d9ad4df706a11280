"""The catalogues of interface words hold what templates and code say, and nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

import generator

PACKAGE = Path(generator.__file__).parent
CATALOGUES = sorted((PACKAGE / "theme" / "locale").glob("*/buletin.po"))
# `said` and its like take both forms of a message and hand them to ngettext.
KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2), "said": (1, 2)}
PLACEHOLDER = re.compile(r"%\((\w+)\)|\[([A-Z_]+)\]")
THEME_WORDS = re.compile(r'^    "([^"]+)": "([^"]+)",$', re.M)

Message = str | tuple[str, ...]


def used() -> set[Message]:
    """Every message of the templates and the code, and those that the theme's own parts say."""
    found = extract_from_dir(
        str(PACKAGE),
        method_map=[("**.py", "python"), ("**.jinja", "jinja2")],
        options_map={"**.jinja": {"trim_blocks": "true", "lstrip_blocks": "true"}},
        keywords=KEYWORDS,
        directory_filter=lambda _: True,
    )
    messages: set[Message] = {message for _, _, message, _, _ in found}
    return messages | {message for catalogue in theme_words().values() for message in catalogue}


def theme_words() -> dict[str, dict[str, str]]:
    """partials/words.html, by language."""
    text = (PACKAGE / "theme" / "overrides" / "partials" / "words.html").read_text()
    parts = re.split(r'^  "(\w+)": \{$', text, flags=re.M)[1:]
    return {code: dict(THEME_WORDS.findall(body)) for code, body in zip(parts[::2], parts[1::2], strict=True)}


def read(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=path.parent.name, abort_invalid=True)


def test_there_are_messages_to_find() -> None:
    """The extraction sees templates, code, plural forms and the theme."""
    found = used()
    assert {"In brief", "Home", ("%(num)s article", "%(num)s articles"), "Dark theme"} <= found


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parent.name)
def test_catalogue_is_complete_and_has_nothing_stale(path: Path) -> None:
    """Every message used is translated, in all its forms, and no other is kept."""
    catalogue = read(path)
    known = {message.id: message.string for message in catalogue if message.id}
    missing, stale = used() - known.keys(), known.keys() - used()
    assert (missing, stale) == (set(), set()), path
    for message, translation in known.items():
        forms = translation if isinstance(translation, tuple) else (translation,)
        assert all(forms) and len(forms) == (catalogue.num_plurals if isinstance(message, tuple) else 1)


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parent.name)
def test_translations_have_the_places_of_their_message(path: Path) -> None:
    """A translation fills the same places; only a form for one thing may spell out its number."""
    for message in read(path):
        if not message.id:
            continue
        plural = message.id if isinstance(message.id, str) else message.id[-1]
        wanted = set(PLACEHOLDER.findall(str(plural)))
        forms = message.string if isinstance(message.string, tuple) else (message.string,)
        for place, form in enumerate(forms):
            one = isinstance(message.id, tuple) and place == 0
            assert set(PLACEHOLDER.findall(str(form))) in (
                [wanted, wanted - {("num", "")}] if one else [wanted]
            )


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parent.name)
def test_catalogue_is_sorted(path: Path) -> None:
    """Entries stand in the order of their messages, so that two people's additions merge."""
    ids = re.findall(r'^msgid "(.+)"$', path.read_text(), re.M)
    assert ids == sorted(ids)


def test_theme_says_only_words_it_has() -> None:
    """Each word that a part of the theme asks for is in its table."""
    parts = (PACKAGE / "theme" / "overrides").rglob("*.html")
    said = {
        word for part in parts for word in re.findall(r"""words\.say\(['"](.+?)['"]\)""", part.read_text())
    }
    assert said and all(said <= table.keys() for table in theme_words().values())


def test_theme_words_are_those_of_the_catalogue() -> None:
    """The theme's own parts say what the catalogue of each language says."""
    assert set(theme_words()) == {path.parent.name for path in CATALOGUES}
    for path in CATALOGUES:
        catalogue = {message.id: message.string for message in read(path)}
        for message, translation in theme_words()[path.parent.name].items():
            assert catalogue[message] == translation


def test_romanian_letters_have_commas() -> None:
    """No ş or ţ with a cedilla, which the sources may use but we do not."""
    text = (PACKAGE / "theme" / "locale" / "ro" / "buletin.po").read_text()
    assert not re.search("[şţŞŢ]", text)
