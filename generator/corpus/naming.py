"""What a story is called: by its first two briefings alone, so that it keeps its name while it grows.

The label under which both headlines stand; the words that both have; what a headline opens with,
without saying yet what happened; or a phrase that both open with and one files under, beside the
name that both open with, *Kursk: trupele nord-coreene*; or what both are filed under beside it, *Kursk:
ofensivă*; otherwise the headline under which it began. The label of a column is no part of a headline
here, and what was made a title of a sentence weighs less than what both are filed under.
"""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from msgspec.structs import replace

from generator.analysis.document import Token, tokens_of
from generator.corpus import places
from generator.corpus.closeness import is_public
from generator.corpus.columns import label_of, unlabelled
from generator.corpus.features import Feature, bare
from generator.corpus.headlines import common, headline, is_office
from generator.languages import Language, load
from generator.model import Briefing, Entity
from generator.text.normalise import fold
from generator.text.words import content_lemmas, spoken

_LONG = 80  # characters of a name and a matter
_OPENING = 2  # sentences of a text that say what it is about
_TELLING = 3  # words that make a phrase tell enough without a name
_KEPT = 2048  # names and headlines whose words alone are remembered
_FIRST = 25  # characters of a headline's first clause that can stand for the whole
_THEIRS = re.compile(r"(?<=\w)['’]s\b")
_MARKS = re.compile(r"\s*[,;:]\s|\s[–—-]\s")
_PARTS = re.compile(r"[;:.!?|–—]\s")


def names_of(entities: Iterable[Entity]) -> frozenset[str]:
    """All that somebody or something is called, folded."""
    return frozenset(fold(form) for entity in entities for form in (entity.name, *entity.aliases))


def spelled_by(briefings: Iterable[Briefing]) -> frozenset[str]:
    """All that articles themselves call somebody or something."""
    return frozenset(mention.name for item in briefings for mention in item.analysis.entities)


def name_story(
    opening: Sequence[Briefing],
    shared: Sequence[Feature],
    entities: Mapping[str, Entity],
    known: Set[str],
    columns: Set[str] = frozenset(),
    spelled: Set[str] = frozenset(),
) -> tuple[str, str]:
    """The name, and what it is made of. ``opening`` are the first two briefings, ``shared`` what they have
    in common, the weightiest first, ``entities`` those of the whole collection by their ids, ``known`` all
    their names, ``columns`` the slugs of those whose headlines open with the label of a series, ``spelled``
    what articles themselves call somebody: any other name is the editor's, or of the site's language."""
    began = min(opening, key=lambda item: item.slug in columns)
    opening = [_unlabelled(item) if item.slug in columns else item for item in opening]
    names = [_called(item, opening, spelled) for item in _names(opening, shared, entities)]
    for matter, tells, why in (
        *_both_under(opening, known),
        *_matters(opening, known, names),
        *_filed(opening, known),
    ):
        said = set(fold(matter).split())
        apart = [name for name in names if said.isdisjoint(fold(name).split())]
        if any(_ends_as(matter, name, opening[0]) for name in names) or _labels(matter, apart, opening):
            continue
        if not tells and apart:
            title, why = f"{apart[0]}: {matter}", f"{why}, beside a name that both open with"
        elif tells:
            title = matter
        else:
            continue
        if len(title) <= _LONG:
            return title[:1].upper() + title[1:], why
    title = unlabelled(began.analysis.title) if began.slug in columns else began.analysis.title
    first, mark, _ = title.partition("; ")
    why = "the headline under which it began, for its first two briefings open with no phrase in common"
    return first if mark and len(first) >= _FIRST else title, why


def _unlabelled(briefing: Briefing) -> Briefing:
    title = unlabelled(briefing.analysis.title)
    return replace(briefing, analysis=replace(briefing.analysis, title=title))


def _head(briefing: Briefing) -> str:
    """What it opens with: the first clause of its headline and the first sentences of its text."""
    analysis = briefing.analysis
    sentences = [span.of(analysis.text) for span in analysis.sentences[:_OPENING]]
    return "\n".join((_PARTS.split(analysis.title)[0], *sentences))


@functools.lru_cache(maxsize=_KEPT)  # names come again, in many stories
def _bare(text: str) -> str:
    """The words alone, with a space on each side, “us” is not in “coronavirus”; “Rothby's” has “Rothby”."""
    return f" {bare(_THEIRS.sub('', text))} "


