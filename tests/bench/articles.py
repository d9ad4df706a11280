"""Made-up articles in any number: sentences with names, quotations, dates and figures, about a few
dozen affairs that go on for months, so that every stage has what it works on in earnest."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator


def _list(words: str) -> list[str]:
    return words.split("; ")


_FIRST = [
    "Ana",
    "Bogdan",
    "Carmen",
    "Doru",
    "Elena",
    "Florin",
    "Gabriela",
    "Horia",
    "Irina",
    "Jean",
    "Lavinia",
    "Mihai",
    "Nadia",
    "Ovidiu",
]
_LAST = [
    "Arvinte",
    "Brad",
    "Cozma",
    "Dima",
    "Enescu",
    "Filip",
    "Grosu",
    "Huțan",
    "Istrate",
    "Jalbă",
    "Lazu",
    "Munteanu",
    "Nistor",
    "Oprea",
]
_PLACES = [
    "Brăila",
    "Cahul",
    "Dorohoi",
    "Edineț",
    "Focșani",
    "Găești",
    "Huși",
    "Iargara",
    "Lipova",
    "Măcin",
    "Nehoiu",
    "Orhei",
    "Pucioasa",
]
_THINGS = [
    "podul",
    "școala",
    "spitalul",
    "gara",
    "uzina",
    "barajul",
    "portul",
    "aeroportul",
    "stadionul",
    "muzeul",
    "depozitul",
]
_BODIES = [
    "Ministerul Transporturilor",
    "Primăria",
    "Consiliul Județean",
    "Curtea de Conturi",
    "Agenția de Mediu",
]
_DEEDS = [
    "a fost închis",
    "va fi reparat",
    "a fost vândut",
    "este anchetat",
    "a rămas fără bani",
    "a fost redeschis",
]
_LEADS = (
    "{thing} din {place} {deed} {day}, a anunțat {body}.",
    "{body} a confirmat {day} că {thing} din {place} {deed}.",
)
_SENTENCES = (
    "„Nu mai putem aștepta încă {number} luni”, a declarat {person} pentru Agenția Orizont.",
    "Lucrările ar costa {number},5 milioane de lei, potrivit unui raport al {body}.",
    "Aproximativ {number} de oameni au protestat la {place} în {month}.",
    "{person}, inginer la {body}, a spus că {thing} nu a fost verificat din {year}.",
    "Contractul a fost semnat la {place} pe {number2} {month} {year} și nu a fost publicat.",
    "Locuitorii din {place} cer de mai multe luni o anchetă, iar {person} promite un răspuns.",
    "Peste {number} de familii depind de {thing} din {place}, a explicat {person}.",
    "Potrivit {body}, banii au fost cheltuiți pentru altceva, fără nicio hotărâre.",
    "{person} a respins acuzațiile și a cerut ca {body} să publice toate documentele.",
)
_MONTHS = [
    "ianuarie",
    "februarie",
    "martie",
    "aprilie",
    "mai",
    "iunie",
    "iulie",
    "august",
    "septembrie",
    "octombrie",
    "noiembrie",
]
_DAYS = _list("luni; marți; miercuri; joi; vineri; sâmbătă; duminică")


def articles(count: int) -> Iterator[tuple[str, str]]:
    """``count`` seeds as (file name, text), about 250 words each, always the same; a longer run
    begins with the shorter one."""
    for number in range(count):
        chance = random.Random(number)
        affair = random.Random(f"affair {number % max(1, 40)}")
        scene = {"thing": affair.choice(_THINGS), "place": affair.choice(_PLACES)}
        people = [f"{affair.choice(_FIRST)} {affair.choice(_LAST)}" for _ in range(4)]
        date = dt.date(2018, 1, 1) + dt.timedelta(days=number * 3 % 2500)
        shown = date.strftime("%Y-%m") if number % 9 == 0 else date.isoformat()
        lead = _fill(chance.choice(_LEADS), chance, scene, people)
        paragraphs = [
            " ".join(_fill(item, chance, scene, people) for item in chance.sample(_SENTENCES, 4))
            for _ in range(4)
        ]
        title = f"{scene['thing'].capitalize()} din {scene['place']} {chance.choice(_DEEDS)}"
        yield f"{number:06d}.txt", "\n\n".join([f"date {shown} {title}", lead, *paragraphs]) + "\n"


def _fill(sentence: str, chance: random.Random, scene: dict[str, str], people: list[str]) -> str:
    filled = sentence.format(
        **scene,
        person=chance.choice(people),
        body=chance.choice(_BODIES),
        deed=chance.choice(_DEEDS),
        number=chance.randint(11, 900),
        number2=chance.randint(1, 28),
        month=chance.choice(_MONTHS),
        day=chance.choice(_DAYS),
        year=chance.randint(2001, 2017),
    )
    return filled[0].upper() + filled[1:]
