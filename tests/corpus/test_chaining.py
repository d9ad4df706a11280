"""What joins articles to one chain of events, and what looks alike and is none."""

from __future__ import annotations

import pytest

from generator.corpus.affinity import Match
from generator.corpus.closeness import AMONG, CLOSE, Closeness
from generator.corpus.explain import explain
from generator.corpus.features import Feature, Features
from generator.corpus.stories import WHOLE, belonging, nearness, of_others
from generator.corpus.vocabulary import Likeness, vocabularies
from generator.model import Entity, EntityType
from tests.making import corpus

POP, RUSU, COURT = (Feature("name", key) for key in ("ana-pop", "ion-rusu", "curtea"))


def about(slug: str, heads: set[Feature], **weights: float) -> Features:
    """An article whose headline names ``heads``."""
    keys = {"pop": POP, "rusu": RUSU, "court": COURT}
    found = {keys[key]: weight for key, weight in weights.items()}
    return Features(slug, found, "ro", frozenset(heads), frozenset(heads) - {COURT})


def match(*shared: tuple[Feature, float]) -> Match:
    return Match("one", sum(part for _, part in shared), shared)


def test_a_story_of_several_wants_two_that_are_near() -> None:
    """One that is close is enough for a second briefing, and for a later one of the same cast or that goes
    on with its matter; else that must be near another one too, however close it is: so are formulas."""
    near, far = (AMONG, False), (AMONG * 0.9, False)
    assert belonging([(CLOSE, False)], 1) == CLOSE and not belonging([(CLOSE * 0.9, True)], 1)
    assert not belonging([(CLOSE, False)], 2) and not belonging([far, (CLOSE, False)], 2)
    assert belonging([near, (CLOSE, False), far], 3) == pytest.approx(CLOSE + AMONG)
    assert belonging([far, (CLOSE, True)], 2) and not belonging([(CLOSE * 4, False)], 2)
    assert not belonging([near, near], 2)


def test_two_names_of_one_body_are_one_thing() -> None:
    """What joins but one thing must be the closer, though two articles call it in two ways."""
    library, town, hall = (
        Feature("name", key) for key in ("biblioteca-orhei", "biblioteca-municipala-orhei", "sala-mare")
    )
    assert nearness(lambda *_: CLOSE, "two", match((library, 0.06), (town, 0.06), (COURT, 0.01))) < CLOSE
    assert nearness(lambda *_: CLOSE, "two", match((library, 0.06), (hall, 0.06), (COURT, 0.03))) == CLOSE


def test_articles_about_different_people_are_no_chain() -> None:
    """The headlines name one person each, who in the other article is an aside or nobody."""
    one = about("one", {POP}, pop=1.5, court=0.9)
    two = about("two", {RUSU}, rusu=1.5, pop=0.5, court=0.9)
    assert of_others(two, one, match((COURT, 0.2)))
    assert of_others(two, one, match((COURT, WHOLE)))


def test_one_vote_has_several_candidates() -> None:
    """Both headlines name the same body beside the people, and the articles share nearly all."""
    one, two = about("one", {POP, COURT}, pop=1.5), about("two", {RUSU, COURT}, rusu=1.5)
    assert not of_others(two, one, match((COURT, WHOLE)))
    assert of_others(two, one, match((COURT, 0.2)))


def test_whom_the_other_article_speaks_of_keeps_them_together() -> None:
    """The second headline names whom the first article speaks of much; or one names nobody."""
    one = about("one", {POP}, pop=1.5, rusu=1.2)
    assert not of_others(about("two", {RUSU}, rusu=1.5), one, match((RUSU, 0.2)))
    assert not of_others(about("two", set(), rusu=1.5), one, match((RUSU, 0.2)))


def test_names_alone_begin_no_story() -> None:
    """Two days of one league have its clubs in common, and neither tells of what the other opens with."""
    table = "Pe tabelă urmează Orhei și Soroca, cu câte zece puncte. Mai jos stau Bălți și Cahul."
    made = corpus(
        f"date 2025-03-01 Campioana și-a luat cupa\n\nCăpitanul a ridicat trofeul. {table}",
        f"date 2025-03-09 Etapa a patra\n\nMeciurile au fost amânate de ploaie. {table}",
    )
    assert not made.stories