def _names(
    opening: Sequence[Briefing], shared: Sequence[Feature], entities: Mapping[str, Entity]
) -> list[Entity]:
    """Those that both open with and a title bears, not as a part of a longer name, “Lunca” in “Lunca Farms”;
    those in both first, countries after others."""
    titles = [_bare(item.analysis.title) for item in opening]
    heads = [_bare(f"{item.analysis.title}\n{_head(item)}") for item in opening]
    called = {_bare(mention.name) for item in opening for mention in item.analysis.entities}

    def bearing(entity: Entity, texts: Sequence[str]) -> int:
        forms = {_bare(form) for form in (entity.name, *entity.aliases)}
        longer = [name for name in called - forms if any(form in name for form in forms)]
        texts = [functools.reduce(lambda text, name: text.replace(name, " "), longer, text) for text in texts]
        return sum(any(form in text for form in forms) for text in texts)

    def place(entity: Entity) -> tuple[int, bool]:
        return (-bearing(entity, titles), places.is_country(entity.name, opening[0].analysis.language))

    found = [entities[feature.key] for feature in shared if feature.kind == "name"]
    borne = [item for item in found if bearing(item, titles) and bearing(item, heads) == len(heads)]
    filed = [f" {' '.join(map(bare, item.analysis.keywords))} " for item in opening]
    if opening[0].analysis.title_origin == "lead":
        borne += [item for item in found if item not in borne and bearing(item, filed) == len(filed)]
    return sorted(borne, key=place)


def short_name(
    name: str,
    opening: Sequence[Briefing],
    shared: Sequence[Feature],
    entities: Mapping[str, Entity],
    order: Mapping[str, int],
    spelled: Set[str] = frozenset(),
) -> str | None:
    """What is shown of a story whose ``name`` is a sentence, for no headlines were given: whose affair it is,
    if both are filed under one firm or house, and none before them in ``order`` names it. A town, a public
    body and somebody have many."""
    titles = [item.analysis for item in opening if item.analysis.title_origin == "lead"]
    if len(titles) < len(opening) or not any(item.title.startswith(name) for item in titles):
        return None
    filed = [f" {' '.join(map(bare, item.keywords))} " for item in titles]
    for found in (entities[feature.key] for feature in shared if feature.kind == "name"):
        entity = _as_told(found, opening)
        if entity.type != "organisation" or is_public(entity, titles[0].language):
            continue
        forms = [_bare(form) for form in (entity.name, *entity.aliases) if " " in form]
        under = all(any(form in words for form in forms) for words in filed)
        until = order[opening[-1].slug]
        if under and sum(order[seen.slug] <= until for seen in entity.appearances) == len(opening):
            return _called(entity, opening, spelled)
    return None


def _as_told(entity: Entity, opening: Sequence[Briefing]) -> Entity:
    """With the names that the first two briefings have for it: what a later one says changes nothing."""
    spans = {(seen.slug, span) for seen in entity.appearances for span in seen.spans}
    told = {
        form
        for item in opening
        for mention in item.analysis.entities
        for span in mention.spans
        if (item.slug, span) in spans
        for form in (mention.name, span.of(item.analysis.text))
    }
    return replace(entity, aliases=tuple(sorted(told - {entity.name})))


def _called(entity: Entity, opening: Sequence[Briefing], spelled: Set[str]) -> str:
    """What the first two briefings call it most: what a later one does changes nothing."""
    if entity.name not in spelled:
        return entity.name
    found: Counter[str] = Counter()
    for briefing in opening:
        spans = {span for seen in entity.appearances if seen.slug == briefing.slug for span in seen.spans}
        for mention in briefing.analysis.entities:
            found[mention.name] += len(spans.intersection(mention.spans))
    most = max(found, key=lambda name: (found[name], len(name), name), default=entity.name)
    same = fold(most) == fold(entity.name)  # but for capitals, which the whole collection knows better
    return most if found[most] and not same else entity.name


def _ends_as(matter: str, name: str, briefing: Briefing) -> bool:
    """Whether it ends with the name, of which it only says who or what that is; not where a word
    between them makes of the name a place or a part: *podul din Orhei*."""
    before, found, after = fold(matter).rpartition(fold(name))
    language = load(briefing.analysis.language)
    return bool(found) and not after and not {*before.split()[-1:]} & {*map(fold, language.quotes.obliques)}


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
    opening: Sequence[Briefing], known: Set[str], names: Sequence[str]
) -> Iterator[tuple[str, bool, str]]:
    """Phrases that both headlines have or one opens with, whether each tells enough without a name, and
    where it comes from."""
    found, why = [], "what its first two headlines share"
    for tokens, phrase in common(opening):
        content = [token for token in tokens if token.content]
        named = any(token.capital and token.start for token in content) or len(content) >= _TELLING
        starts = any(token.capital for token in content[:1])  # there may be none: “And now?”
        is_name = all(token.capital for token in tokens) or (starts and fold(phrase) in known)
        if len(content) > 1 and not is_name:
            found.append((_inside(phrase, tokens[0], opening[0], known), named, why))
    yield from ((phrase, True, why) for phrase, tells, why in found if tells)
    for item, other in (opening, tuple(reversed(opening))):
        if label := _label(item, other, names):
            yield label, True, f"what the headline of {item.slug} opens with, and both are about"
    yield from found


