"""What is announced, with or without a date, and which later briefing reports on it."""

from __future__ import annotations

import pytest

from generator import languages
from generator.analysis.passing import is_feast
from generator.corpus.ahead import announces, matter_of
from generator.corpus.explain import explain
from generator.model import Corpus
from tests.making import corpus

PLAN = """date 2025-03-04 Orheiul va trimite pompieri la Soroca

Primăria din Orhei va trimite doisprezece pompieri la Soroca pentru a curăța malul Nistrului de mine.

Primarul din Orhei, Vasile Dolghieru, spune că pompierii din Orhei au mai ajutat orașul Soroca la inundații.
"""
DONE = """date 2025-05-20 Pompierii din Orhei curăță malul Nistrului

Pompierii trimiși de primăria din Orhei la Soroca curăță malul Nistrului de mine, spune Vasile Dolghieru.

Doisprezece pompieri din Orhei lucrează la Soroca de două săptămâni.
"""
REPEATED = DONE.replace("curăță malul", "vor curăța malul").replace("lucrează", "vor lucra")


def said(made: Corpus) -> list[tuple[str, str | None]]:
    """What the only story announces, and who reports on it."""
    (story,) = made.stories
    text = {item.slug: item.analysis.text for item in made.briefings}
    return [
        (item.at.span.of(text[item.at.slug]), item.reported_by.slug if item.reported_by else None)
        for item in story.announcements
    ]


def test_an_announcement_without_a_date_leads_to_its_report() -> None:
    """What is promised in spring is found again when it happens, in the later briefing."""
    made = corpus(PLAN, DONE)
    (announced,) = said(made)
    assert announced[0].startswith("Primăria din Orhei va trimite")
    assert announced[1] == made.briefings[1].slug


ASKED = """date 2025-03-04 Podul din Orhei se închide

Podul din Orhei se închide luni, iar primarul Vasile Dolghieru a semnat contractul.

Vasile Dolghieru a cerut ridicarea sechestrului de pe moara bunicilor, iar judecătoarea se va pronunța \
pe 7 martie.
"""
REFUSED = """date 2025-06-12 Podul din Orhei s-a deschis

Podul din Orhei s-a deschis, iar primarul Vasile Dolghieru a tăiat panglica.

{}
"""


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("Moara bunicilor rămâne sub sechestru, spune Vasile Dolghieru.", True),
        ("Vasile Dolghieru a copt pâine la moara din sat.", False),
    ],
)
def test_an_announcement_leads_to_where_the_story_comes_back_to_it(told: str, found: bool) -> None:
    """To a sentence with three of its rare words, from its day on, which may not say what came of it; it is
    explained."""
    made = corpus(ASKED, REFUSED.format(told))
    (story,) = made.stories
    (mill,) = (item for item in story.announcements if item.day and item.day.text == "2025-03-07")
    assert mill.reported_by is None and mill.outcome is None
    text = {item.slug: item.analysis.text for item in made.briefings}
    assert (mill.later.span.of(text[mill.later.slug]) if mill.later else "") == told * found
    lines = "\n".join(explain(made, mill.at.slug))
    assert ("speaks of the same: Moara bunicilor" in lines) is found


def came_of(plan: str, told: str) -> tuple[str, str]:
    """The report on a ``plan`` of the first article, and where the story comes back to it, in an article that
    also says what is ``told``; nothing where there is none."""
    asked = ASKED.replace("Vasile Dolghieru a cerut", f"{plan}\n\nVasile Dolghieru a cerut")
    made = corpus(asked, REFUSED.format(told))
    text = {item.slug: item.analysis.text for item in made.briefings}
    (item,) = (item for item in made.stories[0].announcements if item.at.span.of(text[item.at.slug]) == plan)
    reported, later = (at.span.of(text[at.slug]) if at else "" for at in (item.reported_by, item.later))
    return reported, later


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("Dosarul pompierilor a fost respins abia ieri, fără martori, de judecătoarea Ana Lupu.", True),
        ("Judecătoarea Ana Lupu a vizitat pompierii.", False),
    ],
)
def test_what_becomes_of_it_may_be_told_in_another_verb(told: str, found: bool) -> None:
    """What the court was to hear it has dismissed; that the judge was somewhere says nothing of it."""
    plan = "Judecătoarea Ana Lupu, la care s-au dus pompierii, va examina dosarul."
    reported, later = came_of(plan, told)
    assert (reported or later) == told * found


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("Corturile de lângă iazul bunicilor s-au rupt.", False),
        ("Grădinarii angajați taie stuful de lângă iazul bunicilor.", True),
    ],
)
def test_it_comes_back_to_what_is_to_be_done_not_to_what_is_told_beside_it(told: str, found: bool) -> None:
    """That who hires gardeners has put up tents by the pond says nothing of the gardeners."""
    plan = "Firma care a pus corturi lângă iazul bunicilor va angaja opt grădinari."
    assert came_of(plan, told)[1] == told * found