def test_two_deaths_in_one_profession_are_two() -> None:
    """Two obituaries share the trade, the town and the theatre, but not who died; it is explained."""
    text = (
        "{who}, {role} la Teatrul Național din Soroca, a murit {day}, la vârsta de {age} de ani. "
        "{who} a jucat pe scena Teatrului Național din Soroca în zeci de spectacole de teatru. "
        "Înmormântarea va avea loc la Soroca, a anunțat Teatrul Național."
    )
    made = corpus(
        "date 2025-03-01 A murit actrița Ana Pop\n\n"
        + text.format(who="Ana Pop", role="actriță", day="sâmbătă", age=81),
        "date 2025-03-09 A murit actorul Ion Rusu\n\n"
        + text.format(who="Ion Rusu", role="actor", day="duminică", age=77),
    )
    assert not made.stories
    lines = list(explain(made, "a-murit-actrita-ana-pop", "a-murit-actorul-ion-rusu"))
    (story,) = [line for line in lines if line.startswith("  story: ")]
    assert story.endswith(": not enough for it")
    assert "    their headlines are about different people" in lines


THEFT = (
    "date 2025-03-01 {head}\n\nJudecătoarea Elena Munteanu de la Judecătoria Orhei a amânat sâmbătă procesul "
    "lui Vasile Cazacu, acuzat că a furat lemne din pădurea de stat. Ședința va avea loc pe 20 martie. Elena "
    "Munteanu a cerut o expertiză. Procurorul Petru Lungu cere cinci ani. Cazacu spune că dosarul este gol."
)
BRIBE = (
    "date 2025-03-08 {head}\n\nJudecătoarea Elena Munteanu de la Judecătoria Orhei a amânat sâmbătă procesul "
    "Mariei Ursu, acuzată că a luat mită de la un fermier. Ședința va avea loc pe 28 martie. Elena Munteanu "
    "a cerut o expertiză a banilor. Procurorul Petru Lungu cere șapte ani. Ursu cere achitarea."
)


@pytest.mark.parametrize(
    "heads",
    [
        (
            "Judecătoarea Elena Munteanu, la procesul lui Vasile Cazacu",
            "Elena Munteanu și procesul Mariei Ursu",
        ),
        ("Procesul lui Vasile Cazacu, amânat", "O contabilă riscă șapte ani"),
    ],
)
def test_one_judge_has_many_trials(heads: tuple[str, str]) -> None:
    """Who presides over both, and who accuses in both, does not make them one, in a headline or out of it."""
    texts = (text.format(head=head) for text, head in zip((THEFT, BRIBE), heads, strict=True))
    assert not corpus(*texts).stories


def test_what_befalls_a_judge_is_a_story() -> None:
    """Where nobody is named as often, the office is no more than what somebody is."""
    made = corpus(
        "date 2025-03-01 O judecătoare din Orhei, reținută\n\nJudecătoarea Elena Munteanu de la Judecătoria "
        "Orhei a fost reținută sâmbătă pentru o mită de o mie de lei. Elena Munteanu neagă.",
        "date 2025-03-03 Judecătoarea reținută rămâne în arest\n\nJudecătoarea Elena Munteanu de la "
        "Judecătoria Orhei, reținută sâmbătă pentru mită, rămâne în arest. Elena Munteanu face contestație.",
    )
    assert made.stories


PROMISED = """date 2025-06 Ungheniul va primi 300 de geniști pentru câmpurile de mine de la Zagarancea

Armata va trimite 300 de geniști la Zagarancea, în raionul Ungheni, ca să curețe câmpurile de mine \
rămase acolo, a declarat generalul Petru Lungu după o întâlnire cu prefectul Ion Rusu.

Geniștii vor lucra la Zagarancea până la iarnă, a spus Petru Lungu. Localnicii din Zagarancea nu pot ara \
câmpurile de lângă râu.
"""
KEPT = """date 2025-11-14 Geniștii de la Zagarancea au curățat jumătate din câmpurile de mine

Geniștii trimiși de armată la Zagarancea au curățat jumătate din câmpurile de mine din raionul Ungheni, a \
anunțat vineri generalul Petru Lungu.

Prefectul Ion Rusu le-a mulțumit geniștilor. Localnicii din Zagarancea speră să are câmpurile de lângă râu \
la primăvară.
"""


