"""What two headlines have in common, as one of them says it."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from generator.analysis.document import Document, Token, tokens_of
from generator.analysis.title.verbs import has_finite_verb, verb_at
from generator.languages import Language, load
from generator.model import Briefing, Span

_LONGEST = 60  # words of a headline that anybody writes; a title may have ten thousand
_BEFORE = 2  # words between a noun and what stands behind its preposition: “podul [rutier peste] Prut”
_BETWEEN = 2  # words without meaning that may stand between two of a run: “numărul de diplomați”

Run = Sequence[Token]


def common(opening: Sequence[Briefing]) -> Iterator[tuple[Run, str]]:
    """The longest run of words, by their lemmas, that both headlines have, as the first has it:
    without words at its ends that carry no meaning, and with no verb, unless it is a whole headline;
    what follows a semicolon is other news."""
    one, other = (item.analysis for item in opening)
    if one.language != other.language:
        return
    first, second = (
        tokens_of(item.title.split("; ")[0], load(item.language))[:_LONGEST] for item in (one, other)
    )
    run, _ = _longest(one.title, first, other.title, second)
    if len(run) > 1 and len(run) in (len(first), len(second)):
        yield run, one.title[run[0].start : run[-1].end]
        return
    run, title = _phrase(opening, first, second)
    if run:
        yield run, title[run[0].start : run[-1].end]


def _phrase(opening: Sequence[Briefing], first: Run, second: Run) -> tuple[Run, str]:
    """The longest run of words that carry meaning, whatever joins them, as the headline has it that
    needs no word before it: *podul din Orhei*, not *podului din Orhei*; nothing where both do."""
    one, other = (item.analysis.title for item in opening)
    document = headline(opening[0])
    telling = [[token for token in tokens if _tells(token)] for tokens in (first, second)]
    found, twins = _longest(one, telling[0], other, telling[1], between=_BETWEEN)
    if not found:
        return (), one
    found, twins = _headed(one, first, found, other, second, twins)
    whole = first[first.index(found[0]) : first.index(found[-1]) + 1]
    run = _without_office(_trimmed(_without_verb(whole, document), document), document.language)
    kept = [place for place, token in enumerate(found) if token in run]
    if not kept:
        return (), one
    twin = second[second.index(twins[kept[0]]) : second.index(twins[kept[-1]]) + 1]
    endings = document.language.names.genitive_endings
    ours, theirs = run[0].text.lower(), twin[0].text.lower()
    if not endings or not ours.endswith(endings) or run[0].start == 0:
        return run, one
    if not theirs.endswith(endings) or len(theirs) < len(ours):
        return twin, other
    return (), one


def _headed(one: str, first: Run, found: Run, other: str, second: Run, twins: Run) -> tuple[Run, Run]:
    """The runs with the noun before their preposition that both headlines have, though the one may say more
    of it: *podul rutier peste Prut* and *podul peste Prut*, not *Prut*."""
    ours, theirs = (
        [token for token in tokens[: tokens.index(run[0])] if _follows(title, (token, run[0]), _BEFORE)]
        for title, tokens, run in ((one, first, found), (other, second, twins))
    )
    if not (ours and theirs) or _tells(ours[-1]) or ours[-1].lemma != theirs[-1].lemma:
        return found, twins
    heads = (pair for pair in itertools.product(reversed(ours), reversed(theirs)) if _tells(pair[0]))
    for head, twin in heads:
        if head.lemma == twin.lemma:
            return [head, *found], [twin, *twins]
    return found, twins


def _tells(token: Token) -> bool:
    return token.content or token.text.isdigit()


def _trimmed(run: Run, document: Document) -> Run:
    """Without words at its ends that carry no meaning, and without a verb of which the rest is the
    object: *[să repare] podul din Orhei*."""
    while run and document.is_verb(run[0]) and not run[0].capital:
        run = run[1:]
    telling = [at for at, token in enumerate(run) if _tells(token)]
    return run[telling[0] : telling[-1] + 1] if telling else ()


def _without_verb(run: Run, document: Document) -> Run:
    """What stands behind the finite verb, if there is one, as whom or what it is about."""
    while document.language.title.verbs and has_finite_verb(document, run):
        verb = verb_at(document, run)
        if verb is None:
            return ()
        run = run[verb + 1 :]
    return run


def _without_office(run: Run, language: Language) -> Run:
    """What an office is for, where that is left: *[candidat la] alegerile din Orhei*."""
    if len(run) > 2 and is_office(run[0].text, language) and not _tells(run[1]):
        return list(itertools.dropwhile(lambda token: not _tells(token), run[1:]))
    return run


def is_office(word: str, language: Language) -> bool:
    roles = language.roles
    return word.lower() in roles.nouns or word.lower().endswith(roles.endings or (" ",))


def headline(briefing: Briefing) -> Document:
    """A briefing's headline as a document of one sentence."""
    title = briefing.analysis.title
    return Document(
        language=load(briefing.analysis.language),
        published=briefing.article.published,
        text=title,
        paragraphs=(Span(0, len(title)),),
        headings=(),
        sentences=(Span(0, len(title)),),
    )


def _longest(one: str, first: Run, other: str, second: Run, between: int = 0) -> tuple[Run, Run]:
    """The longest run of ``first`` that ``second`` has too, and that one's, no mark of punctuation
    within and no more words than ``between`` any two."""
    best: tuple[Run, Run] = ((), ())
    for start, at in itertools.product(range(len(first)), range(len(second))):
        length = 0
        while (
            start + length < len(first)
            and at + length < len(second)
            and first[start + length].lemma == second[at + length].lemma
            and (
                not length
                or (
                    _follows(one, first[start + length - 1 : start + length + 1], between)
                    and _follows(other, second[at + length - 1 : at + length + 1], between)
                )
            )
        ):
            length += 1
        if length > len(best[0]):
            best = first[start : start + length], second[at : at + length]
    return best


def _follows(title: str, pair: Run, between: int) -> bool:
    gap = title[pair[0].end : pair[1].start]
    return all(char.isalpha() or char.isspace() for char in gap) and len(gap.split()) <= between
