"""A story's name: a headline's name and the matter that its first two briefings share."""

from __future__ import annotations

import msgspec

from generator.corpus.columns import columns
from generator.corpus.features import Feature
from generator.corpus.naming import name_story
from generator.model import Appearance, Corpus, Entity
from tests.growth import growth
from tests.making import corpus, named

FIRST = """date 2025-02-03 Orheiul rămâne fără apă potabilă după avaria de la stația de pompare

Orașul Orhei a rămas fără apă potabilă după avaria de la stația de pompare, a anunțat Apele Codrilor.

Echipele de la Apele Codrilor repară stația de pompare. Apa potabilă se aduce la Orhei cu cisterna.
"""
SECOND = """date 2025-02-05 Apa potabilă revine la Orhei

Apa potabilă revine treptat la Orhei, după ce Apele Codrilor a reparat stația de pompare.

Avaria de la stația de pompare a lăsat orașul Orhei fără apă potabilă două zile.
"""
THIRD = """date 2025-02-09 Cine plătește avaria de la Orhei

Consilierii din Orhei cer companiei Apele Codrilor despăgubiri pentru avaria de la stația de pompare.

Două zile fără apă potabilă au costat școlile din Orhei cursuri, spun consilierii despre avarie.
"""


def name(made: Corpus) -> tuple[str, str]:
    (story,) = made.stories
    return story.title, story.id


def test_a_story_is_named_by_who_or_where_and_what() -> None:
    """A name out of a headline, then a phrase that both use; no lone word, no adjective."""
    title, _ = name(corpus(FIRST, SECOND))
    place, colon, matter = title.partition(": ")
    assert (place, colon) == ("Orhei", ": ")
    assert matter in ("apă potabilă", "apa potabilă", "stația de pompare")


def test_a_story_keeps_its_name_while_it_grows() -> None:
    """The third briefing changes neither title nor address."""
    assert name(corpus(FIRST, SECOND, THIRD)) == name(corpus(FIRST, SECOND))


def test_without_a_phrase_in_common_the_first_headline_names_it() -> None:
    """Rather than a list of words."""
    first = "date 2025-02-03 Vulcanii din Hâncești câștigă\n\nVulcanii din Hâncești au învins Sucleia."
    second = "date 2025-02-05 Sucleia contestă\n\nSucleia contestă meciul cu Vulcanii din Hâncești."
    opening = corpus(first, second).briefings
    shared = [Feature("term", "vulcan"), Feature("term", "meci")]
    assert name_story(opening, shared, {}, frozenset())[0] == "Vulcanii din Hâncești câștigă"


def test_what_only_labels_the_name_is_no_matter() -> None:
    """“Stația de pompare Izvorul” says what Izvorul is, not what happened there."""
    first = (
        "date 2025-02-03 Stația de pompare Izvorul, oprită\n\n"
        "Stația de pompare Izvorul a fost oprită după inundație. Izvorul alimenta tot orașul."
    )
    second = (
        "date 2025-02-05 Stația de pompare Izvorul, repornită\n\n"
        "Stația de pompare Izvorul a fost repornită după inundație. Izvorul alimentează iar orașul."
    )
    opening = [
        msgspec.structs.replace(
            item, analysis=msgspec.structs.replace(item.analysis, keywords=("stația de pompare",))
        )
        for item in corpus(first, second).briefings
    ]
    izvorul = Entity(
        id="izvorul", name="Izvorul", type="organisation", aliases=(), appearances=(), has_page=True
    )
    shared = [Feature("name", "izvorul"), Feature("term", "pompare")]
    named = name_story(opening, shared, {"izvorul": izvorul}, frozenset())[0]
    assert named == opening[0].analysis.title


def opened(first: str, second: str) -> str:
    """The name of a story that begins with these headlines, in which nobody is known."""
    texts = [
        f"date 2025-02-0{day} {title}\n\nPrimăria a anunțat asta la o conferință de presă."
        for day, title in ((3, first), (5, second))
    ]
    return name_story(corpus(*texts).briefings, (), {}, frozenset())[0]


def test_what_both_headlines_have_names_the_story() -> None:
    """Whatever stands around it, and in whatever form; but no lone adjective and noun."""
    first = "Orașul amână târgul de carte veche din Orhei"
    assert opened(first, "Zece mii de oameni la Târgul de carte veche din Orhei") == (
        "Târgul de carte veche din Orhei"
    )
    assert opened(first, "Se caută carte veche") == first


def test_a_clause_without_its_beginning_or_end_is_no_name() -> None:
    """“Primăria amână din nou …” wants what is put off; a whole headline inside another does not."""
    first = "Primăria din Orhei amână din nou târgul de carte"
    assert opened(first, "Primăria din Orhei amână din nou festivalul de vin") == first
    assert opened(f"Anunț important: {first}", first) == first


