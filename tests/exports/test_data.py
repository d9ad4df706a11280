"""Open data: every file holds to the schema beside it."""

from __future__ import annotations

import json

import jsonschema

from generator.exports import data
from generator.model import Problem, Rejected
from tests.making import SITE, corpus

TEXTS = (
    "date 2025-06 Podul din Orhei\n\nPrimăria a alocat 3 milioane de lei pentru podul din Orhei.",
    "date 2025-11-14 Podul redeschis\n\n„Podul din Orhei este sigur acum pentru toți”, a declarat Ion Rusu.",
)
REFUSED = Rejected("b.txt", (Problem("b.txt", 1, "no-date", "has no date"),))


def files() -> dict[str, object]:
    pages = data.export(corpus(*TEXTS, rejected=(REFUSED,)), SITE)
    return {page.path: json.loads(page.content) for page in pages}


def test_every_file_holds_to_its_schema() -> None:
    """A program may trust the schema that is published with the data."""
    made = files()
    names = [path for path in made if "/schema/" not in path]
    assert len(names) == 8
    for name in names:
        schema = made[name.replace("data/", "data/schema/")]
        jsonschema.validate(made[name], schema)


def test_what_an_article_says_of_itself_is_passed_on() -> None:
    """Author, outlet, original, picture and tags of the front matter, and keys that are its own."""
    head = (
        "author: Ion Rusu\nsource: Gazeta\nurl: https://example.org/pod\nimage: https://example.org/pod.jpg\n"
        "tags: [drumuri]\ndesk: {city: Orhei}"
    )
    (page, *_) = data.export(corpus(f"---\ndate: 2025-06\n{head}\n---\n\nPodul din Orhei e gata."), SITE)
    (item,) = json.loads(page.content)["items"]
    assert {key: item[key] for key in ("author", "source", "original", "image", "tags", "extra")} == {
        "author": "Ion Rusu",
        "source": "Gazeta",
        "original": "https://example.org/pod",
        "image": "https://example.org/pod.jpg",
        "tags": ["drumuri"],
        "extra": {"desk": {"city": "Orhei"}},
    }


def test_a_schema_explains_its_items() -> None:
    """Who uses the data learns from the schema what an item is, and a date, and an offset."""
    schemas = {path: schema for path, schema in files().items() if "/schema/" in path}
    for path, schema in schemas.items():
        assert isinstance(schema, dict)
        items = {name: item for name, item in schema["$defs"].items() if name.endswith("Item")}
        assert items and all("description" in item for item in items.values()), path
    quotes = schemas["data/schema/quotes.json"]["$defs"]["QuoteItem"]["properties"]  # type: ignore[index]
    assert "code points" in quotes["start"]["description"]


def test_a_schema_refuses_what_is_not_an_item() -> None:
    """The schemas say something: an item without its fields is no item."""
    schemas = {path: schema for path, schema in files().items() if "/schema/" in path}
    assert len(schemas) == len(files()) / 2
    for path, schema in schemas.items():
        wrong = {"schema_version": 1, "items": [{"nothing": 1}]}
        assert not jsonschema.Draft202012Validator(schema).is_valid(wrong), path


def test_keys_are_sorted_and_the_rejected_are_named() -> None:
    """The same data gives the same bytes, and nothing that was refused is hidden."""
    (page,) = [
        page
        for page in data.export(corpus(*TEXTS, rejected=(REFUSED,)), SITE)
        if page.path == "data/problems.json"
    ]
    text = page.content.decode()
    assert json.loads(text)["items"] == [
        {"code": "no-date", "line": 1, "message": "has no date", "path": "b.txt"}
    ]
    assert text.index('"code"') < text.index('"line"') < text.index('"message"') < text.index('"path"')


def test_what_is_announced_leads_to_its_report() -> None:
    """Also without a date; an event says whether it lay ahead."""
    plan = (
        "date 2025-03-04 Orheiul va trimite pompieri la Soroca\n\n"
        "Primăria din Orhei va trimite doisprezece pompieri la Soroca pentru a curăța malul de mine.\n\n"
        "Primarul Vasile Dolghieru spune că pompierii din Orhei pleacă pe 20 mai la Soroca."
    )
    done = (
        "date 2025-05-21 Pompierii din Orhei curăță malul\n\n"
        "Pompierii trimiși de primăria din Orhei la Soroca curăță malul de mine, spune Vasile Dolghieru."
    )
    made = {page.path: json.loads(page.content) for page in data.export(corpus(plan, done), SITE)}
    (announced, *_) = made["data/announcements.json"]["items"]
    assert announced["text"].startswith("Primăria din Orhei va trimite")
    assert announced["date"] is None
    assert announced["reported_by"]["briefing"] == "pompierii-din-orhei-curata-malul"
    (event,) = [item for item in made["data/events.json"]["items"] if item["date"] == "2025-05-20"]
    assert event["announced"] is True
    assert announced["outcome"] == "reported" and event["outcome"] is None


def test_what_an_announcement_leads_to_without_a_report_is_data() -> None:
    """The sentence of a later briefing that speaks of the same; nothing is said of what came of it."""
    plan = (
        "date 2025-03-04 Podul din Orhei se închide\n\n"
        "Podul din Orhei se închide luni, iar primarul Vasile Dolghieru a semnat contractul.\n\n"
        "El cere ridicarea sechestrului de pe moara bunicilor, iar judecătoarea se va pronunța pe 7 martie."
    )
    later = (
        "date 2025-06-12 Podul din Orhei s-a deschis\n\n"
        "Podul din Orhei s-a deschis, iar primarul Vasile Dolghieru a tăiat panglica.\n\n"
        "Moara bunicilor rămâne sub sechestru."
    )
    made = {page.path: json.loads(page.content) for page in data.export(corpus(plan, later), SITE)}
    (mill,) = [item for item in made["data/announcements.json"]["items"] if item["date"] == "2025-03-07"]
    assert mill["later"]["briefing"] == "podul-din-orhei-s-a-deschis"
    assert mill["reported_by"] is None and mill["outcome"] is None
