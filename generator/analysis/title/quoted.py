"""A lead that is somebody's words is a title with the name of who says them: “Ana Rusu: „Nu plecăm””."""

from __future__ import annotations

from collections.abc import Sequence

from generator.analysis.document import QUOTED, Document, Token, tokens_of
from generator.analysis.title import verbs
from generator.analysis.title.clauses import holds
from generator.model import Mention, Quote, Span

_WORDS = 4  # of a quotation that says something by itself
_STOPS = " ,.;"
_GROUP = 2  # words of a verb: “a declarat”


def quoted(
    document: Document, sentence: Span, quotes: Sequence[Quote], entities: Sequence[Mention], longest: int
) -> str | None:
    """“Name: „words””, of at most ``longest`` characters, where a sentence begins with what somebody says;
    None where it does not, where the words are no clause of their own, or where the sentence tells anything
    else than that this one says so: a second clause may deny or date the words, or be of another person."""
    opening = QUOTED.match(document.text, sentence.start, sentence.end)
    found = next((one for one in quotes if opening and one.span.within(Span(*opening.span()))), None)
    named = next((one for one in entities if found and one.name == found.speaker), None)
    if not opening or not named or named.type != "person":
        return None
    inner = opening[0][1:-1]
    words, space = inner.strip().rstrip(_STOPS), inner[: len(inner) - len(inner.lstrip())]  # French “« Oui »”
    tokens = tokens_of(words, document.language)
    if len(tokens) < _WORDS or verbs.verb_at(document, tokens) is None:
        return None
    title = f"{named.name}: {opening[0][0]}{space}{words}{space}{opening[0][-1]}"
    says = _only_says(document, Span(opening.end(), sentence.end), named)
    return title if says and len(title) <= longest else None


def _only_says(document: Document, rest: Span, named: Mention) -> bool:
    """Whether what stands behind a quotation is a verb of saying with a name and its office, in either order,
    and no other verb."""
    name = next((span for span in named.spans if span.within(rest)), None)
    tokens = document.tokenise(rest)
    says = next((at for at, token in enumerate(tokens) if _is_saying(document, tokens, at)), None)
    if name is None or says is None:
        return False
    aided = tokens[says].text.lower() in document.language.quotes.auxiliaries
    end = tokens[says + aided].end
    text = document.text[rest.start : rest.end]
    against = (*document.language.title.denials, *document.language.title.opposing)
    articles = document.language.roles.articles
    other = any(
        verbs.is_finite(document, tokens, at) and tokens[at - 1].text.lower() not in articles
        for at, token in enumerate(tokens)
        if not (token.capital or says <= at <= says + aided)
    )
    if other or holds(against, text):
        return False
    before = name.start < tokens[says].start
    between = (rest.start, tokens[says].start) if before else (end, name.end)
    told = document.text[slice(*between)].replace(name.of(document.text), " ").lower()
    told = told.replace((named.role or "\n").lower(), " ")
    left = {token.text.lower() for token in tokens_of(told, document.language)}
    return left <= {*document.language.roles.articles, *document.language.quotes.adverbs}


def _is_saying(document: Document, tokens: Sequence[Token], at: int) -> bool:
    quotes = document.language.quotes
    group = [token.text.lower() for token in tokens[at : at + _GROUP]]
    return group[0] in quotes.verbs or (
        group[0] in quotes.auxiliaries and len(group) == _GROUP and group[1] in quotes.participles
    )
