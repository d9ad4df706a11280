"""What is new in a story: sentences nobody told before, figures that changed, and neither guessed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.corpus import facts, ledgers, novelty
from generator.corpus.corrections import figures_of
from generator.corpus.novelty import Earlier
from generator.corpus.vocabulary import vocabularies
from generator.edtf import Edtf
from generator.model import Briefing, EntityType, Figure, Ledger, Located, Novelty, Span
from tests.making import corpus, named

FIRST = (
    "Un incendiu a distrus depozitul din Orhei. Pompierii au evacuat 40 de muncitori din depozitul din Orhei."
)
SECOND = (
    "Un incendiu a distrus depozitul din Orhei. "
    "Pompierii au evacuat 52 de muncitori din depozitul din Orhei. "
    "Procurorii au deschis o anchetă pentru neglijență în serviciu."
)


def told(day: int, text: str, *figures: tuple[str, float, str]) -> Briefing:
    """A briefing with these figures: words, value, what is counted."""
    briefing = named(f"date 2025-03-{day:02d} Ziua {day}\n\n{text}", {"Orhei": ("place", ["Orhei"])})
    found = []
    for words, value, counted in figures:
        start = briefing.analysis.text.index(words)
        found.append(Figure(Span(start, start + len(words)), value, "=", counted, None))
    return msgspec.structs.replace(
        briefing, analysis=msgspec.structs.replace(briefing.analysis, figures=tuple(found))
    )


def tell(item: Briefing, named: Mapping[Span, str] | None = None) -> tuple[facts.Told, ...]:
    return facts.tell(item, vocabularies([item])[item.slug], named or {}, whole=True)


Story = Sequence[str]
Known = Mapping[str, Sequence[facts.Told]]


def find_novelties(story: Story, briefings: Mapping[str, Briefing], known: Known) -> tuple[Novelty, ...]:
    return novelty.find_novelties(story, briefings, known, figures_of(story, briefings, known))


def keep_ledgers(story: Story, briefings: Mapping[str, Briefing], known: Known) -> tuple[Ledger, ...]:
    return ledgers.keep_ledgers(story, briefings, figures_of(story, briefings, known))


ONE = told(1, FIRST, ("40 de muncitori", 40, "muncitori"))
TWO = told(3, SECOND, ("52 de muncitori", 52, "muncitori"))
BY_SLUG = {item.slug: item for item in (ONE, TWO)}
TOLD = {slug: tell(item) for slug, item in BY_SLUG.items()}
STORY = (ONE.slug, TWO.slug)


def new_after_one(later: Briefing) -> list[str]:
    """The sentences that are new in ``later``, told after `ONE`."""
    by_slug = {ONE.slug: ONE, later.slug: later}
    known = {slug: tell(item) for slug, item in by_slug.items()}
    _, second = find_novelties(tuple(by_slug), by_slug, known)
    return [span.of(later.analysis.text) for span in second.sentences]


def test_the_first_briefing_opens_the_story() -> None:
    """Everything in it is new, so nothing is listed."""
    first, _ = find_novelties(STORY, BY_SLUG, TOLD)
    assert (first.slug, first.opens, first.sentences) == (ONE.slug, True, ())


def test_only_sentences_that_nobody_told_are_new() -> None:
    """The repeated sentence is left out, the inquiry is in."""
    _, second = find_novelties(STORY, BY_SLUG, TOLD)
    sentences = [span.of(TWO.analysis.text) for span in second.sentences]
    assert sentences == ["Procurorii au deschis o anchetă pentru neglijență în serviciu."]


def test_a_figure_that_changed_is_told_from_and_to() -> None:
    """The same thing counted in the same matter, with another number."""
    _, second = find_novelties(STORY, BY_SLUG, TOLD)
    (change,) = second.changes
    assert change.before.span.of(ONE.analysis.text) == "40 de muncitori"
    assert change.after.span.of(TWO.analysis.text) == "52 de muncitori"
    assert not change.conflict


def test_a_number_that_both_articles_give_has_not_changed() -> None:
    """A second figure of the same kind beside the repeated one is no change of it."""
    text = SECOND.replace("Procurorii", "Dintre cei 40 de muncitori, procurorii")
    again = told(4, text, ("52 de muncitori", 52, "muncitori"), ("40 de muncitori", 40, "muncitori"))
    by_slug = {ONE.slug: ONE, again.slug: again}
    known = {slug: tell(item) for slug, item in by_slug.items()}
    _, second = find_novelties((ONE.slug, again.slug), by_slug, known)
    assert second.changes == ()


def test_the_same_count_in_another_matter_is_no_change() -> None:
    """Workers of a bakery are not the workers of the warehouse."""
    other = told(
        5, "O brutărie din Soroca angajează 12 muncitori la toamnă.", ("12 muncitori", 12, "muncitori")
    )
    by_slug = {ONE.slug: ONE, other.slug: other}
    known = {slug: tell(item) for slug, item in by_slug.items()}
    assert find_novelties((ONE.slug, other.slug), by_slug, known)[1].changes == ()
    assert keep_ledgers((ONE.slug, other.slug), by_slug, known) == ()


def test_figures_of_one_matter_stand_in_one_table_oldest_first() -> None:
    """What two briefings count becomes a ledger."""
    (ledger,) = keep_ledgers(STORY, BY_SLUG, TOLD)
    assert ledger.counted == "muncitori"
    assert [(row.at.slug, row.value) for row in ledger.rows] == [(ONE.slug, 40), (TWO.slug, 52)]


def test_one_ledger_holds_one_matter() -> None:
    """Workers of a depot and workers of a dam are counted apart, though both are workers."""
    dam = "Barajul de la Costești a fost reparat de 300 de muncitori din Edineț."
    more = "Barajul de la Costești a fost reparat de 450 de muncitori din Edineț."
    one = told(
        1, f"{FIRST} {dam}", ("40 de muncitori", 40, "muncitori"), ("300 de muncitori", 300, "muncitori")
    )
    two = told(
        3, f"{SECOND} {more}", ("52 de muncitori", 52, "muncitori"), ("450 de muncitori", 450, "muncitori")
    )
    by_slug = {item.slug: item for item in (one, two)}
    sentences = {slug: tell(item) for slug, item in by_slug.items()}
    ledgers = keep_ledgers((one.slug, two.slug), by_slug, sentences)
    assert [[row.value for row in ledger.rows] for ledger in ledgers] == [[40, 52], [300, 450]]


def test_a_figure_that_stays_is_no_ledger() -> None:
    """The table says how figures changed; one that everybody gives alike has nothing to say there."""
    two = told(3, FIRST, ("40 de muncitori", 40, "muncitori"))
    by_slug = {item.slug: item for item in (ONE, two)}
    sentences = {slug: tell(item) for slug, item in by_slug.items()}
    assert keep_ledgers((ONE.slug, two.slug), by_slug, sentences) == ()


def test_figures_about_different_people_are_never_compared() -> None:
    """The same words about another candidate tell of another matter."""
    counted = "A primit 40 de voturi la alegerile din comuna Ruseni, a anunțat comisia electorală."
    one, two = (
        told(1, counted, ("40 de voturi", 40, "voturi")),
        told(3, counted.replace("40", "52"), ("52 de voturi", 52, "voturi")),
    )
    by_slug = {item.slug: item for item in (one, two)}
    for other, found in (("ana-pop", 1), ("ion-rusu", 0)):
        names = {one.slug: "ana-pop", two.slug: other}
        sentences = {slug: tell(item, {Span(0, 1): names[slug]}) for slug, item in by_slug.items()}
        assert len(keep_ledgers((one.slug, two.slug), by_slug, sentences)) == found


def votes(day: int, text: str, value: float, *names: str) -> tuple[Briefing, tuple[facts.Told, ...]]:
    """A briefing of one sentence that counts votes, in which these names stand, and what it tells."""
    words = f"{value:g} de voturi"
    item = told(day, text, (words, value, "voturi"))
    starts = {name: item.analysis.text.index(name) for name in names}
    spans = {Span(at, at + len(name)): name.lower() for name, at in starts.items()}
    return item, tell(item, spans)


def ledgers_of(*made: tuple[Briefing, tuple[facts.Told, ...]]) -> list[list[float | int | None]]:
    by_slug = {item.slug: item for item, _ in made}
    known = {item.slug: sentences for item, sentences in made}
    return [[row.value for row in ledger.rows] for ledger in keep_ledgers(tuple(by_slug), by_slug, known)]


def test_a_figure_belongs_to_whoever_is_named_before_it() -> None:
    """Of two candidates in both sentences, the votes of the one are no later state of the other's."""
    text = "La alegerile din Ruseni {} a trecut de {}, cu {} de voturi numărate până seara."
    first = votes(1, text.format("Arvinte", "Dima", 40), 40, "Arvinte", "Dima")
    same = votes(3, text.format("Arvinte", "Dima", 52), 52, "Arvinte", "Dima")
    assert ledgers_of(first, same) == [[40, 52]]
    assert ledgers_of(first, votes(3, text.format("Cozma", "Filip", 52), 52, "Cozma", "Filip")) == []


