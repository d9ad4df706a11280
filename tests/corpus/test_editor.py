"""The editor's word is final: in names, links, stories, titles and dates, and never in vain."""

from __future__ import annotations

import pytest

from generator.analysis import analyse
from generator.corpus import connect
from generator.corpus.editor import redate, revise_stories
from generator.corpus.features import Feature
from generator.corpus.stories import Chain
from generator.edtf import Edtf
from generator.model import Article, BriefingWord, Corpus, Editorial, EntityWord, StoryWord
from generator.settings import Settings
from tests.making import article

TEXTS = {
    "a.txt": "date 2025-03-01 Podul din Orhei se închide\n\nPrimarul Ion Rusu închide podul. Rusu tace.",
    "b.txt": "date 2025-03-05 Podul din Orhei se repară\n\nPrimarul Ion Rusu repară podul din Orhei.",
    "c.txt": "date 2025-03-09 Recoltă bună la Soroca\n\nAgronomul Ilie Rusu culege mere la Soroca.",
}


def joined(editorial: Editorial) -> Corpus:
    articles = [redate(article(text, path), editorial) for path, text in TEXTS.items()]
    pairs = [(item, analyse(item)) for item in articles if isinstance(item, Article)]
    return connect(pairs, (), Settings(), "ro", editorial)


def slugs(corpus: Corpus) -> dict[str, str]:
    return {item.article.path: item.slug for item in corpus.briefings}


def test_merged_names_are_one_under_the_name_the_editor_gives() -> None:
    """Two entities that only a person knows to be one become one, with both names seen."""
    word = EntityWord(name="Ion Rusu", line=1, merge=("Ilie Rusu",))
    (entity,) = [item for item in joined(Editorial(entities=(word,))).entities if "Rusu" in item.name]
    assert entity.name == "Ion Rusu"
    assert "Ilie Rusu" in entity.aliases
    assert len(entity.appearances) == 3


def test_a_name_set_apart_is_somebody_else_there() -> None:
    """The editor splits what the texts call by one name."""
    word = EntityWord(name="Ion Rusu", line=1, apart=("b.txt",), apart_as="Ion Rusu (constructor)")
    corpus = joined(Editorial(entities=(word,)))
    places = {item.name: [seen.slug for seen in item.appearances] for item in corpus.entities}
    assert places["Ion Rusu"] == [slugs(corpus)["a.txt"]]
    assert places["Ion Rusu (constructor)"] == [slugs(corpus)["b.txt"]]


def test_rename_type_note_link_and_page_are_as_the_editor_says() -> None:
    """What was computed gives way in each of them."""
    word = EntityWord(
        name="Soroca",
        line=1,
        rename="Municipiul Soroca",
        type="organisation",
        note="Oraș la Nistru.",
        link="https://example.org/soroca",
        page=True,
    )
    (entity,) = [item for item in joined(Editorial(entities=(word,))).entities if "Soroca" in item.name]
    assert (entity.name, entity.type, entity.has_page) == ("Municipiul Soroca", "organisation", True)
    assert (entity.note, entity.link) == ("Oraș la Nistru.", "https://example.org/soroca")


def test_a_hidden_entity_is_nowhere() -> None:
    """It has no page, no link and no place in the data."""
    word = EntityWord(name="Soroca", line=1, hide=True)
    assert not [item for item in joined(Editorial(entities=(word,))).entities if "Soroca" in item.name]


def test_confirmed_links_come_first_and_denied_ones_go() -> None:
    """In both directions, whatever was computed."""
    confirm = Editorial(briefings=(BriefingWord(name="a.txt", line=1, related=("c.txt",)),))
    corpus = joined(confirm)
    ids = slugs(corpus)
    assert corpus.related[ids["a.txt"]][0].slug == ids["c.txt"]
    assert corpus.related[ids["c.txt"]][0].reasons[0].kind == "editor"
    deny = Editorial(briefings=(BriefingWord(name="a.txt", line=1, unrelated=("b.txt",)),))
    corpus = joined(deny)
    assert ids["b.txt"] not in {link.slug for link in corpus.related[ids["a.txt"]]}
    assert ids["a.txt"] not in {link.slug for link in corpus.related[ids["b.txt"]]}


def test_confirmed_links_stand_in_the_editors_order_each_once() -> None:
    """A briefing named by path and by slug is one, and none is linked with itself."""
    slug = slugs(joined(Editorial()))["c.txt"]
    word = BriefingWord(name="a.txt", line=1, related=("c.txt", "a.txt", "b.txt", slug))
    corpus = joined(Editorial(briefings=(word,)))
    known = slugs(corpus)
    assert [link.slug for link in corpus.related[known["a.txt"]]] == [known["c.txt"], known["b.txt"]]


def test_a_corrected_title_and_date_keep_the_slug() -> None:
    """The page says what the editor says; the date moves the folder, nothing moves the slug."""
    word = BriefingWord(
        name="c.txt", line=1, title="Mere la Soroca", date=Edtf("2025-04"), summary="Pe scurt."
    )
    (briefing,) = [
        item for item in joined(Editorial(briefings=(word,))).briefings if item.article.path == "c.txt"
    ]
    assert briefing.analysis.title == "Mere la Soroca"
    assert briefing.article.summary == "Pe scurt."
    assert briefing.url == "briefings/2025/04/recolta-buna-la-soroca/"


