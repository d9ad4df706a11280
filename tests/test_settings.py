"""What a person may set is read; what cannot be meant is named by file, line and key."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.settings import SettingsError, load
from tests.projects import ROOT, URL, make_project


def test_the_configuration_is_read() -> None:
    """The project's own file gives language and folders; without settings there are the defaults."""
    site = load(ROOT / "mkdocs.yml")
    assert (site.language, site.docs, site.seeds) == ("ro", ROOT / "docs", ROOT / "seeds")


def test_a_setting_counts(tmp_path: Path) -> None:
    """What stands under extra.briefing replaces the default, beside what is inherited."""
    site = load(make_project(tmp_path, {}, "extra:\n  briefing:\n    related: 2\n    seeds: articole\n"))
    assert (site.settings.related, site.seeds, site.url) == (2, tmp_path / "articole", URL)


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ("extra:\n  briefing:\n    colour: red\n", "{}:9: extra.briefing.colour: is no setting; there are"),
        (
            "extra:\n  briefing:\n    related: 9\n",
            "{}:9: extra.briefing.related: must be a whole number from 0",
        ),
        ("extra:\n  briefing:\n    related: many\n", "from 0 to 5, not “many”"),
        ("extra:\n  briefing:\n    entity_page_from: 0\n", "a whole number from 1 up, not “0”"),
        ("extra:\n  briefing:\n    seeds: 5\n", "extra.briefing.seeds: must be text, not “5”"),
        ("docs_dir: [pages]\n", "{}:7: docs_dir: must be the name of a folder, not “['pages']”"),
        ("markdown_extensions: [attr_list, smarty]\n", "{}:7: markdown_extensions: “smarty” might change"),
        ("markdown_extensions:\n- toc:\n    title: x\n- admonition:\n    x: 1\n", "“admonition” might"),
        ("extra:\n  briefing: red\n", "extra.briefing: must hold lines of “key: value”"),
        ("INHERIT: absent.yml\n", "{}: cannot be used: Inherited config file"),
        ("extra: [\n", "{}:8: is not valid YAML (while parsing a flow node, expected the node content"),
    ],
)
def test_a_setting_that_cannot_be_meant(tmp_path: Path, more: str, words: str) -> None:
    """The message names the key, its line and what it may be."""
    config = make_project(tmp_path, {}, more)
    with pytest.raises(SettingsError) as caught:
        load(config)
    assert words.format(config) in str(caught.value)


def test_the_site_goes_where_the_configuration_says(tmp_path: Path) -> None:
    """`site_dir` is MkDocs' own key, and holds here too."""
    assert load(make_project(tmp_path / "a", {})).published == tmp_path / "a/site"
    assert load(make_project(tmp_path / "b", {}, "site_dir: public\n")).published == tmp_path / "b/public"
    with pytest.raises(SettingsError, match="site_dir: must be the name of a folder, not “5”"):
        load(make_project(tmp_path / "c", {}, "site_dir: 5\n"))


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("site_name: Dosar", "site_name: 2025", ":2: site_name: must be text, not “2025”"),
        (f"site_url: {URL}", "site_url: example.org", ":3: site_url: must be an address"),
        (f"site_url: {URL}", "site_url: http://[", ":3: site_url: must be an address"),
        ("language: ro", "language: xx", ":6: theme.language: must be a language that the theme speaks"),
        ("language: ro", "language: 5", ":6: theme.language: must be"),
        ("language: ro", "name: readthedocs", ":6: theme.name: must be material"),
    ],
)
def test_a_site_that_cannot_be_meant(tmp_path: Path, old: str, new: str, words: str) -> None:
    """Name, address, theme and language are checked before anything is read or written."""
    config = make_project(tmp_path, {})
    config.write_text(config.read_text("utf-8").replace(old, new), "utf-8")
    with pytest.raises(SettingsError) as caught:
        load(config)
    assert str(caught.value).startswith(f"{config}{words}")


@pytest.mark.parametrize("content", [None, b"", b"- a\n", b"site_name: Caf\xe9\n"])
def test_a_file_that_holds_no_settings(tmp_path: Path, content: bytes | None) -> None:
    """A file that is absent, empty, no mapping or no UTF-8 is said to be so, with what to do."""
    config = tmp_path / "mkdocs.yml"
    if content is not None:
        config.write_bytes(content)
    with pytest.raises(SettingsError, match=r"mkdocs\.yml: .*; (go to|put back|save it as UTF-8)"):
        load(config)
