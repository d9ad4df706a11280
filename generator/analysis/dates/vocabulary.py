"""The words of a language that tell of dates, folded but for those of verbs."""

from __future__ import annotations

from generator.analysis.dates.slots import Slots
from generator.languages import Language
from generator.text.tokens import first_keys, keys


class Vocabulary:
    def __init__(self, language: Language) -> None:
        data, title = language.dates, language.title
        self.data = data
        self.slots = Slots(language)
        self.joining = first_keys(data.joining)
        self.behind = self.joining | first_keys(data.circumstances)
        self.names = first_keys(data.names)
        self.suffixes = first_keys(data.suffixes)
        self.clauses = first_keys(data.clauses)
        self.parting = first_keys(data.parting)
        self.capital_nouns = language.names.capital_nouns
        self.determiners = first_keys(language.names.articles)
        self.passives = frozenset(data.passives)
        self.linkers = first_keys(language.numbers.linkers)
        self.comparing = frozenset(keys(words) for words in data.comparing)
        self.partners = {keys(verb)[0]: keys(partner)[0] for verb, partner in data.partners.items()}
        self.turned = {keys(verb)[0]: keys(partner)[0] for verb, partner in data.turned.items()}
        self.negations = first_keys(language.figures.negations)
        self.day_before = first_keys(data.day_before)
        self.having_until = frozenset(map(keys, data.having_until))
        self.soon = frozenset(map(keys, data.soon))
        self.setting = frozenset(map(keys, data.setting))
        self.moving = frozenset((key,) for key in first_keys(data.moving))
        self.ranking = first_keys(data.ranking)
        self.changing = frozenset(first_keys(data.changing))
        self.records, self.foretold = first_keys(data.records), first_keys(data.foretold)
        self.promised = frozenset((key,) for key in first_keys(data.promised))
        self.toward = first_keys(data.toward)
        self.limits = frozenset(keys(words) for words in data.limits)
        self.put_off = frozenset(keys(words) for words in language.ahead.put_off)
        self.put_off_to = frozenset(keys(words) for words in data.put_off_to)
        self.intentions = frozenset(keys(words) for words in data.intentions)
        self.reporting = frozenset(max(keys(verb), key=len) for verb in language.quotes.verbs)
        self.saying = self.reporting | first_keys(language.quotes.participles)
        self.leading = first_keys(language.quotes.obliques)
        self.mishaps = first_keys(data.mishaps)
        self.preceding = first_keys(data.preceding)
        self.side = first_keys(data.side)
        self.present = frozenset(data.present)
        told = [(keys(words), tense) for tense, row in ((-1, data.past), (1, data.future)) for words in row]
        self.tenses = {words[0]: tense for words, tense in told if len(words) == 1}
        self.tense_phrases: dict[str, list[tuple[tuple[str, ...], int]]] = {}  # by their last word
        for words, tense in told:
            if len(words) > 1:
                self.tense_phrases.setdefault(words[-1], []).append((words, tense))
        self.tense_words = frozenset(word.lower() for word in (*data.past, *data.future))
        self.attributive = first_keys(data.attributive)
        self.clock = first_keys(data.clock)
        self.copulas = first_keys(data.copulas)
        self.following = first_keys(data.following)
        self.coordinators = first_keys(title.coordinators)
        self.nouns = (*title.article_endings, *title.nominal) if title.article_endings else ()  # endings
        past = (*data.bygone, *data.narrating)
        auxiliaries = {*title.auxiliaries} - {*data.now}
        self.bygone = frozenset(word for word in past if word[0] != "-") | auxiliaries
        self.bygone_endings = tuple(word[1:] for word in past if word[0] == "-")
