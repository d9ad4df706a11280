"""Which language an article is in."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analysis.language import guess, identify
from generator.languages.cldr import primary
from tests.making import article

SENTENCES = {
    "ro": "Consiliul a hotărât ca podul să fie închis două luni, iar șoferii vor ocoli prin satul vecin.",
    "en": "The council decided that the bridge will be closed for two months, and drivers will go round.",
    "fr": "Le conseil a décidé que le pont serait fermé pendant deux mois et qu’il faudra faire un détour.",
    "de": "Der Rat hat beschlossen, dass die Brücke zwei Monate lang gesperrt wird und alle umfahren müssen.",
    "it": "Il consiglio ha deciso che il ponte resterà chiuso per due mesi e che si dovrà passare altrove.",
    "es": "El consejo decidió que el puente estará cerrado durante dos meses y que habrá que dar la vuelta.",
    "pt": "O conselho decidiu que a ponte ficará fechada durante dois meses e que será preciso dar a volta.",
    "hu": "A tanács úgy döntött, hogy a hidat két hónapra lezárják, az autósok pedig kerülni fognak.",
    "uk": "Рада вирішила, що міст буде закрито на два місяці, а водії їхатимуть в об'їзд через село.",
}


@pytest.mark.parametrize(("code", "sentence"), SENTENCES.items(), ids=SENTENCES.keys())
def test_a_sentence_is_enough(code: str, sentence: str) -> None:
    """One sentence tells its language, whether the language has a file or not."""
    assert guess(sentence) == code


def test_romanian_without_diacritics_is_romanian() -> None:
    """Much of the older press has none."""
    assert guess("Consiliul a hotarat ca podul sa fie inchis doua luni, iar soferii vor ocoli.") == "ro"
    assert guess("CONSILIUL A HOTARAT CA PODUL SA FIE INCHIS") == "ro"


@pytest.mark.parametrize("text", ["", "12:30", "…", "ok", "Reuters"])
def test_what_tells_nothing_is_undetermined(text: str) -> None:
    """Too little to go by is `und`, not a guess."""
    assert guess(text) == "und"


def test_what_the_seed_declares_wins() -> None:
    """Front matter's `lang` is believed, whatever the text looks like."""
    seed = article("date 2025-01-02 " + SENTENCES["en"])
    assert identify(seed).code == "en"
    assert identify(msgspec.structs.replace(seed, lang="ro")).code == "ro"


@pytest.mark.parametrize(
    ("tag", "code"),
    [("ro", "ro"), ("ro-MD", "ro"), ("RON", "ro"), ("pt_BR", "pt"), ("zh-Hant-TW", "zh"), (" en ", "en")],
)
def test_a_tag_is_brought_to_its_shortest_form(tag: str, code: str) -> None:
    """Three letters and regions name the same words as two letters do."""
    assert primary(tag) == code


@pytest.mark.parametrize("tag", ["română", "limba română", "r", "", "ro-", "1234"])
def test_what_is_no_tag_is_not_believed(tag: str) -> None:
    """The text decides then."""
    assert primary(tag) is None
    seed = msgspec.structs.replace(article("date 2025-01-02 " + SENTENCES["en"]), lang=tag)
    assert identify(seed).code == "en"


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_text_has_an_answer(text: str) -> None:
    """A code of two or three letters, always the same."""
    assert guess(text) == guess(text)
    assert 2 <= len(guess(text)) <= 3
