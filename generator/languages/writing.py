"""How a language is written: letters, sentences, the layout of its press."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from generator.languages.words import Words


class Letters(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The old character set, and the letters that it lacked with those that stood in for them."""

    character_set: str = ""  # what Windows wrote the language in, by Python's name
    borrowed: Mapping[str, str] = {}  # stand-in → the language's own letter
    proof: str = ""  # letters that speak for the language where a stand-in is met
    foreign: str = ""  # letters that speak against it
    marks: tuple[Mapping[str, str], ...] = ()  # own letters and what is written for them without marks, in
    # groups that a keyboard has or lacks together
    reformed: Mapping[str, str] = {}  # words that were spelt otherwise in another letter, also without marks
    inside: str = ""  # those of them that never begin or end a word
    outside: str = ""  # those that only begin or end one
    older: Mapping[str, str] = {}  # letter inside a word → that of an older spelling: Rîșcani


class SentenceWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What does not end a sentence."""

    abbreviations: Words = ()  # without the final stop; may end a sentence ("etc"), not before a digit
    leaning: Words = ()  # lean on the word that follows ("dl", "art") and never end one
    continuing: Words = ()  # go on after one that may end a sentence: "5 a.m. EST", "Co. KG"
    ordinal_stop: bool = False  # "3." is the third
    networks: Words = ()  # where a letter is a network and no initial: " on X"
    names_after_ordinal: Words = ()  # what a numbered stop stands before: "3. Oktober"
    quotation_marks: Words = ("„”", "„“", "“”", "«»", '""')  # opening, closing


class LayoutWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How lines that are no part of the story are marked. Letter case and, where only the
    beginning of a line counts, diacritics do not matter."""

    credit_marks: Words = ("Foto", "Photo")  # before a photographer or agency, with or without a colon
    credit_labels: Words = ()  # the same, but only with a colon: “Sursa: …”
    caption_marks: Words = ()  # how a caption without credit ends or, with a colon, begins: “în imagine:”
    bylines: Words = ()  # before an author's name, with or without a colon
    kickers: Words = ()  # what a line says that tells of what kind the text is: “press release”, “live”
    genres: Words = ()  # the same of a piece, “interview”; elsewhere they may be what is told of
    whence: Words = ()  # the same, alone or behind a town: “from our correspondent”
    stamps: Words = ()  # before or behind the hour of a note in a running report: “update”, “o'clock”
    asides: Words = ()  # how “read also”, “follow us” and “share” lines begin
