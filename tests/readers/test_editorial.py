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
        ("entities:\n  Kim: {note: [x}\n", 2, "not valid YAML"),
        ("entities:\n  Kim:\n    note: x\n b\n", 4, "“b” is no entry like those beside it"),
        ("entities:\n\tKim: {note: x}\n", 2, "indent with spaces"),
        ("entities:\n  Kim: [note]\n", 2, "Kim is no list of “key: value” lines"),
        ("entities:\n  Kim:\n    note: x\n    note: y\n", 4, "the key “note” twice"),
        ("entities:\n  Kim: {note: x}\n  Kim: {page: no}\n", 3, "the key “Kim” twice"),
        ("entities:\n  Kim: {note: x}\nentities:\n", 3, "the key “entities” twice"),
        ('entities:\n  Kim:\n    note: ""\n', 3, "“note” is empty"),
        ('entities:\n  Kim:\n    apart: [a.txt]\n    apart_as: "\u0301"\n', 4, "“apart_as” has no letters"),
        ("entities:\n  Kim:\n    merge: []\n", 3, "“merge” is an empty list"),
        ("entities:\n  Kim:\n    merge: [Kim: Jong]\n", 3, "“Kim: Jong”; write it in quotation marks"),
        ("entities:\n  Kim:\n    aliases: [[x, y]]\n", 3, "a list in the list"),
        ("stories:\n  - briefings: []\n", 2, "“briefings” is an empty list"),
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


@pytest.mark.parametrize(("answer", "meant"), [("da", True), ("Ja", True), ("non", False), ("SÌ", True)])
def test_yes_and_no_are_said_in_any_language(answer: str, meant: bool) -> None:
    """As the files of the languages have them."""
    (word,) = parse(f"entities:\n  Kim:\n    page: {answer}\n").entities
    assert word.page is meant


def test_dates_are_read_as_in_seeds() -> None:
    """The editor may spell a date as an article may."""
    (word,) = parse("briefings:\n  a.txt:\n    date: 14.11.2025\n").briefings
    assert word.date == Edtf("2025-11-14")


def test_a_bad_entry_leaves_the_others_standing() -> None:
    """One slip does not silence the editor."""
    editorial = parse("entities:\n  Kim: [typ]\n  Putin:\n    hide: yes\n")
    assert [word.name for word in editorial.entities] == ["Putin"]
    assert len(editorial.problems) == 1


SLIPS = """\
entities:
  Ion Rusu:
    linnk: x
    note: Ministru: pe scurt
    hide: yes
  Ana Rusu:
    merge: [A. Rusu
    page: yes
  Ana Rusu:
    note: Deputată.
briefings:
  a.txt:
    title: "Fără sfârșit
    date: 2025-06
stories:
- title: Podul: pe scurt
  briefings: [a.txt, b.txt]
entities:
  Orhei: {hide: yes}
"""


def test_what_stands_beside_a_slip_holds() -> None:
    """Of an entry every other key, of a section every other entry, of the file every other section:
    also where the file as a whole is no YAML."""
    editorial = parse(SLIPS)
    assert editorial.entities == (
        EntityWord(name="Ion Rusu", line=2, hide=True),
        EntityWord(name="Ana Rusu", line=6, page=True),
        EntityWord(name="Ana Rusu", line=9, note="Deputată."),
        EntityWord(name="Orhei", line=19, hide=True),
    )
    assert editorial.briefings == (BriefingWord(name="a.txt", line=12, date=Edtf("2025-06")),)
    assert editorial.stories == (StoryWord(line=16, briefings=("a.txt", "b.txt")),)
    assert [problem.line for problem in editorial.problems] == [3, 4, 7, 9, 13, 16, 18]
    assert {problem.severity for problem in editorial.problems} == {"warning"}


@pytest.mark.parametrize(
    "text",
    [
        "entities:\n  Ion Rusu: {hide: [yes}\n",
        "entities:\n  Ion Rusu: hide\n",
        "entities:\n  Ion Rusu: {Hidden: yes}\n",
        "entities: {Ion Rusu: {hide: yes}, Orhei: {note: a: b}}\n",
        "entites:\n  Ion Rusu: {hide: yes}\n",
        "entities:\n  Ion Rusu:\n\thide: yes\n",
        "Ion Rusu hide\n",
        "entities: &all\n  Ion Rusu: {hide: yes}\n",
        "entities:\n  Ion Rusu:\n  hide: yes\n",
        "entities:\n  Ion Rusu:\n  hide:\n",
        "entities:\n  Ion Rusu:\nhide: yes\n",
        "entities:\n  Ion Rusu:\n    note: Primar.\n  hdie: yes\n",
        "entities:\n  Ion Rusu:\n    note:\n      hide: yes\n",
        "entities:\n  Ion Rusu:\n    note: Primar.\n      hide: yes\n",
        "entities:\n  Ion Rusu: {note: Primar, note: {hide: yes}}\n",
        "entities:\n  Ion Rusu: {hides: yes}\n",
        "entities:\n  Ion Rusu: {hide_: yes}\n",
        "entities:\n  Ion Rusu: {hdie: yes}\n",
        "entities:\n  Ion Rusu: {jide: yes}\n",
        "hide:\n  - Ion Rusu\n",
        "briefings:\n  a.txt: {hide: yes}\n",
        "briefings:\n  a.txt:\n  hide: yes\n",
        "stories:\n  - briefings: [a.txt]\n    hide: yes\n",
        "stories:\n  hide: yes\n",
    ],
)
def test_what_may_hide_a_name_and_cannot_be_read_is_an_error(text: str) -> None:
    """The build stops there: a name that is to be hidden is not shown because of a slip."""
    (problem,) = [item for item in parse(text).problems if item.severity == "error"]
    assert "until then nothing is built" in problem.message


