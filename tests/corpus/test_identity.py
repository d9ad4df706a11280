"""Mentions across articles become one entity each; what only looks alike stays apart."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import pytest

from generator import languages
from generator.corpus import places
from generator.corpus.identity import identify_entities
from generator.corpus.offices import alone
from generator.corpus.spellings import sounds
from generator.languages import cldr, load
from generator.model import Briefing, EntityType
from tests.making import named

Names = dict[str, tuple[EntityType, Sequence[str]]]


def names_of(*briefings: Briefing) -> list[str]:
    return sorted(entity.name for entity in identify_entities(briefings, "ro", 2))


def told(day: int, text: str, names: Names, language: str = "ro") -> Briefing:
    return named(f"date 2025-03-{day:02d} Știrea {day}\n\n{text}", names, language)


def person(*surfaces: str) -> tuple[EntityType, Sequence[str]]:
    return ("person", surfaces)


def test_spelling_does_not_make_a_new_person() -> None:
    """Hyphens, case and diacritics vary; the person is one, under the commonest spelling."""
    one = told(1, "A vorbit Kim Jong-un.", {"Kim Jong-un": person("Kim Jong-un")})
    two = told(2, "A vorbit Kim Jong Un.", {"Kim Jong Un": person("Kim Jong Un")})
    three = told(3, "A tăcut Kim Jong Un.", {"Kim Jong Un": person("Kim Jong Un")})
    (entity,) = identify_entities((one, two, three), "ro", 2)
    assert (entity.name, entity.aliases) == ("Kim Jong Un", ("Kim Jong-un",))
    assert [item.slug for item in entity.appearances] == [one.slug, two.slug, three.slug]


def test_a_short_form_follows_the_full_name_that_articles_give_it() -> None:
    """Where every article that says both joins them, the surname alone is the same person."""
    both = told(1, "Maia Sandu a venit. Sandu a plecat.", {"Maia Sandu": person("Maia Sandu", "Sandu")})
    alone = told(2, "Sandu a revenit.", {"Sandu": person("Sandu")})
    assert names_of(both, alone) == ["Maia Sandu"]


def test_two_people_with_one_surname_stay_two() -> None:
    """A surname that leads to two full names joins neither."""
    ion = told(1, "Ion Rusu a venit. Rusu a plecat.", {"Ion Rusu": person("Ion Rusu", "Rusu")})
    ana = told(2, "Ana Rusu a venit. Rusu a plecat.", {"Ana Rusu": person("Ana Rusu", "Rusu")})
    alone = told(3, "Rusu a revenit.", {"Rusu": person("Rusu")})
    assert names_of(ion, ana, alone) == ["Ana Rusu", "Ion Rusu", "Rusu"]


def test_later_articles_change_a_name_but_not_its_address() -> None:
    """The address is what a person was called first in full, whatever becomes the commonest name."""
    short = told(1, "Kim a venit.", {"Kim": person("Kim")})
    first = told(2, "Kim Jong-un a tăcut. Kim a plecat.", {"Kim Jong-un": person("Kim Jong-un", "Kim")})
    fuller = [told(day, "A vorbit Kim Jong Un.", {"Kim Jong Un": person("Kim Jong Un")}) for day in (5, 6, 7)]
    for many in ((short, first), (short, first, *fuller)):
        (entity,) = identify_entities(many, "ro", 2)
        assert entity.id == "kim-jong-un"
    (usa,) = identify_entities(
        (
            told(1, "SUA au tăcut.", {"SUA": ("place", ["SUA"])}),
            *(
                told(day, "Statele Unite au vorbit.", {"Statele Unite": ("place", ["Statele Unite"])})
                for day in (2, 3)
            ),
        ),
        "ro",
        2,
    )
    assert (usa.id, usa.name) == ("sua", "Statele Unite")


def test_an_initial_is_the_one_full_name_that_fits() -> None:
    """*I. Rusu* is *Ion Rusu* unless there is another one it may be."""
    full = told(1, "Ion Rusu a venit.", {"Ion Rusu": person("Ion Rusu")})
    short = told(2, "I. Rusu a plecat.", {"I. Rusu": person("I. Rusu")})
    other = told(3, "Ilie Rusu a tăcut.", {"Ilie Rusu": person("Ilie Rusu")})
    assert names_of(full, short) == ["Ion Rusu"]
    assert names_of(full, short, other) == ["I. Rusu", "Ilie Rusu", "Ion Rusu"]


def test_a_place_is_one_in_every_language() -> None:
    """Moscova in a Romanian text and Moscow in an English one are one place, called as the site
    calls it."""
    romanian = told(1, "La Moscova plouă.", {"Moscova": ("place", ["Moscova"])})
    english = told(2, "It rains in Moscow.", {"Moscow": ("place", ["Moscow"])}, "en")
    german = told(3, "In Moskau regnet es.", {"Moskau": ("place", ["Moskau"])}, "de")
    (entity,) = identify_entities((romanian, english, german), "ro", 2)
    assert (entity.name, entity.aliases) == ("Moscova", ("Moscow", "Moskau"))


def test_a_country_is_one_under_its_older_name() -> None:
    """Olanda, Țările de Jos and Netherlands are one country, and so are Birmania and Burma; Congo's two
    republics stay two."""
    dutch = told(1, "În Olanda plouă.", {"Olanda": ("place", ["Olanda"])})
    plain = told(2, "It rains in the Netherlands.", {"Netherlands": ("place", ["Netherlands"])}, "en")
    lower = told(3, "În Țările de Jos plouă.", {"Țările de Jos": ("place", ["Țările de Jos"])})
    assert names_of(dutch, plain, lower) == ["Olanda"]
    east = told(4, "În Birmania plouă.", {"Birmania": ("place", ["Birmania"])})
    burma = told(5, "It rains in Burma.", {"Burma": ("place", ["Burma"])}, "en")
    assert names_of(east, burma) == ["Birmania"]
    kinshasa = told(6, "It rains in DR Congo.", {"DR Congo": ("place", ["DR Congo"])}, "en")
    other = told(7, "It rains in Congo.", {"Congo": ("place", ["Congo"])}, "en")
    assert len(names_of(kinshasa, other)) == 2


@pytest.mark.parametrize("code", languages.codes())
def test_a_country_is_what_its_whole_name_says(code: str) -> None:
    """What CLDR puts in brackets behind a name, “Macao (China)”, takes nothing from the country called so."""
    territories = cldr.nearest(code).territories.items()
    whole = {places.folded(name): region for region, name in territories if len(region) == 2}
    assert {name: places.names(code)[name] for name in whole} == whole


def test_a_person_and_a_place_of_one_name_stay_two_when_both_are_common() -> None:
    """A single slip of the recogniser makes no second entity, a habit of the texts does."""
    place: Names = {"Washington": ("place", ["Washington"])}
    man: Names = {"Washington": ("person", ["Washington"])}
    places = [told(day, f"La Washington e ziua {day}.", place) for day in range(1, 7)]
    slip = told(10, "Washington a vorbit.", man)
    assert len(identify_entities((*places, slip), "ro", 2)) == 1
    habit = [told(day, f"Washington a zis {day}.", man) for day in range(10, 14)]
    assert {item.type for item in identify_entities((*places, *habit), "ro", 2)} == {"person", "place"}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Serghei Șoigu", "Sergey Shoygu", True),
        ("Serghei Lavrov", "Sergei Lavrov", True),
        ("Volodimir Zelenski", "Volodymyr Zelensky", True),
        ("Dmitri Peskov", "Dmitry Peskov", True),
        ("Volodimir Zelenski", "Volodymyr Zelenskyy", True),
        ("Volodimir Zelenski", "Volodimir Zelenschi", True),
        ("Volodimir Zelenski", "Volodimir Zelenskîi", True),
        ("Serghei Lavrov", "Sergej Lawrow", True),
        ("Mihail Gorbaciov", "Mikhail Gorbachev", True),
        ("Alexandr Lukașenko", "Alexander Lukashenko", True),
        ("Alexandru Lukașenko", "Aleksandr Lukaschenko", True),
        ("Evgheni Prigojin", "Yevgeny Prigozhin", True),
        ("Aleksei Navalnîi", "Alexey Navalny", True),
        ("Ion Popa", "Ioan Popa", False),
        ("Ion Rusu", "Ion Rus", False),
        ("Maria Sandu", "Marin Sandu", False),
    ],
)
def test_transliterations_of_one_name_sound_alike(one: str, other: str, same: bool) -> None:
    """Only the way of writing a sound is folded, never a different name."""
    assert (sounds(one) == sounds(other)) is same


def test_a_name_with_an_abbreviation_in_it_is_no_long_form() -> None:
    """*ABC-Dunărea Construct* is not what *ADC* stands for; *Asociația Dunărea Construct* may be."""
    long, other = (
        bodies("ADC", name, day=2) for name in ("Asociația Dunărea Construct", "ABC-Dunărea Construct")
    )
    assert len(identify_entities((long,), "ro", 2)) == 1
    assert len(identify_entities((other,), "ro", 2)) == 2


def test_initials_stand_for_a_name_where_an_article_says_both() -> None:
    """A station in orbit is no inspectorate, though the initials fit."""
    name = "Inspectoratul Sanitar de Sector"
    office: Names = {name: ("organisation", [name])}
    station: Names = {"ISS": ("organisation", ["ISS"])}
    one = told(1, f"A controlat {name}.", office)
    for single in (told(2, "Die ISS fliegt.", station, "de"), told(2, "Zboară ISS.", station)):
        assert len(names_of(one, single)) == 2
    both = told(3, f"A controlat {name}. A plecat ISS.", office | station)
    assert len(names_of(one, told(2, "A controlat ISS.", station), both)) == 1


def test_an_entity_gets_a_page_when_enough_briefings_name_it() -> None:
    """Somebody seen once in passing stays searchable and gets no page."""
    one = told(1, "Ion Rusu a venit.", {"Ion Rusu": person("Ion Rusu")})
    (entity,) = identify_entities((one,), "ro", 2)
    assert not entity.has_page


def test_a_country_is_one_by_its_abbreviations() -> None:
    """An article that says only US or U.S. names the United States of another."""
    one = told(1, "The United States voted.", {"United States": ("place", ["United States"])}, "en")
    two = told(2, "The US voted.", {"US": ("place", ["US"])}, "en")
    three = told(3, "The U.S. voted.", {"U.S.": ("place", ["U.S."])}, "en")
    four = told(4, "D.C. did not vote.", {"D.C.": ("place", ["D.C."])}, "en")
    five = told(5, "Washington, DC did.", {"Washington, DC": ("place", ["Washington, DC"])}, "en")
    found = identify_entities((one, two, three, four, five), "en", 2)
    assert [[item.slug for item in entity.appearances] for entity in found] == [
        [one.slug, two.slug, three.slug],
        [four.slug, five.slug],
    ]


@pytest.mark.parametrize(
    ("role", "shown"),
    [
        ("procurorului general", "procurorul general"),
        ("fostului președinte al consiliului", "fostul președinte al consiliului"),
        ("președintelui", "președintele"),
        ("directoarea liceului", "directoarea liceului"),
        ("Premierul", "premierul"),
        ("Prim-ministrului", "prim-ministrul"),
        ("Fostei șefe a Poliției", "fosta șefă a Poliției"),
        ("consilierei prezidențiale", "consiliera prezidențială"),
        ("ministrului apărării naționale", "ministrul apărării naționale"),
        ("fostului și actualului primar", "fostul și actualul primar"),
        ("celui mai bun jucător", "cel mai bun jucător"),
        ("ministrul al Infrastructurii", "ministrul Infrastructurii"),
        ("autoarea a zece goluri", "autoarea a zece goluri"),
        ("Șeful adjunct al Procuraturii", "șeful adjunct al Procuraturii"),
    ],
)
def test_a_role_stands_beside_its_name_as_it_is_said_alone(role: str, shown: str) -> None:
    """The text's genitive, “i-a scris procurorului general Ion Popa”, is the sentence's, not the role's, and
    so is the capital of its beginning."""
    item = told(1, f"I-au scris {role} Ion Popa.", {"Ion Popa": person("Ion Popa")})
    (mention,) = item.analysis.entities
    known = msgspec.structs.replace(item.analysis, entities=(msgspec.structs.replace(mention, role=role),))
    (entity,) = identify_entities((msgspec.structs.replace(item, analysis=known),), "ro", 2)
    assert [seen.role for seen in entity.appearances] == [shown]


@pytest.mark.parametrize(
    ("code", "role", "shown"),
    [
        ("en", "Former President", "former President"),
        ("en", "Chief executive", "chief executive"),
        ("en", "Prime Minister", "Prime Minister"),
        ("en", "British official", "British official"),
        ("fr", "Ministre de la Mer", "ministre de la Mer"),
        ("de", "Bundeskanzler", "Bundeskanzler"),
    ],
)
def test_a_capital_of_a_title_stays(code: str, role: str, shown: str) -> None:
    """Only what a beginning made large is made small."""
    assert alone(role, load(code)) == shown


def body(*surfaces: str) -> tuple[EntityType, Sequence[str]]:
    return ("organisation", surfaces)


def bodies(*names: str, day: int) -> Briefing:
    """An article that names these, a sentence each."""
    return told(day, " ".join(f"{name} tace." for name in names), {name: body(name) for name in names})


def at_home(day: int) -> Briefing:
    country = "Republica Moldova"
    return told(day, f"Deputații din {country} dorm.", {country: ("place", [country])})


def test_a_ministry_abroad_is_not_the_one_at_home() -> None:
    """What says whose it is belongs to that country, and so does the bare name where nothing else is told
    of; that of the country of which most articles tell needs no owner."""
    bare, spain = "Ministerul Sănătății", "Ministerul Sănătății din Spania"
    articles = [at_home(day) for day in (1, 2, 3, 4)]
    articles += [bodies(bare, day=5), bodies(bare, day=6), bodies(f"{bare} al Republicii Moldova", day=7)]
    articles += [bodies(spain, day=8), bodies("Guvernul Spaniei", bare, day=9)]
    entities = identify_entities(articles, "ro", 2)
    seen = {item.name: len(item.appearances) for item in entities if item.type == "organisation"}
    assert seen == {bare: 3, spain: 2, "Guvernul Spaniei": 1}


def test_a_body_abroad_that_no_article_says_in_full_is_named_with_its_country() -> None:
    """Two ministries of one name can be told apart by what they are called."""
    articles = [*map(at_home, (1, 2, 3, 4)), bodies("Guvernul Spaniei", "Ministerul Sănătății", day=5)]
    assert "Ministerul Sănătății (Spania)" in names_of(*articles)


def test_an_embassy_is_one_under_all_its_names() -> None:
    """The country's name, its adjective, its other name, with the town at home or without."""
    russian = ("Ambasada Rusiei", "Ambasada rusă", "Ambasada Federației Ruse în Republica Moldova")
    articles = [*map(at_home, (1, 2, 3, 4))]
    articles += [bodies(name, day=day) for day, name in enumerate((*russian, "Ambasada Rusiei la Paris"), 5)]
    found = [item for item in identify_entities(articles, "ro", 2) if item.type == "organisation"]
    assert sorted(len(item.appearances) for item in found) == [1, 3]


