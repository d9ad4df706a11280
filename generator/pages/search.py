"""What the search dialog needs: its words, as a script, because a page opened from a disk may load
no data; and the words that readers mistype, the most frequent first."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator

from generator.model import Corpus, Page
from generator.pages.words import catalogue
from generator.settings import Site

_KNOWN = 5_000  # words
_LETTERS = 4  # of the shortest word that is worth setting right
_WORD = re.compile(r"[^\W\d_]+")


def pages(corpus: Corpus, site: Site) -> Iterator[Page]:
    words = json.dumps(_words(site.language), ensure_ascii=True, sort_keys=True, indent=1)
    yield Page("assets/search/words.js", f"window.buletinSearch = {words};\n".encode())
    known = json.dumps(_vocabulary(corpus), ensure_ascii=False, separators=(",", ":"))
    yield Page("assets/search/vocabulary.json", f"{known}\n".encode())


def _vocabulary(corpus: Corpus) -> list[str]:
    """The words of names and keywords by how many articles have them."""
    counts, spelt = Counter[str](), dict[str, str]()

    def add(text: str, articles: int) -> None:
        for word in _WORD.findall(text):
            if len(word) >= _LETTERS:
                counts[word.casefold()] += articles
                spelt.setdefault(word.casefold(), word)

    for entity in corpus.entities:
        add(entity.name, len(entity.appearances))
    for briefing in corpus.briefings:
        for keyword in briefing.analysis.keywords:
            add(keyword, 1)
    most = sorted(counts, key=lambda word: (-counts[word], word))[:_KNOWN]
    return [spelt[word] for word in most]


def _words(language: str) -> dict[str, str]:
    """Pagefind's keys, whose own Romanian has cedillas, and ours. It knows only one and many, so
    that a count stands where no word agrees with it."""
    _ = catalogue(language).gettext
    return {
        "placeholder": _("Search the briefings"),
        "clear_search": _("Clear"),
        "search_label": _("Search this site"),
        "filters_label": _("Filters"),
        "zero_results": _("Nothing found for “[SEARCH_TERM]”"),
        "one_result": _("Results for “[SEARCH_TERM]”: [COUNT]"),
        "many_results": _("Results for “[SEARCH_TERM]”: [COUNT]"),
        "total_zero_results": _("Nothing found"),
        "total_one_result": _("Results: [COUNT]"),
        "total_many_results": _("Results: [COUNT]"),
        "searching": _("Searching for “[SEARCH_TERM]” …"),
        "results_label": _("Search results"),
        "keyboard_navigate": _("move"),
        "keyboard_select": _("open"),
        "keyboard_clear": _("close"),  # what Escape does there too
        "keyboard_close": _("close"),
        "keyboard_search": _("search"),
        "error_search": _("The search failed"),
        "filter_selected_one": _("chosen: [COUNT]"),
        "filter_selected_many": _("chosen: [COUNT]"),
        "input_hint": _("Results appear as you type"),
        "loading": _("Loading"),
        "filter_kind": _("Kind"),
        "filter_tag": _("Tag"),
        "filter_year": _("Year"),
        "filter_language": _("Language"),
        "nothing": _(
            "Nothing found for “[SEARCH_TERM]”. Try fewer or other words; letters with and without"
            " diacritics are the same, and so are a word's endings."
        ),
        "meant": _("Try:"),
        "unfiltered": _("without the filters"),
        "keys": _("Shortcuts, like / for the search"),
        "newest": _("Articles, newest first"),
        "needs_server": _(
            "The search needs a web server: run “python3 -m http.server --directory site” in the"
            " project's folder and open http://127.0.0.1:8000/."
        ),
        "no_index": _("The search index is missing. “make site” builds it."),
    }
