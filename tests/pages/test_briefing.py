"""A briefing's page: what each section says, and that it says nothing where there is nothing."""

from __future__ import annotations

import html
import re

import frontmatter
import markdown
import msgspec
import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.edtf import Edtf
from generator.model import (
    Corpus,
    Duplicate,
    Event,
    Figure,
    Foreign,
    Located,
    Mention,
    Page,
    Qualifier,
    Quote,
    Span,
)
from generator.pages import briefing, sections
from generator.pages.hedges import hedged, whole
from generator.pages.lookup import look_up
from tests.growth import growth
from tests.making import SITE
from tests.pages.dossier import at, bare, dossier, spans

EXTENSIONS = ["attr_list", "toc"]


def pages(corpus: Corpus) -> list[Page]:
    """Oldest first."""
    return list(reversed(list(briefing.pages(corpus, SITE))))


def source(page: Page) -> str:
    return page.content.decode()


def parts(page: Page) -> dict[str, str]:
    """The Markdown of each section, by the id of its heading; the head under ""."""
    found = re.split(r"^## .*\{ #([\w-]+).*\}$", frontmatter.loads(source(page)).content, flags=re.M)
    return {"": found[0].strip(), **dict(zip(found[1::2], map(str.strip, found[2::2]), strict=True))}


def tree(page: Page) -> LexborHTMLParser:
    return LexborHTMLParser(markdown.markdown(frontmatter.loads(source(page)).content, extensions=EXTENSIONS))


@pytest.fixture
def june() -> Page:
    return pages(dossier())[0]


@pytest.fixture
def november() -> Page:
    return pages(dossier())[1]


def test_head_says_where_when_and_from_whom(june: Page, november: Page) -> None:
    """Breadcrumb, date as precise as it is, each source once, reading time, then the title."""
    head = parts(november)[""]
    assert '<a href="../../../../archive/2025/11/">noiembrie</a>' in head
    assert "# Podul peste Bâc s-a deschis { #title }" in head
    assert '<time datetime="2025-11-14">14 noiembrie 2025</time>' in head
    assert head.count("rimăria Sărata") == 1
    assert "1 minut de lectură" in head
    assert '<time datetime="2025-06">iunie 2025</time>' in parts(june)[""]


def test_head_says_who_published_it() -> None:
    """Author, outlet with the way to the original, and tags, as far as the seed gives them."""
    corpus = dossier()
    of = corpus.briefings[1]

    def head(**given: object) -> str:
        article = msgspec.structs.replace(of.article, **given)
        changed = msgspec.structs.replace(of, article=article)
        return parts(pages(msgspec.structs.replace(corpus, briefings=(corpus.briefings[0], changed)))[1])[""]

    original = '<a href="https://example.org/pod?a=1&#38;b=2" rel="noopener nofollow">'
    assert f'<p class="meta">Ana Lupu · {original}Gazeta de Nord</a></p>' in head()
    assert f'<p class="meta">{original}example.org</a> · Etichete: pod, râu</p>' in head(
        author=None, source=None, tags=("pod", "râu")
    )
    assert '<p class="meta">Gazeta de Nord</p>' in head(author=None, url="javascript:alert(1)")
    assert '<p class="meta">' not in head(author=None, source=None, url=None)


def test_language_is_named_where_it_is_not_the_sites() -> None:
    """A foreign article says so; one in the site's own language does not."""
    corpus = bare(("2025-01-01", "The bridge is open."))
    foreign = msgspec.structs.replace(corpus.briefings[0].analysis, language="en")
    other = msgspec.structs.replace(
        corpus, briefings=(msgspec.structs.replace(corpus.briefings[0], analysis=foreign),)
    )
    assert "în engleză" in parts(pages(other)[0])[""]
    assert "în română" not in parts(pages(corpus)[0])[""]
    assert 'lang="en"' in source(pages(other)[0])


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
    corpus = bare(("2025-01-01", "Podul e gata."))
    article = msgspec.structs.replace(corpus.briefings[0].article, summary="Pe *scurt*, gata.")
    other = msgspec.structs.replace(
        corpus, briefings=(msgspec.structs.replace(corpus.briefings[0], article=article),)
    )
    shown = parts(pages(other)[0])["brief"]
    assert shown.startswith("- Pe &#42;scurt&#42;, gata.\n\nScris de o persoană")
    assert "Scris de o persoană" not in parts(november)["brief"]


