"""How alike two articles are: as wholes, in what they open with, and in how many words."""

from __future__ import annotations

from generator.corpus.vocabulary import Likeness, Vocabulary
from generator.languages import load
from generator.text.words import content_lemmas


def _likeness(*texts: tuple[str, ...]) -> Likeness:
    """Of articles *0*, *1* …, each given as its sentences, beside others that share nothing."""
    said = {str(at): text for at, text in enumerate(texts)}
    others = {f"other {at}": (f"w{at} v{at}",) for at in range(20)}
    return Likeness({slug: Vocabulary("ro", item) for slug, item in {**said, **others}.items()})


def test_a_word_is_one_in_all_its_forms_and_without_its_signs() -> None:
    """A dictionary leads *grevă* to a verb and *greva* back to the noun; some write neither sign."""
    romanian = load("ro")
    forms = ("grevă", "Greva", "grevei", "grevele", "greva", "GREVĂ")
    assert {content_lemmas(form, romanian) for form in forms} == {("greva",)}
    assert content_lemmas("fisură în barajele orașelor", romanian) == ("fisura", "baraj", "oras")
    assert content_lemmas("Fisuri in baraj, la oras", romanian) == ("fisura", "baraj", "oras")


def test_what_is_said_first_counts_from_the_start() -> None:
    """That the second article comes to the bridge at its end does not make it one about the bridge."""
    alike = _likeness(("pod vechi", "vară lungă"), ("pod vechi", "iarnă grea"), ("iarnă grea", "pod vechi"))
    assert alike.from_the_start("0", "2") < alike.from_the_start("0", "1")
    assert alike.from_the_start("0", "other 1") == 0


def test_a_likeness_of_many_words_is_left_without_the_heaviest() -> None:
    """Three words in common are all of a likeness, nine are more."""
    short = ("pod vechi rupt", "a b c d e f")
    alike = _likeness(short, ("pod vechi rupt", "g h i j k l"), ("pod vechi rupt", "a b c d e f"))
    (_, few), (_, many), nothing = (alike.in_parts("0", other) for other in ("1", "2", "other 1"))
    assert few == 0 < 0.3 < many
    assert nothing == (0, 0)