def test_a_promise_and_what_became_of_it_months_later_are_one_story() -> None:
    """June announces and November reports: the months between do not part them."""
    (story,) = corpus(PROMISED, KEPT).stories
    assert len(story.briefings) == 2


def test_the_same_people_of_one_village_years_after_are_one_story() -> None:
    """Who promised, for whom and where is what few articles have: years do not part them."""
    made = corpus(PROMISED, KEPT.replace("2025-11-14", "2028-11-14"))
    (story,) = made.stories
    assert len(story.briefings) == 2
    assert made.related[story.briefings[0]]


BROKEN = """date 2022-03-14 Podul din Valea Seacă s-a rupt

Podul din satul Valea Seacă s-a rupt luni sub un camion încărcat cu nisip, a spus primarul Ion Prodan. \
Președinta raionului, Lidia Bejan, cere o anchetă.

Șoferul Radu Ursu a ieșit singur din cabină și a fost dus la spitalul din Soroca. Elevii din Cerbeni merg \
acum la liceu pe un drum de 31 de kilometri, prin pădurea Runc, iar brutăria Spicul aduce pâinea cu căruța.
"""
EXAMINED = """date 2022-04-20 Stâlpii podului erau putreziți

Experții Institutului de Construcții spun că podul din Valea Seacă avea stâlpii putreziți. Primarul Ion \
Prodan arată trei scrisori fără răspuns, iar Lidia Bejan tace.

Inginerul Vasile Onea a măsurat crăpăturile și a găsit gropi adânci săpate de balastiera Nisip Nord. Avocata \
firmei, Irina Cazacu, respinge concluziile și cere o altă expertiză la Bălți.
"""
OPENED = """date 2023-06-23 Pod nou la Valea Seacă

Podul nou de la Valea Seacă a fost deschis vineri, cu fanfară. Au trecut primii primarul Ion Prodan și Lidia \
Bejan.

Lucrările au costat 31 de milioane de lei și au fost făcute de firma Drumco. Sătenii au jucat hora până \
seara, bunica Maria Rotaru a împărțit plăcinte, iar corul din Orhei a cântat sub sălcii.
"""


def test_a_story_of_one_cast_goes_on_after_a_year() -> None:
    """The same bridge, mayor and president, and little else: the opening closes what the fall began."""
    (story,) = corpus(BROKEN, EXAMINED, OPENED).stories
    assert len(story.briefings) == 3


def test_the_same_again_long_after_is_another_story() -> None:
    """What is alike but lies years further on, under other people, is the next such thing."""
    later = KEPT.replace("2025-11-14", "2028-11-14")
    made = corpus(PROMISED, later.replace("Petru Lungu", "Ana Pop").replace("Ion Rusu", "Radu Munteanu"))
    assert not made.stories
    assert not any(made.related.values())


DOGS = """date 2022-09-12 Câini vagabonzi la Valea Mare

Două femei din Valea Mare au fost mușcate de câini fără stăpân, a spus primarul Ion Prodan. Una dintre ele \
este Maria Vieru.
"""
FEAST = """date 2023-05-20 Hram la Valea Mare

Locuitorii din Valea Mare au sărbătorit hramul. Primarul Ion Prodan a deschis hora, iar elevii pregătiți de \
Maria Vieru au cântat pe scenă.
"""

PIPES = """date 2021-04-12 Apă la Valea Mare

Primarul Ion Prodan a semnat luni contractul prin care Valea Mare va avea apă. Maria Vieru a venit și ea.
"""
FIRE = """date 2022-06-21 Casa de cultură a ars

Primarul Ion Prodan a plâns când a văzut scrumul. Maria Vieru strânge bani prin Valea Mare.
"""


