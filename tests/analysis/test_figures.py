"""Figures in the text: cases by kind, who gives them, and what holds for any text."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analysis import analyse
from generator.analysis.dates import dates
from generator.analysis.figures.bounds import Reading
from generator.analysis.figures.reading import read
from generator.edtf import Edtf
from generator.languages import codes, load
from generator.model import Article
from generator.text.tokens import tokens
from tests.growth import growth

CASES = tomllib.loads(Path(__file__).with_name("figures.toml").read_text("utf-8"))["case"]
PUBLISHED = Edtf.parse("2025-11-14")


def figures(text: str, code: str) -> list[Reading]:
    language = load(code)
    taken = [span for span, _ in dates(text, language, PUBLISHED)]
    return read(text, language, taken, frozenset([0]))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_text_gives_its_figures(case: dict[str, Any]) -> None:
    """Words, qualifier, value and what is counted, in text order; no value where the text is vague."""
    text = case["text"]
    found = [
        [item.span.of(text), item.qualifier, *([] if item.value is None else [item.value]), item.counted]
        for item in figures(text, case["language"])
    ]
    assert found == case["figures"]


def given_by(*paragraphs: str, lang: str = "ro") -> dict[str, str | None]:
    """What is counted in an article → who gives the figure."""
    article = Article(path="a.txt", content_hash="", published=PUBLISHED, lang=lang, paragraphs=paragraphs)
    return {item.counted: item.attribution for item in analyse(article).figures}


def one_given(*paragraphs: str, lang: str) -> bool:
    """Whether somebody gives one figure of an article, and nobody any other."""
    article = Article(path="a.txt", content_hash="", published=PUBLISHED, lang=lang, paragraphs=paragraphs)
    found = analyse(article).figures
    return len(found) > 1 and sum(figure.attribution is not None for figure in found) == 1


def things(text: str, lang: str = "ro") -> list[tuple[str | None, str]]:
    """What the sums and shares of a text are of, and their units."""
    article = Article(path="a.txt", content_hash="", published=PUBLISHED, lang=lang, paragraphs=(text,))
    return [(item.matter, item.counted) for item in analyse(article).figures]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rata șomajului a urcat în mai la 5,2 %.", [("Rata șomajului", "%")]),
        ("Firma are un profit net de peste 12 milioane de lei.", [("profit net", "lei")]),
        ("Prejudiciul, estimat la 3 milioane de lei, a fost plătit.", [("Prejudiciul", "lei")]),
        ("Ancheta vizează contracte de 2 milioane de lei.", [("contracte", "lei")]),
        ("Podul, o lucrare care a costat 4 milioane de lei, e gata.", [("lucrare", "lei")]),
        ("Consiliul a majorat prețul biletului la 5 lei.", [("prețul biletului", "lei")]),
        ("Pâinea s-a scumpit cu 5%, iar uleiul cu 8%.", [("Pâinea", "%"), ("uleiul", "%")]),
        (
            "Datoria firmei a scăzut de la 60 la 40 de milioane de lei.",
            [("Datoria firmei", "lei"), ("Datoria firmei", "lei")],
        ),
        ("Tarifele variază între 5 și 9 lei.", [("Tarifele", "lei"), ("Tarifele", "lei")]),
        ("Orașul a primit 3 milioane de lei drept despăgubiri.", [("despăgubiri", "lei")]),
    ],
)
def test_a_sum_or_share_is_of_what_its_clause_says(text: str, expected: list[tuple[str, str]]) -> None:
    """The noun before “of”, the subject that comes to it, what is raised to it; its next state too."""
    assert things(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Turnout was 43%.", [("Turnout", "%")]),
        ("The council set up a £2m hardship fund.", [("hardship fund", "£")]),
        ("Tenants face a 3% rise in rents.", [("rise in rents", "%")]),
        ("The museum took £40,000 in donations.", [("donations", "£")]),
        ("The average price of a house rose to £280,000.", [("average price of a house", "£")]),
        ("House prices rose 3% to £280,000.", [("House prices", "%"), ("House prices", "£")]),
    ],
)
def test_a_sum_in_english_is_of_what_stands_around_it(text: str, expected: list[tuple[str, str]]) -> None:
    """The noun that it describes, too."""
    assert things(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Primăria va plăti 4 milioane de lei.", "ro"),
        ("Suma a fost de 5 milioane de lei.", "ro"),
        ("Lucrarea e gata în proporție de 85%.", "ro"),
        ("Pragul este, după secetă, de 13 lei.", "ro"),
        ("Expertiza l-a redus la 2 milioane de lei.", "ro"),
        ("The startup raised £3m.", "en"),
        ("Ann Lee reached 45%.", "en"),
        ("Airlines want a 30% fuel saving.", "en"),
    ],
)
def test_what_no_construction_says_a_sum_is_of_is_not_guessed(text: str, lang: str) -> None:
    """Who pays is none, nor a word that says how much, nor what a pronoun stands for."""
    assert [matter for matter, _ in things(text, lang)] == [None]


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("Spitalul are datorii la stat de 2 milioane de lei.", "ro", [None]),
        ("Un împrumut de la mamă de 3.000 de euro l-a salvat.", "ro", [None]),
        ("Un contract cu firma de pază de 3 milioane de lei a fost semnat.", "ro", [None]),
        ("Clubul a încheiat anul cu pierderi de 3 milioane de lei.", "ro", ["pierderi"]),
        ("She won damages from the paper of £30,000.", "en", [None]),
        ("A penalty for the driver of £200 was set.", "en", [None]),
        ("The club ended the year with losses of £3m.", "en", ["losses"]),
        ("Despite losses of £3m the club will go on.", "en", ["losses"]),
        ("Ticket sales for the tour and the album were up 20%.", "en", [None]),
        ("The gap between the rent paid and the rent due was £400.", "en", [None]),
        ("Neither wages nor prices rose 5%.", "en", [None]),
        ("Sales of cars fell and vans rose 5%.", "en", ["vans"]),
        ("The fire caused damage of £3m, up from £1m.", "en", ["damage", "damage"]),
        ("The manager, whose pay was £3m, left.", "en", ["pay"]),
        ("Decizia de a majora taxa la 21% a fost criticată.", "ro", ["taxa"]),
        ("Judecătorii au acordat familiei victimei daune de 1 milion de lei.", "ro", [None]),
        (
            "Prețul a ajuns, după creșterea taxei la 21%, la 2.000 de euro.",
            "ro",
            ["creșterea taxei", None],
        ),
        ("The tax on sugar, which cut sales by 10%, was £0.24 a litre.", "en", ["sales", None]),
        ("Prețul a scăzut cu 5%, la 40 de lei.", "ro", ["Prețul", "Prețul"]),
    ],
)
def test_a_sum_is_not_of_a_noun_that_belongs_to_another(
    text: str, lang: str, expected: list[str | None]
) -> None:
    """Nor of the second of a pair, nor of what is set aside; a verb is no part of a noun."""
    assert [matter for matter, _ in things(text, lang)] == expected


def test_a_language_without_words_for_sizes_says_of_nothing_what_it_is() -> None:
    """Of a sum's noun and verb too little is known there."""
    assert things("Der Zuschuss zur Miete von 3000 Euro ist weg. Die Miete stieg um 5 Prozent.", "de") == [
        (None, "Euro"),
        (None, "Prozent"),
    ]
    assert [matter for matter, _ in things("Les ventes ont reculé de 5 % en mai.", "fr")] == [None]


