"""What the strings and numbers of the open data mean, told in their schemas."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

Date = Annotated[str, Meta(description="EDTF, as precise as it is known: 2025-11-14, 2025-06, 2025")]
Slug = Annotated[str, Meta(description="a briefing, by its slug")]
EntityId = Annotated[str, Meta(description="a person, place or organisation, by its id")]
StoryId = Annotated[str, Meta(description="a story, by its id")]
Language = Annotated[str, Meta(description="BCP 47; und where it is not known")]
Offset = Annotated[int, Meta(description="in code points of the briefing's text")]
Attribution = Annotated[str, Meta(description="who says so, in the article's words")]