def test_news_tells_what_the_story_did_not_know(june: Page, november: Page) -> None:
    """The first briefing opens the story; the next says what it adds, and the figure that moved
    with both ends, who gives them and when."""
    assert "se deschide subiectul [Podul de la Sărata](../../../stories/podul/index.md)" in parts(june)["new"]
    news = parts(november)["new"]
    assert "[Opoziția cere o anchetă.](#s4)" in news
    assert (
        'lei: [3 milioane](../06/un-pod-nou-la-sarata.md#s2), <time datetime="2025-06">iunie 2025</time>'
        " → [peste 4 milioane](#s2) (Primăria Sărata)" in news
    )
    assert "sursele nu concordă" in news


def test_a_figure_given_twice_stands_once() -> None:
    """The same words that count the same thing are one line, as first given."""
    corpus = bare(("2025-01-01", "Două poduri s-au închis. Cele două poduri sunt vechi, spune Ion."))
    text = corpus.briefings[0].analysis.text
    figures = (
        Figure(at(text, "Două poduri"), 2, "=", "poduri", None),
        Figure(at(text, "două poduri"), 2, "=", "poduri", "Ion"),
    )
    told = msgspec.structs.replace(corpus.briefings[0].analysis, figures=figures)
    changed = msgspec.structs.replace(
        corpus, briefings=(msgspec.structs.replace(corpus.briefings[0], analysis=told),)
    )
    assert re.findall(r"^- .*", parts(pages(changed)[0])["figures"], re.M) == ["- [Două poduri](#s1)"]


def test_what_the_summary_says_is_marked_there_and_told_once() -> None:
    """A new sentence that stands in the summary is marked as new; the news repeats it nowhere."""
    corpus = dossier()
    later = corpus.briefings[1]
    (story,) = corpus.stories
    summed = msgspec.structs.replace(later.analysis, summary=later.analysis.sentences[:1])
    told = msgspec.structs.replace(story.novelties[1], sentences=later.analysis.sentences[:2])
    changed = msgspec.structs.replace(
        corpus,
        briefings=(corpus.briefings[0], msgspec.structs.replace(later, analysis=summed)),
        stories=(msgspec.structs.replace(story, novelties=(story.novelties[0], told)),),
    )
    page = parts(pages(changed)[1])
    assert page["brief"].count('<span class="new">Nou:</span> [Podul peste') == 1
    assert "Podul peste" not in page["new"]
    assert page["new"].startswith("- [o propoziție nouă, marcată în rezumat](#brief)")


@pytest.mark.parametrize(
    ("text", "figure", "qualifier", "words"),
    [
        ("Au venit cel puțin 20 de oameni.", "20 de oameni", ">", "cel puțin"),
        ("Au venit CIRCA 20 de oameni.", "20 de oameni", "~", "CIRCA"),
        ("Au venit 20 de oameni și ceva.", "20 de oameni", ">", ""),
        ("A venit o mulțime de peste 20 de oameni.", "20 de oameni", ">", "peste"),
        ("La pod au venit, peste tot, 20 de oameni.", "20 de oameni", ">", ""),
    ],
)
def test_how_sure_a_figure_is_stands_in_the_articles_words(
    text: str, figure: str, qualifier: Qualifier, words: str
) -> None:
    """“At least 20” is never told as more than 20."""
    of = bare(("2025-01-01", text))
    found = (Figure(at(text, figure), 20, qualifier, "oameni", None),)
    (briefing_,) = of.briefings
    changed = msgspec.structs.replace(
        briefing_, analysis=msgspec.structs.replace(briefing_.analysis, figures=found)
    )
    lookup = look_up(msgspec.structs.replace(of, briefings=(changed,)))
    (fact,) = sections.facts(changed, lookup)
    assert fact.hedge == words
    shown = hedged(Located(changed.slug, found[0].span), lookup)
    assert shown.of(text) == f"{words} {figure}".strip()