def test_a_number_inside_a_name_counts_nothing() -> None:
    """“Noua” is no nine in the name of a party, and what stands beside it is counted still."""
    assert given_by("Partidul Noua Optiune Istorica are doi membri.") == {"membri": None}


def test_a_figure_says_who_gives_it() -> None:
    """The speaker of the quotation, whom the sentence cites, or nobody."""
    assert given_by(
        "Ministrul Ion Popescu a declarat că 40 de case au ars în sat. Au fost evacuați 90 de oameni.",
        "„Am trimis 12 mașini în zonă și vom mai trimite”, a spus Maria Ionescu.",
    ) == {"case": "Ion Popescu", "oameni": None, "mașini": "Maria Ionescu"}


def test_a_figure_is_given_by_the_office_that_reports_it() -> None:
    """An office or body without a name gives the figure of its own clause, never who was cited before; one
    that may be anybody's, "the company", gives none."""
    assert given_by(
        "Primarul Ion Popescu a declarat că 40 de case au ars, iar prefectul județului a precizat că sunt 90."
    ) == {"case": "prefectul județului"}
    assert given_by("Primarul Ion Popescu a declarat că 40 de case au ars.") == {"case": "Ion Popescu"}
    assert given_by(
        "Un purtător de cuvânt al poliției a declarat că 90 de case au ars.",
        "O sursă apropiată anchetei a precizat că două camioane au trecut vama.",
        "Instanța a reținut numai 28.000 de euro. Instituția anunță o restanță de 30 de dolari.",
    ) == {
        "case": "un purtător de cuvânt al poliției",
        "camioane": "sursă apropiată anchetei",
        "euro": "instanța",
        "dolari": None,
    }
    assert given_by(
        "The council's spokeswoman said 300 homes were lost. The court heard that he made 386 payments.",
        "It forces out 11,000 vehicles, according to the council's own count.",
        lang="en",
    ) == {"homes": "council's spokeswoman", "payments": "court", "vehicles": "council"}


