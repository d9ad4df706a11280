"""A briefing's page as a whole: every claim leads into the text, and what is unknown is left out."""

from __future__ import annotations

import html

import frontmatter
import msgspec

from generator.model import Corpus, Page
from tests.growth import growth
from tests.pages.dossier import bare, dossier, single, spans, with_article
from tests.pages.shown import pages, parts, source, tree


def test_every_claim_leads_to_its_sentence(november: Page) -> None:
    """Summary, news, figures, quotes and events link to a sentence that holds their words."""
    page = tree(november)
    links = page.css('li a[href^="#s"]')
    assert len(links) >= 6
    for anchor in links:
        target = page.css_first(str(anchor.attributes["href"]))
        assert target is not None and anchor.text() in target.text()


def test_a_persons_summary_stands_for_ours_and_says_so(november: Page) -> None:
    """What an author or editor wrote is shown as written by a person, with no link into the text."""
    (page,) = pages(with_article(single("Podul e gata."), 0, summary="Pe *scurt*, gata."))
    shown = parts(page)["brief"]
    assert shown.startswith("- Pe &#42;scurt&#42;, gata.\n\nScris de o persoană")
    assert "Scris de o persoană" not in parts(november)["brief"]


def test_names_link_to_their_pages_and_keep_their_roles(june: Page, november: Page) -> None:
    """A person with the role this article gives; a name without a page stands unlinked."""
    assert "[Ion Rusu](../../../entities/ion-rusu/index.md), <small>primarul</small>" in parts(june)["names"]
    assert "\n- Sărata" in parts(november)["names"]


def test_keywords_stand_on_the_page_of_their_article() -> None:
    """One that is a name with a page leads there, any other as it is, though no other article has it."""
    corpus = dossier()
    last = corpus.briefings[1]
    analysis = msgspec.structs.replace(last.analysis, keywords=("Ion Rusu", "pod <nou>"))
    changed = msgspec.structs.replace(last, analysis=analysis)
    made = source(pages(msgspec.structs.replace(corpus, briefings=(corpus.briefings[0], changed)))[1])
    assert "Cuvinte-cheie: [Ion Rusu](../../../entities/ion-rusu/index.md) · pod &#60;nou&#62;\n" in made


def test_text_is_whole_and_can_be_linked_to(november: Page) -> None:
    """Paragraphs and sentences have anchors, headings are headings, caption and credit stand
    apart, and the first mention of a name leads to its page."""
    text = tree(november).css_first(".article")
    assert text is not None
    said = [node.text() for node in text.css("p[id], h3[id]")]
    assert said == list(dossier().briefings[1].analysis.text.split("\n\n"))
    assert [node.text() for node in text.css("h3")] == ["Urmează reacții"]
    assert [node.attributes["id"] for node in text.css("span[id]")] == ["s1", "s2", "s3", "s4"]
    assert [node.attributes["href"] for node in text.css("a.pilcrow")] == ["#p1", "#p3"]
    assert all(node.next is None for node in text.css("a.pilcrow"))  # the text comes first
    assert [node.parent.id for node in text.css("a.back[href='#brief']") if node.parent] == ["s1"]
    assert [(node.text(), node.attributes["href"]) for node in text.css("span a:not(.back)")] == [
        ("Bâc", "../../../../entities/bâc/"),
        ("Ion Rusu", "../../../../entities/ion-rusu/"),
    ]
    caption = text.css_first(".caption")
    assert caption is not None and caption.text() == "Podul, în ziua deschiderii. Foto: Nicu Pop"


def test_a_section_with_nothing_to_say_is_absent() -> None:
    """An article of which nothing is known has its summary, its text and its citation."""
    (page,) = pages(bare(("2025", "Un text.")))
    assert list(parts(page)) == ["", "brief", "text", "cite"]
    assert "\n\n\n" not in source(page)


def test_hostile_words_stay_words() -> None:
    """Title and text of markup are shown as they are, in the page and in its front matter."""
    evil = '<script>alert(1)</script> [x](javascript:y) *a* {: onclick=z } "q"'
    (page,) = pages(single(evil))
    assert html.unescape(str(frontmatter.loads(source(page)).metadata["title"])) == evil
    shown = tree(page)
    assert not shown.css("script") and not shown.css("em") and not shown.css("[onclick]")
    text, title = shown.css_first(".article p"), shown.css_first("h1")
    assert text is not None and title is not None and text.text() == title.text() == evil


def test_cost_grows_with_the_text() -> None:
    """Twice the sentences take about twice the time, not four times."""

    def make(count: int) -> Corpus:
        sentences = [f"Fraza {number} e scurtă." for number in range(count)]
        text = " ".join(sentences)
        return single(text, sentences=spans(text, *sentences))

    assert growth(pages, 1_000, 4, make) < 4 * 4
