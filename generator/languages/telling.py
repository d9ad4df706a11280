"""How a language tells: titles, summaries, keywords, what is to come."""

from __future__ import annotations

import msgspec

from generator.languages.words import Words


class TitleWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a lead's main clause is made of, and what may be cut from around it. Lower case."""

    relatives: Words = ()  # open a relative clause: “care”, “pe care”
    relatives_parted: bool = False  # always with a comma before it, as in German
    brackets: Words = ()  # finite verbs that want another at the clause's end: “hat … gesagt”
    preterites: Words = ()  # how verbs of the past end, where that tells them
    bracket_endings: Words = ()  # how that other verb ends
    detours: Words = ()  # open, after a comma, what a headline can do without
    cuts: Words = ()  # the same, without a comma
    timing: Words = ()  # the same where a verb follows: “as the boat sank”
    conditions: Words = ()  # open what a clause is not true without: “dacă”
    hedges: Words = ()  # make a clause less than certain: “probabil”
    restricting: Words = ()  # alone before it, tell that a clause may not be so in truth: “pe hârtie”
    complements: Words = ()  # open what a verb cannot do without: “că”
    coordinators: Words = ()  # join clauses and items
    gerunds: Words = ()  # how a gerund ends
    infinitives: Words = ()  # how an infinitive ends, where it follows such a word
    nonfinite: Words = ()  # no finite verb follows: “să”, “to”, articles
    agents: Words = ()  # after a participle that is no finite verb: “conducted by”
    unfinished: Words = ()  # phrases for a verb that say nothing without what follows: “a avut loc”
    bare_attributes: bool = False  # a sentence's first word that has no article is no noun but describes one
    results: Words = ()  # open what follows from something, with a verb of its own: "încât"
    dangling: Words = ()  # cannot end a title, beside prepositions and conjunctions
    datives: Words = ()  # how nouns end to which something is given
    open_endings: Words = ()  # how nouns end that want a complement: “aderarea”
    nominal: Words = ()  # how nouns end that look like a verb's form
    pointing: Words = ()  # words that point to an earlier sentence
    vague: Words = ()  # nouns that alone do not tell of what: “orașul”
    elapsing: Words = ()  # verbs whose subject may be a time: “au trecut zece ani”
    opposing: Words = ()  # prepositions without whose phrase the contrary is said: “împotriva”
    directed: Words = ()  # verbs or participles that want to be told where they lead: “a dus”
    objects: Words = ()  # pronouns, alone or with a verb, for what another sentence names: “l-a”, “him”
    object_endings: Words = ()  # of verbs with one: “votat-o”
    marking: Words = ()  # opens whom a verb with a pronoun moves: “au dus-o pe Ana”
    owning: Words = ()  # before a verb, tell whose is what it moves: “să-și [apere planul]”
    reasons: Words = ()  # open why or what for something is done: “din cauza”
    presumed: tuple[tuple[str, str], ...] = ()  # is so anyway: “închisoare [cu executare]”
    they: Words = ()  # what people or things named before are called
    lasting: Words = ()  # before a stretch of time, tell how long something lasts: “for”
    since: Words = ()  # lead to what a stretch of time is counted from: “un an [după] război”
    later: Words = ()  # close what counts from an earlier sentence: “zece minute mai târziu”
    additions: Words = ()  # open a sentence that adds to an earlier one: “Alte trei persoane”
    pairing: Words = ()  # want two things: “between”
    copulas: Words = ()  # verbs that may want another at the end, or none: “ist abgestürzt”, “ist alt”
    purposes: Words = ()  # open an infinitive that no verb wants: “um”
    inserted: Words = ()  # prepositions of circumstances that may be taken out from before the last verb
    near: Words = ()  # of these, the ones of places alone: “unweit”
    towns: Words = ()  # how nouns end that stand before a town's name: “Hafenstadt”
    outer: Words = ()  # of these, the ones that no verb wants: “wegen”
    prepositions: Words = ()  # besides those of [quotes], where phrases are told by them
    circumpositions: tuple[tuple[str, str], ...] = ()  # what stands around a noun: “von Grund auf”
    tallies: tuple[
        tuple[str, str], ...
    ] = ()  # around a number of votes, guests, or a price: “mit 9 zu 7 Stimmen”
    whoever: Words = ()  # open a clause that is a subject: “wer”
    nominatives: Words = ()  # what a subject may open with: “der”, not “den”
    determiners: Words = ()  # stand before a noun as articles do, beside those of [roles]
    stressing: Words = ()  # stand before an item of a list: “und insbesondere die Stadt”
    feminine_endings: Words = ()  # of nouns that open no subject behind “der”
    placing: Words = ()  # verbs that want to be told where: “verantworten”
    predicative: Words = ()  # prepositions that with a bare noun are part of the verb: “[in] Betrieb nehmen”
    measures: Words = ()  # units of what is so heavy or so long: “Kilogramm”
    noun_endings: Words = ()  # of a noun that is the genitive or behind a preposition
    singulars: Words = ()  # of these, what only one thing has
    nominative_endings: Words = ()  # of an adjective between such an article and the subject
    oblique_endings: Words = ()  # of an adjective that opens no subject
    plural_endings: Words = ()  # of a verb whose subject is several
    inflected: Words = ()  # how an adjective before its noun ends
    participle_marks: Words = ()  # what participles have near their beginning: “ge”
    particles: Words = ()  # part of a verb that stands at the clause's end: “kündigt … an”
    floating: Words = ()  # adverbs that a title does without
    day_parts: Words = ()  # nouns behind such an adverb: “heute Morgen”
    stand_ins: tuple[tuple[str, str], ...] = ()  # pronouns, each with an article of what it may stand for
    expletives: Words = ()  # a subject that stands for nothing: “es”
    aims: Words = ()  # prepositions of what somebody or something becomes: “zum”
    origins: Words = ()  # prepositions that say where somebody is from
    wanting: Words = ()  # nouns that say nothing without what belongs to them: “im Zusammenhang”
    leading: Words = ()  # prepositions whose noun, without an article, wants more: “mit Sitz in”
    verbal: tuple[tuple[str, str], ...] = ()  # ends of nouns made of verbs, and of these: “retragere”
    relational: Words = ()  # how nouns end to which any preposition behind them belongs
    attributive: Words = ()  # prepositions of what belongs to the noun before: “gegen”
    contracted: Words = ()  # prepositions with their article: “im”
    directions: Words = ()  # stand behind “in” where it says where to: “in die”
    conjunctions: Words = ()  # join nouns, beside the coordinators
    belonging: Words = ()  # open what a noun says little without: “of”, “entitled”
    acting: Words = ()  # “procurorii”: known for what they do, whose ever they are
    alternatives: Words = ()  # join two of which one is true: “or”
    genitives: Words = ()  # open, behind a noun, what belongs to it: “des”, “von”
    genitive_endings: Words = ()  # of what describes such a noun without an article: “libanesischer Ärzte”
    noun_like: tuple[tuple[str, str], ...] = ()  # endings of a form that may be a noun, and of its verb
    unchanging: Words = ()  # verbs whose past is their base, “hit”, or that are a common word too: “face”
    article_endings: Words = ()  # of a noun that behind a preposition wants more: “la tribunalul din”
    article_plurals: Words = ()  # more of them, which a plural without article has too: “vameșii”, “copii”
    article_bases: Words = ()  # how the base of the latter ends
    bare_plurals: Words = ()  # what a base takes in the plural that looks like an article: “modele”
    articled: Words = ()  # prepositions behind which a noun has its article: “cu mașina”
    adjuncts: Words = ()  # prepositions of circumstances that may be cut from a long clause's end
    participles: Words = ()  # how a participle ends, which is no finite verb by itself
    reduced: Words = ()  # how one ends that describes the noun before, where its form is finite too
    describing: Words = ()  # gerunds that stand before their noun: “defending champion”
    whens: Words = ()  # open what is told of a day: “când”, “the day when”
    passing: Words = ()  # days that only the day's reader knows: “yesterday”
    events: Words = ()  # prepositions before what has happened: German “bei”
    of_day: Words = ()  # adjectives of such days: “gestrigen”
    past: Words = ()  # auxiliaries of what was so before the news: “had”
    past_endings: Words = ()  # of verbs in that tense: “vorb[ise]”
    adverb_endings: Words = ()  # “the newly built”
    stating: Words = ()  # verbs of saying, and their participles, behind which the news stands: “announced”
    avowing: Words = ()  # open a sentence that says who holds what the one before says: “este opinia”
    judging: Words = ()  # words of what somebody holds, which is not told without him: “trebuie”, “major”
    opining: Words = ()  # verbs that say so themselves: “consideră”
    factual: Words = ()  # of these, the ones behind which stands what is so, not what is meant
    exclusive: Words = ()  # say of something that nothing else is what follows
    urging: Words = ()  # verbs that want, beside whom, what he is to do
    taking: Words = ()  # participles of verbs that want an object, “a desemnat”, and these verbs
    whole: Words = ()  # participles that tell what happened with nothing but a subject: “a fost [deschis]”
    impersonal: Words = ()  # verbs that want no subject: “s-ar putea”, or have “es” for one
    denials: Words = ()  # before such a verb: then nothing is said
    that: Words = ()  # opens what is said
    clefts: Words = ()  # open a sentence whose clause begins behind “that”: “c'est en mai que …”
    finite_forms: tuple[tuple[str, str], ...] = ()  # endings of a form that looks like one, and of its lemma
    verb_forms: tuple[tuple[str, str], ...] = ()  # endings that no noun has beside its lemma's: “-ește”, “-i”
    agreeing: tuple[tuple[str, str], ...] = ()  # ends of participles that are adjectives, and of verbs
    bound_forms: tuple[tuple[str, str], ...] = ()  # the same of one that is finite only with “să”: “publice”
    attributions: Words = ()  # open, beside the reporting verbs of [quotes], a report of who said it
    auxiliaries: frozenset[str] = frozenset()  # finite by themselves: auxiliaries, forms no lemma is known of
    verbs: frozenset[str] = frozenset()  # dictionary forms of what the press writes of


class SummaryWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What makes a sentence fit or unfit to stand without its neighbours."""

    hanging: Words = ()  # how sentences begin that only make sense after another
    shells: Words = ()  # nouns that say nothing without what they stand for: “decizia”, “the decision”
    backward: Words = ()  # point to an earlier sentence from inside another, but in a date: “acest an”
    passing: Words = ()  # times and occasions, which such a word makes but a circumstance: “în acest sezon”
    background: Words = ()  # tell of what lay before the news: “anterior”, “used to”
    being: Words = ()  # between a name and what its bearer is: “este”, “was”
    own: Words = ()  # the first person's: “noi”, “my”; a word that is no name where it has a capital
    own_endings: Words = ()  # how a verb ends whose subject is “we”
    hearsay: Words = ()  # finite verbs of reported speech, from which only its neighbours tell who speaks
    inviting: Words = ()  # phrases that address the reader: “nu ratați”, “find out more”
    reasons: Words = ()  # phrases that announce a reason or a consequence
    decisions: Words = ()  # … what was decided, ordered or opened against somebody: “voted”, “jailed”
    objections: Words = ()  # … that somebody denies, blames, fears or gives in
    accusing: Words = ()  # phrases that charge somebody with something: “accused of”
    denying: Words = ()  # phrases that deny a charge: “pleaded not guilty”
    contesting: Words = ()  # what the other side does: “contestă”, “disputes”
    holders: Words = ()  # open a sentence that says whose word the one before is: “de această părere”
    pending: Words = ()  # tell of what is no law yet: “proiect de lege”, “first reading”
    appealable: Words = ()  # … of a ruling that it is not final: “poate fi atacată”, “can be appealed”
    unverified: Words = ()  # … of what stands before that it is not sure: “nu a fost confirmat”
    caveated: Words = ()  # words of either, where it is of a ruling or claim: “sentința”, “appeal”
    drops_subject: bool = False  # a sentence that begins with its verb hangs on the one before


class KeywordWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What tells noun phrases from other words."""

    endings: Words = ()  # written with a hyphen after foreign names: “Bruxelles-ul”
    links: Words = ()  # join the nouns of one term: “ministre de la défense”
    compounding: Words = ()  # join two nouns that are one word elsewhere: “permis de port”
    ungoverned: Words = ()  # endings of a noun that describes no other right before it: “pachetele”
    verb_endings: Words = ()  # how the dictionary form of a verb ends, where few nouns' do
    verb_forms: Words = ()  # how a verb's other forms end: “ed”
    adjectives_follow: bool = True  # “un spital nou”, not “a new hospital”
    oblique: tuple[tuple[str, str], ...] = ()  # endings of a case and of the form to show instead
    oblique_known: tuple[tuple[str, str], ...] = ()  # the same, where the dictionary has the form
    oblique_of: tuple[tuple[str, str, str], ...] = ()  # such an ending, that of the lemma, and what is shown
    # endings of a noun with its article that the dictionary has not, or for a verb's, and of its own form
    articled: tuple[tuple[str, str], ...] = ()
    feminine_heads: Words = ()  # how a feminine noun ends in the form shown instead
    vague: Words = ()  # lemmas that are never a keyword: “an”, “lucru”
    passing: frozenset[str] = frozenset()  # the same of keywords, not of what joins articles: units, adverbs
    general: frozenset[str] = frozenset()  # alone they file no article: “președinte”, not “proiect de lege”
    lemmas: dict[str, str] = {}  # forms of two words, of which the dictionary knows the rarer: “copii”
    adverb_forms: tuple[tuple[str, str], ...] = ()  # endings of an adverb and of the adjective it is made of
    noun_forms: tuple[tuple[str, str], ...] = ()  # endings of a noun's lemma and of another of its forms
    noun_endings: Words = ()  # of forms that only nouns have
    noun_lemmas: Words = ()  # the same of lemmas
    adjective_forms: tuple[tuple[str, str], ...] = ()  # the same of an adjective's masculine and feminine
    articles: Words = ()  # stand before a noun
    nouns_capitalised: bool = False  # as in German


class AheadWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What tells that a sentence announces something; conditions and hedges are those of titles."""

    marks: Words = ()  # phrases: "will", "plans to"
    endings: Words = ()  # of verbs in the future
    negations: Words = ()  # right before the mark: then nothing is announced
    endless: Words = ()  # nor where it is vowed for all time: “for ever”
    perfects: Words = ()  # end a sentence with such a mark that tells a rumour: "soll … haben"
    asking: Words = ()  # before what somebody wants to know: “to see which road will be mended”
    put_off: Words = ()  # say that something will be later than was announced: “postponed”
    called_off: Words = ()  # … or not at all, or has not come about: “cancelled”, “did not take place”
    missed: Words = ()  # the same of a deadline: “missed”
    undone: Words = ()  # may say so: “rejected” is the vote that was held
    supposing: Words = ()  # open a sentence that announces no day: “[if] it closes, she leaves in May”
    deadlines: Words = ()  # what is missed: “deadline”
    earliest: Words = ()  # beside a day on which something will be, behind a negation: “not before May”
    possible: Words = ()  # beside a day: then it only may be, or is reckoned: “could”, “probably”
    eves: Words = ()  # before the day before which is what a sentence tells: “ahead of”
    budgets: Words = ()  # end a word for what the year beside it only says which it is: “budget”
    aims: Words = ()  # stand between the two: “for”
    unsure: Words = ()  # before any of these: then it is but feared or wanted

    @property
    def undoing(self) -> Words:
        """All that may say that what was announced will not be, or not then."""
        return (*self.put_off, *self.called_off, *self.undone)