@pytest.mark.parametrize(
    ("text", "figure", "shown"),
    [
        ("Au luat 3% din valoarea caselor, spune el.", "3% din valoarea", "3% din valoarea caselor"),
        ("Sunt 85% din numărul total al elevilor.", "85% din numărul", "85% din numărul total al elevilor"),
        (
            "Ia 60% din bugetul anual al orașului Rovina.",
            "60% din bugetul",
            "60% din bugetul anual al orașului",
        ),
        (
            "Ia 5% din totalul membrilor consiliului.",
            "5% din totalul",
            "5% din totalul membrilor consiliului",
        ),
        ("Ia 7% din vinul Republicii Sărata.", "7% din vinul", "7% din vinul Republicii Sărata"),
        ("Ia 7% din vinul Podgoriei de Sus.", "7% din vinul", "7% din vinul"),
        ("Ia 7% din vinul care a rămas.", "7% din vinul", "7% din vinul"),
        ("Ia 7% din vinul. Elevilor le place.", "7% din vinul", "7% din vinul"),
        ("Au dat 40 de case elevilor.", "40 de case", "40 de case"),
    ],
)
def test_a_part_is_shown_with_whose_the_whole_is(text: str, figure: str, shown: str) -> None:
    """“3% din valoarea” hangs without the genitive behind it; a name is taken whole or not at all."""
    (briefing_,) = bare(("2025-01-01", text)).briefings
    name = "Republicii Sărata"
    known = (Mention("Republica Sărata", "place", None, spans(text, name)),) if name in text else ()
    found = (Figure(at(text, figure), 3, "=", "", None),)
    changed = msgspec.structs.replace(briefing_.analysis, figures=found, entities=known)
    assert whole(msgspec.structs.replace(briefing_, analysis=changed), found[0]).of(text) == shown


@pytest.mark.parametrize(
    ("text", "figure", "value", "shown"),
    [
        ("Cele două sate au pod.", "două sate", 2, False),
        ("Pod au Două sate din zonă.", "Două sate", 2, True),
        ("Cei șapte primari au venit.", "șapte primari", 7, True),
        ("Cele 2% au ajuns.", "2%", 2, True),
    ],
)
def test_two_that_the_reader_knows_are_no_figure(text: str, figure: str, value: int, shown: bool) -> None:
    """“Cele două sate” counts nothing that was not told before."""
    of = bare(("2025-01-01", text))
    (item,) = of.briefings
    found = (Figure(at(text, figure), value, "=", figure.lstrip("2 ").removeprefix("două "), None),)
    changed = msgspec.structs.replace(item, analysis=msgspec.structs.replace(item.analysis, figures=found))
    lookup = look_up(msgspec.structs.replace(of, briefings=(changed,)))
    assert bool(sections.facts(changed, lookup)) is shown


def test_figures_say_how_sure_and_by_whom(november: Page) -> None:
    """Number, what it counts, more than, according to whom."""
    assert parts(november)["figures"] == (
        "- <small>peste</small> [4 milioane](#s2) (lei) <small>sursă: Primăria Sărata</small>"
    )


def test_a_figure_says_each_thing_once() -> None:
    """What the figure's own words count is not said again, and what they leave vague not doubted."""
    corpus = bare(("2025-01-01", "Vin mii de soldați și 300 de geniști."))
    text = corpus.briefings[0].analysis.text
    found = (
        Figure(at(text, "mii de soldați"), None, "~", "soldați", None),
        Figure(at(text, "300 de geniști"), 300, "~", "geniști", None),
    )
    known = msgspec.structs.replace(corpus.briefings[0].analysis, figures=found)
    briefings = (msgspec.structs.replace(corpus.briefings[0], analysis=known),)
    (page,) = pages(msgspec.structs.replace(corpus, briefings=briefings))
    assert parts(page)["figures"] == (
        "- [mii de soldați](#s1)\n- <small>aproximativ</small> [300 de geniști](#s1)"
    )


def test_names_link_to_their_pages_and_keep_their_roles(june: Page, november: Page) -> None:
    """A person with the role this article gives; a name without a page stands unlinked."""
    assert "[Ion Rusu](../../../entities/ion-rusu/index.md), <small>primarul</small>" in parts(june)["names"]
    assert "\n- Sărata" in parts(november)["names"]


def test_quotes_stand_in_their_own_marks_with_their_speaker(june: Page) -> None:
    """The words with the marks of the text, then who said them and what they are."""
    assert parts(june)["quotes"] == (
        "- [„Îl deschidem în noiembrie”](#s3) <small>— "
        "[Ion Rusu](../../../entities/ion-rusu/index.md), primarul</small>"
    )


