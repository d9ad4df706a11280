"""Near-copies of a briefing: which one leads, and what differs."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from generator.model import Briefing, Located
from generator.pages import neighbours
from generator.pages.listing import Cited, cited
from generator.pages.lookup import Lookup
from generator.settings import Site


class Version(msgspec.Struct, frozen=True, kw_only=True):
    other: neighbours.Other
    leads: bool  # the other one does
    here: Sequence[Cited]  # sentences that only this one has
    there: Sequence[Cited]


def versions(briefing: Briefing, lookup: Lookup, site: Site) -> list[Version]:
    found = []
    for pair in lookup.versions.get(briefing.slug, ()):
        added = [cited(Located(pair.slug, span), lookup, site) for span in pair.added]
        missing = [cited(Located(pair.of, span), lookup, site) for span in pair.missing]
        leads = pair.slug == briefing.slug
        found.append(
            Version(
                other=neighbours.other(pair.of if leads else pair.slug, briefing, lookup, site.language),
                leads=leads,
                here=added if leads else missing,
                there=missing if leads else added,
            )
        )
    return found