def test_the_first_clause_of_a_headline_is_enough() -> None:
    """What follows a semicolon is another piece of news."""
    assert opened("Începe repararea podului din Orhei; primarul promite drumuri noi", "Poduri") == (
        "Începe repararea podului din Orhei"
    )


def test_headlines_without_a_telling_word_share_nothing() -> None:
    """“Și acum?” over two articles is the headline of the first, and stops no build."""
    assert opened("Și ce va mai fi?", "Și ce va mai fi?") == "Și ce va mai fi?"


def test_what_is_no_headline_is_compared_by_its_beginning_alone() -> None:
    """A title may be as long as a front matter: comparing all of two such would take minutes."""

    def dossier(times: int) -> Corpus:
        titles = (
            "Podul din Orhei " + f"e închis pentru {what} " * times for what in ("autobuze", "camioane")
        )
        return corpus(*(f"---\ndate: 2025-02-03\ntitle: {title}\n---\nPodul e închis.\n" for title in titles))

    def name(told: Corpus) -> str:
        return name_story(told.briefings, (), {}, frozenset())[0]

    assert name(dossier(2_500))
    assert growth(name, 300, 8, dossier) < 8 * 2


def test_the_object_that_two_headlines_share_names_the_story() -> None:
    """Without the verb before it, which is news of one day."""
    assert opened("Patru firme vor să repare podul din Orhei", "„Drumnord” va repara podul din Orhei") == (
        "Podul din Orhei"
    )
    assert opened("Reparația podului din Orhei costă mult", "Podul din Orhei, închis") == "Podul din Orhei"
    first = "Greva profesorilor din Orhei începe luni"
    assert opened(first, "Salariile profesorilor din Orhei cresc") == first


def test_the_noun_before_what_two_headlines_share_belongs_to_it() -> None:
    """A river is not what the story is about, though one headline says more of the bridge than the other."""
    wide, narrow = "Podul rutier peste Răut din Orhei se închide", "Podul peste Răut din Orhei e gata"
    assert opened(wide, narrow) == "Podul rutier peste Răut din Orhei"
    assert opened(narrow, wide) == "Podul peste Răut din Orhei"
    first = "Ploile de pe valea Răutului opresc lucrările"
    assert opened(first, "Turiștii de pe valea Răutului pleacă") == "Valea Răutului"


def about_orhei(first: str, second: str, *terms: str) -> str:
    """The name of a story that begins with these headlines, each said again by its lead, which share
    these terms and the town."""
    texts = [
        f"date 2025-02-0{day} {title}\n\n{title}, a anunțat primăria orașului.\n\nLucrările la pod costă."
        for day, title in ((3, first), (5, second))
    ]
    orhei = Entity(id="orhei", name="Orhei", type="place", aliases=(), appearances=(), has_page=True)
    shared = [Feature("name", "orhei"), *(Feature("term", term) for term in terms)]
    return name_story(corpus(*texts).briefings, shared, {"orhei": orhei}, frozenset({"orhei"}))[0]


def test_what_a_headline_opens_with_may_name_the_story() -> None:
    """It says what both are about, and not yet what happened."""
    first = "Podul vechi din Orhei, închis pentru camioane"
    assert about_orhei(first, "Repararea podului vechi la Orhei costă mai mult") == "Podul vechi din Orhei"
    assert about_orhei("Orhei, închis pentru camioane", "Târg la Orhei") == "Orhei, închis pentru camioane"


def test_what_a_headline_opens_with_needs_no_name_where_all_of_it_comes_again() -> None:
    """Three words of it at least; the rest of the headline is soon out of date."""
    first = "Grevă la uzina de zahăr: două sute de oameni s-au oprit"
    assert opened(first, "Uzina de zahăr, în a treia zi de grevă") == "Grevă la uzina de zahăr"
    assert opened(first, "Uzina de zahăr cere despăgubiri") == first
    first = "Grevă la zahăr: două sute de oameni s-au oprit"
    assert opened(first, "Zahăr scump și zile de grevă") == first
    first = "Au oprit uzina de zahăr: două sute de oameni în grevă"
    assert opened(first, "Uzina de zahăr, oprită de doi angajați") == first


def test_without_headlines_what_both_are_filed_under_stands_beside_the_name() -> None:
    """A sentence of the first alone would say what soon is out of date; an office is no matter."""
    first = "date 2025-02-03 Inundația a rupt digul vechi de la Orhei, a anunțat primarul Ion Rusu. {more}"
    second = (
        "date 2025-02-05 Pagubele după inundația de la Orhei trec de un milion de lei, spune Ion Rusu. {more}"
    )
    more = "Inundația de la Orhei a lovit zece case. Primarul Ion Rusu cere ajutor după inundație."
    title, _ = name(corpus(*(text.format(more=more) for text in (first, second))))
    assert title == "Orhei: inundație"