def test_who_gives_money_or_gets_a_report_gives_no_figure() -> None:
    """Nor who declined to say it, nor who wrote so many cheques."""
    assert given_by(
        "Primăria Soveja a dat 200.000 de lei, iar Consiliul Local Mărăști a completat cu 50.000 de euro.",
        "Firma a pierdut 3 milioane de dolari, arată raportul transmis vineri Bursei de Valori București.",
    ) == {"lei": None, "euro": None, "dolari": "raport"}
    assert given_by(
        "Rosa Amador runs it. She declined to say how many would go; a broker put it at about 6,000 sacks.",
        "Between 2013 and 2024, according to court records, Amador wrote 409 cheques to a friend.",
        lang="en",
    ) == {"sacks": None, "cheques": None}


def test_a_figure_is_given_by_whose_statement_it_is() -> None:
    """Who expects, demands or announces what it belongs to, also where the report stands inside the clause;
    not who reports in the clause before one that sets another's estimate against it."""
    assert given_by(
        "Norvane Foods expects an annual profit of between 41 million and 45 million pounds.",
        "The association wants a hardship fund of £500,000.",
        lang="en",
    ) == {"pounds": "Norvane Foods", "£": None}
    assert given_by(
        "Ion Popescu conduce firma. Datoriile, arată el, de la 11 au ajuns la 16 milioane de lei.",
        "Compania Lactis a raportat joi un profit net de 2 milioane de euro.",
        "Opoziția pretinde că s-au dat 380 de dolari, în timp ce un evaluator îl estimase la 900 de franci.",
        "Inspectoratul Muncii, care și-a încheiat controlul, a calculat 30 de penalități.",
        "Clubul a anunțat 4.200 de oameni.",
    ) == {
        "lei": "Ion Popescu",
        "euro": "Compania Lactis",
        "dolari": "opoziția",
        "franci": None,
        "penalități": "Inspectoratul Muncii",
        "oameni": None,
    }


def test_a_figure_is_given_by_who_counted_it() -> None:
    """A clause with its own counting is not what somebody else says in the clause before."""
    assert given_by(
        "Maria Ionescu susține că vin 20.000 de oameni, deși Jandarmeria a numărat 4.500 de umbrele."
    ) == {"oameni": "Maria Ionescu", "umbrele": "Jandarmeria"}