def test_the_forms_that_a_list_has_of_one_name_are_one() -> None:
    """Initials that stand for a listed name, in articles that never say both."""
    assert len(names_of(bodies("Banca Națională a Moldovei", day=1), bodies("BNM", day=2))) == 1


@pytest.mark.parametrize(
    "names",
    [
        ("Spitalul Raional „Ion Pop”", "Spitalul Raional"),
        ("Tribunalul București", "Tribunalul"),
        ("Primăria din București", "Primăria"),
        ("Poliția Londra", "Poliția Marii Britanii"),
        ("MAN", "Mișcarea Alternativa Națională"),
    ],
    ids=str,
)
def test_a_body_of_one_town_is_not_that_of_another(names: Sequence[str]) -> None:
    """Nor does the only one with a patron or a town stand for all called so, or lorries for a party."""
    articles = [*map(at_home, (1, 2, 3, 4)), *(bodies(name, day=day) for day, name in enumerate(names, 5))]
    found = [item for item in identify_entities(articles, "ro", 2) if item.type == "organisation"]
    assert len(found) == 2


@pytest.mark.parametrize("full", ["Spitalul Raional „Ion Pop”", "Spitalul Raional Soroca"])
def test_a_body_that_its_own_article_calls_shortly_is_not_that_of_others(full: str) -> None:
    """Elsewhere the short form may mean any town's."""
    short = "Spitalul Raional"
    one = told(1, f"{full} tace. {short} doarme.", {full: body(full, short)})
    town: Names = {"Soroca": ("place", ["Soroca"])}
    assert len(names_of(one, told(2, "Soroca tace.", town), bodies(short, day=3))) == 3


