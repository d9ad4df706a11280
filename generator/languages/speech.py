"""How a language reports what is said."""

from __future__ import annotations

import msgspec

from generator.languages.words import Forms, Words


class QuoteWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who speaks, and with which words. All in lower case."""

    # an opening mark and all that may close it
    marks: Words = ('„”“"', '“”"', '””"', '""”“', "«»", "»«", "‹›", "‚‘’", "‘’")
    verbs: Forms = frozenset()  # finite forms of reporting verbs
    participles: Forms = frozenset()  # reporting verbs that need an auxiliary near them
    auxiliaries: Forms = frozenset()
    light: Words = ()  # phrases that report as verbs do, without their auxiliary: "made clear"
    reach: int = 4  # how many words an auxiliary may stand from its participle
    passives: Forms = frozenset()  # between auxiliary and participle: somebody is spoken of, not speaking
    reflexives: Forms = frozenset()  # before one of these it is somebody's own words again: "s'est félicité"
    middles: Forms = frozenset()  # participles for which that is enough: "s-a declarat", not "s-a spus"
    impersonal: Forms = frozenset()  # before other verbs, it is nobody who says it: "[se] spune că"
    naming: Forms = frozenset()  # verbs and participles that report only with quoted words beside them
    according: Words = ()  # phrases before the name of whom one cites: "according to"
    viewpoints: Forms = frozenset()  # of these, the ones that cite only before quoted words: French "pour"
    postpositions: Forms = frozenset()  # of these, the ones that stand after the name: German "zufolge"
    quoting: Forms = frozenset()  # verbs by which somebody passes on what another says: German "zitiert"
    trailing: Forms = frozenset()  # the same, but only after a comma or a quotation: German "so"
    introducers: Forms = frozenset()  # before quoted words that are no name in spite of a capital
    recording: Forms = frozenset()  # verbs that enter something in papers “as” what it is called there
    predicates: Forms = frozenset()  # between a verb that names and the words it gives: "bezeichnet … als"
    pronouns: Forms = frozenset()  # third person singular, as subject
    interviews: Words = ()  # say that somebody is interviewed: "we spoke to"
    bent_pronouns: tuple[tuple[str, str], ...] = ()  # behind "according to", and as a subject: “him”, “he”
    aged: Forms = frozenset()  # the same behind a number of years: "year-old"
    several: frozenset[str] = frozenset()  # pronouns of several people: "they"
    selves: Forms = frozenset()  # of who writes: "I"
    feminine: Forms = frozenset()  # those of them that stand for a woman
    masculine: Forms = frozenset()  # for a man
    indefinite: Forms = frozenset()  # pronouns of somebody whom nothing names: Romanian "unul"
    resuming: Forms = frozenset()  # verbs and adverbs of who has spoken already: "added"
    # nouns that describe somebody named before, and his offices: "edilul" of a "primar"
    descriptions: tuple[tuple[Words, Words], ...] = ()
    summing: Words = ()  # begin the sentence that says who said the words before it: "that is how"
    utterances: Forms = frozenset()  # what it may call them: "words", "warning"
    asked: Forms = (
        frozenset()
    )  # open what somebody was asked, before his answer: "[asked] about it, he …: “…”"
    opening: Forms = frozenset()  # prepositions that open a clause too: "after"
    making: Forms = frozenset()  # participles of how they came about: "a statement [made] by X"
    hearers: Forms = frozenset()  # behind such a noun, whom it was told: "edilul jurnaliștilor"
    owning: Forms = frozenset()  # behind such a noun, of somebody else: "liderul din opoziție", "the head of"
    feminine_nouns: Words = ()  # how those of them end that mean women
    plurals: Forms = frozenset()  # auxiliaries and verbs whose subject is never one person
    relatives: Forms = frozenset()  # pronouns that open a relative clause
    of_whom: Forms = frozenset()  # such as are never its subject: “despre care”, “whom”
    subordinators: Words = ()  # what opens the reported clause: "that"
    obliques: Forms = frozenset()  # prepositions and genitive articles: a name after them is no subject
    reported: Forms = frozenset()  # verbs in the mood of reported speech: who spoke before goes on
    # endings of that mood and of the verb's dictionary form: "bestehe", "bestehen"
    reported_endings: tuple[tuple[str, str], ...] = ()
    silent_subjects: bool = False  # whether a verb may do without a subject
    adverbs: Forms = frozenset()  # may stand beside the verb: they are no subject
    nounlike: Forms = frozenset()  # verbs that are nouns behind another verb: "dismissed [claims]"
    enclitics: Words = ()  # grow at the end of a verb, whose object they are: "a numit[-o]"
    determiners: Forms = frozenset()  # make a noun of what looks like a verb: "the reports"
    agents: Forms = frozenset()  # before who did what a participle tells: "by"
    owners: Words = ()  # how a word ends that says whose something is, and begins no name
    nicknames: Forms = frozenset()  # before a call sign, name or title, a colon between or not
    elisions: Words = ()  # words that lean on the next: "l'"
    clitics: Words = ()  # pronouns that lean on the verb: "-t-il"


class SourceWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Whom an article cites without a name, and how it cites. Of several forms of a noun the first
    is the one to show."""

    groups: tuple[Words, ...] = ()  # "sources", "experts"; the second form stands before a genitive
    institutions: tuple[Words, ...] = ()  # "police"
    documents: tuple[Words, ...] = ()  # "report"
    showing: Forms = frozenset()  # verbs of what a document right before them says: "the study found"
    finding: Forms = frozenset()  # … of what a body or group right before them thinks: "the jury found that"
    hearing: Forms = frozenset()  # … of what it is told: "the inquest heard that"
    generic: Forms = frozenset()  # those of the institutions that may be any: "company"
    same: Forms = frozenset()  # those that stand for whoever spoke last: "aceeași sursă"
    vague: Forms = frozenset()  # those among them that alone say nothing: “figures”
    crowds: Forms = frozenset()  # groups that are any, but before one of the next: "people"
    privy: Words = ()  # lead to what somebody knows of: "familiar with"
    aired: Forms = frozenset()  # between who speaks and the medium he does so in: "on"
    stations: Forms = frozenset()  # begin the name of a medium with a place behind it: "Radio"
    upon: Forms = frozenset()  # before a network on which somebody writes: "on"
    posts: Forms = frozenset()  # what he writes there: "post"
    agency_nouns: Forms = frozenset()  # before the name of a news agency
    media_nouns: Forms = frozenset()  # before the name of a medium
    relays: Words = ()  # before whoever passes the words on: "quoted by"
    given: Forms = frozenset()  # participles of what somebody told, before "by": "announced"
    plain: Forms = frozenset()  # verbs that never do anything but report; others need a clause or quotation
    claiming: Forms = frozenset()  # verbs that report with but a noun behind them: "denies the charges"
    blaming: Forms = frozenset()  # of these, the ones whose object may be somebody: "accused the council"
    unsaid: Forms = frozenset()  # with them a verb of saying reports nothing: "said goodbye"
    by: Forms = frozenset()  # before a gerund, they say how somebody answers: "replied [by] leaving"
    opining: Forms = frozenset()  # verbs that report where nothing but who says so follows: "…, crede X."
    going_on: Forms = frozenset()  # behind a verb of going on they say what is done: "continues to"
    withholding: Forms = frozenset()  # with them a verb of saying gives nothing: "declined to say"
    somebody: Forms = frozenset()  # no office, yet said of one who may speak: "passer-by"
    singling: Forms = frozenset()  # before the same, as an article or behind it: "one", "alt"
    bent_articles: tuple[tuple[str, str], ...] = ()  # of the same, and as a subject's: "unui", "un"
    whose: Forms = frozenset()  # before somebody unnamed, like an article: "his lawyer"
    whose_behind: Forms = frozenset()  # the same behind the noun: "avocatul său"
    advising: Forms = frozenset()  # verbs that report what bodies and groups say, not what one person does
    again: Forms = frozenset()  # before a group that was cited before: "aceleiași"
    denied: Forms = frozenset()  # the same of what somebody says is not so: “denied”
    taken: Forms = frozenset()  # of what a medium gives, before "by": "published"
    firms: Forms = frozenset()  # legal forms at the end of a firm's name: "AG"
    told: Words = ()  # before the medium that somebody spoke to: "told"
    beside: Forms = frozenset()  # between a document and a party to it: "with"
    joins: Forms = frozenset()  # between the adjectives of such a noun: "and"
    complements: Words = ()  # between such a noun and what belongs to it: "of"
    agreeing: tuple[tuple[str, str, str], ...] = ()  # endings of a bent noun and its adjective, to show
    pointing: Forms = frozenset()  # behind such a noun, and say nothing more of it: "his"