def test_a_quote_in_another_language_says_so() -> None:
    """In the list and in the text: a screen reader speaks it right, a browser hyphenates it right."""
    paragraph = "Primarul a răspuns: „We will open it in November”."
    corpus = bare(("2025-01-01", paragraph))
    span = at(paragraph, "We will open it in November")
    said = msgspec.structs.replace(
        corpus.briefings[0].analysis, quotes=(Quote(span, None, ":"),), foreign=(Foreign(span, "en"),)
    )
    other = msgspec.structs.replace(
        corpus, briefings=(msgspec.structs.replace(corpus.briefings[0], analysis=said),)
    )
    page = source(pages(other)[0])
    assert '[„We will open it in November”](#s1){ lang="en" }' in page
    assert '„<span lang="en">We will open it in November</span>”' in page


def test_a_paragraph_in_another_language_says_so() -> None:
    """The whole paragraph, once."""
    paragraph = "The bridge will be “open to all” in November."
    corpus = bare(("2025-01-01", paragraph))
    whole = msgspec.structs.replace(
        corpus.briefings[0].analysis, foreign=(Foreign(Span(0, len(paragraph)), "en"),)
    )
    other = msgspec.structs.replace(
        corpus, briefings=(msgspec.structs.replace(corpus.briefings[0], analysis=whole),)
    )
    assert source(pages(other)[0]).count('lang="en"') == 1


def test_part_of_a_sentence_is_quoted_in_it(november: Page) -> None:
    """Two words in quotation marks say nothing alone: their sentence is shown, once."""
    assert parts(november)["quotes"] == (
        "- [„A meritat”, a declarat Ion Rusu.](#s3){ .partial } <small>— "
        "[Ion Rusu](../../../entities/ion-rusu/index.md)</small>"
    )


@pytest.mark.parametrize(
    ("text", "quotes", "shown"),
    [
        ("Boala se numește „gripa aviară”.", [("gripa aviară", None)], []),
        ("Pe zid scrie „nimeni nu va trece pe aici”.", [("nimeni nu va trece pe aici", None)], [None]),
        ("E „greu”, spune Rusu, și „foarte greu de tot azi”.",
         [("greu", "Rusu"), ("foarte greu de tot azi", None)], ["Rusu"]),
    ],
)  # fmt: skip
def test_a_term_in_quotation_marks_is_no_quote(
    text: str, quotes: list[tuple[str, str | None]], shown: list[str | None]
) -> None:
    """Few words that nobody says are left out, and a sentence stands once, with its speaker."""
    of = bare(("2025-01-01", text))
    (item,) = of.briefings
    found = tuple(Quote(at(text, words), speaker, None) for words, speaker in quotes)
    changed = msgspec.structs.replace(item, analysis=msgspec.structs.replace(item.analysis, quotes=found))
    lookup = look_up(msgspec.structs.replace(of, briefings=(changed,)))
    told = sections.sayings(changed, lookup)
    assert [said.speaker.words if said.speaker else None for said in told] == shown


def test_events_stand_in_order_of_time(june: Page) -> None:
    """A date with its precision, the sentence, and that it lay ahead when it was written."""
    moment = parts(june)["when"]
    (date, sentence) = re.fullmatch(r'- <span class="when">(.*)</span> (.*)', moment.strip()).groups()  # type: ignore[union-attr]
    assert date.startswith('<time datetime="2025-11">noiembrie 2025</time>') and "anunțat" in date
    assert sentence.startswith("[„Îl deschidem")


@pytest.mark.parametrize(
    ("sentence", "words", "speaker"),
    [
        ("„Luni vom pleca.", "Luni vom pleca.", "Rusu"),
        ("Marți vom ajunge.", "Marți vom ajunge.", "Rusu"),
        ("Joi ne întoarcem.”", "Joi ne întoarcem.", "Rusu"),
        ("Vineri a plouat.", "Vineri a plouat.", None),
    ],
)
def test_a_sentence_of_a_quotation_says_who_says_it(sentence: str, words: str, speaker: str | None) -> None:
    """What somebody said is not told as a fact, nor with half of a pair of quotation marks."""
    text = "„Luni vom pleca. Marți vom ajunge. Joi ne întoarcem.” Vineri a plouat."
    of = bare(("2025-01-01", text))
    (item,) = of.briefings
    quote = Quote(at(text, "Luni vom pleca. Marți vom ajunge. Joi ne întoarcem."), "Rusu", None)
    changed = msgspec.structs.replace(item, analysis=msgspec.structs.replace(item.analysis, quotes=(quote,)))
    lookup = look_up(msgspec.structs.replace(of, briefings=(changed,)))
    assert sections.said(Located(changed.slug, at(text, sentence)), lookup) == (words, speaker)


