"""How close two briefings are: the whole texts first, then what stands out of both, and when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from generator.corpus import places
from generator.corpus.affinity import Described, Match, matches
from generator.corpus.closeness import CLOSE, Closeness
from generator.corpus.features import Feature, describe
from generator.corpus.identity import identify_entities
from generator.corpus.vocabulary import Likeness, vocabularies
from generator.model import Entity, EntityType
from tests.making import corpus, named

Names = Mapping[str, tuple[EntityType, Sequence[str]]]

_CLUB: Names = {"Orhei": ("place", ["Orhei"]), "Soroca": ("place", ["Soroca"])}
_MAYOR: Names = {"Ion Rusu": ("person", ["Ion Rusu"])}
_ASIDE = (
    "Tribunele au fost pline de copii. Vânzătorii de semințe au câștigat bine. Seara a plouat mărunt.",
    "Antrenorul a lăudat apărarea și pe portar. Poarta de la intrare fusese vopsită. Vara a fost caldă.",
)


def close(first: str, second: str, names: Names, days: tuple[str, str], crowd: int = 0) -> float:
    """How close two texts are, published on these days after a ``crowd`` about other things."""
    others = [f"date 2020-01-01 Ziua {number}\n\nIon Rusu vede podul {number}." for number in range(crowd)]
    dated = [f"date {day} {text}" for day, text in zip(days, (first, second), strict=True)]
    briefings = [
        named(text, {name: told for name, told in names.items() if any(form in text for form in told[1])})
        for text in (*others, *dated)
    ]
    entities = identify_entities(briefings, "ro", 2)
    words = vocabularies(briefings)
    features = describe(briefings, entities, words)
    *_, (item, found) = matches(Described(features), as_of_then=False, least=0.0)
    closeness = Closeness(briefings, entities, Likeness(words))
    other = briefings[-2].slug
    return max(
        (closeness(item.slug, match, least=0.0) for match in found if match.slug == other), default=0.0
    )


def test_what_towns_share_passes_with_time() -> None:
    """Two clubs meet again next year: nobody who reads of the one match wants the other."""
    autumn = f"Turul\n\nOrhei a învins Soroca. Orhei a marcat de două ori. {_ASIDE[0]}"
    spring = f"Returul\n\nOrhei a învins Soroca. Orhei a marcat de trei ori. {_ASIDE[1]}"
    day = close(autumn, spring, _CLUB, ("2025-03-07", "2025-03-08"))
    year = close(autumn, spring, _CLUB, ("2024-03-01", "2025-03-08"))
    assert year < CLOSE < day


def test_what_befell_a_town_is_told_for_a_week() -> None:
    """Two short accounts of one strike name nobody, but the depot, the drivers and the trams; a month
    later the drivers of that town strike again, or for something else."""
    begun = (
        "Fără tramvaie\n\nVatmanii din Soroca au oprit lucrul și țin tramvaiele în depou. Oamenii au mers pe "
        f"jos. Ei cer salarii mai mari. {_ASIDE[0]} {_ASIDE[0]}"
    )
    ended = (
        "Tramvaiele merg\n\nVatmanii din Soroca au scos tramvaiele din depou. Hârtia cu salarii mai mari a "
        f"fost semnată noaptea. {_ASIDE[1]} {_ASIDE[1]}"
    )
    town: Names = {**_MAYOR, "Soroca": ("place", ["Soroca"])}
    soon = close(begun, ended, town, ("2025-03-03", "2025-03-05"), crowd=40)
    late = close(begun, ended, town, ("2025-02-03", "2025-03-05"), crowd=40)
    elsewhere = close(
        begun, ended.replace("Soroca", "Orhei"), {**_MAYOR, **_CLUB}, ("2025-03-03", "2025-03-05"), crowd=40
    )
    assert max(late, elsewhere) < CLOSE < soon


def test_time_loosens_what_people_share_but_not_for_ever() -> None:
    """A mayor's bridge is the same bridge three years later, if much less close."""
    texts = (
        "Podul se închide\n\nPrimarul Ion Rusu și Sava închid podul vechi. Pilonii podului sunt crăpați.",
        "Podul se deschide\n\nPrimarul Ion Rusu și Sava deschid podul vechi. Pilonii podului s-au turnat.",
    )
    names: Names = {**_MAYOR, "Sava": ("organisation", ["Sava"])}
    soon = close(*texts, names, ("2022-03-01", "2022-03-08"))
    late = close(*texts, names, ("2022-03-01", "2025-03-08"))
    assert CLOSE < late < soon


