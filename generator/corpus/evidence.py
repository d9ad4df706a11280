"""The evidence for what stands on a story's page, in the timeline and among the quotations, as lines."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from generator.corpus.counts import Given, alike, by_count
from generator.corpus.facts import Told, likeness, likeness_own, mentions, shared, shared_own, tell
from generator.corpus.features import bare
from generator.corpus.mattering import named_in, weigh
from generator.corpus.novelty import came_since
from generator.corpus.quotations import in_common
from generator.corpus.vocabulary import vocabularies
from generator.model import Briefing, Change, Corpus, Event, Ledger, LedgerRow, Located, Outcome, Story

_CAME: Mapping[Outcome | None, str] = {
    None: "a later report that leaves open what came of it",
    "reported": "a later report",
    "postponed": "put off, as a later report says",
    "off": "called off or not come about, as a later report says",
}


def of_story(corpus: Corpus, briefing: Briefing, story: Story) -> Iterator[str]:
    """What was decided of the story, and of this briefing in it."""
    told = _told(corpus, story.briefings)
    yield f"    its title is {story.why}"
    yield f"    who matters in it: {', '.join(_weights(corpus, story)) or 'nobody'}"
    yield from _novelty(corpus, briefing, story, told)
    yield from _tables(corpus, briefing, story, told)
    yield from _announced(corpus, briefing, story, told)


def _weights(corpus: Corpus, story: Story) -> Iterator[str]:
    by_slug = {item.slug: item for item in corpus.briefings}
    for entity, weight in weigh(story.briefings, by_slug, named_in(corpus.entities)):
        yield f"{entity.name} ({weight:.2f})"


def _told(corpus: Corpus, slugs: Collection[str]) -> Mapping[str, Sequence[Told]]:
    """Slug → what the sentences of a briefing tell."""
    members = [item for item in corpus.briefings if item.slug in slugs]
    words, named = vocabularies(members), mentions(corpus.entities)
    return {item.slug: tell(item, words[item.slug], named.get(item.slug, {}), whole=True) for item in members}


def _novelty(
    corpus: Corpus, briefing: Briefing, story: Story, told: Mapping[str, Sequence[Told]]
) -> Iterator[str]:
    text = {item.slug: item.analysis.text for item in corpus.briefings}
    place = story.briefings.index(briefing.slug)
    novelty = story.novelties[place]
    if novelty.opens:
        yield "    it opens the story"
    earlier = [item for slug in story.briefings[:place] for item in told[slug]]
    before = [item for item in corpus.briefings if item.slug in story.briefings[:place]]
    until = max((item.article.published.days.last for item in before), default=None)
    for span in novelty.sentences:
        yield f"    new: {span.of(text[briefing.slug])}"
        if until and came_since(briefing, span, until):
            yield f"      it came about after {until}, the day of the last briefing"
        here = next((item for item in told[briefing.slug] if item.at.span == span), None)
        if here and earlier:
            near = _nearest(here, earlier)
            words = near.at.span.of(text[near.at.slug])
            apart = f"{shared_own(here, near):.2f} besides whom it names"
            yield f"      {shared(here, near):.2f} of it told before, {apart}, in {near.at.slug}: {words}"
    for change in novelty.changes:
        yield from _change(corpus, change, told)


def _change(corpus: Corpus, change: Change, told: Mapping[str, Sequence[Told]]) -> Iterator[str]:
    """A figure that an earlier briefing gives otherwise, and why the two are one figure's."""
    by_slug = {item.slug: item for item in corpus.briefings}
    before, after = (at.span.of(by_slug[at.slug].analysis.text) for at in (change.before, change.after))
    how = "conflicts" if change.conflict else "changed"
    yield f"    {how}: “{before}” in {change.before.slug}, “{after}” here"
    was, now = (_figure(by_slug, at, told) for at in (change.before, change.after))
    if was and now:
        days = [by_slug[at.slug].article.published for at in (change.before, change.after)]
        when = f"both of {days[0]}" if change.conflict else f"of {days[0]} and {days[1]}"
        yield f"      both count {change.counted}, in sentences {alike(now, was):.2f} alike, {when}"


def _figure(
    briefings: Mapping[str, Briefing], at: Located, told: Mapping[str, Sequence[Told]]
) -> Given | None:
    """The figure at a place, with its sentence; ``told`` is the story's, oldest first."""
    began = briefings[next(iter(told))].article.published.days.first
    counts = by_count(briefings[at.slug], told[at.slug], began).values()
    return next((given for found in counts for given in found if given.figure.span == at.span), None)


def _nearest(item: Told, earlier: Sequence[Told]) -> Told:
    """The sentence that tells most of ``item``."""
    return max(earlier, key=lambda other: shared(item, other))