def test_a_figure_is_given_by_who_values_it() -> None:
    """Who puts a sum at so much, before it or behind "by", and who has announced it; no passive subject."""
    assert given_by(
        "Asigurătorul pune pagubele la 9 milioane de lei.",
        "Pierderile au fost estimate la 3 milioane de euro de primărie.",
        "Cifra de 40 de morți, avansată de presa locală, a fost negată de Ion Popescu.",
    ) == {"lei": "asigurătorul", "euro": "primăria", "morți": "presa locală"}
    assert given_by(
        "The auditors put the loss at 4 million pounds.",
        "It is less than the 3 million euros announced by administrators in May.",
        "The shares of the company were valued at 5 million dollars.",
        lang="en",
    ) == {"pounds": "auditors", "euros": "administrators", "dollars": None}
    assert given_by("Die Polizei schätzt den Schaden auf 30.000 Euro.", lang="de") == {"Euro": "Polizei"}
    assert given_by("Les pompiers évaluent les dégâts à 30 000 euros.", lang="fr") == {"euros": "pompiers"}


def test_a_figure_is_given_by_whose_document_or_data_tell_it() -> None:
    """Who has made or handed over what is cited, by name or by a pronoun, and somebody without a name."""
    assert given_by(
        "Focul a rănit 12 angajați, potrivit ultimei informări transmise de purtătoarea de cuvânt a"
        " pompierilor, maiorul Ana Lupescu. Potrivit acesteia, au ars 30 de hectare.",
        "Au murit 20 de oi, după datele Direcției Agricole.",
        "Prefectura vorbise despre șapte victime.",
    ) == {
        "angajați": "Ana Lupescu",
        "hectare": "Ana Lupescu",
        "oi": "Direcția Agricolă",
        "victime": "prefectura",
    }
    assert given_by(
        "A supplier noticed 90 loans, according to a person familiar with the review.",
        "The fire has burned 300 acres, the fire department said.",
        "Savings are safe up to 500 pounds, and the mayor, Anna Poole, said she hoped nobody would lose.",
        lang="en",
    ) == {"loans": "a person familiar with the review", "acres": "fire department", "pounds": None}


def test_a_sum_that_somebody_asked_for_is_no_source_of_the_one_before() -> None:
    """Who stands in a clause about another number says nothing of the first."""
    text = "The ministry has agreed to pay £700,000, not the £900,000 the council had asked for."
    assert given_by(text, lang="en") == {"£": None}


def test_who_gives_a_figure_is_a_source() -> None:
    """Whoever counts or values something is cited, whether or not a verb of speaking says so."""
    text = "Poliția a numărat 300 de oameni. Asigurătorul pune pagubele la 9 milioane de lei."
    article = Article(path="a.txt", content_hash="", published=PUBLISHED, lang="ro", paragraphs=(text,))
    found = analyse(article)
    assert [figure.attribution for figure in found.figures] == ["Poliția", "asigurătorul"]
    assert [source.name for source in found.sources] == ["Poliția", "asigurătorul"]


def test_a_figure_is_given_by_who_reports_it() -> None:
    """Not by who reports in another clause, hands it over, reports something next, or is told of by it."""
    assert given_by(
        "După ce a primit 200 de euro, Ion Popescu a anunțat că are de plătit 16 lei.",
        "Ion Popescu a transmis 360 de dolari, fără acte.",
        "„Fânul s-a scumpit”, avertizează Maria Ionescu, patroana unei ferme cu 40 de capre.",
        "„Am terminat podul”, le-a spus primarul celor vreo 400 de localnici.",
    ) == {
        "euro": None,
        "lei": "Ion Popescu",
        "dolari": None,
        "capre": None,
        "localnici": None,
    }


def test_who_is_accused_gives_no_figure() -> None:
    """Who accuses does, though the accused stands right behind the verb."""
    assert given_by(
        "Lucrările stau, după ce constructorul a acuzat primăria că nu i-a plătit 12 facturi.",
        "Ieri Maria Ionescu a acuzat ministerul că a ascuns 40 de cazuri.",
    ) == {"facturi": None, "cazuri": "Maria Ionescu"}


def test_each_figure_is_given_by_whom_its_own_phrase_cites() -> None:
    """Two counts in one sentence, each with its "according to" right behind."""
    assert given_by(
        "Peste 100.000 de oameni, potrivit organizatorilor, și 300 de polițiști, potrivit ministerului."
    ) == {"oameni": "organizatori", "polițiști": "ministerul"}


