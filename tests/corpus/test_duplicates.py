"""Near-copies: the same dispatch twice, an updated version, and what only looks like one."""

from __future__ import annotations

from generator.analysis import analyse
from generator.corpus.addresses import assign
from generator.corpus.duplicates import find_duplicates
from generator.model import Briefing
from tests.making import article

DISPATCH = (
    "Circulația pe podul din Orhei a fost reluată vineri dimineață, după opt luni de lucrări. "
    "Primăria a anunțat că reparația a costat trei milioane de lei, bani din bugetul raional. "
    "Șoferii vor putea traversa podul cu cel mult cincizeci de kilometri pe oră până la iarnă."
)
ADDED = " Constructorul oferă o garanție de cinci ani pentru toate lucrările făcute la pod."
OTHER = (
    "Circulația pe podul din Soroca va fi oprită luni dimineață, pentru trei luni de lucrări. "
    "Consiliul raional caută acum un constructor și spune că banii nu ajung pentru o reparație întreagă. "
    "Locuitorii cer un bac peste Nistru, cum a fost și la reparația din urmă cu zece ani."
)


def made(*texts: str) -> tuple[Briefing, ...]:
    items = [
        article(f"date 2025-03-{number:02d} Titlul {number}\n\n{text}", f"{number}.txt")
        for number, text in enumerate(texts, 1)
    ]
    return assign([(item, analyse(item)) for item in items])


def test_the_same_text_twice_has_one_lead_the_older() -> None:
    """Two equal texts: the first published leads, the second says whose copy it is."""
    first, second = made(DISPATCH, DISPATCH)
    (found,) = find_duplicates((second, first))
    assert (found.slug, found.of, found.similarity) == (second.slug, first.slug, 1.0)


def test_of_two_versions_the_fuller_leads() -> None:
    """An updated dispatch holds the earlier one and more."""
    short, full = made(DISPATCH, DISPATCH + ADDED)
    (found,) = find_duplicates((short, full))
    assert (found.slug, found.of) == (short.slug, full.slug)


def test_two_reports_in_the_same_words_of_the_trade_are_no_copies() -> None:
    """Formulas and a common subject do not make a version."""
    assert find_duplicates(made(DISPATCH, OTHER)) == ()


def test_a_lead_is_never_itself_a_version() -> None:
    """Of three copies two point to the third, and no chain is left to follow."""
    copies = made(DISPATCH, DISPATCH, DISPATCH + ADDED)
    found = find_duplicates(copies)
    assert {item.of for item in found} == {copies[2].slug}
    assert len(found) == 2


def test_an_updated_version_keeps_most_of_its_words() -> None:
    """A new lead and another closing sentence, the rest as it was: the same dispatch, told on."""
    new_lead = "Podul din Orhei este din nou deschis pentru toate mașinile, după opt luni."
    first, *rest = DISPATCH.split(". ")
    updated = f"{new_lead} {'. '.join(rest)}{ADDED}"
    longer = f"{DISPATCH}{ADDED} Inginerii verifică podul o dată pe lună și publică rezultatele."
    assert len(find_duplicates(made(longer, updated))) == 1
    assert first not in updated


def test_letters_without_their_marks_hide_no_copy() -> None:
    """An agency's text whose diacritics were lost on the way is still its text."""
    bare = DISPATCH.translate(str.maketrans("ăâîșțĂÂÎȘȚ", "aaistAAIST"))
    (found,) = find_duplicates(made(DISPATCH, bare))
    assert found.similarity == 1.0


def test_interviews_with_the_same_questions_are_no_copies() -> None:
    """What a house asks everybody is a third of both texts, and no version of either."""
    questions = "Ce veți schimba în raion? Cine plătește pentru drumuri? Cum arată școala peste zece ani?"
    answers = (
        "Voi începe cu apeductul, pe care îl așteaptă nouă sate de douăzeci de ani. Drumurile le plătește "
        "fondul rutier, dacă îl cheltuim cinstit. Școala va avea puțini elevi și mai multe limbi străine.",
        "Nu promit nimic până nu văd bugetul întreg, cu toate datoriile lui. Pentru drumuri am cere bani "
        "europeni încă din toamnă. La școală vreau întâi acoperișuri care nu curg și profesori plătiți.",
    )
    assert find_duplicates(made(*(f"{questions} {answer}" for answer in answers))) == ()


FIRST = (
    "Un incendiu violent a izbucnit luni dimineață, în jurul orei patru, la o hală de reciclare din sudul "
    "municipiului Orhei, iar doi angajați au fost răniți. Focul amenință un depozit de vopsele, a spus Ana "
    "Rusu, purtătoarea de cuvânt a pompierilor. Alți zece muncitori din schimbul de noapte au ieșit singuri."
)
UPDATE = (
    "Incendiul violent care a izbucnit luni dimineață, în jurul orei patru, la o hală de reciclare din sudul "
    "municipiului Orhei a fost stins la prânz. Doi dintre cei patru răniți sunt pompieri, a spus Ana Rusu. "
    "Strada Uzinei rămâne închisă până marți, iar patru școli învață online. Proprietarul halei spune că "
    "utilajele erau oprite de sâmbătă. Alți zece muncitori din schimbul de noapte au ieșit singuri."
)


