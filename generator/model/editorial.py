"""The editor's word."""

from __future__ import annotations

from generator.edtf import Edtf
from generator.model.analysis import EntityType
from generator.model.base import Problem, Value


class EntityWord(Value, frozen=True, kw_only=True):
    """What the editor says of the entity called `name`."""

    name: str
    line: int
    merge: tuple[str, ...] = ()  # other names of the same entity
    apart: tuple[str, ...] = ()  # briefings in which the name is somebody else …
    apart_as: str | None = None  # … who is called this
    rename: str | None = None
    type: EntityType | None = None
    aliases: tuple[str, ...] = ()
    note: str | None = None
    link: str | None = None
    hide: bool = False
    page: bool | None = None

    @property
    def apart_name(self) -> str:
        return self.apart_as or f"{self.name} (2)"


class BriefingWord(Value, frozen=True, kw_only=True):
    """What the editor says of the briefing with this path or slug."""

    name: str
    line: int
    date: Edtf | None = None
    title: str | None = None
    summary: str | None = None
    related: tuple[str, ...] = ()
    unrelated: tuple[str, ...] = ()


class StoryWord(Value, frozen=True, kw_only=True):
    """A story that the editor names, or puts together."""

    line: int
    briefings: tuple[str, ...]  # these are one story, with what was found to belong to them
    title: str | None = None
    without: tuple[str, ...] = ()  # these are not part of it
    only: bool = False  # nothing but `briefings` is part of it


class Editorial(Value, frozen=True, kw_only=True):
    """`editorial.yml` beside the seeds: final, and never written by a program."""

    path: str = "editorial.yml"
    entities: tuple[EntityWord, ...] = ()
    briefings: tuple[BriefingWord, ...] = ()
    stories: tuple[StoryWord, ...] = ()
    problems: tuple[Problem, ...] = ()  # entries that could not be understood
