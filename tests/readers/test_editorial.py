"""The editor's file: what it says is understood, what it cannot mean is named with its line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.edtf import Edtf
from generator.model import BriefingWord, EntityWord, StoryWord
from generator.readers.editorial import parse, read_editorial
from tests.projects import ROOT

WHOLE = """\
entities:
  Kim Jong Un:
    merge: [Kim Jong-un]
    type: person
    page: yes
    link: https://www.wikidata.org/wiki/Q56226
briefings:
  a.txt:
    date: 2025-06-17
    unrelated: [b.txt]
stories:
  - title: Geniștii
    briefings: [a.txt, b.txt]
    only: da
"""


def test_every_section_is_read() -> None:
    """Names, briefings and stories come out as the values the site is made from."""
    editorial = parse(WHOLE)
    assert editorial.problems == ()
    assert editorial.entities == (
        EntityWord(
            name="Kim Jong Un",
            line=2,
            merge=("Kim Jong-un",),
            type="person",
            page=True,
            link="https://www.wikidata.org/wiki/Q56226",
        ),
    )
    assert editorial.briefings == (
        BriefingWord(name="a.txt", line=8, date=Edtf("2025-06-17"), unrelated=("b.txt",)),
    )
    assert editorial.stories == (
        StoryWord(line=12, title="Geniștii", briefings=("a.txt", "b.txt"), only=True),
    )


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("entities:\n  Kim:\n    typ: person\n", 3, "“typ” is no key here"),
        ("entities:\n  Kim:\n    type: ship\n", 3, "one of person, place, organisation, not “ship”"),
        ("entities:\n  Kim:\n    note: [a, b]\n", 3, "“note” is text"),
        ("entities:\n  Kim:\n    merge: Kim Jong-un\n", 3, "“merge” is a list: write [Kim Jong-un]"),
        ("entities:\n  Kim:\n    hide: perhaps\n", 3, "“hide” is yes or no"),
        ("entities:\n  Kim:\n    link: javascript:alert(1)\n", 3, "no http(s) address"),
        ("briefings:\n  a.txt:\n    date: 2025-02-30\n", 3, "2025-02 has 28 days"),
        ("briefings:\n  a.txt:\n    date: 2025-06-17 or so\n", 3, "is more than a date"),
        ("people:\n  Kim:\n    hide: yes\n", 1, "there is no section “people”"),
        ("stories:\n  a: b\n", 2, "stories is no list"),
        ("stories:\n  - title: Fără știri\n", 2, "the entry has no “briefings”"),
        ("entities:\n  Kim:\n  - a\n b\n", 4, "not valid YAML"),
        ("entities: &a\n  Kim: *a\n", 1, "an anchor"),
    ],
)
def test_what_cannot_be_meant_is_named_with_its_line(text: str, line: int, words: str) -> None:
    """The message says what is wrong, and where."""
    (problem,) = parse(text).problems
    assert (problem.path, problem.line) == ("editorial.yml", line)
    assert words in problem.message


def test_sections_without_entries_say_nothing() -> None:
    """A file laid out for later is no mistake."""
    assert parse("entities:\nbriefings:\nstories:\n").problems == ()


def test_dates_are_read_as_in_seeds() -> None:
    """The editor may spell a date as an article may."""
    (word,) = parse("briefings:\n  a.txt:\n    date: 14.11.2025\n").briefings
    assert word.date == Edtf("2025-11-14")


def test_a_bad_entry_leaves_the_others_standing() -> None:
    """One slip does not silence the editor."""
    editorial = parse("entities:\n  Kim:\n    typ: person\n  Putin:\n    hide: yes\n")
    assert [word.name for word in editorial.entities] == ["Putin"]
    assert len(editorial.problems) == 1


def test_without_the_file_nobody_has_spoken(tmp_path: Path) -> None:
    """The file is optional; a link that leads nowhere is no missing file, and told."""
    assert read_editorial(tmp_path).entities == ()
    (tmp_path / "editorial.yml").symlink_to("nowhere")
    assert [problem.code for problem in read_editorial(tmp_path).problems] == ["symlink"]
    (tmp_path / "editorial.yml").unlink()
    (tmp_path / "editorial.yml").write_text(WHOLE, encoding="utf-8")
    assert len(read_editorial(tmp_path).entities) == 1


@given(st.text())
def test_no_text_breaks_the_reader(text: str) -> None:
    """Whatever the file holds, the answer is words and problems."""
    for problem in parse(text).problems:
        assert problem.line >= 1


def test_the_manual_has_every_key_and_examples_that_are_understood() -> None:
    """EDITORIAL.md names each key in a row of a table, no other, and its example is valid."""
    manual = (ROOT / "EDITORIAL.md").read_text("utf-8")
    rows = set(re.findall(r"^\| `(\w+)` \|", manual, re.MULTILINE))
    kinds = (EntityWord, BriefingWord, StoryWord)
    assert rows == {key for kind in kinds for key in kind.__struct_fields__} - {"name", "line"}
    (example,) = re.findall(r"```yaml\n(.*?)```", manual, re.DOTALL)
    understood = parse(example)
    assert not understood.problems
    assert understood.entities and understood.briefings and understood.stories