def versions(first: str, second: str, day: int = 4) -> list[tuple[str, str]]:
    """Which of two briefings of one story is whose version: the first is of the fourth."""
    texts = (f"date 2025-03-04 Titlul unu\n\n{first}", f"date 2025-03-{day:02d} Titlul doi\n\n{second}")
    made = [article(text, f"{number}.txt") for number, text in enumerate(texts)]
    items = assign([(item, analyse(item)) for item in made])
    return [(item.slug, item.of) for item in find_duplicates(items, [[item.slug for item in items]])]


def test_an_update_of_the_same_day_is_a_version_though_much_of_it_is_new() -> None:
    """It opens as the first did, and names all whom that named."""
    assert versions(FIRST, UPDATE) == [("titlul-unu", "titlul-doi")]


def test_what_tells_of_another_day_or_of_others_is_no_update() -> None:
    """A later day's report is a chapter of its own, and so are two interviews under one preface."""
    assert not versions(FIRST, UPDATE, day=5)
    assert not versions(FIRST, UPDATE.replace("Ana Rusu", "Ion Lupu"))


def test_what_opens_otherwise_is_no_update() -> None:
    """Two reports of a day may share their background."""
    assert not versions(FIRST, f"Primarul a vizitat luni un spital nou din Orhei. {UPDATE}")


TOLL = (
    "Trei alpiniști sunt căutați pe Negoiu după avalanșa de sâmbătă. Salvatorii au găsit două corturi "
    "și urme la cota 2.100, a spus Ana Rusu, șefa Salvamont Sibiu. „Vântul bate cu optzeci de kilometri pe "
    "oră, elicopterul nu poate ajunge sus”, a declarat Rusu. La cabana din vale așteaptă familiile. Grupul "
    "plecase vineri de la Cârțișoara, cu hrană pentru patru zile. Traseul era închis din decembrie."
)
TOLD_ON = (
    "Doi dintre cei trei alpiniști dispăruți au fost găsiți vii duminică. Salvatorii au găsit cinci "
    "corturi și urme la cota 2.100, a spus Ana Rusu, șefa Salvamont Sibiu. „Vântul bate cu optzeci de "
    "kilometri pe oră, elicopterul nu poate ajunge sus”, a declarat Rusu ieri. La cabana din vale așteaptă "
    "familiile. Grupul plecase vineri de la Cârțișoara, cu hrană pentru patru zile. "
    "Cei doi au coborât pe picioarele lor până la drum și au fost duși la spital cu degerături ușoare. "
    "Pe al treilea îl caută cincizeci de oameni din patru județe, cu trei câini."
)


def test_the_dispatch_of_the_next_day_that_keeps_half_of_it_is_an_update_and_leads() -> None:
    """It opens like the first, or with other news over the same quotations; the shorter may be the later."""
    assert versions(TOLL, TOLD_ON, day=5) == [("titlul-unu", "titlul-doi")]
    opening = TOLL.split(". ")[0]
    same = TOLD_ON.replace(TOLD_ON.split(". ")[0], f"{opening}, anunță Salvamont")
    assert versions(TOLL, same, day=5) == [("titlul-unu", "titlul-doi")]


def test_a_follow_up_with_old_paragraphs_and_a_weekly_report_are_no_updates() -> None:
    """Where its quotations are others, or it is days later, it is a chapter of its own; so are the results of
    two towns."""
    other = TOLD_ON.replace("optzeci", "treizeci")
    assert not versions(TOLL, other, day=5)
    assert not versions(TOLL, TOLD_ON, day=7)
    assert not versions(TOLL, TOLD_ON.replace("Ana Rusu", "Ion Lupu").replace("Rusu", "Lupu"), day=5)


TOLLS = (
    "Inundațiile de {} din raionul Orhei au făcut {} morți, {} de răniți și {} dispăruți, a anunțat Ana "
    "Rusu, de la pompieri. Apele au acoperit {} de case, {} școli și {} grădini. Au fost rupte {} diguri, "
    "iar {} sate nu au curent."
)
BEFORE = (12, 34, 8, 450, "trei", 210, 4, 7)
SINCE = (19, 41, 5, 620, "șase", 390, 9, 2)


def test_the_dispatch_of_the_next_day_on_one_event_is_an_update_whatever_its_figures() -> None:
    """Though all of them changed; a bulletin that tells the next day of that day is another, and so is a
    count since a day long past."""
    saturday = TOLLS.format("sâmbătă", *BEFORE)
    assert versions(saturday, TOLLS.format("sâmbătă", *SINCE), day=5) == [("titlul-unu", "titlul-doi")]
    assert not versions(TOLLS.format("luni", *BEFORE), TOLLS.format("marți", *SINCE), day=5)
    tally = (
        "Poliția a oprit {} de șoferi, {} bicicliști și {} pietoni din 1 ianuarie până acum, a anunțat Ana "
        "Rusu. Au fost date {} amenzi în {} sate, {} orașe și {} gări, iar {} de oameni au plătit."
    )
    assert not versions(tally.format(*BEFORE), tally.format(*SINCE), day=5)
