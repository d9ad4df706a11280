"""Which sentences may give a title, and what a title made of one lacks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.analysis.document import Document, Token, tokens_of
from generator.analysis.hanging import hangs, speaks_of_itself
from generator.analysis.quotes.lexicon import lexicon as quoting
from generator.analysis.speech import is_spoken, torn, within_speech
from generator.analysis.title import clauses, verbs
from generator.analysis.title.details import Known
from generator.analysis.title.teasers import behind_teaser, pointers
from generator.languages import Language, TitleWords

LEAD, _WIDER = 5, 12  # sentences that may give a title, and one that says of whom it speaks


WORST = 4  # above all that a title may lack
_NAMELESS, _HEADLESS = 1, 2  # it lacks the name of what it tells of; a subject, or a verb
_FEW = 2  # words that tell nothing
_HEAD = 5  # words of a headline
_SOON = 4  # words behind a verb
_NEXT = 3  # sentences that may tell what the lead does not name


def attempts(
    document: Document, candidates: Sequence[int], known: Known, news: Sequence[int]
) -> Iterator[tuple[int, bool, int]]:
    """Sentences in the order in which they are tried, whether only for a title that stands alone, and how
    much a title found so far must lack for that: the ``news`` behind a scene, the lead, then sentences that
    say of whom they speak (further down where the lead is in the first person or lacks its subject), then
    any."""
    spoken = within_speech(document) | torn(document).ending  # they say what somebody says, but not who
    spoken -= {*candidates[:1]}
    candidates = candidates[:_WIDER]
    near = tuple(index for index in candidates[:LEAD] if index not in spoken)
    fit = [index for index in candidates if index not in spoken and not _stands_badly(document, index)]
    lead = fit[:1] if _is_led(document, candidates[: candidates.index(fit[0])] if fit else ()) else []
    telling = [index for index in fit if index not in lead and _is_named(document, index, known)]
    standing, named = ([index for index in group if index in near] for group in (fit, telling))
    owned = any(speaks_of_itself(document, document.sentences[at].of(document.text)) for at in near[:1])
    soon = [index for index in behind_teaser(document, tuple(candidates), known) if index in fit]
    for group, strict, wanting in (
        ([index for index in news if index not in spoken], True, 0),
        (soon, True, 0),
        (lead, True, 0),
        ([index for index in candidates[:1] if _is_headed(document, index, known)], True, _NAMELESS),
        (named, True, _NAMELESS),
        (telling if owned else [], True, _NAMELESS),
        (lead, False, WORST),
        (standing, True, WORST),
        (telling, True, _HEADLESS),
        (near, True, WORST),
        (near, False, WORST),
    ):
        for index in group:
            far = wanting == _NAMELESS and index not in candidates[:_NEXT]
            yield index, strict, _HEADLESS if far else wanting


def _is_headed(document: Document, index: int, known: Known) -> bool:
    """Whether a sentence is put as a headline is, by name and without a verb."""
    sentence, tokens = document.sentences[index].of(document.text), document.tokens[index]
    bare = document.language.title.verbs and not verbs.has_finite_verb(document, tokens)
    whole = len(tokens) >= _HEAD and sentence[-1] in ".!" and not is_spoken(sentence)
    return bool(bare) and whole and _is_named(document, index, known)


def _is_led(document: Document, before: Sequence[int]) -> bool:
    """Whether nothing but a word or two without a verb stands before the lead: “Veste bună la Cahul.”"""
    tokens = [document.tokens[index] for index in before]
    return len(before) <= 1 and not any(verbs.has_finite_verb(document, one) for one in tokens)


def lacks(document: Document, index: int, title: str) -> int:
    """How much it is that the title that a sentence gives does not tell."""
    words, tokens = document.language, tokens_of(title, document.language)
    verb = verbs.verb_at(document, tokens)
    if len(tokens) <= _FEW:
        return WORST
    if verb is None or not words.title.article_endings:
        return 0
    before = [token for token in tokens[:verb] if token.content]
    if not before and _lacks_subject(document, title, tokens, verb):
        return _HEADLESS
    vague = {*words.title.vague, *words.title.pointing}
    alone = len(before) == 1 or (before and title.startswith(",", before[0].end))
    first = index == (document.telling or (0,))[0]
    told = first and any(token.capital or token.text[0].isdigit() for token in tokens[1:])
    return _NAMELESS if alone and not told and before[0].text.lower() in vague else 0


def _lacks_subject(document: Document, title: str, tokens: Sequence[Token], verb: int) -> bool:
    """Whether a title that begins with its verb has its subject in an earlier sentence: “A câștigat la 61 de
    voturi diferență”, “A stat zece ani la Viena”; not “A fost deschis podul”, “Au trecut zece ani”."""
    words = document.language
    if clauses.opens(words.title.impersonal, title):
        return False
    at = verb + 1
    while at < len(tokens) and _is_of_group(words.title, tokens[at].text.lower()):
        at += 1
    bare = all(token.text.lower() in words.title.copulas for token in tokens[verb:at])
    if bare and any(_is_definite(words, *pair) for pair in pairwise(tokens[at - 1 : at + 1])):
        return True  # “Sunt singurele cuvinte pe care …”
    blocked = {*words.quotes.obliques, *words.title.coordinators, *words.title.complements}
    elapsing = {*words.title.elapsing, *words.title.copulas}
    times = {time for row in (*words.dates.units.values(), words.dates.dayparts) for time in row}
    lasts = any(token.text.lower() in times for token in tokens[at + 1 : at + 2])
    lasts = lasts and not any({token.text.lower(), token.lemma} & elapsing for token in tokens[:at])
    return not any(
        token.text.lower() not in blocked
        and ((here == at and not lasts) or (before.content and _is_definite(words, before, token)))
        for here, (before, token) in enumerate(pairwise(tokens), 1)
        if here >= at
    )


def _is_definite(words: Language, before: Token, token: Token) -> bool:
    """Whether a word begins a name or has its article, and tells not when: “la două [noaptea]”."""
    dated = token.text.lower() in words.dates.dayparts
    named = token.capital and not before.capital
    return token.content and not dated and (named or token.text.endswith(words.title.article_endings))


def _is_of_group(words: TitleWords, lower: str) -> bool:
    """Whether a word behind a verb is part of it: “a [fost deschis] podul”."""
    return lower in words.auxiliaries or lower in words.copulas or lower.endswith(words.participles)


def _stands_badly(document: Document, index: int) -> bool:
    sentence = document.sentences[index].of(document.text)
    tokens = document.tokens[index]
    later = index > (document.telling or (0,))[0]
    return (
        not tokens
        or not verbs.has_finite_verb(document, tokens)
        or is_spoken(sentence)
        or sentence.endswith(("?", ":", "…", "..."))
        or tokens[0].text.lower() in {*document.language.quotes.pronouns, *document.language.title.they}
        or (later and hangs(document, index) and not _opens_reduced(document, tokens))
        or (later and _points_back(document, index))
        or (later and (_is_reported(document, index) or is_earlier(document, index)))
    )


def _opens_reduced(document: Document, tokens: Sequence[Token]) -> bool:
    """Whether a sentence opens with a participle that tells of its subject: “Aflat la Iași, târgul …”"""
    words = document.language.title
    participle = tokens[0].text.lower().endswith(words.participles or ("\n",))
    return participle and document.is_verb(tokens[0]) and not verbs.is_finite(document, tokens, 0)


def is_earlier(document: Document, index: int) -> bool:
    """Whether a sentence tells what was so before the news: “She had left the party in May”."""
    tokens, words = document.tokens[index], document.language.title
    at = verbs.verb_at(document, tokens)
    if at is None:
        return False
    low = tokens[at].text.lower()
    return low in words.past or (low.endswith(words.past_endings or ("\n",)) and low != tokens[at].lemma)


def _is_reported(document: Document, index: int) -> bool:
    """Whether a sentence gives, by the mood of its verb, what somebody says: “Er sei unschuldig”."""
    if not document.language.title.relatives_parted:
        return False
    mood = quoting(document.language)
    return any(not token.capital and mood.reports(token.text) for token in document.tokens[index])


def _points_back(document: Document, index: int) -> bool:
    """Whether a sentence adds to an earlier one, “Three others were hurt”, or has a word for what only that
    one names, not “the decision [of the court]”; where a verb needs no subject any such word tells that,
    elsewhere the title must show."""
    words, tokens = document.language, document.tokens[index]
    sentence = document.text[tokens[0].start : tokens[-1].end]
    adds = clauses.opens(words.title.additions, sentence)
    adds = adds or sentence.partition(",")[0].lower().endswith(words.title.later or ("\n",))
    if words.summary.drops_subject and _adds_subject(document, tokens):
        return True
    return adds or (words.summary.drops_subject and bool(pointers(document, tokens)))


def _adds_subject(document: Document, tokens: Sequence[Token]) -> bool:
    """Whether another stands behind the verb than those named before: “La gală a venit [și primarul]”."""
    joining, verb = document.language.names.conjunctions, verbs.verb_at(document, tokens)
    if verb is None:
        return False
    behind = range(verb + 1, min(verb + _SOON, len(tokens) - 2))
    first = next((at for at in behind if tokens[at].text.lower() in joining), None)
    return first is not None and not any(verbs.is_finite(document, tokens, first + more) for more in (1, 2))


def _is_named(document: Document, index: int, known: Known) -> bool:
    """Whether a sentence says by name or number of whom it speaks, before its verb: “Compania a
    plecat” does only to readers of the sentence before."""
    sentence, tokens = document.sentences[index], document.tokens[index]
    verb = verbs.verb_at(document, tokens)
    end = sentence.end if verb is None else tokens[verb].start
    counted = any(token.text[0].isdigit() for token in tokens if token.start < end)
    ending = document.language.title.article_endings or ("\n",)
    known_before = tokens[0].text.lower() in document.language.figures.definite  # “the 176 people”
    known_before = known_before or tokens[0].text.endswith(ending)  # “femeia de 30 de ani”
    named = names_subject(document, index, known)
    if document.language.summary.drops_subject:
        named = named or any(token.capital and token.start < end for token in tokens[1:])
    led = tokens[0].text.lower() in document.language.quotes.obliques  # “In most elections 55% is a win”
    led = led and not any(token.text[0].isdigit() for token in tokens[1:2])  # “Over 30 bands”
    return named or (counted and not known_before and not led)


def names_subject(document: Document, index: int, known: Known) -> bool:
    """Whether a sentence tells by name of whom or what it speaks, before its verb; not by that of a place
    in an aside: “Mașina, furată din Dour, era …”."""
    sentence, tokens = document.sentences[index], document.tokens[index]
    verb = verbs.verb_at(document, tokens)
    end = sentence.end if verb is None else tokens[verb].start
    names = [name for name in known.names if sentence.start <= name.start < end]
    return any(name not in known.places or not _is_inserted(document, tokens, name.start) for name in names)


def _is_inserted(document: Document, tokens: Sequence[Token], at: int) -> bool:
    """Whether a name stands behind a comma and a participle or preposition that tell more of a subject."""
    words = document.language
    comma = document.text.rfind(",", tokens[0].start, at)
    if comma < 0 or _leads(words, tokens[0]):
        return False
    behind = next(token for token in tokens if token.start > comma)
    return behind.start < at and _leads(words, behind)


def _leads(words: Language, token: Token) -> bool:
    """Whether a word opens a circumstance or what describes a noun."""
    low = token.text.lower()
    opening = {*words.quotes.obliques, *words.quotes.adverbs, *words.title.relatives, *words.title.detours}
    return low in opening or low.endswith(words.title.reduced or words.title.participles or ("\n",))
