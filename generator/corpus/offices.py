"""A role as it is said beside a name, on the pages: in the nominative, and with a capital only where a name
in it has one. The analysis keeps the words of the text."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from generator.analysis.names.inflection import exchanged
from generator.analysis.names.lexicon import Lexicon, lexicon
from generator.analysis.names.offices import office
from generator.languages import Language


@functools.lru_cache(maxsize=20_000)
def alone(role: str, language: Language) -> str:
    """“Procurorului general” is “procurorul general”, “fostei șefe” “fosta șefă”, “ministrul al Sănătății”
    “ministrul Sănătății”."""
    words = lexicon(language)
    parts = role.split(" ")
    if _opens_sentence(parts, words):
        parts[0] = parts[0].lower()
    return " ".join(_linked([*_in_nominative(parts, words)], words))


def _opens_sentence(parts: list[str], words: Lexicon) -> bool:
    """Whether the capital of the first word is owed to a sentence's beginning, or to the name that it stood
    before: not that of “Prime Minister”."""
    roles = words.language.roles
    first, second = parts[0], parts[1] if len(parts) > 1 else ""
    if words.capital_nouns or not (first[:1].isupper() and first[1:].islower()) or words.demonym(first):
        return False
    lower = first.lower()
    if lower in roles.unended or lower in roles.openers:
        return lower in roles.unended or not second.istitle()
    titled = second.istitle() and (office(second, words) or second.lower() in roles.openers)
    return office(first, words) and not titled


def _in_nominative(parts: list[str], words: Lexicon) -> Iterator[str]:
    """The words; of those that lead to the noun, and of what agrees with them, the nominative."""
    names, roles = words.names, words.language.roles
    leading, bends = True, False
    for part in parts:
        changed = next(exchanged(part, roles.declension), None) if leading else None
        if changed is None and bends:
            nouns = (form for form in exchanged(part, roles.forms) if form in roles.nouns)
            agreed = (form for form in exchanged(part, names.agreement) if words.common(form))
            changed = next(nouns, None) or (part if part in roles.nouns else next(agreed, None))
        linking = part in names.conjunctions
        bends = changed is not None and (bends or part.endswith(names.bending))
        leading = leading and (linking or part in roles.openers)
        yield changed or part


def _linked(parts: list[str], words: Lexicon) -> Iterator[str]:
    """The words without the one that links a noun with its article to the genitive behind it."""
    definite = tuple(base for _, base in words.language.roles.declension)
    for noun, part, whose in zip(["", *parts], parts, [*parts[1:], ""], strict=False):
        links = part in words.names.possessives and whose.endswith(words.names.genitive_endings)
        if not (links and noun.endswith(definite) and office(noun, words)):
            yield part