def test_a_copy_does_not_hide_where_the_story_comes_back_to_an_announcement() -> None:
    """What a later article only repeats tells nothing of it; the sentence behind does."""
    told, again = (
        "Moara bunicilor rămâne sub sechestru, spune Vasile Dolghieru.",
        ASKED.split("\n\n")[-1].strip(),
    )
    made = corpus(ASKED, REFUSED.format(f"{again}\n\n{told}"))
    (mill,) = (item for item in made.stories[0].announcements if item.day and item.day.text == "2025-03-07")
    text = {item.slug: item.analysis.text for item in made.briefings}
    assert mill.later and mill.later.span.of(text[mill.later.slug]) == told


def test_what_came_of_it_is_told_in_the_names_of_what_was_announced() -> None:
    """That both name the same two people, and hardly tell more, does not make it said again."""
    made = corpus(EXAM, PASSED.format("Motorul vechi costă patruzeci de lei, spune Ana Munteanu."))
    text = {item.slug: item.analysis.text for item in made.briefings}
    (closing,) = (
        item
        for item in made.stories[0].announcements
        if "se închide luni" in item.at.span.of(text[item.at.slug])
    )
    assert closing.later and "s-a deschis" in closing.later.span.of(text[closing.later.slug])


EXAM = """date 2025-03-04 Podul din Orhei se închide

Podul din Orhei se închide luni, iar primarul Vasile Dolghieru și Ana Munteanu au semnat contractul.

Compania plătește cursurile pentru opt femei din sat. Ele dau examenul pe 7 martie.

Banii vor fi ceruți Consiliului Raional, la votul din 9 martie. Benzina s-a scumpit cu un leu.

În garaj curge apa prin acoperiș, spune Vasile Dolghieru. Biletul costă patru lei, spune Ana Munteanu.
"""
PASSED = """date 2025-06-12 Podul din Orhei s-a deschis

Podul din Orhei s-a deschis, iar primarul Vasile Dolghieru și Ana Munteanu au tăiat panglica.

{}

Pe traseul spre Peresecina circulă două mașini, spune Ana Munteanu. Călătorii așteaptă douăzeci de minute.

Dimineața, primul pleacă la cinci și jumătate. Seara, ultimul ajunge la unsprezece, spune Vasile Dolghieru.
"""


@pytest.mark.parametrize(
    ("day", "told", "found"),
    [
        ("2025-03-07", "Cinci dintre candidate au trecut examenul.", True),
        ("2025-03-07", "Șase candidate au plecat la Soroca.", False),
        ("2025-03-09", "Consiliul Raional a dat banii cu unsprezece voturi la șase.", True),
        ("2025-03-09", "Consiliul Raional are un sediu nou.", False),
        ("2025-03-09", "Banii vor fi ceruți Consiliului Raional, la votul din toamnă.", False),
    ],
)
def test_it_comes_back_to_a_short_announcement_in_the_word_that_only_both_have(
    day: str, told: str, found: bool
) -> None:
    """Or in two that few sentences have and that are much of both; not in one among many, nor where it says
    the same again."""
    made = corpus(EXAM, PASSED.format(told))
    (item,) = (item for item in made.stories[0].announcements if item.day and item.day.text == day)
    text = {briefing.slug: briefing.analysis.text for briefing in made.briefings}
    assert item.reported_by is None
    assert (item.later.span.of(text[item.later.slug]) if item.later else "") == told * found


def test_who_only_repeats_the_announcement_does_not_report_on_it() -> None:
    """A second promise is no fulfilment, and is announced itself."""
    assert all(report is None for _, report in said(corpus(PLAN, REPEATED)))