@pytest.mark.parametrize(
    ("first", "second", "compared"),
    [
        (
            "Reparația podului va costa 12 milioane de lei, potrivit Primăriei Orhei.",
            "Reparația podului va costa 15 milioane de lei, a declarat inginerul Petru Harea.",
            True,
        ),
        (
            "Potrivit Primăriei Orhei, reparația podului va costa 12 milioane de lei.",
            "Reparația podului va costa 15 milioane de lei, susține Ana Vlas.",
            True,
        ),
        (
            "Gropile podului au înghițit 12 milioane de lei, potrivit Primăriei Cornești.",
            "Gropile podului au înghițit 15 milioane de lei, potrivit Primăriei Telenești.",
            False,
        ),
        (
            "La noi podul a adus 12 milioane de lei, a declarat directorul Petru Harea.",
            "La noi podul a adus 15 milioane de lei, a declarat directoarea Ana Vlas.",
            False,
        ),
        (
            "Primăria Orhei susține că a plătit 12 milioane de lei pentru reparația podului.",
            "Ana Vlas susține că a plătit 15 milioane de lei pentru reparația podului.",
            False,
        ),
        (
            "„Am plătit 12 milioane de lei pentru reparația podului”, spune Petru Harea.",
            "„Am plătit 15 milioane de lei pentru reparația podului”, spune Ana Vlas.",
            False,
        ),
        (
            "Reparația podului lui Harea va costa 12 milioane de lei, potrivit poliției.",
            "Reparația podului din Soroca va costa 15 milioane de lei, potrivit poliției.",
            False,
        ),
    ],
)
def test_who_only_gives_a_figure_is_not_whose_it_is(first: str, second: str, compared: bool) -> None:
    """Two who are named behind a cost tell of one cost; whoever pays it is another, and so is “we”."""
    lead = (
        "Podul vechi din Orhei se închide pentru camioane, iar primarul Ion Rusu cere o anchetă a poliției."
    )
    stories = corpus(
        f"date 2025-03-01 Podul din Orhei\n\n{lead} {first}",
        f"date 2025-03-05 Podul din Orhei\n\n{lead} {second}",
    ).stories
    assert [bool(story.ledgers) for story in stories] == [compared]