def _tables(
    corpus: Corpus, briefing: Briefing, story: Story, told: Mapping[str, Sequence[Told]]
) -> Iterator[str]:
    """The figures of the briefing that stand in a table, each with those it stands beside."""
    by_slug = {item.slug: item for item in corpus.briefings}
    for ledger in story.ledgers:
        given = _given(ledger, by_slug, told)
        for row, here in given:
            if row.at.slug != briefing.slug:
                continue
            yield f"    in a table of {ledger.counted}: {row.at.span.of(briefing.analysis.text)}"
            for other, there in given:
                if other is not row:
                    words = other.at.span.of(by_slug[other.at.slug].analysis.text)
                    yield f"      {alike(here, there):.2f} alike with “{words}” in {other.at.slug}"


def _given(
    ledger: Ledger, briefings: Mapping[str, Briefing], told: Mapping[str, Sequence[Told]]
) -> list[tuple[LedgerRow, Given]]:
    """The rows of a table, each with its figure and the sentence that gives it."""
    found = [(row, _figure(briefings, row.at, told)) for row in ledger.rows]
    return [(row, given) for row, given in found if given]


def _announced(
    corpus: Corpus, briefing: Briefing, story: Story, told: Mapping[str, Sequence[Told]]
) -> Iterator[str]:
    text = {item.slug: item.analysis.text for item in corpus.briefings}
    sentence = {item.at: item for slug in story.briefings for item in told[slug]}
    for item in story.announcements:
        report, day = item.reported_by, f" for {item.day}" if item.day else ""
        if item.at.slug == briefing.slug:
            yield f"    announces{day}: {item.at.span.of(text[briefing.slug])}"
            if report:
                one, other = sentence[item.at], sentence[report]
                how = (
                    f"{likeness(one, other):.2f} alike, {likeness_own(one, other):.2f} besides whom it names"
                )
                words = report.span.of(text[report.slug])
                yield f"      {_CAME[item.outcome]}, {how}, in {report.slug}: {words}"
            elif item.later:
                words = item.later.span.of(text[item.later.slug])
                yield f"      none surely reports on it; {item.later.slug} speaks of the same: {words}"
        elif report and report.slug == briefing.slug:
            words = item.at.span.of(text[item.at.slug])
            what = "" if item.outcome in (None, "reported") else f", {_CAME[item.outcome]}"
            yield f"    reports on what {item.at.slug} announced{day}{what}: {words}"


def of_events(corpus: Corpus, briefing: Briefing, other: str | None = None) -> Iterator[str]:
    """The events that the briefing tells beside others, or beside ``other`` only, and those announced
    of which a later one tells."""
    text = {item.slug: item.analysis.text for item in corpus.briefings}
    for event in corpus.events:
        here = next((at for at in event.reports if at.slug == briefing.slug), None)
        beside = [at for at in event.reports if at.slug != briefing.slug and other in (None, at.slug)]
        if here and beside:
            yield f"  an event of {event.date}: {here.span.of(text[here.slug])}"
            yield from _reports(corpus, event, here, beside)
        elif here and other is None and (came := event.reported_by):
            yield f"  announced for {event.date}: {here.span.of(text[here.slug])}"
            yield f"    {_CAME[event.outcome]}, in {came.slug}: {came.span.of(text[came.slug])}"


def _reports(corpus: Corpus, event: Event, here: Located, beside: Sequence[Located]) -> Iterator[str]:
    told = _told(corpus, {at.slug for at in event.reports})
    sentence = {item.at: item for slug in told for item in told[slug]}
    text = {item.slug: item.analysis.text for item in corpus.briefings}
    for at in beside:
        one, two = sentence[here], sentence[at]
        again = max(shared_own(one, two), shared_own(two, one))
        how = f"{likeness(one, two):.2f} alike, {again:.2f} of one in the other besides whom they name,"
        yield f"    {how} in {at.slug}: {at.span.of(text[at.slug])}"


def of_quotes(corpus: Corpus, briefing: Briefing, other: str | None = None) -> Iterator[str]:
    """The quotations of the briefing that others have too, or ``other``, and where each was first."""
    text = {item.slug: item.analysis.text for item in corpus.briefings}
    for record in corpus.quotes:
        places = record.places
        here = next((at for at in places if at.slug == briefing.slug), None)
        if (
            here is None
            or len(places) == 1
            or not any(other in (None, at.slug) for at in places if at != here)
        ):
            continue
        words = here.span.of(text[here.slug])
        yield f"  a quotation of {record.speaker or 'nobody known'}: {words}"
        for at in places:
            if at == here or other not in (None, at.slug):
                continue
            said = at.span.of(text[at.slug])
            first = "first, " if at == record.at else ""
            how = (
                "word for word" if bare(said) == bare(words) else f"{in_common(words, said):.2f} of the words"
            )
            yield f"    {first}{how}, in {at.slug}: {said}"