def test_a_town_that_is_but_a_part_of_a_longer_name_names_no_story() -> None:
    """The pool stands where both headlines say, not in the town that its council is called after too."""
    first = """date 2025-02-03

Perth and Kinross Council has proposed closing Ravenby's swimming pool this summer.

Families would have to drive to Perth, opponents of the closure of the swimming pool said. The council
wants to save £200,000 a year, and the swimming pool in Ravenby needs repairs. A petition has been launched.
"""
    second = """date 2025-03-05

The swimming pool in Ravenby has been spared from closure.

Perth and Kinross Council had wanted to close the swimming pool in the summer. Families, who would have had
to drive to Perth, launched a petition. The swimming pool still needs repairs, the council said.
"""
    assert name(corpus(first, second))[0] == "Ravenby: swimming pool"


def test_a_noun_of_one_headline_names_no_story() -> None:
    """A word that one headline has in passing: the whole headline says more."""
    first = "Concert cu bucluc în parcul din Orhei"
    assert about_orhei(first, "Petreceți vara la Orhei", "bucluc") == first


def test_words_of_both_headlines_name_the_story_whatever_joins_them() -> None:
    """“Numărul de școli rurale” and “numărul școlilor rurale” are one matter; who stands for an office
    is none of it, nor is what follows a semicolon."""
    first = "Guvernul vrea să reducă numărul de școli rurale din Orhei"
    assert opened(first, "Părinții: numărul școlilor rurale din Orhei nu se schimbă") == (
        "Numărul de școli rurale din Orhei"
    )
    assert (
        opened(
            "Interviu cu Ana Pop, candidat la alegerile locale din Orhei",
            "Un candidat la alegerile locale din Orhei renunță",
        )
        == "Alegerile locale din Orhei"
    )
    first = "Începe târgul de carte din Orhei; prețurile mici aduc lume multă"
    assert opened(first, "Cahul: prețurile mici aduc lume multă") == "Începe târgul de carte din Orhei"


def test_the_label_under_which_both_headlines_stand_names_the_story() -> None:
    """Where the articles are about it; the name of a town alone is no matter."""
    first, second = "Târgul mărțișoarelor, la a zecea ediție", "Târgul mărțișoarelor, cu lume multă"
    assert about_orhei(first, second, "targ") == "Târgul mărțișoarelor"
    assert about_orhei("Orhei: apa revine", "Orhei: un incendiu") == "Orhei: apa revine"


def test_a_column_names_no_story() -> None:
    """“The week with …” stands above many texts: the other headline, or what follows, names it."""
    week = "Săptămâna cu Ana Pop"
    before = [f"date 2025-01-0{day} {week}: ziua {day}\n\nAm fost la târg." for day in (1, 2, 3)]
    report = "date 2025-02-03 Podul din Orhei se închide\n\nPodul din Orhei se închide luni pentru camioane."
    opinion = f"date 2025-02-02 {week}: Ce pod avem\n\nPodul din Orhei nu mai ține. Nu se mai poate."
    *_, one, two = corpus(*before, opinion, report).briefings
    series = columns((*corpus(*before).briefings, one, two), frozenset())
    assert series == {corpus(*before).briefings[2].slug, one.slug}
    assert name_story((one, two), (), {}, frozenset(), series)[0] == "Podul din Orhei se închide"
    assert name_story((one, one), (), {}, frozenset(), series)[0] == "Ce pod avem"
    assert not columns((*corpus(*before).briefings, one, two), frozenset({"saptamana cu ana pop"}))


def test_a_name_is_what_the_first_two_briefings_call_it() -> None:
    """A later one that calls it more fully changes no title; a name that no article has, the editor's,
    does."""
    opening = [
        named(
            f"date 2025-02-0{day} {title}\n\nLa Banca Albă, {title.lower()}.",
            {"Banca Albă": ("organisation", ["Banca Albă"])},
        )
        for day, title in ((3, "Banca Albă anunță o fraudă mare"), (5, "O fraudă la Banca Albă"))
    ]
    bank = Entity(
        id="banca",
        name="Banca Albă din Soroca",
        type="organisation",
        aliases=("Banca Albă",),
        appearances=tuple(Appearance(item.slug, item.analysis.entities[0].spans) for item in opening),
        has_page=True,
    )
    shared = [Feature("name", "banca"), Feature("term", "frauda")]
    for spelled, expected in ((bank.name, "Banca Albă: fraudă"), ("", "Banca Albă din Soroca: fraudă")):
        title, _ = name_story(
            opening, shared, {"banca": bank}, frozenset(), frozenset(), frozenset({spelled})
        )
        assert title == expected