def test_in_a_list_a_figure_belongs_to_whoever_is_named_since_the_last() -> None:
    """Of “Arvinte 40 votes and Dima 31” the 31 are no state of the votes of Arvinte."""
    text = "La alegerile din Ruseni Arvinte a primit 40 de voturi numărate până seara{}."
    first = votes(1, text.format(""), 40, "Arvinte")
    listed = told(
        3,
        text.format(", iar Dima a primit 31 de voturi"),
        ("40 de voturi", 40, "voturi"),
        ("31 de voturi", 31, "voturi"),
    )
    starts = {name: listed.analysis.text.index(name) for name in ("Arvinte", "Dima")}
    known = tell(listed, {Span(at, at + len(name)): name.lower() for name, at in starts.items()})
    assert ledgers_of(first, (listed, known)) == []


def test_who_gives_a_figure_does_not_part_what_it_counts() -> None:
    """“The petition has 7,500 votes, said Fell, who …” goes on from “the petition has 3,200 votes”."""
    first = votes(1, "Petiția locuitorilor împotriva închiderii a adunat 320 de voturi.", 320)
    later = "Petiția locuitorilor are acum 750 de voturi, a declarat Ana Rusu, care conduce grupul."
    assert ledgers_of(first, votes(3, later, 750, "Ana Rusu")) == [[320, 750]]


