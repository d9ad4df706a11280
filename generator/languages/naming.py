"""How a language names people, places and organisations."""

from __future__ import annotations

import functools
from collections.abc import Mapping

import msgspec

from generator.languages.words import Words


class KnownNames(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """Names that need no guess."""

    alone: Words = ()  # those with no other form
    forms: dict[str, Words] = {}  # a name → its other forms

    @functools.cached_property
    def rows(self) -> Mapping[str, Words]:
        """Every name → its other forms."""
        return self.forms | dict.fromkeys(self.alone, ())


class NameWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What names are made of, and what stands beside them.

    Words are written in lower case with their diacritics, names as they are printed.
    """

    given: frozenset[str] = frozenset()  # that people.toml has not; those of all languages are pooled
    titles: frozenset[str] = frozenset()  # before a person: "dl", "Mr"
    addressing: frozenset[str] = frozenset()  # those of them that a last name follows: "Mr", not "king"
    particles: frozenset[str] = frozenset()  # inside a person's name: "von", "bin"
    epithets: frozenset[str] = frozenset()  # before what a ruler was called: "cel" of "Ștefan cel Mare"
    articles: frozenset[str] = frozenset()  # before a name, in capitals at a sentence's start: "lui", "the"
    organisation_words: frozenset[str] = frozenset()  # make a capitalised name an organisation's
    organisation_endings: Words = ()  # of a lone name that is an organisation's: "bank"
    place_words: frozenset[str] = frozenset()  # make a capitalised name a place's
    foremost: frozenset[str] = frozenset()  # those of them that end no place's name: "fort"
    place_endings: Words = ()  # of nouns that end a town's name, where nouns are joined: "stadt"
    place_nouns: frozenset[str] = frozenset()  # before a place: "orașul"
    silent: frozenset[str] = frozenset()  # inside a body's name, said or not: "Partidul [Politic] X"
    place_links: frozenset[str] = frozenset()  # between two hyphens, belong to a village's name: "sur"
    place_before: frozenset[str] = frozenset()  # prepositions that places follow
    houses: frozenset[str] = frozenset()  # behind a common noun by which they are called: "Ridge Hospital"
    routes: tuple[str, ...] = ()  # before the two ends of a way: "from", "to"
    travel: frozenset[str] = frozenset()  # before those, leads from place to place: "train", "drove"
    held: frozenset[str] = frozenset()  # before "in" and what is no place: "shares", "confidence"
    uncalled: frozenset[str] = frozenset()  # by which no house is called: "every", "last"
    living_in: frozenset[str] = frozenset()  # behind an age and a comma, before where somebody lives: "of"
    within_places: frozenset[str] = frozenset()  # those of them that only places follow, no people
    citing: frozenset[str] = frozenset()  # those of them that at a beginning lead to who is cited: "nach"
    seated: frozenset[str] = frozenset()  # of a place where a linking word follows: "maire", "mayor"
    placed: frozenset[str] = frozenset()  # places only behind such a word: "Essen"
    other_words: frozenset[str] = frozenset()  # make it neither: events, laws, works: "war", "day"
    adjective_endings: Words = ()  # of adjectives in lower case behind an organisation's noun
    connectors: Words = ()  # inside an organisation's name: "de", "of the"
    topical: frozenset[str] = frozenset()  # those of the connectors before common nouns only: "on"
    bodies: frozenset[str] = frozenset()  # those of the above that no event or place is called by
    local: frozenset[str] = frozenset()  # those that are called after the town where they are: "council"
    directions: frozenset[str] = frozenset()  # open a name that a body has: "East", "Greater"
    employed: frozenset[str] = frozenset()  # those who speak for the firm that they are at: "analyst"
    employing: frozenset[str] = frozenset()  # between them and it: "at"
    tied: Words = ()  # end a word that says of where or whose a body is: "-based"
    heading: frozenset[str] = frozenset()  # those who lead what is named behind: "executive"
    speaking: frozenset[str] = frozenset()  # those who do where it is no person: "spokesman"
    led_by: frozenset[str] = frozenset()  # between them and it: "of"
    sights: frozenset[str] = frozenset()  # behind the town that has them: "seafront"
    streets: frozenset[str] = frozenset()  # end a street's name: "lane"
    saints: frozenset[str] = frozenset()  # before the first name that a church or a school bears: "st"
    called_before: frozenset[str] = frozenset()  # stand behind what a medium or a club is called: "radio"
    town_bodies: frozenset[str] = frozenset()  # behind the town whose they are: "city council"
    closing: frozenset[str] = frozenset()  # stand behind a noun, in no name: "acelea"
    missions: frozenset[str] = frozenset()  # those whose name says where they are: "embassy"
    named_after: frozenset[str] = frozenset()  # those that bear a person's name: "school"
    street_before: frozenset[str] = frozenset()  # before a street, as no place is: "along" Mill Lane
    street_on: frozenset[str] = frozenset()  # the same, but only behind such a word for a home: "on"
    dwelling: frozenset[str] = frozenset()  # say that somebody or a house is on a street: "lived"
    labels: frozenset[str] = frozenset()  # say only what a name beside them is: "agenția", "ziarul"
    institutions: frozenset[str] = frozenset()  # organisations in lower case too: "ministerul"
    national: frozenset[str] = frozenset()  # bodies that each country has under this name: "Senate"
    governing: frozenset[str] = frozenset()  # those whose seat says a country: "guvern"
    departments: frozenset[str] = frozenset()  # behind an institution: "externe", "apărării"
    charged: frozenset[str] = frozenset()  # between an office and what it is for: "pentru"
    possessives: frozenset[str] = frozenset()  # between an institution and whose it is: "al"
    conjunctions: frozenset[str] = frozenset()  # join two genitives: "și"
    companions: frozenset[str] = frozenset()  # between two bodies that act together: "cu"
    seats: Words = ()  # between an institution and its seat or department: "de la", "de"
    demonyms: frozenset[str] = frozenset()  # adjectives of place that are written with a capital
    never: frozenset[str] = frozenset()  # written with a capital and no name
    things: frozenset[str] = frozenset()  # called by the name behind them: "strada", "Hurricane"
    teams: frozenset[str] = frozenset()  # before the name of one: "echipa"
    sides: frozenset[str] = frozenset()  # of several people, before the name of their team: "champions"
    noun_articles: Words = ()  # glued to a foreign noun behind a hyphen: "ul" of "summit-ul"
    dedicating: frozenset[str] = frozenset()  # between the two: "lui" of "monumentul lui"
    captions: frozenset[str] = frozenset()  # glued to a name by a caption: "Photo"
    places: KnownNames = KnownNames()
    organisations: KnownNames = KnownNames()
    inflection: tuple[tuple[str, str], ...] = ()  # ending of a form → ending of the name, likeliest first
    sure_inflection: tuple[tuple[str, str], ...] = ()  # the same, where nothing attests the name
    likely_inflection: tuple[tuple[str, str], ...] = ()  # the same, where a noun or article stands before it
    nominative_before: frozenset[str] = frozenset()  # prepositions behind which a name stands as it is
    declension: tuple[tuple[str, str], ...] = ()  # ending of a common noun → of its nominative
    agreement: tuple[tuple[str, str], ...] = ()  # of an adjective behind such a noun → of its nominative
    sure_agreement: tuple[tuple[str, str], ...] = ()  # the same where no dictionary has the adjective
    bending: Words = ()  # endings of a noun's form behind which adjectives bend
    genitive_endings: Words = ()
    plural_verbs: frozenset[str] = frozenset()  # say of the name before them that it is no one person's
    uninflected: frozenset[str] = frozenset()  # look like a form and are none: "Andrei"
    elisions: frozenset[str] = frozenset()  # before an apostrophe: "l", "d"
    capital_nouns: bool = False  # every noun has a capital


class Bending(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How the case of a sentence bends a role, where adjectives and nouns show it."""

    adjectives: Words = ()  # endings of adjectives, longest first; none: nothing bends
    nominatives: Words = ()  # the endings alone before a man's noun, a woman's, a thing's
    feminine: Words = ()  # endings of nouns of women
    masculine: Words = ()  # nouns of men that look like those
    neuter: Words = ()  # nouns that are neither
    adjectival: Words = ()  # stems of nouns that bend as adjectives do: "vorsitzend"
    # word before such a noun and its last letter, where it is said of a man
    men_after: frozenset[tuple[str, str]] = frozenset()
    women_after: frozenset[tuple[str, str]] = frozenset()  # the same of a woman


class RoleWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a text says what a person is."""

    nouns: frozenset[str] = frozenset()  # dictionary forms: "președinte", "spokesman"
    endings: Words = ()  # of dictionary forms that are such nouns: "ologist"
    forms: tuple[tuple[str, str], ...] = ()  # ending of a form of such a noun → of the noun
    plural_endings: Words = ()  # of nouns that say what several people are
    one_of: Words = ()  # before such a noun, of one of them: "unul dintre", "one of the"
    openers: frozenset[str] = frozenset()  # may stand before the noun: "fost", "former"
    prefixes: Words = ()  # glued to the noun of an office: "vice" of "viceministrul"
    verbal: Words = ()  # forms of a verb whose participle looks like an opener: "a fost"
    postposed: frozenset[str] = frozenset()  # may stand behind the noun: "Attorney General"
    unended: frozenset[str] = frozenset()  # openers with which no role ends: "former"
    past: frozenset[str] = frozenset()  # openers that say who has an office no more: "former"
    elapsed: frozenset[str] = frozenset()  # before an office that was once the person's: "atunci"
    unique: frozenset[str] = frozenset()  # of one alone, with what a clause behind adds: the "only" one who
    kin: frozenset[str] = frozenset()  # those of the nouns that say whose relative one is: "sister"
    titles: frozenset[str] = frozenset()  # between a role's comma and the name: "prof", "dr"
    verbal_endings: Words = ()  # of words in lower case that are hardly nouns before a noun: "ed"
    articles: frozenset[str] = frozenset()  # may open a role and are no part of it: "un", "the"
    inside: frozenset[str] = frozenset()  # stopwords that a role may hold: "de", "of"
    with_body: frozenset[str] = (
        frozenset()
    )  # the same, but right before an organisation: an analyst "with" it
    of_person: frozenset[str] = frozenset()  # before a person whose the office is: "lui", "to"
    of_people: frozenset[str] = frozenset()  # behind a name, said of people only: "who"
    infinitives: frozenset[str] = frozenset()  # before a verb they end a role: "to"
    ends: frozenset[str] = frozenset()  # a role does not go past them: "care", "who"
    adjective_endings: Words = ()  # of adjectives before the noun, where the noun comes last
    letters: frozenset[str] = frozenset()  # behind a name without a comma, an office: "MP"
    acting: frozenset[str] = frozenset()  # behind a name and a comma, say somebody's part: "prosecuting"
    occupied: frozenset[str] = frozenset()  # behind "who", what somebody does: "runs", "works at"
    belonging: frozenset[str] = frozenset()  # between a name and the body somebody is of: "of"
    partisans: frozenset[str] = frozenset()  # behind a name, of what party somebody is: "Democrat"
    copulas: frozenset[str] = frozenset()  # before what somebody is: "is"
    nominal_endings: Words = ()  # that verbs share with nouns: "ing"
    noun_last: bool = False  # before a name the noun stands next to it: "US President"
    declension: tuple[tuple[str, str], ...] = ()  # ending of a role's first word → alone
    compounds: bool = False  # the noun may be the end of a longer word: "Außenminister"
    bending: Bending = Bending()
    cases: Words = ()  # words of offices with a part in case after case: "judge", "prosecutor"


class Outlets(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What press in all languages prints in one form: names with their other spellings, and what is none."""

    legal_forms: frozenset[str] = frozenset()  # behind a firm's name: "GmbH"
    clubs: frozenset[str] = frozenset()  # open a club's name: "Voința", "TSV"
    trades: frozenset[str] = frozenset()  # behind the first word of a firm's name: "Prod"
    never: frozenset[str] = frozenset()  # in capitals and no name: "GMT"
    networks: frozenset[str] = frozenset()  # on which anybody writes: "Facebook"
    domains: frozenset[str] = frozenset()  # end the address of a site as prose names it: "Profit.ro"
    agencies: KnownNames = KnownNames()
    media: KnownNames = KnownNames()
    bodies: KnownNames = KnownNames()  # firms, clubs, organisations


class People(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Given names that press in all languages prints, by whom they name."""

    women: frozenset[str] = frozenset()
    men: frozenset[str] = frozenset()
    surnames: frozenset[str] = frozenset()  # that stand alone for one person
    surname_endings: tuple[str, ...] = ()  # that hardly anything but last names has
    articles: frozenset[str] = frozenset()  # of transliterated names, before a hyphen: “al-Burhan”
    generations: frozenset[str] = frozenset()  # behind a name, of which of a family it is: “Jr.”