def test_nobody_gives_a_figure_whose_sentence_does_not_say_so() -> None:
    """A verb that reports nothing, people who are counted as they speak, and a clause of its own."""
    assert given_by(
        "Poetul Ion Popescu a scris versuri pentru mai bine de 60 de cântece.",
        "Cei 40 de medici au declarat că pleacă.",
        "Au fost salvate 12 pisici, a precizat Maria Ionescu.",
    ) == {"cântece": None, "medici": None, "pisici": "Maria Ionescu"}


@given(
    st.lists(
        st.sampled_from(
            [
                "5",
                "10",
                "–",
                "-",
                "de",
                "mii",
                "o",
                "mie",
                "%",
                "lei",
                "și",
                "oameni",
                "minus",
                "$",
                ".",
                "nr",
                "zeci",
            ]
        ),
        max_size=20,
    ),
    st.sampled_from(codes()),
)
def test_spans_are_in_order_and_apart_whatever_the_text(words: list[str], code: str) -> None:
    """No overlap, no empty span, and what is counted stands in the text."""
    text = " ".join(words)
    end = 0
    for item in figures(text, code):
        assert end <= item.span.start < item.span.end <= len(text)
        assert item.counted in text
        end = item.span.end


@given(st.text(max_size=60), st.sampled_from(codes()))
def test_no_text_breaks_the_reader(text: str, code: str) -> None:
    """Digits of other scripts, fractions in one character and lone marks are read or left."""
    for item in figures(f"{text} 5 {text} mii de oameni {text}%", code):
        assert item.span.start < item.span.end


@pytest.mark.parametrize(
    "piece", ["5 ", "5 și ", "mii de ", "10–", "o mie ", "zeci de mii ", "% ", "5 de case "]
)
def test_time_grows_no_faster_than_the_text(piece: str) -> None:
    """Ten times the text may take ten times as long, with room for a busy machine."""

    def work(times: int) -> None:
        tokens.cache_clear()
        read(piece * times, load("ro"), (), frozenset())

    assert growth(work, 1_000, times=10) < 40


def test_who_is_asked_for_a_sum_does_not_give_it() -> None:
    """“Lui X i se cer 30 de lei”: somebody asks it of him."""
    assert given_by("Lui Ion Pop i se cer acum 30 de lei drept taxe.") == {"lei": None}


def test_a_report_that_tells_when_gives_no_figure_behind_its_clause() -> None:
    """“After they said …, the council bought 40 cameras” is not theirs; what they say within it is."""
    assert given_by("După ce polițiștii au spus că închid drumul, primăria a luat 40 de camere.") == {
        "camere": None
    }
    text = "După vot, Ana Pop a spus că a pierdut, din cauza ploii, 40 de vaci."
    assert given_by(text) == {"vaci": "Ana Pop"}
    assert given_by("As police said, 40 cows died.", lang="en") == {"cows": "police"}


def test_who_did_what_is_counted_does_not_give_the_figure() -> None:
    """Behind a verb of telling that has its subject, “by” leads to who did it."""
    assert given_by("ONU a confirmat 40 de morți uciși de Hamas.") == {"morți uciși": "ONU"}
    assert given_by("The ministry has announced 400 jobs offered by Amazon.", lang="en") == {
        "jobs": "ministry"
    }


@pytest.mark.parametrize(
    ("lang", "paragraphs"),
    [
        ("en", ["The council said it had spent £3m on the pool. The stadium next door cost £40m."]),
        ("en", ["Police said 12 people were arrested. In 1912, some 1,500 passengers died."]),
        ("en", ["The report found that 14 schools had asbestos. Nearly 3,000 people joined the parade."]),
        ("en", ["According to the census, 18,000 people live here. Organisers lit 300 candles."]),
        (
            "en",
            [
                "Cases are up 12%, Eurostat said.",
                "The Liberals won 52% of the vote in Gatineau.",
            ],
        ),
        ("ro", ["Potrivit rechizitoriului, inculpatul a luat 3.000 de euro. El are 3 copii."]),
        ("ro", ["Potrivit declarației de avere, deputatul are 3 case. Vecinul său are 40 de stupi."]),
        ("ro", ["Datele BNS arată că exporturile au scăzut cu 4%. Filmul a luat 80% din voturi."]),
    ],
)
def test_a_document_gives_the_figures_of_its_own_sentence(lang: str, paragraphs: list[str]) -> None:
    """As do bodies, also those whose work is to count; the next sentence may tell of anything."""
    assert one_given(*paragraphs, lang=lang)