def test_the_further_apart_two_numbers_the_more_their_sentences_must_share() -> None:
    """Ten times as many, told in other words, count something else."""
    first = votes(1, "Comisia din Ruseni a numărat 40 de voturi pentru podul nou al comunei.", 40)
    near = "Pentru podul nou din Ruseni comisia a găsit {} de voturi, spune primarul comunei."
    assert ledgers_of(first, votes(3, near.format(52), 52)) == [[40, 52]]
    assert ledgers_of(first, votes(3, near.format(900), 900)) == []


def test_what_an_article_says_twice_is_new_once() -> None:
    """The lead and the sentence that repeats it do not both stand among what is new."""
    text = (
        "Procurorii au deschis o anchetă pentru neglijență în serviciu la depozitul ars. "
        "Pompierii cer haine noi și două mașini. "
        "Ancheta pentru neglijență în serviciu a fost deschisă de procurori la depozitul ars."
    )
    shown = new_after_one(told(4, text))
    assert sum("neglijență" in sentence for sentence in shown) == 1


def test_what_one_earlier_article_tells_in_several_sentences_is_not_new() -> None:
    """A sentence that only sums up what was told before is left out; one with a new figure is not."""
    one = told(1, "Primăria a închis podul vechi din Orhei. Experții au găsit crăpături adânci în piloni.")
    two = told(
        4,
        "Astăzi plouă torențial peste câmpuri. "
        "Primăria a închis podul după ce experții au găsit crăpături adânci în piloni.",
    )
    by_slug = {item.slug: item for item in (one, two)}
    known = {slug: tell(item) for slug, item in by_slug.items()}
    _, second = find_novelties(tuple(by_slug), by_slug, known)
    shown = [span.of(two.analysis.text) for span in second.sentences]
    assert not any("piloni" in sentence for sentence in shown)


FACTS = st.frozensets(st.sampled_from(["a", "b", "c", "d", "name:e", "name:f", "figure:7"]), min_size=1)


@given(st.lists(FACTS, max_size=8), FACTS, st.sampled_from([0.45, 0.65]))
def test_looking_at_the_rarest_facts_finds_all_that_tell_as_much(
    earlier: list[frozenset[str]], facts_here: frozenset[str], known: float
) -> None:
    """A sentence is told before exactly if comparing it with every earlier one says so."""

    def made(number: int, told: frozenset[str]) -> facts.Told:
        weights = {fact: 2.0 if ":" in fact else 1.0 for fact in sorted(told)}
        return facts.Told(Located("a", Span(number, number + 1)), weights, sum(weights.values()))

    day = dt.date(2025, 3, 1)
    so_far = Earlier(day)
    before = [made(number, told) for number, told in enumerate(earlier)]
    so_far.add(before, ONE)
    here = made(99, facts_here)
    assert so_far.tells(here, known) == any(facts.shared(here, other) >= known for other in before)
    together = frozenset[str]().union(*earlier)
    fresh = here.facts.keys() - together
    covered = (
        not any(":" in fact for fact in fresh) and 4 * sum(map(here.facts.__getitem__, fresh)) <= here.weight
    )
    assert so_far.tells_apart(here) == (covered and bool(earlier))


def test_fragments_and_the_far_past_are_not_new() -> None:
    """Nobody told them before, but they say nothing alone, or nothing of the story."""
    text = (
        f"{SECOND} Depozitul din Orhei a fost construit în mai 1997 de o cooperativă agricolă. "
        "Cu o risipă de bani publici și fără vreo licitație anunțată."
    )
    shown = new_after_one(told(4, text))
    assert any("anchetă" in sentence for sentence in shown)
    assert not any("1997" in sentence or "risipă" in sentence for sentence in shown)


