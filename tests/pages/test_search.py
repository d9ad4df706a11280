"""What the search dialog is given."""

from __future__ import annotations

import json

import msgspec

from generator.pages import search
from tests.making import SITE
from tests.pages.test_entities import articles, entity, seen


def test_the_vocabulary_is_what_readers_mistype() -> None:
    """The words of names, by how many articles have them, each once; no short ones, no numbers."""
    of = articles(3)
    found = (entity("Ana Popescu", seen(of, first=1)), entity("Sala Popescu 2", seen(of), "place"))
    pages = {
        page.path: page.content for page in search.pages(msgspec.structs.replace(of, entities=found), SITE)
    }
    known = json.loads(pages["assets/search/vocabulary.json"])
    assert known[:2] == ["Popescu", "Sala"]
    assert "Ana" not in known and len(known) == len(set(known))