def test_a_government_named_later_does_not_say_whose_a_ministry_is() -> None:
    """Japan's gave money to a school of which the ministry here told first."""
    names = ("Ministerul Sănătății", "Guvernul Japoniei")
    found = names_of(*map(at_home, (1, 2)), bodies(names[0], day=3), bodies(*names, day=4))
    assert names[0] in found and not any(name.startswith(f"{names[0]} (") for name in found)


def test_a_government_is_one_by_its_seat_and_by_its_country() -> None:
    """The city in which it sits says whose it is."""
    names = ("Guvernul de la Roma", "Guvernul Italiei")
    articles = [*map(at_home, (1, 2, 3, 4)), *(bodies(name, day=day) for day, name in enumerate(names, 5))]
    found = [item for item in identify_entities(articles, "ro", 2) if item.type == "organisation"]
    assert len(found) == 1


def test_an_older_spelling_and_a_last_name_first_make_nobody_new() -> None:
    """“î” inside a word is “â” today; and minutes put last names first."""
    names = ("Ion Rîșcan", "Ion Râșcan", "Rîșcan Ion")
    articles = [told(day, f"Tace {name}.", {name: person(name)}) for day, name in enumerate(names, 1)]
    assert len(identify_entities(articles, "ro", 2)) == 1


def test_initials_that_differ_by_a_sign_are_two_parties() -> None:
    """“PAȘ” is not “PAS”."""
    assert names_of(bodies("PAS", day=1), bodies("PAȘ", day=2)) == ["PAS", "PAȘ"]