def test_slips_without_end_are_not_told_without_end() -> None:
    """What follows the hundredth is one problem, an error where a name may be hidden there."""
    text = "entities:\n" + "  Ion: {note: [x}\n" * 5000
    for more, severity in (("", "warning"), ("  Ana: {hide: yes}\n", "error")):
        problems = parse(text + more).problems
        assert len(problems) == 101
        assert (problems[-1].line, problems[-1].severity) == (102, severity)
        assert "not read after 100 slips" in problems[-1].message


def test_hide_is_yes_until_it_clearly_says_no() -> None:
    """A value that is neither, or none, hides, and is told."""
    editorial = parse("entities:\n  Ion: {hide: perhaps}\n  Ana: {hide: }\n  Eva: {hide: nu}\n")
    assert [word.hide for word in editorial.entities] == [True, True, False]
    assert [problem.line for problem in editorial.problems] == [2, 3]


@pytest.mark.parametrize(
    ("answers", "hides"), [("no yes", True), ("yes no", True), ("no perhaps", True), ("no no", False)]
)
def test_of_two_answers_the_one_that_hides_holds(answers: str, hides: bool) -> None:
    """The key is told to be there twice."""
    keys = "".join(f"    hide: {answer}\n" for answer in answers.split())
    editorial = parse(f"entities:\n  Ion:\n{keys}")
    assert [word.hide for word in editorial.entities] == [hides]
    assert "the key “hide” twice" in "".join(problem.message for problem in editorial.problems)


def test_somebody_may_be_called_hide() -> None:
    """A name with keys below it is a name, and words that are no slip at the key hide nobody."""
    editorial = parse("entities:\n  Hide: {note: Chitarist.}\n  Eva: {here: yes, title: x}\n")
    assert [word.name for word in editorial.entities] == ["Hide"]
    assert {problem.severity for problem in editorial.problems} == {"warning"}


def test_a_list_keeps_to_names_and_a_text_to_one_line() -> None:
    """What stands on several lines is one text; an empty item is none."""
    (word,) = parse(
        "entities:\n  Kim:\n    note: |\n      a\n      b\n    aliases:\n    - x\n    -\n"
    ).entities
    assert (word.note, word.aliases) == ("a b", ("x",))


def test_the_file_may_be_as_long_as_any_seed() -> None:
    """Hundreds of entries are usual after some years; over 2 MB it is refused, which is an error."""
    entry = "  Ion Rusu {}: {{note: A fost ministru al transporturilor în acel an.}}\n"
    text = "entities:\n" + "".join(map(entry.format, range(1500)))
    assert len(text) > 100_000
    assert len(parse(text).entities) == 1500
    (problem,) = parse(text + "# hide\n" + "#" * 2**21).problems
    assert (problem.severity, "longer than 2048 KB" in problem.message) == ("error", True)


@pytest.mark.parametrize(
    "data", [b"entities:\n  K: {hide: yes}\n\x81\x8d\xff", b"#" * (2**21 + 1), b"%PDF-1.4"]
)
def test_a_file_that_cannot_be_read_at_all_is_an_error(tmp_path: Path, data: bytes) -> None:
    """Nobody knows whom it hides."""
    (tmp_path / "editorial.yml").write_bytes(data)
    (problem,) = read_editorial(tmp_path).problems
    assert (problem.path, problem.severity) == ("editorial.yml", "error")


def test_a_guess_at_the_encoding_is_told(tmp_path: Path) -> None:
    """As it is of a seed: the entries are read, with the warning."""
    text = "entities:\n" + "".join(
        f"  Ștefan Țurcanu {n}: {{note: Așa să fie și în țară.}}\n" for n in range(9)
    )
    (tmp_path / "editorial.yml").write_bytes(text.encode("iso8859_16"))
    editorial = read_editorial(tmp_path)
    assert [problem.code for problem in editorial.problems] == ["guessed-encoding"]
    assert editorial.entities[0].name == "Ștefan Țurcanu 0"


def test_a_file_that_only_looks_like_it_is_no_mere_warning_where_it_hides(tmp_path: Path) -> None:
    """It was renamed by mistake, or written for nothing: whom it hides must not be shown."""
    file = tmp_path / "editorial.yaml"
    for text, severity in (("stories:\n", "warning"), ("entities:\n  Ion: {hide: yes}\n", "error")):
        file.write_text(text, "utf-8")
        (problem,) = read_editorial(tmp_path).problems
        assert (problem.path, problem.severity) == ("editorial.yaml", severity)


@pytest.mark.parametrize("name", ["editorial.yaml", "Editorial.yml", "2025/editorial.yml"])
def test_a_second_file_is_told_beside_the_one_that_is_read(tmp_path: Path, name: str) -> None:
    """It has no effect: that is an error where it hides somebody, wherever it lies."""
    (tmp_path / "editorial.yml").write_text(WHOLE, "utf-8")
    file = tmp_path / name
    file.parent.mkdir(exist_ok=True)
    for text, severity in (("stories:\n", "warning"), ("entities:\n  Ion: {hides: yes}\n", "error")):
        file.write_text(text, "utf-8")
        editorial = read_editorial(tmp_path)
        (problem,) = editorial.problems
        assert (problem.path, problem.severity, len(editorial.entities)) == (name, severity, 1)
        assert "put what it says into editorial.yml beside all articles" in problem.message
    file.unlink()
    file.symlink_to(tmp_path / "editorial.yml")
    assert read_editorial(tmp_path).problems == ()


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