def test_what_is_undone_and_what_it_cost_in_the_end_is_new() -> None:
    """A lead whose headline says what nobody said, though all its names are known; and a figure that
    stands beside the old one has changed."""
    closed = named(
        "date 2025-03-04 Podul se închide pentru reparații\n\nPodul de la Ungheni va fi închis două luni "
        "pentru reparații capitale, a anunțat primarul Ion Rusu.\n\nReparațiile capitale vor costa "
        "12 milioane de lei, potrivit primăriei.",
        {},
    )
    opened = named(
        "date 2025-05-10 Podul, redeschis după reparații\n\nPodul de la Ungheni a fost redeschis sâmbătă, "
        "după două luni de reparații capitale, a anunțat primarul Ion Rusu.\n\nReparațiile capitale au "
        "costat 15 milioane de lei, nu 12 milioane de lei, cum se anunțase.",
        {},
    )
    briefings = {item.slug: item for item in (closed, opened)}
    told = {slug: tell(item) for slug, item in briefings.items()}
    _, news = find_novelties(tuple(briefings), briefings, told)
    text = opened.analysis.text
    assert [span.of(text)[:33] for span in news.sentences] == ["Podul de la Ungheni a fost redesc"]
    (change,) = news.changes
    assert change.after.span.of(text) == "15 milioane de lei"
    assert change.before.span.of(closed.analysis.text) == "12 milioane de lei"
    (ledger,) = keep_ledgers(tuple(briefings), briefings, told)
    assert [row.value for row in ledger.rows] == [12_000_000, 15_000_000]


@pytest.mark.parametrize(
    ("later", "changes"),
    [
        ("Benzina standard costă 9 lei la stațiile din Ungheni.", [(8, 9)]),
        ("Benzina standard costă 9 lei la stațiile din Ungheni, iar motorina standard 10 lei.", []),
    ],
)
def test_a_sum_among_others_is_compared_with_none(later: str, changes: list[tuple[int, int]]) -> None:
    """Whether nine lei are the price of petrol or of diesel beside it, the unit does not say."""
    earlier = "Benzina standard costă 8 lei la stațiile din Ungheni."
    first, second = (
        named(f"date 2025-0{day}-04 Carburanții, mai scumpi în luna {day}\n\n{text}\n\nAtât.", {})
        for day, text in ((4, earlier), (9, later))
    )
    briefings = {item.slug: item for item in (first, second)}
    _, news = find_novelties(
        tuple(briefings), briefings, {slug: tell(item) for slug, item in briefings.items()}
    )
    values = {
        Located(item.slug, figure.span): figure.value
        for item in (first, second)
        for figure in item.analysis.figures
    }
    found = [(values[change.before], values[change.after]) for change in news.changes]
    assert found == changes


def test_that_somebody_is_known_does_not_make_the_news_of_him_known() -> None:
    """His name, his office and that somebody says it weigh nothing; the same in other words does."""
    first = (
        "Directorul întreprinderii municipale, Petru Lungu, a declarat că focul de la depozit a fost stins."
    )
    resigns = "Petru Lungu, directorul întreprinderii municipale, a declarat că demisionează luni."
    again = "Directorul întreprinderii municipale, Petru Lungu, a spus că focul de la depozit e stins."
    names: Mapping[str, tuple[EntityType, Sequence[str]]] = {"Petru Lungu": ("person", ["Petru Lungu"])}
    one = named(f"date 2025-03-01 Focul, stins\n\n{first}", names)
    two = named(
        f"date 2025-03-09 La depozit\n\nS-a deschis o licitație.\n\n{again}\n\n{resigns}",
        names,
    )
    office = msgspec.structs.replace(one.analysis.entities[0], role="directorul întreprinderii municipale")
    by_slug = {
        item.slug: msgspec.structs.replace(
            item,
            analysis=msgspec.structs.replace(
                item.analysis,
                entities=(msgspec.structs.replace(office, spans=item.analysis.entities[0].spans),),
            ),
        )
        for item in (one, two)
    }
    told = {
        slug: tell(item, dict.fromkeys(item.analysis.entities[0].spans, "petru-lungu"))
        for slug, item in by_slug.items()
    }
    _, news = find_novelties(tuple(by_slug), by_slug, told)
    shown = [span.of(two.analysis.text) for span in news.sentences]
    assert resigns in shown
    assert again not in shown


@pytest.mark.parametrize(
    "sentence",
    [
        "Ana Rusu este directoarea spitalului din Orhei de un an și locuiește la Chișinău.",
        "Directoarea spitalului a lucrat anterior la o clinică privată din Soroca.",
        "În 2016 spitalul a cumpărat ambulanțe, iar licitația a durat atunci până în toamnă.",
    ],
    ids=["office", "before", "opening date"],
)
def test_who_somebody_is_and_was_is_no_news(sentence: str) -> None:
    """Nor is what happened at a time long before the story, with which the sentence opens."""
    later = named(
        f"date 2025-03-09 Spitalul din Orhei\n\nSpitalul din Orhei a rămas fără medici.\n\n{sentence}",
        {"Ana Rusu": ("person", ["Ana Rusu"])},
    )
    assert sentence not in new_after_one(later)


