"""What a story is called: by its first two briefings alone, so that it keeps its name while it grows.

The words that both headlines have; what a headline opens with, without saying yet what happened; or
a phrase that both open with and one files under, beside the name that both open with, *Kursk: trupele
nord-coreene*; or the noun that most joins them beside it, *Kursk: ofensivă*; otherwise the headline
under which it began.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from generator.analysis.document import Document, Token, tokens_of
from generator.analysis.title.verbs import has_finite_verb, verb_at
from generator.corpus import places
from generator.corpus.features import Feature, bare
from generator.languages import Language, load
from generator.model import Briefing, Entity, Span
from generator.text.normalise import fold
from generator.text.words import content_lemmas, spoken

_LONG = 80  # characters of a name and a matter
_OPENING = 2  # sentences of a text that say what it is about
_TELLING = 3  # words that make a phrase tell enough without a name
_FIRST = 25  # characters of a headline's first clause that can stand for the whole
_MARKS = re.compile(r"\s*[,;:]\s|\s[–—-]\s")
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
    for matter, tells, why in (
        *_matters(opening, shared, known, names),
        *_nouns(opening, shared),
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


def _bare(text: str) -> str:
    """The words alone, with a space on each side: “us” is not in “coronavirus”."""
    return f" {bare(text)} "


def _names(
    opening: Sequence[Briefing], shared: Sequence[Feature], entities: Mapping[str, Entity]
) -> list[str]:
    """The names that both open with and a title bears, those in both first; countries after others."""
    titles = [_bare(item.analysis.title) for item in opening]
    heads = [_bare(f"{item.analysis.title}\n{_head(item)}") for item in opening]

    def bearing(entity: Entity, texts: Sequence[str]) -> int:
        forms = [_bare(form) for form in (entity.name, *entity.aliases)]
        return sum(any(form in text for form in forms) for text in texts)

    def place(entity: Entity) -> tuple[int, bool]:
        return (-bearing(entity, titles), places.is_country(entity.name, opening[0].analysis.language))

    found = [entities[feature.key] for feature in shared if feature.kind == "name"]
    borne = [item for item in found if bearing(item, titles) and bearing(item, heads) == len(heads)]
    return [entity.name for entity in sorted(borne, key=place)]


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
    opening: Sequence[Briefing], shared: Sequence[Feature], known: Set[str], names: Sequence[str]
) -> Iterator[tuple[str, bool, str]]:
    """Phrases that both open with, whether each tells enough without a name, and where it comes from:
    first what both headlines have, then what one files under."""
    found, why = [], "what its first two headlines share"
    for tokens, phrase in _common(opening):
        content = [token for token in tokens if token.content]
        named = any(token.capital for token in content[1:]) or len(content) >= _TELLING
        is_name = all(token.capital for token in tokens) or (content[0].capital and fold(phrase) in known)
        if len(content) > 1 and not is_name:
            found.append((_inside(phrase, tokens[0], opening[0], known), named, why))
    yield from ((phrase, True, why) for phrase, tells, why in found if tells)
    for item, other in (opening, tuple(reversed(opening))):
        if label := _label(item, other, names):
            yield label, True, f"what the headline of {item.slug} opens with, and both are about"
    yield from found
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


def _inside(phrase: str, first: Token, briefing: Briefing, known: Set[str]) -> str:
    """As it is written inside a sentence: a common word that opens a headline loses its capital."""
    plain = first.start == 0 and first.text[1:].islower() and fold(first.text) not in known
    capitals = load(briefing.analysis.language).keywords.nouns_capitalised
    return phrase[:1].lower() + phrase[1:] if plain and not capitals else phrase


def _common(opening: Sequence[Briefing]) -> Iterator[tuple[Sequence[Token], str]]:
    """The longest run of words, by their lemmas, that both headlines have, as the first has it:
    without words at its ends that carry no meaning, and with no verb, unless it is a whole headline."""
    one, other = (item.analysis for item in opening)
    if one.language != other.language:
        return
    first, second = (tokens_of(item.title, load(item.language)) for item in (one, other))
    run = _longest(one.title, first, [token.lemma for token in second])
    whole = len(run) > 1 and len(run) in (len(first), len(second))
    if not whole:
        document = _headline(opening[0])
        run = _trimmed(_without_verb(run, document), document)
    if run and not whole:
        endings = load(one.language).names.genitive_endings
        run, title = _subject(run, one.title, second, other.title, endings)
    else:
        title = one.title
    if run:
        yield run, title[run[0].start : run[-1].end]


def _subject(
    run: Sequence[Token], title: str, second: Sequence[Token], other: str, endings: tuple[str, ...]
) -> tuple[Sequence[Token], str]:
    """The run as the headline has it that needs no word before: *podul din Orhei*, not *podului din
    Orhei*; nothing where both do."""
    lemmas = [token.lemma for token in run]
    starts = range(len(second) - len(run) + 1)
    at = next(at for at in starts if [token.lemma for token in second[at : at + len(run)]] == lemmas)
    twin = second[at : at + len(run)]
    ours, theirs = run[0].text.lower(), twin[0].text.lower()
    if not endings or not ours.endswith(endings) or run[0].start == 0:
        return run, title
    if not theirs.endswith(endings) or len(theirs) < len(ours):
        return twin, other
    return (), title


def _trimmed(run: Sequence[Token], document: Document) -> Sequence[Token]:
    """Without words at its ends that carry no meaning, and without a verb of which the rest is the
    object: *[să repare] podul din Orhei*."""
    while run and document.is_verb(run[0]) and not run[0].capital:
        run = run[1:]
    telling = [at for at, token in enumerate(run) if token.content or token.text.isdigit()]
    return run[telling[0] : telling[-1] + 1] if telling else ()


def _without_verb(run: Sequence[Token], document: Document) -> Sequence[Token]:
    """What stands behind the finite verb, if there is one, as whom or what it is about."""
    while document.language.title.verbs and has_finite_verb(document, run):
        verb = verb_at(document, run)
        if verb is None:
            return ()
        run = run[verb + 1 :]
    return run


def _headline(briefing: Briefing) -> Document:
    title = briefing.analysis.title
    return Document(
        language=load(briefing.analysis.language),
        published=briefing.article.published,
        text=title,
        paragraphs=(Span(0, len(title)),),
        headings=(),
        sentences=(Span(0, len(title)),),
    )


def _label(item: Briefing, other: Briefing, names: Sequence[str]) -> str | None:
    """What a headline opens with, up to its first mark, if that has no verb and most of it, a name and
    more, stands at the head of the other: *Podul din Orhei, închis pentru camioane*."""
    title, document = item.analysis.title, _headline(item)
    part = _MARKS.split(title)[0]
    tokens = tokens_of(part, document.language)
    if part == title or document.has_verb(tokens) or item.analysis.language != other.analysis.language:
        return None
    said = set(spoken(fold(part)))
    inside = [words for name in names if said.issuperset(words := spoken(fold(name)))]
    if not inside:
        return None
    named = {word for words in inside for word in words}
    matter = [token.lemma for token in tokens if token.content and fold(token.text) not in named]
    heads = set(content_lemmas(_head(other), document.language))
    both = [word for word in matter if word.lower() in heads]
    return part if both and 2 * len(both) >= len(matter) and len(part) <= _LONG else None


def _nouns(opening: Sequence[Briefing], shared: Sequence[Feature]) -> Iterator[tuple[str, bool, str]]:
    """Nouns by which both are joined, the weightiest first: those that both headlines bear, then those
    that one bears and both file under. None tells enough without a name."""
    one, other = (item.analysis for item in opening)
    if one.language != other.language:
        return
    language = load(one.language)
    titles = [set(map(fold, content_lemmas(item.title, language))) for item in (one, other)]
    filed = [{fold(word): word for word in item.keywords if " " not in word} for item in (one, other)]
    terms = [feature.key for feature in shared if feature.kind == "term"]
    both = [term for term in terms if all(term in title for title in titles)]
    first = [term for term in terms[:1] if any(term in title for title in titles)]
    for term in (*both, *first):
        word = filed[0].get(term) or filed[1].get(term)
        if word and not _is_office(word, language):
            yield word, False, "the noun that most joins its first two briefings"


def _is_office(word: str, language: Language) -> bool:
    roles = language.roles
    return word.lower() in roles.nouns or word.lower().endswith(roles.endings or (" ",))


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