def test_what_one_opens_with_is_no_aside_in_the_other() -> None:
    """The bridge that one article is about is closer to a report on it than to a session that has it
    among its last points."""
    days = ("2025-03-01", "2025-03-08")
    bridge = f"Podul se închide\n\nPrimarul Ion Rusu închide podul vechi. {_ASIDE[0]}"
    first = f"Podul așteaptă\n\nPrimarul Ion Rusu repară podul vechi. {_ASIDE[1]}"
    last = f"Ședință la primărie\n\n{_ASIDE[1]} Primarul Ion Rusu repară podul vechi."
    assert close(bridge, last, _MAYOR, days, crowd=12) < close(bridge, first, _MAYOR, days, crowd=12)


def test_an_accident_elsewhere_is_another_accident() -> None:
    """Without a name, a day or words that both quote, texts must be much alike; that both headlines
    speak of an earthquake does not help."""
    quake = "Cutremur {}\n\nUn cutremur puternic a zguduit {}. {}"
    days = ("2025-03-01", "2025-05-08")
    first = quake.format("pe coastă", "coasta de est", _ASIDE[0])
    assert close(first, quake.format("în munți", "munții din sud", _ASIDE[1]), {}, days) < CLOSE


def test_who_acts_alone_does_not_say_in_which_affair() -> None:
    """Two cases of the same prosecutors, or two days of one mayor, are further apart than what has a
    second name in common."""
    days = ("2025-03-01", "2025-03-08")
    case = "{} la Sava\n\nParchetul cercetează o rețea de trafic. Ion Rusu tace. {}"
    texts = case.format("Percheziții", _ASIDE[0]), case.format("Arest", _ASIDE[1])
    body: Names = {"Parchetul": ("organisation", ["Parchetul"])}
    firm: Names = {"Sava": ("organisation", ["rețea de trafic"])}
    both = close(*texts, {**body, **_MAYOR}, days)
    assert close(*texts, body, days) < both
    assert close(*texts, _MAYOR, days) < both
    assert close(*texts, {**body, **firm}, days) < both


def test_a_country_by_another_of_its_names_is_no_town() -> None:
    """As the language's own list has it."""
    assert places.is_country("Statele Unite", "ro") and places.is_country("U.S.", "en")
    assert not places.is_country("Orhei", "ro") and not places.is_country("Moscova", "ro")


@pytest.mark.parametrize(
    ("body", "says"),
    [("Lumopel", True), ("Direcția Lucrări", False), ("DLO", False)],
)
def test_a_firm_and_its_town_say_which_affair_it_is(body: str, says: bool) -> None:
    """A public body and a town share many affairs, as do initials; a name of its own beside a town none."""
    text = "Apa râului din {} a fost otrăvită de uzina {}, spun pescarii. {}"
    made = corpus(
        "date 2024-05-01 Pești morți\n\n" + text.format("Orhei", body, "Peștii au fost strânși cu plasa."),
        "date 2024-05-20 Amendă mare\n\n" + text.format("Orhei", body, "Amenda este de o mie de lei."),
    )
    kinds: tuple[tuple[str, EntityType], ...] = ((body, "organisation"), ("Orhei", "place"))
    entities = [
        Entity(id=name, name=name, type=kind, aliases=(), appearances=(), has_page=False)
        for name, kind in kinds
    ]
    one, other = (item.slug for item in made.briefings)
    shared = tuple((Feature("name", name), 0.03) for name, _ in kinds)
    closeness = Closeness(made.briefings, entities, Likeness(vocabularies(made.briefings)))
    known = closeness(one, Match(other, 0.1, shared, frozenset(feature for feature, _ in shared)))
    common = closeness(one, Match(other, 0.1, shared, frozenset([shared[1][0]])))
    assert (known > 1.5 * common) is says