@pytest.mark.parametrize(
    "sentence",
    [
        "Directoarea spitalului a demisionat, deși anterior promisese că rămâne la post.",
        "Un copil s-a născut luni în ambulanța spitalului, pe drumul dinspre Soroca.",
    ],
    ids=["before in a clause", "birth"],
)
def test_news_that_looks_back_is_news(sentence: str) -> None:
    """What only holds a word of the past tells of no life."""
    later = named(
        f"date 2025-03-09 Spitalul din Orhei\n\nSpitalul din Orhei a rămas fără medici.\n\n{sentence}", {}
    )
    assert sentence in new_after_one(later)


def test_what_is_recalled_under_its_date_is_no_news() -> None:
    """“In March the depot burnt down”, after a briefing told so; a figure that nobody gave is news."""
    recalled = "În martie, depozitul din Orhei a ars până la temelii într-o singură noapte de primăvară."
    counted = "Pe 1 martie, la depozitul din Orhei au murit 17 oameni într-o singură noapte."
    item = told(20, f"Depozitul va fi reconstruit.\n\n{recalled}\n\n{counted}", ("17 oameni", 17, "oameni"))
    by_slug = {ONE.slug: ONE, TWO.slug: TWO, item.slug: item}
    later = msgspec.structs.replace(
        TWO, article=msgspec.structs.replace(TWO.article, published=Edtf("2025-04-02"))
    )
    by_slug[TWO.slug] = later
    known = {slug: tell(one) for slug, one in by_slug.items()}
    news = find_novelties((ONE.slug, TWO.slug, item.slug), by_slug, known)[-1]
    shown = [span.of(item.analysis.text) for span in news.sentences]
    assert recalled not in shown and counted in shown


def test_what_came_about_is_news_though_it_was_announced() -> None:
    """That the bridge opened today was told by nobody who said that it would; nor by who said that
    another one did."""
    first = told(
        1,
        "Primăria Ruseni va deschide duminică podul vechi de peste râul Bâc pentru camioane. "
        "Ieri, primăria Ruseni a deschis podul de lemn de peste râul Bâc pentru camioane.",
    )
    opened = "Duminică, primăria Ruseni a deschis podul vechi de peste râul Bâc pentru camioane."
    again = "Podul de lemn de peste râul Bâc a fost deschis pentru camioane de primăria Ruseni."
    second = told(3, f"{opened} Lumea a venit cu flori albe și steaguri. {again}")
    by_slug = {item.slug: item for item in (first, second)}
    known = {slug: tell(item) for slug, item in by_slug.items()}
    _, news = find_novelties(tuple(by_slug), by_slug, known)
    shown = [span.of(second.analysis.text) for span in news.sentences]
    assert opened in shown and again not in shown


def test_what_an_earlier_headline_says_is_not_new_for_being_in_a_headline() -> None:
    """The second headline repeats the first, whose words no sentence had; what both tell is told."""
    tells = "Banca din Ruseni a lansat o campanie de informare împotriva fraudelor și a hoților."
    more = "Pentru a-și apăra oamenii, " + tells[0].lower() + tells[1:]
    title = "Banca din Ruseni te apără de hoți"
    first = named(f"date 2025-03-01 {title}\n\nFraudele sunt tot mai dese.\n\n{tells}", {})
    second = named(f"date 2025-03-20 {title} mereu\n\nFraudele s-au înmulțit iarna.\n\n{more}", {})
    by_slug = {item.slug: item for item in (first, second)}
    known = {slug: tell(item) for slug, item in by_slug.items()}
    _, news = find_novelties(tuple(by_slug), by_slug, known)
    assert more not in [span.of(second.analysis.text) for span in news.sentences]