def test_who_only_names_the_same_people_does_not_report_on_it() -> None:
    """That Orhei, Soroca and the mayor are named again says nothing of the mines on the bank."""
    other = (
        "Primarul din Orhei, Vasile Dolghieru, a vizitat Soroca.\n\n"
        "Primarul din Orhei, Vasile Dolghieru, spune că pompierii din Orhei au petrecut la Soroca."
    )
    made = corpus(PLAN, f"date 2025-03-20 Vasile Dolghieru la Soroca\n\n{other}")
    assert all(report is None for _, report in said(made))


@pytest.mark.parametrize(
    ("told", "reported"),
    [("Primăria din Orhei are un paznic de parc", False), ("Orheiul are un parc nou", True)],
)
def test_one_word_of_it_beside_who_was_to_do_it_does_not_report_on_it(told: str, reported: bool) -> None:
    """That the town hall has a park keeper does not say that its new park is open."""
    plan = "Primăria din Orhei va deschide un parc nou, anunță primarul Vasile Dolghieru."
    made = corpus(
        f"date 2025-03-04 Un parc nou\n\n{plan}",
        f"date 2025-05-20 {told}\n\n{told}, spune primarul Vasile Dolghieru.",
    )
    assert said(made) == [(plan, made.briefings[1].slug if reported else None)]


@pytest.mark.parametrize(("when", "reported"), [("", False), (" pe 14 martie", True)])
def test_what_is_told_before_a_day_that_is_only_set_reports_on_that_day_by_its_name(
    when: str, reported: bool
) -> None:
    """That the mayor has found the delegates for a meeting says nothing of the meeting."""
    plan = "Vasile Dolghieru a strâns delegați pentru adunarea pescarilor din Orhei, programată pe 14 martie."
    told = f"Vasile Dolghieru a strâns{when} toți delegații pentru adunarea pescarilor din Orhei."
    made = corpus(
        f"date 2025-03-04 Adunarea pescarilor\n\n{plan}",
        f"date 2025-03-20 Delegații pescarilor\n\n{told}",
    )
    assert [report is not None for _, report in said(made)] == [reported]


def test_of_two_reports_on_the_day_the_first_is_the_report() -> None:
    """A later article that looks back does not take its place."""
    plan = PLAN.replace(
        "va trimite doisprezece pompieri la Soroca", "va trimite pe 20 mai pompieri la Soroca"
    )
    back = DONE.replace("date 2025-05-20", "date 2025-05-29").replace(
        "curăță malul", "au curățat, pe 20 mai, malul"
    )
    made = corpus(plan, DONE.replace("Pompierii trimiși", "Astăzi, pompierii trimiși"), back)
    (first, *_) = said(made)
    assert first[1] == made.briefings[1].slug