def test_capitals_are_no_other_name() -> None:
    """Of forms that differ only by their capitals one is kept."""
    article = told(1, "ION POPA: tace. Ion Popa doarme.", {"Ion Popa": person("ION POPA", "Ion Popa")})
    (entity,) = identify_entities((article,), "ro", 1)
    assert (entity.name, entity.aliases) == ("Ion Popa", ())


def test_a_house_that_each_country_has_is_that_of_the_country_told_of() -> None:
    """“House of Representatives” in an article of Japan alone is not the one at home."""
    house = "House of Representatives"

    def article(day: int, *countries: str) -> Briefing:
        places: Names = {country: ("place", [country]) for country in countries}
        text = f"The {house} met. " + " ".join(f"In {country} it rained." for country in countries)
        return told(day, text, {house: body(house), **places}, "en")

    made = identify_entities(
        [*(article(day, "United States") for day in (1, 2, 3)), article(4, "Japan")], "en", 1
    )
    assert {item.name for item in made if item.type == "organisation"} == {house, f"{house} (Japan)"}


def test_a_town_hall_without_its_town_is_that_of_its_article_alone() -> None:
    """“Primăria” is the fuller one that the article names, and nobody else's."""
    full = "Primăria Orhei"
    articles = [bodies("Primăria", day=1), bodies("Primăria", day=2), bodies(full, "Primăria", day=3)]
    found = identify_entities(articles, "ro", 2)
    assert sorted((item.name, len(item.appearances)) for item in found) == [
        ("Primăria", 1),
        ("Primăria", 1),
        (full, 1),
    ]