def test_the_news_itself_stands_before_what_tells_more_of_it() -> None:
    """Of a lead and a longer sentence that says much of the same, the lead is shown."""
    lead = "Primăria Soroca a deschis ieri primul târg de flori din oraș."
    more = (
        "Inspirată de alte orașe, primăria Soroca a deschis ieri primul târg de flori din oraș, cu 40 de "
        "standuri, muzică, lumini și dulciuri pentru copii."
    )
    first = told(1, "Primăria Soroca plantează lalele albe în toate parcurile mari. Lucrările merg repede.")
    second = named(f"date 2025-03-09 Târg de flori la Soroca\n\n{lead}\n\n{more}", {})
    by_slug = {item.slug: item for item in (first, second)}
    known = {slug: tell(item) for slug, item in by_slug.items()}
    _, news = find_novelties(tuple(by_slug), by_slug, known)
    assert [span.of(second.analysis.text) for span in news.sentences] == [lead]


def test_another_day_for_what_was_announced_is_new() -> None:
    """All words of the sentence were told, but not that day; the same day again is not new."""
    first = told(
        1, "Primăria va deschide podul vechi din Orhei și piața între 10 și 20 martie, cu muzică și flori."
    )
    moved = "Primăria va deschide podul vechi din Orhei și piața pe 25 martie, cu muzică și flori."
    for before, expected in ((first, [moved]), (told(2, moved), [])):
        later = told(5, moved)
        by_slug = {item.slug: item for item in (before, later)}
        known = {slug: tell(item) for slug, item in by_slug.items()}
        _, news = find_novelties(tuple(by_slug), by_slug, known)
        assert [span.of(later.analysis.text) for span in news.sentences] == expected


def test_new_figures_and_dates_of_the_summary_are_never_crowded_out() -> None:
    """Longer sentences of the body tell more that is new, but a reader sees the summary first."""
    short = "Reparația podului costă 52 de milioane de lei."
    assert short in with_much_beside(short, ("52 de milioane de lei", 52_000_000, "lei"))


def with_much_beside(short: str, *figures: tuple[str, float, str]) -> list[str]:
    """What is new in an article with a long body, which is summed up in this one sentence."""
    body = [
        "Pescarii veseli din Soroca aduc undițe vechi, plase rupte, cizme ude și povești despre crapi.",
        "Olarii bătrâni din Edineț vând ulcioare smălțuite, farfurii verzi, oale negre și fluiere de lut.",
        "Croitorii tineri din Cahul poartă stofe englezești, nasturi mari, căptușeli groase și ace.",
        "Grădinarii harnici din Leova seamănă varză timpurie, mazăre dulce, ardei iute și morcovi sub sere.",
        "Fierarii puternici din Comrat bat potcoave grele, lanțuri subțiri, grilaje late și balamale umede.",
    ]
    made = told(5, " ".join((*body, short)), *figures)
    start = made.analysis.text.index(short)
    brief = msgspec.structs.replace(made.analysis, summary=(Span(start, start + len(short)),))
    return new_after_one(msgspec.structs.replace(made, analysis=brief))


def test_what_sums_up_the_article_is_new_beside_the_most_that_is_shown() -> None:
    """Four longer sentences of the body do not hide it, though it tells no figure."""
    short = "Cenușa depozitului acoperă drumul comunal spre cimitirul satului."
    new = with_much_beside(short)
    assert len(new) == 5 and short in new


def test_a_lead_in_known_words_stands_before_what_tells_more_of_it() -> None:
    """Who was told to support somebody now does so: nothing but the whole is new, and it is the news."""
    first = told(
        1,
        "Ana Pop, fosta candidată din Soroca, a spus că îl așteaptă pe Ion Rusu. Radu Lupu l-a sprijinit "
        "ieri pe Ion Rusu la alegerile de primar.",
    )
    lead = "Fosta candidată Ana Pop îl sprijină pe Ion Rusu la alegerile de primar."
    more = (
        "Într-un mesaj video, candidata Ana Pop îl sprijină pe Ion Rusu la alegerile de primar și îi laudă "
        "mila."
    )
    second = told(9, f"{lead} {more}")
    by_slug = {item.slug: item for item in (first, second)}
    known = {slug: tell(item) for slug, item in by_slug.items()}
    _, news = find_novelties(tuple(by_slug), by_slug, known)
    assert [span.of(second.analysis.text) for span in news.sentences] == [lead]