@pytest.mark.parametrize(
    ("code", "sentence", "expected"),
    [
        ("ro", "Guvernul va trimite medici la Cahul.", True),
        ("ro", "Spitalul urmează să fie deschis în toamnă.", True),
        ("ro", "Lucrările sunt prevăzute pentru luna mai.", True),
        ("ro", "Primarul spune că podul o să fie deschis luni.", True),
        ("ro", "Primarul spune că podul nu o să fie deschis luni.", False),
        ("ro", "Guvernul nu va trimite medici la Cahul.", False),
        ("ro", "Dacă va ploua, podul rămâne închis.", False),
        ("ro", "Va fi probabil închis și podul.", False),
        ("ro", "Cine va plăti reparația?", False),
        ("ro", "Primăria vă invită la concert.", False),
        ("ro", "Guvernul a trimis medici la Cahul.", False),
        ("ro", "Guvernul a deschis un registru care va permite plata taxelor.", False),
        ("ro", "Firma care va repara podul va angaja zece sudori.", True),
        ("ro", "Tribunalul a anulat planul prin care vechea piață din Orhei va fi mutată în mai.", False),
        ("ro", "Consilierii au respins proiectul care prevedea că strada va fi lărgită.", False),
        ("ro", "Ziariștii au venit la Orhei pentru a vedea ce drum din raionul vecin va fi reparat.", False),
        ("ro", "Primăria a anulat licitația și va face alta în iunie.", True),
        ("ro", "Zborul anulat duminică va pleca luni, a anunțat compania care îl operează.", True),
        ("ro", "Meciul amânat va fi jucat la Orhei, iar biletele care s-au vândut vor fi valabile.", True),
        ("en", "A judge quashed the order under which the old mill in the valley will be sold.", False),
        ("en", "The council has not announced any plans to send divers.", False),
        ("de", "Beim Sturm sollen zwei Boote gesunken sein, meldet der Hafen.", False),
        ("en", "The council will send divers to the lake.", True),
        ("en", "The council will not say who pays.", True),  # what is not to be is news too
        ("en", "The council sent divers to the lake.", False),
        ("en", "The singers pledged to Maria Hill left the hall with their coats.", False),
        ("en", "The singers pledged to return to the hall.", True),
        ("en", "The village will honour the divers for ever.", False),
        ("ro", "Satul îi va cinsti pe pompieri „pentru totdeauna”.", False),
        ("fr", "Le village honorera à jamais les pompiers.", False),
        ("de", "Die Brücke soll im Herbst öffnen.", True),
        ("de", "Der Fahrer soll geflohen sein.", False),
        ("fr", "Le pont sera rouvert en mai.", True),
        ("it", "Il ponte non sarà riaperto.", False),
        ("es", "El puente será reabierto en mayo.", True),
        ("und", "Whatever will be.", False),
    ],
)
def test_words_say_what_is_announced(code: str, sentence: str, expected: bool) -> None:
    """A promise, a plan or the future tense announces; a condition, a doubt, a question or a vow for all time
    does not."""
    assert announces(sentence, languages.load(code)) is expected


def test_explain_tells_announcements_and_their_reports_on_both_sides() -> None:
    """Of the first briefing what it announces and who reports on it; of the second what it reports on."""
    made = corpus(PLAN, DONE)
    plan, done = (item.slug for item in made.briefings)
    assert any(f"besides whom it names, in {done}" in line for line in explain(made, plan))
    assert any(f"reports on what {plan} announced" in line for line in explain(made, done))


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("ro", "Tinerii au stat la coadă, siguri că exemplul lor va ajuta și pe alții."),
        ("en", "The mayor admitted a survey promised to readers had never been sent."),
        ("en", "Wayne Rusk has driven the bus for two years because nobody else will."),
        ("de", "Bei dem Streit in der Stadt sollen zwei Menschen verletzt worden sein."),
        ("de", "Nachbarn wollen einen Schuss gehört haben, der im Hof gefallen sein soll."),
    ],
)
def test_what_nobody_says_is_to_be_is_not_announced(code: str, sentence: str) -> None:
    """A hope in passing, a participle that looks like a promise, a rumour in either order."""
    assert not announces(sentence, languages.load(code))


def test_what_is_called_off_leads_from_its_announcement() -> None:
    """Before the day comes, a briefing that says of that very day that nothing will be."""
    begins = (
        "date 2025-05-08 Podul din Orhei se repară\n\nLucrările la podul vechi vor începe pe 2 iunie, "
        "a anunțat primarul din Orhei, Vasile Dolghieru.\n\nPodul vechi din Orhei are fisuri."
    )
    stopped = (
        "date 2025-05-22 Primarul din Orhei suspendă contractul\n\nContractul pentru podul vechi din "
        "Orhei a fost suspendat.\n\nLucrările nu vor începe pe 2 iunie, a spus primarul din Orhei, Vasile "
        "Dolghieru.\n\nPodul vechi din Orhei are fisuri."
    )
    made = corpus(begins, stopped)
    (announced,) = (item for item in made.stories[0].announcements if item.day)
    assert announced.reported_by is not None
    assert announced.reported_by.span.of(made.briefings[1].analysis.text).startswith("Lucrările nu vor")