def test_each_moment_is_a_line_of_its_own() -> None:
    """Also behind one that somebody says, whose name ends its line."""
    text = "„Luni vom pleca”, a spus Rusu. Marți vom ajunge."
    (item,) = (of := bare(("2025-01-01", text))).briefings
    quotes = (Quote(at(text, "Luni vom pleca"), "Rusu", None),)
    changed = msgspec.structs.replace(item, analysis=msgspec.structs.replace(item.analysis, quotes=quotes))
    events = tuple(
        Event(date=Edtf(date), reports=(Located(item.slug, at(text, words)),))
        for date, words in (("2025-01-06", "„Luni vom pleca”"), ("2025-01-07", "Marți vom ajunge."))
    )
    (page,) = pages(msgspec.structs.replace(of, briefings=(changed,), events=events))
    first, second = parts(page)["when"].splitlines()
    assert first.endswith("<small>— Rusu</small>") and second.startswith("- ")


def test_a_sentence_with_two_dates_stands_once() -> None:
    """The dates of one sentence stand together beside it, in order of time."""
    of = dossier()
    early = msgspec.structs.replace(of.events[0], date=Edtf("2024-03"), announced=False)
    made = msgspec.structs.replace(of, events=(early, *of.events))
    (moment,) = sections.moments(made.briefings[0], look_up(made))
    assert moment.dates == (sections.When(Edtf("2024-03"), False), sections.When(Edtf("2025-11"), True))


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
    assert [node.parent.id for node in text.css("a.back[href='#brief']") if node.parent] == ["s1"]
    assert [(node.text(), node.attributes["href"]) for node in text.css("span a:not(.back)")] == [
        ("Bâc", "../../../../entities/bâc/"),
        ("Ion Rusu", "../../../../entities/ion-rusu/"),
    ]
    caption = text.css_first(".caption")
    assert caption is not None and caption.text() == "Podul, în ziua deschiderii. Foto: Nicu Pop"


def test_story_says_what_came_before_and_after(june: Page, november: Page) -> None:
    """Earlier and later in the story, how far apart, and why where a reason is known; what the
    story shows is not shown again as related."""
    story = parts(november)["story"]
    assert "[Podul de la Sărata](../../../stories/podul/index.md) · 2 articole" in story
    assert "[Un pod nou la Sărata](../06/un-pod-nou-la-sarata.md){ .title }" in story
    assert "cu 5 luni mai devreme · apar în ambele: Bâc" in story
    assert "Mai devreme" in story and "Mai târziu" not in story
    assert "cu 5 luni mai târziu" in parts(june)["story"]
    assert "related" not in parts(november)


def test_related_gives_its_reasons() -> None:
    """Each kind of reason in the reader's words, and the distance in time."""
    alone = pages(msgspec.structs.replace(dossier(), stories=()))[1]
    assert parts(alone)["related"] == (
        '- <time datetime="2025-06">iunie 2025</time> [Un pod nou la Sărata](../06/un-pod-nou-la-sarata.md)'
        "{ .title } <small>cu 5 luni mai devreme · apar în ambele: Bâc · termeni comuni: pod"
        " · același moment: 14 noiembrie 2025</small>"
    )


def test_citation_names_the_original_and_the_file(june: Page, november: Page) -> None:
    """The address of the original where it is one a browser may open, downloads, and the hash."""
    cite = parts(november)["cite"]
    page = tree(november)
    original = page.css_first('a[rel="noopener nofollow"]')
    assert original is not None and original.attributes["href"] == "https://example.org/pod?a=1&b=2"
    assert "Ana Lupu. „Podul peste Bâc s-a deschis”, <cite>Gazeta de Nord</cite>" in cite
    assert "[BibTeX](podul-peste-bac-s-a-deschis.bib)" in cite
    assert "b" * 64 in cite
    assert "https://example.org/dosar/briefings/2025/06/un-pod-nou-la-sarata/" in html.unescape(
        parts(june)["cite"]
    )


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "//example.org",
        "https://",
        "http://[",
        "ftp://a.b/",
        "/etc",
    ],
)
def test_no_other_address_becomes_a_link(url: str) -> None:
    """Only http and https with a host, by a URL parser's word."""
    assert sections.web_address(url) is None


