"""Words as data: one TOML file a language, read into typed sections.

Each section belongs to one question of the analysis. A section that a file leaves out has the
neutral defaults of its type, so a language may be added a section at a time and a language
without a file still gets sentences, summary and keywords.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from importlib import resources

import msgspec

from generator.languages import unlisted

Words = tuple[str, ...]


class Letters(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The old character set, and the letters that it lacked with those that stood in for them."""

    character_set: str = ""  # what Windows wrote the language in, by Python's name
    borrowed: Mapping[str, str] = {}  # stand-in → the language's own letter
    proof: str = ""  # letters that speak for the language where a stand-in is met
    foreign: str = ""  # letters that speak against it


class SentenceWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What does not end a sentence."""

    abbreviations: Words = ()  # without the final stop; may end a sentence ("etc"), not before a digit
    leaning: Words = ()  # lean on the word that follows ("dl", "art") and never end one
    ordinal_stop: bool = False  # "3." is the third
    names_after_ordinal: Words = ()  # what a numbered stop stands before: "3. Oktober"
    quotation_marks: Words = ("„”", "„“", "“”", "«»", '""')  # opening, closing


class NumberWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How numbers are written and said."""

    decimal: str = "."
    thousands: Words = (",",)  # besides spaces
    values: dict[str, int] = {}  # below a hundred, and hundreds that are one word: "doi" = 2
    scales: dict[str, int] = {}  # 100, 1,000, 1,000,000 …, every form
    bare: Words = ()  # scales that mean one of themselves alone: "mille", not "mie"
    articles: Words = ()  # one, but only before a scale: "o mie"
    joiners: Words = ()  # between parts: "douăzeci și doi"
    linkers: Words = ()  # before a scale: "500 de mii"
    halves: Words = ()
    vague: Words = ()  # plural scales that give no number by themselves: "mii de"
    some: Words = ()  # no number, before a scale: "câteva mii"
    rounded: Words = ()  # scales that are said roundly: "vingtaine"
    fractions: dict[str, int] = {}  # what a number divides by: two "treimi"
    ratios: Words = ()  # between a part and its whole: seven "out of" ten
    shares: Words = ()  # fractions that need no number: "jumătate", "the half"
    vigesimal: bool = False  # "quatre-vingts" is four times twenty
    glued: bool = False  # number words are written together: "zweiundzwanzig"
    glue: str = ""  # what stands between the parts of such a word


class DateRules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How dates are put together: rows of words and {slots}.

    `a|b` is one word of several, `[…]` may be missing. What stands beside the date without
    belonging to it: `<a|b>` before it, `!a|b` never before it (first) or after it (last); `#` is
    any number, `+` any but a function word. Slots are the tables of `DateWords`; `{month:mai}`
    is that one word of a table.
    """

    point: Words = ()
    ago: Words = ()  # {count} {unit} before the publication
    hence: Words = ()  # … after it
    ahead: Words = ()  # the same, where only a verb in the future tells it from a duration
    part: Words = ()  # {part} of a {date}
    range: Words = ()  # {from} and {to} are dates, {day} the first of two in one month
    since: Words = ()
    until: Words = ()
    recent: Words = ()  # the last {count} {unit}, up to the publication; one day where no unit is named
    coming: Words = ()  # the next {count} {unit}, from the publication on
    nth: Words = ()  # the {ordinal} or {edge} {unit} or {weekday}, or {count} {unit}, of a {date} or {frame}
    later: Words = ()  # {count} {unit} after a {date}, else after the last date that the text names
    earlier: Words = ()  # … before it
    after: Words = ()  # from the end of a {date} on
    before: Words = ()  # up to the beginning of a {date}
    so_far: Words = ()  # from a {date} to the publication
    never: Words = ()  # looks like a date and is none: "every {weekday}"


class DateWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How points in time are named. All words are compared without case and diacritics."""

    months: tuple[Words, ...] = ()  # twelve rows, every form
    weekdays: tuple[Words, ...] = ()  # seven rows from Monday, every form
    bound: Words = ()  # months, weekdays, seasons that are dates only where a rule names them
    seasons: dict[str, Words] = {}  # spring, summer, autumn, winter
    units: dict[str, Words] = {}  # day, week, weekend, month, quarter, year, decade, century
    shifts: dict[str, Words] = {}  # "-1" last, "0" this, "1" next
    days: dict[str, int] = {}  # "ieri" = -1
    # begin, middle, end, first-half, second-half; elapsed and rest of what the publication
    # lies in; the week of a day
    parts: dict[str, Words] = {}
    and_half: Words = ()  # "un an și jumătate"
    edges: dict[str, Words] = {}  # first, last, in every form: "the last" three weeks of a month
    holidays: dict[str, str] = {}  # "12-25", or days from Easter of the West or East: "easter+1", "pascha"
    dayparts: Words = ()  # follow a day: "luni dimineață"
    ordinals: dict[str, int] = {}  # "al doilea" = 2
    suffixes: Words = ()  # after a day's or a century's digits: "st", "."
    day_before: Words = ()  # before two numbers that are day and month: "am" 3.10.
    joining: Words = (",",)  # between dates of a list
    names: Words = ()  # a date after one of these is a name: "strada 31 August"
    not_years: Words = ()  # four digits before one of these are no year: "2000 de oameni"
    future: Words = ()  # verbs and particles that put the sentence into the future
    past: Words = ()
    past_endings: Words = ()  # "announced"
    future_endings: Words = ()  # "anunciará", with their accents
    capitals: bool = False  # months and weekdays have one: "may" is no month, "May" is
    month_first: bool = False  # 11/14/2025
    rules: DateRules = DateRules()


class FigureWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What stands around a number. All phrases are compared without case and diacritics."""

    about: Words = ()  # before it: approximately
    over: Words = ()  # more than, at least
    under: Words = ()  # less than, at most
    percent: Words = ("%",)
    currencies: Words = ()
    coins: Words = ()  # of which a hundred make one: two lei and 77 "bani"
    signs: Words = ("$", "€", "£", "USD", "EUR")  # currencies that may stand before the number
    # scales only behind the number of such a sign: "£4.5m"
    suffixes: dict[str, int] = {}
    times: Words = ()  # hours, ages: besides the units of `DateWords`, what is no figure when counted
    labels: Words = ()  # a number after one of these names a thing: article, law, hour, place
    definite: Words = ()  # articles; a number after one stands for persons named before: "the two"
    ordinals: Words = ()  # numbers that are none: "a doua"
    lookalikes: Words = ()  # adjectives that without diacritics are numbers: "noua", as written
    before_noun: Words = ()  # adjectives and numerals between the number and what is counted
    partitives: Words = ()  # "three of the wounded"
    negative: Words = ("minus",)
    between: Words = ("-", "–")  # the two ends of a range
    not_counted: Words = ()  # verbs and adverbs that follow numbers and are counted by none
    heads: Words = ()  # name before the number what it counts: "the number of deaths is 66"
    multiples: Words = ()  # “times more”: how often something is as much
    among: Words = ()  # beside a number of those just counted: “dintre care 20”, “20 of them”
    least: Words = ()  # make one a figure: “at least one”
    wholes: Words = ()  # between a share and what it is of, besides the partitives: "din", "of the"
    roughly: Words = ()  # behind a number: “două sute și ceva”
    reaching: Words = ()  # words between the two, right before the number: "is", "to"
    noun_last: bool = False  # "150 young people", else "150 de oameni tineri"
    plurals: Words = ()  # nouns and units that end in none of the endings: "people", "km"
    plural_endings: Words = ()


class LayoutWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How lines that are no part of the story are marked. Letter case and, where only the
    beginning of a line counts, diacritics do not matter."""

    credit_marks: Words = ("Foto", "Photo")  # before a photographer or agency, with or without a colon
    credit_labels: Words = ()  # the same, but only with a colon: “Sursa: …”
    caption_marks: Words = ()  # how a caption without credit ends or, with a colon, begins: “în imagine:”
    bylines: Words = ()  # before an author's name, with or without a colon
    asides: Words = ()  # how “read also”, “follow us” and “share” lines begin


class NameWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What names are made of, and what stands beside them.

    Words are written in lower case with their diacritics, names as they are printed; the tables
    of known names map a name to its other forms.
    """

    given: frozenset[str] = (
        frozenset()
    )  # given names that people.toml has not; those of all languages are pooled
    titles: frozenset[str] = frozenset()  # before a person: "dl", "Mr"
    particles: frozenset[str] = frozenset()  # inside a person's name: "von", "bin"
    articles: frozenset[str] = frozenset()  # before a name, in capitals at a sentence's start: "lui", "the"
    organisation_words: frozenset[str] = frozenset()  # make a capitalised name an organisation's
    organisation_endings: Words = ()  # of a lone name that is an organisation's: "bank"
    place_words: frozenset[str] = frozenset()  # make a capitalised name a place's
    place_nouns: frozenset[str] = frozenset()  # before a place: "orașul"
    place_before: frozenset[str] = frozenset()  # prepositions that places follow
    other_words: frozenset[str] = frozenset()  # make it neither: events, laws, works: "war", "day"
    connectors: Words = ()  # inside an organisation's name: "de", "of the"
    labels: frozenset[str] = frozenset()  # say only what a name beside them is: "agenția", "ziarul"
    institutions: frozenset[str] = frozenset()  # organisations in lower case too: "ministerul"
    departments: frozenset[str] = frozenset()  # behind an institution: "externe", "apărării"
    possessives: frozenset[str] = frozenset()  # between an institution and whose it is: "al"
    conjunctions: frozenset[str] = frozenset()  # join two genitives: "și"
    seats: Words = ()  # between an institution and its seat or department: "de la", "de"
    demonyms: frozenset[str] = frozenset()  # adjectives of place that are written with a capital
    never: frozenset[str] = frozenset()  # written with a capital and no name
    places: dict[str, Words] = {}
    organisations: dict[str, Words] = {}
    inflection: tuple[tuple[str, str], ...] = ()  # ending of a form → ending of the name, likeliest first
    sure_inflection: tuple[tuple[str, str], ...] = ()  # the same, where nothing attests the name
    likely_inflection: tuple[tuple[str, str], ...] = ()  # the same, where a noun or article stands before it
    nominative_before: frozenset[str] = frozenset()  # prepositions behind which a name stands as it is
    declension: tuple[tuple[str, str], ...] = ()  # ending of a common noun → of its nominative
    agreement: tuple[tuple[str, str], ...] = ()  # of an adjective behind such a noun → of its nominative
    plural_endings: Words = ()  # of a noun whose adjectives stay as they are
    genitive_endings: Words = ()
    uninflected: frozenset[str] = frozenset()  # look like a form and are none: "Andrei"
    elisions: frozenset[str] = frozenset()  # before an apostrophe: "l", "d"
    capital_nouns: bool = False  # every noun has a capital


class RoleWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a text says what a person is."""

    nouns: frozenset[str] = frozenset()  # dictionary forms: "președinte", "spokesman"
    plural_endings: Words = ()  # of nouns that say what several people are
    openers: frozenset[str] = frozenset()  # may stand before the noun: "fost", "former"
    articles: frozenset[str] = frozenset()  # may open a role and are no part of it: "un", "the"
    inside: frozenset[str] = frozenset()  # stopwords that a role may hold: "de", "of"
    of_person: frozenset[str] = frozenset()  # before a person whose the office is: "lui", "to"
    of_people: frozenset[str] = frozenset()  # behind a name, said of people only: "who"
    ends: frozenset[str] = frozenset()  # a role does not go past them: "care", "who"
    adjective_endings: Words = ()  # of adjectives before the noun, where the noun comes last
    noun_last: bool = False  # before a name the noun stands next to it: "US President"
    compounds: bool = False  # the noun may be the end of a longer word: "Außenminister"


class KeywordWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What tells noun phrases from other words."""

    endings: Words = ()  # written with a hyphen after foreign names: “Bruxelles-ul”
    links: Words = ()  # join the nouns of one term: “ministre de la défense”
    verb_endings: Words = ()  # how the dictionary form of a verb ends, where few nouns' do
    verb_forms: Words = ()  # how a verb's other forms end: “ed”
    adjectives_follow: bool = True  # “un spital nou”, not “a new hospital”
    oblique: tuple[tuple[str, str], ...] = ()  # endings of a case and of the form to show instead
    vague: Words = ()  # lemmas that are never a keyword: “an”, “lucru”
    lemmas: dict[str, str] = {}  # forms of two words, of which the dictionary knows the rarer: “copii”
    adverb_forms: tuple[tuple[str, str], ...] = ()  # endings of an adverb and of the adjective it is made of
    noun_forms: tuple[tuple[str, str], ...] = ()  # endings of a noun's lemma and of another of its forms
    noun_endings: Words = ()  # of forms that only nouns have
    noun_lemmas: Words = ()  # the same of lemmas
    adjective_forms: tuple[tuple[str, str], ...] = ()  # the same of an adjective's masculine and feminine
    articles: Words = ()  # stand before a noun
    nouns_capitalised: bool = False  # as in German


class TitleWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a lead's main clause is made of, and what may be cut from around it. Lower case."""

    relatives: Words = ()  # open a relative clause: “care”, “pe care”
    relatives_parted: bool = False  # always with a comma before it, as in German
    brackets: Words = ()  # finite verbs that want another at the clause's end: “hat … gesagt”
    bracket_endings: Words = ()  # how that other verb ends
    detours: Words = ()  # open, after a comma, what a headline can do without
    cuts: Words = ()  # the same, without a comma
    conditions: Words = ()  # open what a clause is not true without: “dacă”
    hedges: Words = ()  # make a clause less than certain: “probabil”
    complements: Words = ()  # open what a verb cannot do without: “că”
    coordinators: Words = ()  # join clauses and items
    gerunds: Words = ()  # how a gerund ends
    nonfinite: Words = ()  # no finite verb follows: “să”, “to”, articles
    agents: Words = ()  # after a participle that is no finite verb: “conducted by”
    dangling: Words = ()  # cannot end a title, beside prepositions and conjunctions
    open_endings: Words = ()  # how nouns end that want a complement: “aderarea”
    nominal: Words = ()  # how nouns end that look like a verb's form
    pointing: Words = ()  # words that point to an earlier sentence
    article_endings: Words = ()  # of a noun that behind a preposition wants more: “la tribunalul din”
    adjuncts: Words = ()  # prepositions of circumstances that may be cut from a long clause's end
    participles: Words = ()  # how a participle ends, which is no finite verb by itself
    finite_forms: tuple[tuple[str, str], ...] = ()  # endings of a form that looks like one, and of its lemma
    attributions: Words = ()  # open, beside the reporting verbs of [quotes], a report of who said it
    auxiliaries: frozenset[str] = frozenset()  # finite by themselves: auxiliaries, forms no lemma is known of
    verbs: frozenset[str] = frozenset()  # dictionary forms of what the press writes of


class QuoteWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who speaks, and with which words. All in lower case."""

    # an opening mark and all that may close it
    marks: Words = ('„”“"', '“”"', '””"', '""”“', "«»", "»«", "‹›", "‚‘’", "‘’")
    verbs: Words = ()  # finite forms of reporting verbs
    participles: Words = ()  # reporting verbs that need an auxiliary near them
    auxiliaries: Words = ()
    reach: int = 4  # how many words an auxiliary may stand from its participle
    passives: Words = ()  # between an auxiliary and a participle: somebody is spoken of, not speaking
    reflexives: Words = ()  # before one of these it is somebody's own words again: "s'est félicité"
    middles: Words = ()  # participles that need but the reflexive for it: "s-a declarat", not "s-a spus"
    naming: Words = ()  # verbs and participles that report only with quoted words beside them
    according: Words = ()  # phrases before the name of whom one cites: "according to"
    viewpoints: Words = ()  # of these, the ones that cite only before quoted words: French "pour"
    postpositions: Words = ()  # of these, the ones that stand after the name: German "zufolge"
    trailing: Words = ()  # the same, but only after a comma or a quotation: German "so"
    introducers: Words = ()  # before quoted words that are no name in spite of a capital
    predicates: Words = ()  # between a verb that names and the words it gives: "bezeichnet … als"
    pronouns: Words = ()  # third person singular, as subject
    feminine: Words = ()  # those of them that stand for a woman
    masculine: Words = ()  # for a man
    plurals: Words = ()  # auxiliaries and verbs whose subject is never one person
    relatives: Words = ()  # pronouns that open a relative clause
    subordinators: Words = ()  # what opens the reported clause: "that"
    obliques: Words = ()  # prepositions and genitive articles: a name after them is no subject
    reported: Words = ()  # verbs in the mood of reported speech: who spoke before goes on
    # endings of that mood and of the verb's dictionary form: "bestehe", "bestehen"
    reported_endings: tuple[tuple[str, str], ...] = ()
    silent_subjects: bool = False  # whether a verb may do without a subject
    adverbs: Words = ()  # may stand beside the verb: they are no subject
    determiners: Words = ()  # make a noun of what looks like a verb: "the reports"
    nicknames: Words = ()  # before a call sign, name or title, a colon between or not
    elisions: Words = ()  # words that lean on the next: "l'"
    clitics: Words = ()  # pronouns that lean on the verb: "-t-il"


class SummaryWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What makes a sentence fit or unfit to stand without its neighbours."""

    hanging: Words = ()  # how sentences begin that only make sense after another
    inviting: Words = ()  # phrases that address the reader: “nu ratați”, “find out more”
    reasons: Words = ()  # phrases that announce a reason or a consequence
    drops_subject: bool = False  # a sentence that begins with its verb hangs on the one before


class SourceWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Whom an article cites without a name, and how it cites. Of several forms of a noun the first
    is the one to show."""

    groups: tuple[Words, ...] = ()  # "sources", "experts"
    institutions: tuple[Words, ...] = ()  # "police"
    documents: tuple[Words, ...] = ()  # "report"
    agency_nouns: Words = ()  # before the name of a news agency
    media_nouns: Words = ()  # before the name of a medium
    relays: Words = ()  # before whoever passes the words on: "quoted by"
    plain: Words = ()  # verbs that never do anything but report; others need a clause or quotation
    told: Words = ()  # before the medium that somebody spoke to: "told"
    joins: Words = ()  # between the adjectives of such a noun: "and"
    complements: Words = ()  # between such a noun and what belongs to it: "of"


class AheadWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What tells that a sentence announces something; conditions and hedges are those of titles."""

    marks: Words = ()  # phrases: "will", "plans to"
    endings: Words = ()  # of verbs in the future
    negations: Words = ()  # right before the mark: then nothing is announced
    perfects: Words = ()  # end a sentence with such a mark that tells a rumour: "soll … haben"


class Outlets(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Names that press in all languages cites, each with its other spellings."""

    agencies: dict[str, Words] = {}
    media: dict[str, Words] = {}


class People(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Given names that press in all languages prints, by whom they name."""

    women: frozenset[str] = frozenset()
    men: frozenset[str] = frozenset()


class Language(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A language's words, by the question they serve."""

    code: str = "und"  # BCP 47
    name: str = ""  # in the language itself
    stopwords: frozenset[str] = frozenset()  # lower case
    names: NameWords = NameWords()
    roles: RoleWords = RoleWords()
    letters: Letters = Letters()
    sentences: SentenceWords = SentenceWords()
    numbers: NumberWords = NumberWords()
    dates: DateWords = DateWords()
    figures: FigureWords = FigureWords()
    layout: LayoutWords = LayoutWords()
    keywords: KeywordWords = KeywordWords()
    title: TitleWords = TitleWords()
    quotes: QuoteWords = QuoteWords()
    sources: SourceWords = SourceWords()

    summary: SummaryWords = SummaryWords()
    ahead: AheadWords = AheadWords()

    def __hash__(self) -> int:  # languages are few and loaded once: cached by code
        return hash(self.code)


@functools.cache
def codes() -> tuple[str, ...]:
    """The languages that have a file, sorted."""
    files = (file.name for file in resources.files(__name__).iterdir())
    return tuple(sorted(name[:-5] for name in files if re.fullmatch(r"[a-z]{2,3}\.toml", name)))


@functools.cache
def load(code: str) -> Language:
    """The language ``code``; one without a file gets what CLDR knows, and neutral defaults."""
    if code not in codes():
        return msgspec.convert({"code": code, **unlisted.words(code)}, Language)
    data = resources.files(__name__).joinpath(f"{code}.toml").read_bytes()
    return msgspec.toml.decode(data, type=Language)


@functools.cache
def outlets() -> Outlets:
    """The news agencies and media known by name in every language."""
    data = resources.files(__name__).joinpath("outlets.toml").read_bytes()
    return msgspec.toml.decode(data, type=Outlets)


@functools.cache
def people() -> People:
    """The given names known in every language."""
    data = resources.files(__name__).joinpath("people.toml").read_bytes()
    return msgspec.toml.decode(data, type=People)