def has_cast(texts: tuple[str, str], **names: EntityType) -> bool:
    """Whether the articles have one cast if they share these names, with “_” for spaces."""
    made = corpus(*texts)
    entities = [
        Entity(id=key, name=key.replace("_", " "), type=kind, aliases=(), appearances=(), has_page=False)
        for key, kind in names.items()
    ]
    closeness = Closeness(made.briefings, entities, Likeness(vocabularies(made.briefings)))
    shared = tuple((Feature("name", key), 0.03) for key in names)
    one, other = (item.slug for item in made.briefings)
    found = Match(other, 0.1, shared, frozenset(feature for feature, _ in shared))
    return closeness.with_cast(one, found).cast


LEAK = """date 2024-05-06 Scurgere de amoniac la lăptăria din Drochia

Cinci muncitori de la lăptăria din Drochia au ajuns luni la spital după o scurgere de amoniac la instalația \
de răcire. Pompierii au evacuat secția de brânzeturi și au închis robinetele.

Amoniacul a ieșit printr-o țeavă ruginită a instalației, spun salvatorii. Muncitorii sunt în siguranță.
"""
AUDIT = """date 2024-05-14 Țeava de la lăptărie nu fusese verificată

Instalația de răcire de la lăptăria din Drochia nu mai fusese verificată de patru ani, arată controlul \
de după scurgerea de amoniac. Inspectoratul Muncii a amendat firma cu 40 de mii de lei.

Inspectorii au găsit țeava ruginită și măști expirate. Cei cinci muncitori au fost externați.
"""
TRIAL = """date 2024-06-20 Șeful secției de răcire, pus sub învinuire

Șeful secției de răcire de la lăptăria din Drochia a fost pus sub învinuire pentru scurgerea de amoniac \
din 6 mai, în care s-au intoxicat cinci muncitori. Procurorii spun că știa că țeava instalației este ruginită.

El riscă trei ani de închisoare. Lăptăria lucrează de luni cu o instalație nouă.
"""
FAIR = """date 2024-05-20 Drochia are din nou iarmaroc

Orașul Drochia și-a ținut duminică iarmarocul, după patru ani. Au venit meșteri din zece sate, iar lăptăria \
a adus brânză și smântână.

Muncitorii de la salubrizare au strâns gunoiul până luni dimineață.
"""


def test_what_one_place_and_one_matter_join_does_not_fall_into_halves() -> None:
    """An accident, its inspection and its trial have a day in common, and nobody; the fair of that town is
    another matter."""
    (story,) = corpus(LEAK, AUDIT, TRIAL, FAIR).stories
    assert len(story.briefings) == 3
    assert not any("iarmaroc" in slug for slug in story.briefings)


CRASHED = """date 2026-02-09 Clopotul a bătut pentru Nicolae Bujor

La Cotul Vechi clopotul a bătut luni pentru Nicolae Bujor, mort în microbuzul care a căzut de pe pod. \
Șoferul microbuzului, Andrei Lisnic, a fost arestat pentru 30 de zile. Avocatul lui, Octavian Pruteanu, \
spune că podul nu avea parapet.

Andrei Lisnic lucra la firma lui Leonid Cuculescu. Octavian Pruteanu cere o expertiză, iar Leonid Cuculescu \
spune că microbuzul fusese verificat.
"""
JUDGED = """date 2026-04-20 Ana Munteanu își repară gardul

Ana Munteanu, care era în microbuzul căzut de pe podul de la Cotul Vechi, își repară gardul cu cârja. \
Șoferul, Andrei Lisnic, a ajuns la judecată, iar avocatul Octavian Pruteanu a arătat instanței expertiza.

Leonid Cuculescu și-a închis firma. Andrei Lisnic spune că microbuzul nu mai avea frâne, iar Octavian \
Pruteanu cere achitarea. Leonid Cuculescu neagă.
"""
REPAIRED = """date 2026-04-21 Vasile Dolghii repară podul

Vasile Dolghii a semnat luni contractul pentru podul de la Cotul Vechi. Podul are de o lună parapet, spune \
constructorul. Șoferul Andrei Lisnic a ajuns la judecată.
"""