@pytest.mark.parametrize("undone", ["a fost amânat pentru 10 mai", "a fost anulat din lipsă de bani"])
def test_what_is_called_off_need_not_say_for_when_it_was(undone: str) -> None:
    """A briefing that tells before the day, of all that was announced, that it is put off or is not to be."""
    fair = "târg de Paști va avea loc pe 26 aprilie în piața centrală a orașului Soroca"
    made = corpus(
        f"date 2025-04-05 Târg de Paști la Soroca\n\nUn {fair}, a anunțat primarul Ion Prodan.",
        "date 2025-04-20 Fără târg la Soroca\n\nTârgul de Paști din piața centrală a orașului Soroca "
        f"{undone}, a declarat duminică primarul Ion Prodan. Meșterii sunt supărați.",
    )
    assert said(made)[0][1] == made.briefings[1].slug


MARKET = """date 2025-03-03 Piața din Orhei

În piața din Orhei va avea loc o adunare publică pe 12 martie, a anunțat Vasile Dolghieru.

Piața veche din Orhei are cincizeci de tarabe, spune primarul Vasile Dolghieru.
"""


@pytest.mark.parametrize(
    ("words", "reported"),
    [
        ("Peste trei sute de vânzători s-au certat la adunarea publică din 12 martie.", True),
        ("Peste trei sute de vânzători s-au certat la adunarea publică din 11 martie.", False),
        ("Peste trei sute de vânzători au plătit taxa pe 12 martie.", False),
    ],
)
def test_a_report_on_the_day_shares_what_stands_beside_the_day(words: str, reported: bool) -> None:
    """However much else it tells: who came to it, and what was decided there."""
    made = corpus(
        MARKET,
        "date 2025-03-20 Piața veche din Orhei\n\nPiața veche din Orhei rămâne, spune primarul Vasile "
        f"Dolghieru.\n\n{words}",
    )
    assert said(made)[0][1] == (made.briefings[1].slug if reported else None)


def test_a_copied_sentence_is_no_report() -> None:
    """Whoever prints again, on the day itself, what was announced, does not say that it came about."""
    ahead = "Târgul de primăvară al micilor producători din Soroca are loc duminică, 9 martie, în centru."
    first = f"date 2025-03-05 Târg la Soroca\n\n{ahead} Primăria din Soroca așteaptă lume multă la târg."
    again = f"date 2025-03-10 Soroca, după târg\n\n{ahead} Producătorii din Soroca au vândut mult la târg."
    made = corpus(first, again)
    assert made.stories
    text = {item.slug: item.analysis.text for item in made.briefings}
    reports = {event.reported_by for event in made.events if event.reported_by}
    assert ahead not in {at.span.of(text[at.slug]) for at in reports}


VACCINE = """date 2025-03-03 Orheiul începe vaccinarea cu serul Alba

În raionul Orhei, serul Alba va fi administrat de medici și persoanelor de peste 55 de ani.

Spitalul din Orhei a primit de la primarul Vasile Dolghieru un frigider pentru serul Alba.
"""


VACCINATED = """date 2025-03-12 Vaccinarea cu serul Alba la Orhei

La spitalul din Orhei, serul Alba este administrat de medici persoanelor care au peste 18 ani.

Primarul Vasile Dolghieru a vizitat spitalul din Orhei, unde frigiderul pentru serul Alba merge.
"""


def test_a_report_gives_no_other_number() -> None:
    """Those over 55 were to be vaccinated; that those over 18 are is another thing."""
    made = corpus(VACCINE, VACCINATED)
    assert [report for words, report in said(made) if "55 de ani" in words] == [None]


BALLOT = """date 2025-02-03 Referendum la Orhei despre mutarea gării

Referendumul anunțat de Vasile Dolghieru, privind mutarea gării din Orhei, urmează să fie consultativ.

Primarul Vasile Dolghieru a cerut votul locuitorilor din Orhei.
"""


@pytest.mark.parametrize(
    ("ending", "reported"), [("vorbit din nou despre", False), ("ținut, consultativ,", True)]
)
def test_a_report_tells_of_what_was_to_be(ending: str, reported: bool) -> None:
    """Who speaks again of the ballot says nothing of what it was to be like."""
    again = f"Primarul din Orhei, Vasile Dolghieru, a {ending} referendumul privind mutarea gării din Orhei."
    more = "Vasile Dolghieru a vizitat gara și a ascultat locuitorii din Orhei."
    made = corpus(BALLOT, f"date 2025-03-12 Mutarea gării din Orhei\n\n{again}\n\n{more}")
    (report,) = (report for words, report in said(made) if words.startswith("Referendumul anunțat"))
    assert (report is not None) is reported