def test_other_programs_are_told_no_more_than_is_known(june: Page, november: Page) -> None:
    """The structured data has the date as it is, a month as a month, and leaves out what is not
    known."""
    vague, full = (frontmatter.loads(source(page)).metadata["data"] for page in (june, november))
    assert isinstance(vague, dict) and isinstance(full, dict)
    assert vague["datePublished"] == "2025-06" and "author" not in vague and "isBasedOn" not in vague
    assert full["datePublished"] == "2025-11-14"
    assert full["author"] == {"@type": "Person", "name": "Ana Lupu"}
    assert full["isBasedOn"] == "https://example.org/pod?a=1&b=2"


def test_a_section_with_nothing_to_say_is_absent() -> None:
    """An article of which nothing is known has its summary, its text and its citation."""
    (page,) = pages(bare(("2025", "Un text.")))
    assert list(parts(page)) == ["", "brief", "text", "cite"]
    assert "\n\n\n" not in source(page)


def test_copies_name_each_other() -> None:
    """A near-copy says whose version it is, and the leading one that there is another."""
    corpus = bare(("2025-01-01", "Podul e gata."), ("2025-01-02", "Podul e gata azi."), copies=((1, 0),))
    leading, copy = pages(corpus)
    assert "Versiunea principală a acestui articol: [Podul e gata.](" in parts(copy)[""]
    assert "Altă versiune a acestui articol: [Podul e gata azi.](" in parts(leading)[""]
    assert isinstance(corpus.duplicates[0], Duplicate)


def test_neighbours_join_all_articles_in_time() -> None:
    """Older and newer lead through the whole site, and end at its ends."""
    first, second, third = pages(bare(("2025-01-01", "A."), ("2025-01-02", "B."), ("2025-01-03", "C.")))
    assert 'rel="prev"' not in source(first) and 'rel="next"' in source(first)
    assert 'rel="prev" href="../a/"' in source(second) and 'rel="next" href="../c/"' in source(second)
    assert 'rel="next"' not in source(third)


def test_hostile_words_stay_words() -> None:
    """Title and text of markup are shown as they are, in the page and in its front matter."""
    evil = '<script>alert(1)</script> [x](javascript:y) *a* {: onclick=z } "q"'
    (page,) = pages(bare(("2025-01-01", evil)))
    assert html.unescape(str(frontmatter.loads(source(page)).metadata["title"])) == evil
    shown = tree(page)
    assert not shown.css("script") and not shown.css("em") and not shown.css("[onclick]")
    text, title = shown.css_first(".article p"), shown.css_first("h1")
    assert text is not None and title is not None and text.text() == title.text() == evil


def test_cost_grows_with_the_text() -> None:
    """Twice the sentences take about twice the time, not four times."""

    def make(count: int) -> Corpus:
        sentence = tuple(f"Fraza {number} e scurtă." for number in range(count))
        corpus = bare(("2025-01-01", " ".join(sentence)))
        text = corpus.briefings[0].analysis.text
        starts = [text.index(words) for words in sentence]
        found = msgspec.structs.replace(
            corpus.briefings[0].analysis,
            sentences=tuple(
                Span(start, start + len(words)) for start, words in zip(starts, sentence, strict=True)
            ),
        )
        return msgspec.structs.replace(
            corpus, briefings=(msgspec.structs.replace(corpus.briefings[0], analysis=found),)
        )

    assert growth(pages, 1_000, 4, make) < 4 * 4


def test_search_knows_whom_the_article_names_by_other_names() -> None:
    """Names that an entity bears elsewhere are indexed with the article; those in its text are not
    repeated, and a reader sees none of it."""
    of = dossier()
    man, *others = of.entities
    known = msgspec.structs.replace(man, aliases=("Rusu", "Ion Rusu senior"))
    made = pages(msgspec.structs.replace(of, entities=(known, *others)))[0].content.decode()
    (names,) = re.findall(r'data-names="([^"]*)" data-pagefind-index-attrs="data-names"', made)
    assert names == "Ion Rusu senior"