def _is_who_or_how_much(lemma: str, language: Language) -> bool:
    """Whether a phrase that begins so says who somebody is or of how much something is: *ministrul de
    externe*, *litru de lapte*."""
    return is_office(lemma, language) or lemma in _measures(language)


@functools.cache
def _measures(language: Language) -> Set[str]:
    return frozenset(map(fold, language.figures.measures))


def _inside(phrase: str, first: Token, briefing: Briefing, known: Set[str]) -> str:
    """As it is written inside a sentence: a common word that opens a headline loses its capital."""
    plain = first.start == 0 and first.text[1:].islower() and fold(first.text) not in known
    capitals = load(briefing.analysis.language).keywords.nouns_capitalised
    return phrase[:1].lower() + phrase[1:] if plain and not capitals else phrase


def _both_under(opening: Sequence[Briefing], known: Set[str]) -> Iterator[tuple[str, bool, str]]:
    """The label under which both headlines stand, where it is no name and both texts speak of it:
    *Handbal, turul doi: …*."""
    label, other = (label_of(item.analysis.title) for item in opening)
    if label and fold(label) == fold(other) and fold(label) not in known:
        language = load(opening[0].analysis.language)
        said = [set(content_lemmas(item.analysis.text, language)) for item in opening]
        lemmas = set(content_lemmas(label, language))
        if lemmas and 2 * len(lemmas & said[0] & said[1]) >= len(lemmas):
            yield label, True, "the label under which both headlines stand"


def _label(item: Briefing, other: Briefing, names: Sequence[str]) -> str | None:
    """What a headline opens with, up to its first mark, if that has no verb and most of it, a name and
    more, stands at the head of the other: *Podul din Orhei, închis pentru camioane*; or all of it, where
    that is much: *Grevă la uzina de zahăr: două sute de oameni s-au oprit*."""
    title, document = item.analysis.title, headline(item)
    part = _MARKS.split(title)[0]
    tokens = tokens_of(part, document.language)
    if part == title or document.has_verb(tokens) or item.analysis.language != other.analysis.language:
        return None
    said = set(spoken(fold(part)))
    inside = [words for name in names if said.issuperset(words := spoken(fold(name)))]
    named = {word for words in inside for word in words}
    matter = [token.lemma for token in tokens if token.content and fold(token.text) not in named]
    heads = set(content_lemmas(_head(other), document.language))
    both = [word for word in matter if fold(word) in heads]
    enough = bool(both) and 2 * len(both) >= len(matter) if inside else len(both) == len(matter) >= _TELLING
    return part if enough and len(part) <= _LONG else None


def _filed(opening: Sequence[Briefing], known: Set[str]) -> Iterator[tuple[str, bool, str]]:
    """Phrases under which one is filed and that both open with; then words and phrases under which both
    are, and which both headlines bear where such were given. None tells enough without a name."""
    language = load(opening[0].analysis.language)
    said = [set(content_lemmas(_head(item), language)) for item in opening]
    titles = [set(content_lemmas(item.analysis.title, language)) for item in opening]
    unheaded = opening[0].analysis.title_origin == "lead"
    filed = [{content_lemmas(word, language): word for word in item.analysis.keywords} for item in opening]
    matters = {
        lemmas: word
        for lemmas, word in {**filed[0], **filed[1], **filed[0]}.items()  # as the first has it
        if lemmas and fold(word) not in known and not _is_who_or_how_much(lemmas[0], language)
    }
    for lemmas, word in matters.items():
        phrase = len(lemmas) > 1 and any(part == part.lower() for part in word.split())
        if phrase and all(text.issuperset(lemmas) for text in said):
            yield word, False, "a phrase that its first two briefings open with"
    for lemmas in filter(matters.__contains__, filed[0]):
        borne = unheaded or all(title.issuperset(lemmas) for title in titles)
        if borne and lemmas in filed[1]:
            yield matters[lemmas], False, "what its first two briefings are filed under"