def test_a_body_is_one_with_and_without_what_its_town_is() -> None:
    """“Primăria Municipiului Orhei” is “Primăria Orhei”; that of another town is another."""
    names = ["Primăria Municipiului Orhei", "Primăria Orhei", "Primăria Municipiului Soroca"]
    found = identify_entities([bodies(name, day=day) for day, name in enumerate(names, 1)], "ro", 2)
    assert sorted(len(item.appearances) for item in found) == [1, 2]


def test_a_body_of_a_town_is_one_by_its_initials_and_its_town() -> None:
    """In full, with its initials alone, and with initials and town; that of another town is another."""
    full, iasi = "Direcția de Sănătate Publică Vaslui", "Direcția de Sănătate Publică Iași"
    towns: Names = {"Vaslui": ("place", ["Vaslui"]), "Iași": ("place", ["Iași"])}
    articles = [
        told(1, f"{full} tace. DSP doarme.", {full: body(full, "DSP")}),
        told(2, "Vaslui și Iași tac.", towns),
        bodies("DSP Vaslui", day=3),
        bodies(iasi, day=4),
        bodies("DSP Iași", day=5),
        bodies("DSP", day=6),
    ]
    found = [item for item in identify_entities(articles, "ro", 2) if item.type == "organisation"]
    assert sorted((item.name, len(item.appearances)) for item in found) == [("DSP", 1), (iasi, 2), (full, 2)]


