"""What a story is called: by its first two briefings alone, so that it keeps its name while it grows.

The words that both headlines have, or a phrase that both open with and one files under, beside the
name that both open with, *Kursk: trupele nord-coreene*; otherwise the headline under which it began.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from generator.analysis.document import Document, Token, tokens_of
from generator.analysis.title.verbs import has_finite_verb
from generator.corpus import places
from generator.corpus.features import Feature
from generator.languages import load
from generator.model import Briefing, Entity, Span
from generator.text.normalise import fold
from generator.text.words import content_lemmas

_LONG = 80  # characters of a name and a matter
_OPENING = 2  # sentences of a text that say what it is about
_TELLING = 3  # words that make a phrase tell enough without a name
_FIRST = 25  # characters of a headline's first clause that can stand for the whole
_PARTS = re.compile(r"[;:.!?|–—]\s")


def names_of(entities: Iterable[Entity]) -> frozenset[str]:
    """All that somebody or something is called, folded."""
    return frozenset(fold(form) for entity in entities for form in (entity.name, *entity.aliases))


def name_story(
    opening: Sequence[Briefing],
    shared: Sequence[Feature],
    entities: Mapping[str, Entity],
    known: Set[str],
) -> str:
    """``opening`` are the first two briefings, ``shared`` what they have in common, the weightiest
    first, ``entities`` those of the whole collection by their ids, ``known`` all their names."""
    return name_and_why(opening, shared, entities, known)[0]


def name_and_why(
    opening: Sequence[Briefing],
    shared: Sequence[Feature],
    entities: Mapping[str, Entity],
    known: Set[str],
) -> tuple[str, str]:
    """The same, and what it is made of."""
    names = _names(opening, shared, entities)
    for matter, tells, why in _matters(opening, shared, known):
        bare = set(fold(matter).split())
        apart = [name for name in names if not bare & set(fold(name).split())]
        if any(fold(matter).endswith(fold(name)) for name in names) or _labels(matter, apart, opening):
            continue
        if not tells and apart:
            title, why = f"{apart[0]}: {matter}", f"{why}, beside a name that both open with"
        elif tells:
            title = matter
        else:
            continue
        if len(title) <= _LONG:
            return title[:1].upper() + title[1:], why
    first, mark, _ = opening[0].analysis.title.partition("; ")
    headline = first if mark and len(first) >= _FIRST else opening[0].analysis.title
    return (
        headline,
        "the headline under which it began, for its first two briefings open with no phrase in common",
    )


def _head(briefing: Briefing) -> str:
    """What it opens with: the first clause of its headline and the first sentences of its text."""
    analysis = briefing.analysis
    sentences = [span.of(analysis.text) for span in analysis.sentences[:_OPENING]]
    return "\n".join((_PARTS.split(analysis.title)[0], *sentences))


def _names(
    opening: Sequence[Briefing], shared: Sequence[Feature], entities: Mapping[str, Entity]
) -> list[str]:
    """The names that both open with and a title bears, those in both first; countries after others."""
    titles = [fold(item.analysis.title) for item in opening]
    heads = [fold(f"{item.analysis.title}\n{_head(item)}") for item in opening]

    def bearing(entity: Entity, texts: Sequence[str]) -> int:
        forms = [fold(form) for form in (entity.name, *entity.aliases)]
        return sum(any(form in text for form in forms) for text in texts)

    def place(entity: Entity) -> tuple[int, bool]:
        return (-bearing(entity, titles), places.is_country(entity.name, opening[0].analysis.language))

    found = [entities[feature.key] for feature in shared if feature.kind == "name"]
    borne = [item for item in found if bearing(item, titles) and bearing(item, heads) == len(heads)]
    return [entity.name for entity in sorted(borne, key=place)]


def _labels(phrase: str, names: Sequence[str], opening: Sequence[Briefing]) -> bool:
    """Whether it stands before a name and only says who or what that is: *întreprinderea de stat „X”*,
    *premierul Ion Rusu*."""
    ends = phrase[-1:].islower() and not load(opening[0].analysis.language).keywords.nouns_capitalised
    forms = [re.escape(fold(name)) for name in names]
    labelled = re.compile(rf"\b{re.escape(fold(phrase))}\s+[^\w\s]?(?:{'|'.join(forms) or '(?!)'})\b")
    texts = [f"{item.analysis.title}\n{item.analysis.text}" for item in opening]
    capital = re.compile(rf"\b{re.escape(phrase)} [^\w\s]?(\w)", re.IGNORECASE)
    return any(labelled.search(fold(text)) for text in texts) or (
        ends and any(match[1].isupper() for text in texts for match in capital.finditer(text))
    )


def _matters(
    opening: Sequence[Briefing], shared: Sequence[Feature], known: Set[str]
) -> Iterator[tuple[str, bool, str]]:
    """Phrases that both open with, whether each tells enough without a name, and where it comes from:
    first what both headlines have, then what one files under."""
    for tokens, phrase in _common(opening):
        content = [token for token in tokens if token.content]
        named = any(token.capital for token in content[1:]) or len(content) >= _TELLING
        is_name = all(token.capital for token in tokens) or fold(phrase) in known
        if len(content) > 1 and not is_name:
            yield phrase, named, "what its first two headlines share"
    rare = {feature.key for feature in shared if feature.kind == "term"}
    for item, other in (opening, tuple(reversed(opening))):
        language = load(other.analysis.language)
        said = [set(content_lemmas(_head(one), language)) for one in (item, other)]
        for keyword in item.analysis.keywords:
            lemmas = content_lemmas(keyword, language)
            words = keyword.split()
            is_name = all(word != word.lower() for word in words) or fold(keyword) in known
            is_phrase = len(lemmas) > 1 and words[0].isalpha() and not is_name
            opens = all(text.issuperset(lemmas) for text in said)
            if is_phrase and opens and rare & set(map(fold, lemmas)):
                yield keyword, False, f"a phrase of {item.slug} that both its first two briefings open with"


def _common(opening: Sequence[Briefing]) -> Iterator[tuple[Sequence[Token], str]]:
    """The longest run of words, by their lemmas, that both headlines have, as the first has it:
    without words at its ends that carry no meaning, and with no verb, unless it is a whole headline."""
    one, other = (item.analysis for item in opening)
    if one.language != other.language:
        return
    first, second = (tokens_of(item.title, load(item.language)) for item in (one, other))
    run = _longest(one.title, first, [token.lemma for token in second])
    whole = len(run) > 1 and len(run) in (len(first), len(second))
    while run and not whole and not (run[0].content or run[0].text.isdigit()):
        run = run[1:]
    while run and not whole and not (run[-1].content or run[-1].text.isdigit()):
        run = run[:-1]
    if run and (whole or not _tells(run, opening[0])):
        yield run, one.title[run[0].start : run[-1].end]


def _longest(title: str, first: Sequence[Token], second: Sequence[str]) -> Sequence[Token]:
    """The longest run of ``first`` that ``second`` has too, no mark of punctuation within."""
    best: Sequence[Token] = ()
    for start in range(len(first)):
        for at in range(len(second)):
            length = 0
            while (
                start + length < len(first)
                and at + length < len(second)
                and first[start + length].lemma == second[at + length]
                and not (
                    length and title[first[start + length - 1].end : first[start + length].start].strip()
                )
            ):
                length += 1
            if length > len(best):
                best = first[start : start + length]
    return best


def _tells(run: Sequence[Token], briefing: Briefing) -> bool:
    """Whether it has a finite verb, and is a clause without its beginning or its end."""
    title = briefing.analysis.title
    document = Document(
        language=load(briefing.analysis.language),
        published=briefing.article.published,
        text=title,
        paragraphs=(Span(0, len(title)),),
        headings=(),
        sentences=(Span(0, len(title)),),
    )
    return bool(document.language.title.verbs) and has_finite_verb(document, run)