def test_one_cast_is_one_story_whoever_stands_in_the_headlines() -> None:
    """A reporter opens with a neighbour or a survivor; the driver, his lawyer and the firm's owner say which
    accident it is. The driver alone, in an article about somebody else, does not."""
    (story,) = corpus(CRASHED, JUDGED, REPAIRED).stories
    assert [slug.split("-")[0] for slug in story.briefings] == ["clopotul", "ana"]


VOTED = """date 2026-04-{day} {title}

Parlamentul a votat {when} în prima lectură legea privind {what}. Au fost pentru 58 de deputați din 101, iar \
opoziția a părăsit sala.

{why} Proiectul merge acum la comisii și va fi votat din nou în lectura a doua, peste o lună.
"""
BEES = VOTED.format(
    day="15",
    title="Legea stupilor, votată în prima lectură",
    when="miercuri",
    what="stupii din localități",
    why="Apicultorii vor ține albinele la cel puțin zece metri de drum. Cine nu îi mută plătește o amendă.",
)
LIFTS = VOTED.format(
    day="16",
    title="Legea ascensoarelor, votată în prima lectură",
    when="joi",
    what="ascensoarele din blocuri",
    why="Ascensoarele mai vechi de treizeci de ani vor fi schimbate. Blocurile primesc jumătate din bani.",
)
HIVES = """date 2026-04-10 Apicultorii cer o lege a stupilor

Apicultorii cer Parlamentului o lege privind stupii din localități, după ce albinele au fost mutate cu \
forța din Tătărești. Apicultorul Simion Lazăr a pierdut zece stupi.

„Albinele nu au unde să stea”, spune Simion Lazăr. Amenda pentru cine ține stupii lângă drum este mare.
"""


def test_two_laws_of_one_week_are_two() -> None:
    """Two votes of one parliament have its formulas in common and nothing that says which law it is, also
    where one of them stands in a story already."""
    assert not corpus(BEES, LIFTS).stories
    for story in corpus(HIVES, BEES, LIFTS).stories:
        assert not any("ascensoare" in slug for slug in story.briefings)


JAILED = """date 2026-05-0{day} {who} jailed at Holmere Crown Court

{who} was jailed for {years} years at Holmere Crown Court on {weekday} after {what}.

The judge told {pronoun} at Holmere Crown Court that the crime had been planned for months. {end}
"""


def test_two_trials_before_one_court_are_two() -> None:
    """The court and its words are in both, and nobody's name."""
    arson = JAILED.format(
        day=5,
        who="Florist",
        years="six",
        weekday="Tuesday",
        what="setting a barn on fire",
        pronoun="her",
        end="Two horses died in the flames.",
    )
    forgery = JAILED.format(
        day=7,
        who="Printer",
        years="two",
        weekday="Thursday",
        what="making false tickets",
        pronoun="him",
        end="The tickets were for a concert in a park.",
    )
    assert not corpus(arson, forgery).stories


RAZED = """date 2025-02-03 Hala veche din Cernoleuca se demolează

Hala veche a pieței din Cernoleuca se demolează de luni, iar vânzătorii se mută pe stadion până la toamnă. \
Hala nouă va avea acoperiș de sticlă, a spus arhitecta Lia Moraru, care a desenat-o.

Lia Moraru promite loc pentru două sute de tarabe și o fântână. Zidul dinspre școală rămâne în picioare.
"""
STOPPED = """date 2025-03-14 Hala din Cernoleuca stă fără acoperiș

Hala nouă a pieței din Cernoleuca stă fără acoperiș de sticlă, iar vânzătorii rămân pe stadion. Arhitecta \
Lia Moraru spune că sticla nu a fost plătită.

Consilierul Tudor Grama cere penalități. Tudor Grama a numărat pe stadion două sute de tarabe în noroi.
"""
REOPENED = """date 2025-06-22 Hala din Cernoleuca, deschisă cu fanfară

Hala nouă a pieței a fost deschisă duminică, iar consilierul Tudor Grama a tăiat panglica sub acoperișul de \
sticlă. Vânzătorii au plecat de pe stadion.

Merele au fost date gratis. Fanfara din Otaci a cântat până seara, iar copiii au primit baloane. \
Tudor Grama a dansat cu florăresele.
"""