def test_a_firm_is_one_with_and_without_its_legal_form() -> None:
    """Its page has its name, not its initials, however often these stand."""
    full, short = "Apă Serv Văleni SA", "Apă Serv Văleni"
    articles = [
        told(1, f"{full} tace. ASV doarme.", {full: body(full, "ASV")}),
        told(2, f"{short} tace. ASV doarme.", {short: body(short, "ASV")}),
        bodies("ASV", day=3),
        bodies("ASV", day=4),
    ]
    (entity,) = identify_entities(articles, "ro", 2)
    assert (entity.name, len(entity.appearances)) == (short, 4)


@pytest.mark.parametrize(
    ("role", "others", "count"),
    [
        ("primarul", (), 1),
        ("fostul primar", (), 1),
        ("judecătorul", (), 2),
        (None, (), 2),
        ("primarul", ("Ana Dorobanț",), 3),
    ],
)
def test_a_last_name_and_an_office_are_the_one_who_has_both(
    role: str | None, others: Sequence[str], count: int
) -> None:
    """“Dorobanț, primarul” is the mayor whom another article names in full, if nobody else is called so."""

    def in_office(day: int, name: str, role: str | None) -> Briefing:
        item = told(day, f"Tace {name}.", {name: person(name)})
        (mention,) = item.analysis.entities
        held = msgspec.structs.replace(item.analysis, entities=(msgspec.structs.replace(mention, role=role),))
        return msgspec.structs.replace(item, analysis=held)

    articles = [in_office(1, "Cezar Dorobanț", "primarul orașului"), in_office(2, "Dorobanț", role)]
    articles += [in_office(3 + at, name, "primara") for at, name in enumerate(others)]
    assert len(identify_entities(articles, "ro", 1)) == count


def test_a_first_name_alone_is_somebody_of_its_article() -> None:
    """Many have it; who bears it with an office is one, and so is whom other articles name in full."""
    names = {"Robert": person("Robert"), "Vlad": person("Vlad")}
    one = told(1, "Robert a venit cu Vlad.", names)
    two = told(2, "Robert a plecat cu Vlad.", names)
    full = told(3, "Ion Vlad a revenit. Vlad tace.", {"Ion Vlad": person("Ion Vlad", "Vlad")})
    found = [(item.name, len(item.appearances)) for item in identify_entities((one, two, full), "ro", 2)]
    assert sorted(found) == [("Ion Vlad", 3), ("Robert", 1), ("Robert", 1)]


def test_a_body_is_named_after_one_person_in_full_or_by_initials() -> None:
    """*Liceul „M. Eminescu”* is *Liceul „Mihai Eminescu”*, unless it may be that of another."""
    full, short, other = "Liceul „Mihai Eminescu”", 'Liceul "M. Eminescu"', "Liceul „Matei Eminescu”"
    spoken = bodies(short, day=1), bodies(full, day=2), bodies(short, day=3)
    (entity,) = identify_entities(spoken, "ro", 2)
    assert (entity.name, entity.aliases) == (full, (short,))
    assert names_of(*spoken, bodies(other, day=4)) == sorted((full, short, other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Școala nr. 4 Orhei", "Școala nr. 45 Orhei"),
        ("Brigada 2 Vânători", "Brigada 21 Vânători"),
        ("Divizia A Feminin", "Divizia Atletism Feminin"),
    ],
)
def test_a_number_or_a_letter_is_no_initial(one: str, other: str) -> None:
    """Only letters with a stop stand for first names."""
    assert names_of(bodies(one, day=1), bodies(one, day=2), bodies(other, day=3)) == sorted((one, other))


def test_a_persons_full_name_is_shown_though_only_another_language_has_it() -> None:
    """A last name in the site's language is less than both names in another."""
    full = told(
        1, "Alma Norrick spoke. Norrick left.", {"Alma Norrick": person("Alma Norrick", "Norrick")}, "en"
    )
    short = [told(day, "A tăcut Norrick.", {"Norrick": person("Norrick")}) for day in (2, 3)]
    (entity,) = identify_entities([full, *short], "ro", 2)
    assert (entity.name, len(entity.appearances)) == ("Alma Norrick", 3)
