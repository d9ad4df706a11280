"""Feeds: newest first, dates no more precise than they are, text as text."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET

import msgspec

from generator.exports import feeds
from generator.model import Story
from tests.making import SITE, corpus

ATOM = {"a": "http://www.w3.org/2005/Atom", "t": "http://purl.org/dc/terms/"}
DAY = "date 2025-11-14 Podul din Orhei a fost redeschis\n\nCirculația a fost reluată vineri dimineața."
MONTH = "date 2025-06 Podul din Orhei va fi <închis> & reparat\n\nLucrările durează o vară întreagă."
SIGNED = """---
date: 2025-07-01
title: Licitație
author: Ana Munteanu
url: https://example.com/licitatie
tags: [drumuri]
---

Primăria a ales constructorul.
"""


def test_both_feeds_list_the_newest_first() -> None:
    """A reader sees the latest briefing on top, with its absolute address."""
    atom, plain = feeds.export(corpus(MONTH, DAY), SITE)
    links = [item.get("href") for item in ET.fromstring(atom.content).findall("a:entry/a:link", ATOM)]
    assert links == [item["url"] for item in json.loads(plain.content)["items"]]
    assert links[0] == "https://example.org/dosar/briefings/2025/11/podul-din-orhei-a-fost-redeschis/"


def test_a_story_has_a_feed_of_its_own() -> None:
    """Beside the story's page, with its briefings alone; a reader of feeds sees whose it is."""
    of = corpus(MONTH, DAY, SIGNED)
    slugs = tuple(briefing.slug for briefing in of.briefings)
    story = Story(id="podul", title="Podul din Orhei", briefings=(slugs[0], slugs[2]), novelties=())
    *_, made = feeds.export(msgspec.structs.replace(of, stories=(story,)), SITE)
    assert made.path == "stories/podul/feed.xml"
    feed = ET.fromstring(made.content)
    assert feed.findtext("a:title", namespaces=ATOM) == "Podul din Orhei · Dosar"
    assert feed.findtext("a:id", namespaces=ATOM) == "https://example.org/dosar/stories/podul/"
    links = [link.get("href") for link in feed.findall("a:link", ATOM)]
    assert links == [f"https://example.org/dosar/stories/podul/{name}" for name in ("feed.xml", "")]
    assert [entry.findtext("a:title", namespaces=ATOM) for entry in feed.findall("a:entry", ATOM)] == [
        of.briefings[2].analysis.title,
        of.briefings[0].analysis.title,
    ]


def test_a_month_is_never_given_a_publication_day() -> None:
    """What is known to the month has no `published`, and says 2025-06 where months are allowed."""
    atom, plain = feeds.export(corpus(MONTH), SITE)
    entry = ET.fromstring(atom.content).find("a:entry", ATOM)
    assert entry is not None
    assert entry.find("a:published", ATOM) is None
    assert entry.findtext("t:issued", namespaces=ATOM) == "2025-06"
    (item,) = json.loads(plain.content)["items"]
    assert "date_published" not in item
    assert item["_buletin"] == {"published": "2025-06"}


def test_markup_in_a_title_stays_text() -> None:
    """The title comes out of the XML as it stood in the seed."""
    atom, _ = feeds.export(corpus(MONTH), SITE)
    title = ET.fromstring(atom.content).findtext("a:entry/a:title", namespaces=ATOM)
    assert title == "Podul din Orhei va fi <închis> & reparat"


def test_author_original_and_tags_are_passed_on() -> None:
    """What the front matter says of the origin reaches both feeds."""
    atom, plain = feeds.export(corpus(SIGNED), SITE)
    entry = ET.fromstring(atom.content).find("a:entry", ATOM)
    assert entry is not None
    assert entry.findtext("a:author/a:name", namespaces=ATOM) == "Ana Munteanu"
    assert [link.get("rel") for link in entry.findall("a:link", ATOM)] == ["alternate", "via"]
    (item,) = json.loads(plain.content)["items"]
    assert item["external_url"] == "https://example.com/licitatie"
    assert item["tags"] == ["drumuri"]


def test_a_site_without_articles_has_valid_empty_feeds() -> None:
    """Before the first article the feeds exist and hold nothing."""
    atom, plain = feeds.export(corpus(), SITE)
    assert ET.fromstring(atom.content).find("a:entry", ATOM) is None
    assert json.loads(plain.content)["items"] == []