CHAINS = (Chain(("s0", "s1", "s2"), (Feature("term", "pod"),)), Chain(("s3", "s4"), ()))


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        (StoryWord(line=1, briefings=("s0",), title="Podul"), [("s0", "s1", "s2"), ("s3", "s4")]),
        (StoryWord(line=1, briefings=("s0", "s3")), [("s0", "s1", "s2", "s3", "s4")]),
        (StoryWord(line=1, briefings=("s0", "s5")), [("s0", "s1", "s2", "s5"), ("s3", "s4")]),
        (StoryWord(line=1, briefings=("s0", "s1"), only=True), [("s0", "s1"), ("s3", "s4")]),
        (StoryWord(line=1, briefings=("s0",), without=("s2",)), [("s0", "s1"), ("s3", "s4")]),
    ],
    ids=["named", "joined", "pinned", "only", "split"],
)
def test_stories_are_named_joined_and_split(word: StoryWord, expected: list[tuple[str, ...]]) -> None:
    """A briefing is in one story at most, and no story of one is left."""
    corpus = joined(Editorial())
    briefings = tuple(
        type(corpus.briefings[0])(item.article, item.analysis, f"s{number}", f"s{number}/")
        for number, item in enumerate(corpus.briefings * 2)
    )
    chains = revise_stories(CHAINS, briefings, Editorial(stories=(word,)))
    assert [chain.slugs for chain in chains] == expected
    assert word.title is None or chains[0].title == word.title


def test_a_story_that_the_editor_names_keeps_its_address() -> None:
    """Page and feed of a story stay where readers have found them."""
    stories = [
        joined(Editorial(stories=(StoryWord(line=1, briefings=("a.txt", "b.txt"), title=title),))).stories
        for title in (None, "Altfel")
    ]
    (plain,), (named,) = stories
    assert named.title == "Altfel"
    assert (named.id, named.briefings) == (plain.id, plain.briefings)


def test_entries_that_mean_nothing_any_more_are_reported() -> None:
    """A name nobody uses, a seed that is gone, a story of one: each with its line and the remedy."""
    editorial = Editorial(
        entities=(EntityWord(name="Nimeni", line=2, hide=True),),
        briefings=(BriefingWord(name="z.txt", line=5, date=Edtf("2025")),),
        stories=(
            StoryWord(line=9, briefings=("a.txt", "y.txt")),
            StoryWord(line=14, briefings=("c.txt",), title="Merele"),
        ),
    )
    found = [item for item in joined(editorial).problems if item.code == "editorial-unmatched"]
    assert {item.line for item in found} == {2, 5, 9, 14}
    assert all("or remove the entry" in item.message for item in found)


def test_every_link_that_the_editor_confirms_is_shown() -> None:
    """The limit is for what is computed; there may be more than it, and with none allowed some."""
    word = BriefingWord(name="a.txt", line=1, related=("c.txt", "b.txt"))
    editorial = Editorial(briefings=(word,))
    pairs = [(item, analyse(item)) for item in (article(text, path) for path, text in TEXTS.items())]
    for most in (0, 1):
        corpus = connect(pairs, (), Settings(related=most), "ro", editorial)
        known = slugs(corpus)
        assert [link.slug for link in corpus.related[known["a.txt"]]] == [known["c.txt"], known["b.txt"]]


@pytest.mark.parametrize(
    ("editorial", "line", "words"),
    [
        (
            Editorial(
                briefings=(
                    BriefingWord(name="a.txt", line=2, related=("b.txt",)),
                    BriefingWord(name="b.txt", line=5, unrelated=("a.txt",)),
                )
            ),
            5,
            "“b.txt” and “a.txt” are said to be related and unrelated: keep one",
        ),
        (
            Editorial(
                briefings=(
                    BriefingWord(name="c.txt", line=2, title="Mere"),
                    BriefingWord(name="recolta-buna-la-soroca", line=4, title="Pere"),
                )
            ),
            4,
            "“recolta-buna-la-soroca” and “c.txt” are one briefing",
        ),
        (
            Editorial(
                stories=(
                    StoryWord(line=2, briefings=("a.txt", "b.txt")),
                    StoryWord(line=3, briefings=("b.txt", "c.txt")),
                )
            ),
            3,
            "“b.txt” is in the story of line 2 too",
        ),
        (
            Editorial(stories=(StoryWord(line=2, briefings=("a.txt", "b.txt"), without=("b.txt",)),)),
            2,
            "“b.txt” is both in “briefings” and in “without”",
        ),
        (
            Editorial(
                entities=(
                    EntityWord(name="Ion Rusu", line=2, note="Primar."),
                    EntityWord(name="ion-rusu", line=4, note="Fost primar."),
                )
            ),
            4,
            "“ion-rusu” is given two values of note, here and in line 2: keep one",
        ),
    ],
    ids=["links", "one briefing", "stories", "without", "names"],
)
def test_what_the_editor_says_twice_and_differently_is_told(
    editorial: Editorial, line: int, words: str
) -> None:
    """With the line of the later entry, and what to do."""
    (problem,) = [item for item in joined(editorial).problems if item.code == "editorial-ambiguous"]
    assert problem.line == line
    assert words in problem.message