def test_a_figure_is_given_by_the_study_that_finds_it() -> None:
    """Also where what belongs to the study parts it from its verb; whose figures they are may stand before
    them, and a court gives what it was told."""
    assert given_by(
        "A survey by the Harbour Guild found 44% plan to move. A study, published in May, shows 12 wrecks.",
        "The council's figures show 41 homes are empty. Police data show 16 crashes.",
        "Lewes Crown Court was told that 30 calls were made.",
        "In a study at sea, divers found 7 anchors. During a review of files, clerks found 9 letters.",
        "Some 25 families sleep in cars, Norvane Homes calculates.",
        lang="en",
    ) == {
        "%": "Harbour Guild",
        "wrecks": "study",
        "homes": "council",
        "crashes": "police",
        "calls": "Lewes Crown Court",
        "anchors": None,
        "letters": None,
        "families": "Norvane Homes",
    }


def test_who_stands_beside_a_court_or_a_study_does_not_make_it_give_the_figure() -> None:
    """Neither a place where others were told something nor what somebody reads says anything."""
    assert given_by(
        "Jurors at court were told he drank 9 pints. Jurors at the court were told that he had 7 keys.",
        "A student reading the survey, published in May, found 3 errors.",
        lang="en",
    ) == {"pints": None, "keys": None, "errors": None}


def test_an_unnamed_group_gives_the_figures_that_it_is_quoted_with() -> None:
    """A quotation whose speaker has no name gives its figures to the group that says it."""
    said = "A spokeswoman for the ministry said the hall would cost “just over 700,000 euros” by May."
    assert given_by(said, lang="en")["euros"] == "spokeswoman for the ministry"


def test_what_is_valued_gives_no_value() -> None:
    """A body that somebody values at a sum has not said so."""
    told = "Northgate Holdings, valued at 80 million euros, will move to Lund."
    assert given_by(told, lang="en") == {"euros": None}


def test_a_report_inside_a_relative_clause_gives_what_stands_there() -> None:
    """What stands before a relative clause, or behind it, is not given by whom commas cite inside it."""
    assert given_by(
        "Se ocolesc 46 de kilometri pe un drum pe care, spune poliția, a crescut numărul accidentelor.",
        "Ion Popa, care, potrivit poliției, fura telefoane, a fost amendat cu 400 de lei.",
        "Ion Popa, care, potrivit poliției, a furat 30 de telefoane, a plecat.",
    ) == {"kilometri": None, "lei": None, "telefoane": "poliția"}


def test_a_study_gives_all_that_it_found() -> None:
    """What a study found is a list where no “that” opens it."""
    found = "A survey by the charity Havenlight found 34% of tenants were behind, and 20% had moved."
    assert set(given_by(found, lang="en").values()) == {"Havenlight"}


def test_nobody_gives_what_his_mother_tells() -> None:
    """Whose mother speaks does not, though his first name too is bent."""
    told = given_by("Mama Ioanei Dobre spune că fata are 12 colegi. Ioana Dobre tace.")
    assert told == {"colegi": "mama Ioanei Dobre"}


def test_a_former_somebody_without_a_name_is_no_speaker_of_before() -> None:
    """Somebody whom only a relative clause describes is not who spoke last."""
    told = given_by(
        "Sorin Bran spune că totul e curat.",
        "Un fost șofer al firmei, care a cerut anonimatul, povestește că primea 150 de lei în plus.",
    )
    assert told["lei"] == "un fost șofer al firmei"
