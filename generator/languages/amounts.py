"""How a language counts and dates."""

from __future__ import annotations

import msgspec

from generator.languages.words import Words


class NumberWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How numbers are written and said."""

    decimal: str = "."  # "" where it is not known
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
    every: Words = ()  # before an ordinal, one in so many: "jeder" vierte
    shares: Words = ()  # fractions that need no number: "jumătate", "the half"
    vigesimal: bool = False  # "quatre-vingts" is four times twenty
    glued: bool = False  # number words are written together: "zweiundzwanzig"
    glue: str = ""  # what stands between the parts of such a word


class DateRules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How dates are put together: rows of words and {slots}.

    `a|b` is one word of several, `[…]` may be missing. What stands beside the date without
    belonging to it: `<a|b>` before it, `!a|b` never before it (first) or after it (last); `#` is
    any number, `+` any but a function word. Slots are the tables of `DateWords`; `{month:mai}`
    is that one word of a table; `{shift=1}` takes no word, the rule itself says it.
    """

    point: Words = ()
    ago: Words = ()  # {count} {unit} before the publication
    hence: Words = ()  # … after it
    ahead: Words = ()  # the same, where only a verb in the future tells it from a duration
    part: Words = ()  # {part} of a {date}
    range: Words = ()  # {from} and {to} are dates, {day} the first of two in one month
    # {gone=1}: it looks back; {still=1}: but with a future; {ahead=1}: ahead where that is nearer
    since: Words = ()
    until: Words = ()  # {done=1}: what was done by then
    recent: Words = ()  # the last {count} {unit}, up to the publication; one day where no unit is named
    lasting: Words = ()  # the {count} {unit} that end with a {date}: "the three months to December"
    coming: Words = ()  # the next {count} {unit}, from the publication on
    nth: Words = ()  # the {ordinal} or {edge} {unit} or {weekday}, or {count} {unit}, of a {date} or {frame}
    later: Words = ()  # {count} {unit} after a {date}, else after the last date that the text names
    earlier: Words = ()  # … before it
    same: Words = ()  # the {unit} of the last date named, or a {month} of its year: "the same day"
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
    # begin, middle, end (of a week: the weekend), late (the same from Friday), first-half, second-half;
    # elapsed and rest of what the publication lies in; the week of a day
    parts: dict[str, Words] = {}
    and_half: Words = ()  # "un an și jumătate"
    edges: dict[str, Words] = {}  # first, last, in every form: "the last" three weeks of a month
    holidays: dict[str, str] = {}  # "12-25", or days from Easter of the West or East: "easter+1", "pascha"
    dayparts: Words = ()  # follow a day: "luni dimineață"
    ordinals: dict[str, int] = {}  # "al doilea" = 2
    suffixes: Words = ()  # after a day's or a century's digits: "st", "."
    linking: Words = ()  # between a day, its month and its year: 4 "de" abril "de" 2025
    day_before: Words = ()  # before two numbers that are day and month: "am" 3.10.
    joining: Words = (",",)  # between dates of a list
    names: Words = ()  # a date after one of these is a name: "strada 31 August"
    not_years: Words = ()  # four digits before one of these are no year: "2000 de oameni"
    future: Words = ()  # verbs and particles, or phrases, that put the sentence into the future
    past: Words = ()
    partners: dict[str, str] = {}  # of these, what one wants behind it: "findet" … "statt"
    turned: dict[str, str] = {}  # of the future, what turns one to the past: "soll" … "haben", …
    turning: Words = ()  # … behind a word that ends so
    clock: Words = ()  # before a time of day: "de la ora"
    past_endings: Words = ()  # "announced"
    participles: Words = ()  # endings of what tells the past of a date right behind it: "depusă luni"
    asides: Words = ()  # begin a clause that tells of something else than its sentence: "după ce"
    within: Words = ()  # before a year in which something happened, rather than one of a noun: "in"
    attributive: Words = ()  # before a date that is a noun's, which may be no time of the news: "din"
    holders: Words = ()  # before such a word what a date says itself, besides units and dayparts: "data"
    framing: Words = ()  # open, at the beginning of a sentence, a phrase that sets its time: "la"
    overtaken: Words = ()  # before a day on which something was to be, but no more: "had proposed"
    instead: Words = ()  # right before a day that another replaces: "rather than"
    corrections: Words = ()  # before the day that stands in the place of one that is denied: "ci", "sondern"
    former: Words = ()  # before a day for which something was planned at first: "inițial"
    planned: Words = ()  # right before a day, now over, for which something was planned: "promised for"
    meant: Words = ()  # before such a day in its clause: "was due", "trebuia"
    than: Words = ()  # before what something is measured by, and the date of that: "deeper than they knew in"
    clauses: Words = ()  # begin a clause, whose dates no verb before it tells of: "that"
    circumstances: Words = ()  # behind a date they begin a clause that tells less of it: "after"
    parting: Words = ()  # set a verb before the date further away, as they part clauses: a German comma
    intended_endings: Words = ()  # of what somebody said would be: "rouvrirait"
    passives: Words = ()  # before a word that ends so: it is "closed", that tells no past
    moving: Words = ()  # by which something is moved to a date or kept for it: "postponed", "tickets"
    ranking: Words = ()  # "the [first] repair in 12 years", which is no year to come
    changing: Words = ()  # right behind a month that opens a sentence, by which it lies ahead: "crește"
    records: Words = ()  # with a month behind "for" are of what is over or runs: "figures" for January
    foretold: Words = ()  # with a weekday behind "for" are of one to come: "forecast" for Friday
    promised: Words = ()  # say that something is to be by a date, "[promised] a report by May"
    comparing: Words = ()  # before a date with which something is but compared: "față de"
    toward: Words = ()  # before a verb that another wants: "to"
    having_until: Words = ()  # with them somebody still has until a day: "has", "au la dispoziție"
    soon: Words = ()  # before the first day on which something may be: "as soon as"
    setting: Words = ()  # verbs by which something is given a date: "convened", "fixed"
    limits: Words = ()  # phrases that lead to it, besides the rules of "until": "to"
    put_off_to: Words = ()  # the same, but only where something was put off: "amânat pe"
    intentions: Words = ()  # phrases of what was to be: "was to"
    present: Words = ()  # verbs beside a weekday that look ahead, which tell no past: "depune"
    present_endings: Words = ()  # of such verbs
    now: Words = ()  # verbs of the present that no list of verbs shows to be such: "is"
    narrating: Words = ()  # … by which reports tell of the past: "dies", "wins"
    following: Words = ()  # before a noun of what has happened already: "after"
    mishaps: Words = ()  # nouns of what nobody plans, of which a day behind them lies in the past: "attack"
    bygone: Words = ()  # words, or with a hyphen endings, of what may be a verb of the past: "-te"
    attributes: Words = ()  # endings of participles between a date and their noun: "im Mai befragte" Frau
    copulas: Words = ()  # make a past with a participle that ends the clause, “ist … gestorben”
    perfects: Words = ()  # … and that ends so
    preceding: Words = ()  # adjectives that stand before their noun, “a [new] product”
    side: Words = ()  # before that verb: words that open a side clause, and adverbs that look like it
    verb_second: bool = False  # that verb stands right behind it
    future_endings: Words = ()  # "anunciará", with their accents
    capitals: bool = False  # months and weekdays have one: "may" is no month, "May" is
    month_first: bool = False  # 11/14/2025
    rules: DateRules = DateRules()


class FigureWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What stands around a number. All phrases are compared without case and diacritics."""

    negations: Words = ()  # before a verb; "more than" after it is at most: "nu au mai mult de"
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
    lengths: Words = ()  # units that begin as a time does: "ani-lumină"
    penalties: Words = ()  # behind a time, which they make a figure: "four years in prison"
    sentenced: Words = ()  # before such a time: "sentenced to" four years
    labels: Words = ()  # a number after one of these names a thing: article, law, hour, place
    hours: Words = ()  # the same, but only before what can be an hour or a house: "um" 18
    versus: Words = ()  # between the two counts of a vote: 329 votes "to" 299
    definite: Words = ()  # articles; a number after one stands for persons named before: "the two"
    ordinals: Words = ()  # numbers that are none: "a doua"
    lookalikes: Words = ()  # adjectives that without diacritics are numbers: "noua", as written
    such: Words = ()  # the same, of no weight for what is counted: "astfel de"
    before_noun: Words = ()  # adjectives and numerals between the number and what is counted
    partitives: Words = ()  # "three of the wounded"
    part_endings: Words = ()  # of those who follow, where only they show that it is several: "der Verletzten"
    negative: Words = ("minus",)
    positive: Words = ("plus",)  # before those, with a word between at most, the number is a margin
    degrees: Words = ()  # of temperature, which a dash may make negative: "-5 grade"
    beneath: Words = ()  # behind a temperature, which it makes negative: "below zero"
    sides: Words = ()  # of a vote, behind the number of those who took it: 96 "against"
    votes: Words = ()  # and voters: where a side may lead to a noun, of what alone it is one: "votes"
    comparing: Words = ()  # before a sum whose currency is that of the one before it: "față de"
    than: Words = ()  # before the article of a number that is but compared: less "than" the 40
    formerly: Words = ()  # before a number that is no more so: "initially", "mai întâi"
    more: Words = ()  # behind the number by which that counted last is more than it was: 204, 4 "more than"
    fewer: Words = ()
    altered: Words = ()  # besides those before "by" a share: "up" by a third
    between: Words = ("-", "–")  # the two ends of a range
    origins: Words = ()  # before the first of two numbers, which may be the larger: "de la" 15 la 8
    prices: Words = ()  # before a price or share that others are above: "start from" £20
    changes: Words = ()  # verbs after which a word of those, else a limit, leads to a new state: "a crescut"
    modals: Words = ()  # before one of those, which then leads to a limit: "may" rise up to
    not_counted: Words = ()  # verbs and adverbs that follow numbers and are counted by none
    heads: Words = ()  # name before the number what it counts: "the number of deaths is 66"
    tallies: Words = ()  # of these, what says no more than that something is counted: "the number of"
    tallied: Words = ("",)  # how what they count ends, a genitive plural: not the number of a bus
    multiples: Words = ()  # “times more”: how often something is as much
    rates: Words = ()  # behind a unit, of what it is told: "pe oră"
    totals: Words = ()  # nouns that speak of a number again: “the estimate had stood at”
    crowds: Words = ()  # tell of people or copies by the million: “population”, “watched”
    distant: Words = ()  # before a length, how far off something is, which it does not measure: "la"
    underneath: Words = ()  # say where something is, before a few things: “sub” trei straturi
    passing: Words = ()  # what follows, few things, was left behind: “trecut” de patru rivali
    gone: Words = ()  # before a level that something has come to: “gone” up to 170
    singular_endings: Words = ()  # of words that end like a plural and are none: “virus”, “famous”
    by: Words = ()  # before a share by which something is more or less: "cu" o treime
    having: Words = ()  # alike before two numbers of which the second leaves out what it counts: "with"
    among: Words = ()  # beside a number of those just counted: “dintre care 20”, “20 of them”
    including: Words = ()  # before a number, of others among them: "inclusiv" doi copii
    least: Words = ()  # make one a figure: “at least one”
    wholes: Words = ()  # between a share and what it is of, besides the partitives: "din", "of the"
    counting: Words = ()  # verbs whose subject gives the number behind them: "a numărat"
    finding: Words = ()  # verbs whose subject gives the numbers behind them where it is one of …
    hearing: Words = ()  # … and, in the passive, what is said before it: the court was "told"
    courts: Words = ()  # … these: "the court" heard
    contrasting: Words = ()  # open a clause that says otherwise than the one before: "while"
    stating: Words = ()  # verbs whose object, with any number in it, is what their subject says: "expects"
    valuing: Words = ()  # verbs that, with a preposition, say what something is worth or how many it is
    valued_at: Words = ()  # … these prepositions: “put the loss at 4 million”
    amounting: Words = ()  # words of verbs whose subject costs a sum or comes to it: “costs”
    worth: Words = ()  # between a noun and the “of” of its sum: “în valoare” de
    midway: Words = ()  # between a verb and its sum: “on average”
    consisting: Words = ()  # between a sum and what it is paid or counted in: £250 “in” compensation
    moneys: Words = ()  # … these, where that may lead to anything else too
    sizes: Words = ()  # nouns that say how much and not of what, "proporție"; without, no sum says of what
    purposes: Words = ()  # prepositions within the noun of a sum: ajutor "pentru" chirie
    inside: Words = ()  # between a change and what changes: a rise "in" rents
    circumstances: Words = ()  # prepositions of what goes with an act: ended the year "with" losses
    objects: Words = ()  # pronouns before a verb that changes what they stand for: "l"-a redus
    describing: Words = ()  # verbs that describe the noun before them: lucrări "estimate" la
    opening: Words = ()  # before a clause, besides the words for that: "însă"
    of_sums: Words = ()  # before the sum that something is: a fine "of" £200
    handing: Words = ()  # verbs that give or send something, and report no number: "a transmis 40 de euro"
    measures: Words = ()  # units and their signs; a half of one is a figure too: "jumătate de metru"
    roughly: Words = ()  # behind a number: “două sute și ceva”
    persons: Words = ()  # in the singular: "bărbat"
    people: Words = ()  # what one of is counted: at least "one person"
    harmed: Words = ()  # verbs beside a number of people that no noun names: "killed 14"
    victims: Words = ()  # one who is counted without them: "un mort"
    reaching: Words = ()  # words between the two, right before the number: "is", "to"
    noun_last: bool = False  # "150 young people", else "150 de oameni tineri"
    plurals: Words = ()  # nouns that end in none of the endings: "people"
    plural_endings: Words = ()