def test_what_was_to_be_stands_behind_the_word_that_announces() -> None:
    """Of a sentence that announces nothing it is the whole."""
    words = matter_of("Podul vechi, spun inginerii, va fi demolat în toamnă.", languages.load("ro"))
    assert "demola" in " ".join(words) and "inginer" not in " ".join(words)
    assert matter_of("The bridge opens.", languages.load("en"))[0] == "bridge"


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Dacă podul se închide, peste un an pleacă și medicul.", False),
        ("„Dacă podul se închide, peste un an pleacă și medicul”, a spus primarul.", False),
        ("Medicul va pleca pe 7 mai, dacă nu se repară podul.", True),
    ],
)
def test_what_would_come_of_a_condition_is_not_announced(line: str, found: bool) -> None:
    """It is a threat or a fear; what will be unless something hinders it is announced."""
    made = corpus(ASKED.replace("Vasile Dolghieru a cerut", f"{line}\n\nVasile Dolghieru a cerut"), REFUSED)
    assert any("pleca" in sentence or "pleacă" in sentence for sentence, _ in said(made)) is found


@pytest.mark.parametrize(
    ("opening", "announced"),
    [
        ("În noiembrie, primăria din Orhei a anunțat că", False),
        ("Primăria din Orhei a anunțat luni că", True),
    ],
)
def test_what_was_announced_long_before_its_article_is_not_announced_by_it(
    opening: str, announced: bool
) -> None:
    """A sentence without a day for it that opens with the month in which somebody said so."""
    made = corpus(PLAN.replace("Primăria din Orhei", opening, 1), DONE)
    plan = made.briefings[0].slug
    assert any(item.at.slug == plan for story in made.stories for item in story.announcements) is announced


def test_what_a_briefing_announces_again_is_known() -> None:
    """The same is to be on the same day, in other words; something else on that day is announced anew."""
    bank = "Malul Nistrului trebuie curățat de mine până {} 15 august."
    port = "Până pe 15 august va fi deschis la Soroca un port."
    made = corpus(f"{PLAN}\n{bank.format('la')}\n", f"{DONE}\n{bank.format('pe')} {port}\n")
    text = {item.slug: item.analysis.text for item in made.briefings}
    (story,) = made.stories
    found = {item.at.span.of(text[item.at.slug]): item.is_again for item in story.announcements}
    assert [found[sentence] for sentence in (bank.format("la"), bank.format("pe"), port)] == [
        False,
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Tom Marsh will stand trial for fraud", "Ann Reed will stand trial for fraud"),
        ("She will stand trial for fraud", "He will stand trial for fraud"),
        ("Lund drivers will strike over pay", "Lund drivers will not strike over pay"),
        ("Lund Rail will raise fares by 3%", "Lund Rail will raise fares by 9%"),
        ("The bridge will open to lorries", "The bridge will open to cars"),
    ],
)
def test_what_is_announced_of_another_is_not_announced_again(first: str, second: str) -> None:
    """The later sentence has a name, number, denial or word that the earlier one lacks."""
    told = "Lund council speaks of the harbour bridge"
    told += "\n\nThe council of Lund spoke of the harbour bridge and the Lund fraud case.\n\n"
    made = corpus(
        f"date 2025-05-05 {told}{first} in Lund on 12 June 2025.\n",
        f"date 2025-05-07 {told}{second} in Lund on 12 June 2025.\n",
    )
    found = [item.is_again for story in made.stories for item in story.announcements if item.day]
    assert found == [False, False]


@pytest.mark.parametrize(
    ("text", "feasts"),
    [
        ("Piața satului e deschisă până duminică, iar școala e închisă.", [False]),
        (
            "The shop in the village is open on Sunday. The shop in the village is open on Easter Sunday.",
            [False, True],
        ),
        ("The council of the village meets next Wednesday, and the mayor is away.", [False]),
    ],
)
def test_a_day_of_the_week_is_no_feast(text: str, feasts: list[bool]) -> None:
    """Though “Palm Sunday” is one: all of a feast's name must be there."""
    (briefing,) = corpus(f"date 2025-03-04 Piața\n\n{text}").briefings
    assert [is_feast(briefing, dated) for dated in briefing.analysis.dates] == feasts