def test_the_last_chapter_may_resemble_the_one_before_it_alone() -> None:
    """The opening tells little of the first report, but of whom the second has brought in, and of one
    matter."""
    crowd = (PIPES, FIRE, DOGS, FEAST, BEES, PROMISED)
    stories = corpus(*crowd, RAZED, STOPPED, REOPENED).stories
    assert [len(story.briefings) for story in stories if "hala" in story.briefings[0]] == [3]


def test_two_affairs_of_one_village_have_no_cast() -> None:
    """The people and the place are the same, but one is about dogs and one about a feast; what offices
    they hold is no matter."""
    assert has_cast((PROMISED, KEPT), Petru_Lungu="person", Ion_Rusu="person", Zagarancea="place")
    assert not has_cast((DOGS, FEAST), Ion_Prodan="person", Maria_Vieru="person", Valea_Mare="place")
    assert not has_cast((PIPES, FIRE), Ion_Prodan="person", Maria_Vieru="person", Valea_Mare="place")


def test_two_names_of_one_body_are_no_cast() -> None:
    """A person and a body that is named in two ways say less than a person, a body and a place."""
    assert has_cast((PROMISED, KEPT), Petru_Lungu="person", Armata="organisation", Zagarancea="place")
    assert not has_cast((PROMISED, KEPT), Petru_Lungu="person", Armata="organisation", AN="organisation")


def test_two_stories_of_one_title_are_told_apart_by_the_year() -> None:
    """The one that became a story later says when it began, in its address too, and that is explained."""
    flood = (
        "date {year}-0{month}-0{day} Inundație la {town}\n\nInundația de la {town} a rupt digul vechi "
        "de lângă {place}, a spus primarul {mayor}. {mayor} cere saci cu nisip pentru digul de la {place}."
    )
    first = {"year": 2015, "month": 3, "town": "Ruseni", "place": "Podul Lung", "mayor": "Ion Rusu"}
    later = {"year": 2024, "month": 6, "town": "Ruseni", "place": "Moara Albă", "mayor": "Ana Pop"}
    texts = [flood.format(day=day, **case) for case in (first, later) for day in (1, 4)]
    made = corpus(*texts)
    titles = sorted(story.title for story in made.stories)
    assert len(titles) == 2
    assert titles[1] == f"{titles[0]} (2024)"
    assert {story.id[-5:] for story in made.stories} & {"-2024"}
    newest = next(story for story in made.stories if story.title == titles[1])
    assert any("with the year" in line for line in explain(made, newest.briefings[0]))


@pytest.mark.parametrize(
    ("later", "same"),
    [
        ("Explozia a rănit 14 oameni și a costat 9,3 milioane de lei.", True),
        ("Explozia a rănit 14 oameni și a costat 8 milioane de lei.", False),
        ("Explozia a rănit 2 oameni și a costat 6 milioane de lei, adică 9,3 milioane cu impozit.", False),
    ],
    ids=["both", "one alone", "what many things come to"],
)
def test_who_gives_the_figures_again_goes_on_with_the_story(later: str, same: bool) -> None:
    """Two exact numbers in both are no chance; a dozen and round millions may be."""
    first = "Explozia a rănit 14 oameni; alți 2 oameni au scăpat. Pagube: 9,3 milioane de lei, nu 6 milioane."
    made = corpus(*(f"date 2025-0{at}-02 Ziua {at}\n\n{text}" for at, text in enumerate((first, later), 1)))
    one, other = (item.slug for item in made.briefings)
    closeness = Closeness(made.briefings, (), Likeness(vocabularies(made.briefings)))
    assert closeness.retells(other, Match(one, 0.2, ())) == same
