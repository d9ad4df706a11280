"""`extra.briefing` of mkdocs.yml and the few site-wide keys the generator needs → Settings."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import msgspec
from mkdocs.utils.yaml import yaml_load


class SettingsError(Exception):
    """The configuration cannot be used; the message names the file, the key and the remedy."""


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a person may set under `extra.briefing`. Each key is explained in mkdocs.yml."""

    seeds: str = "seeds"
    related: Annotated[int, msgspec.Meta(ge=0, le=5)] = 5
    entity_page_from: Annotated[int, msgspec.Meta(ge=1)] = 2
    """An entity gets a page of its own when at least this many briefings name it."""


class Site(msgspec.Struct, frozen=True, kw_only=True):
    """The configuration, read and checked. Paths are absolute."""

    config: Path
    name: str
    url: str  # absolute, with a final slash
    language: str
    docs: Path
    seeds: Path
    settings: Settings


def load(config: Path) -> Site:
    """Reads ``config`` (a mkdocs.yml, `!ENV` and `INHERIT` included); raises SettingsError."""
    try:
        with config.open("rb") as file:
            raw = yaml_load(file)
    except OSError as error:
        raise SettingsError(f"{config}: cannot be read ({error.strerror})") from error
    except Exception as error:  # yaml_load raises PyYAML's and MkDocs' own kinds
        raise SettingsError(f"{config}: is not valid YAML: {error}") from error
    if not isinstance(raw, dict):
        raise SettingsError(f"{config}: holds no settings")
    theme = raw.get("theme")
    language = theme.get("language", "en") if isinstance(theme, dict) else "en"
    extra = raw.get("extra") or {}
    briefing = extra.get("briefing") if isinstance(extra, dict) else None
    try:
        settings = msgspec.convert(briefing or {}, Settings)
    except msgspec.ValidationError as error:
        raise SettingsError(f"{config}: extra.briefing: {error}") from error
    folder = config.resolve().parent
    return Site(
        config=config.resolve(),
        name=str(raw.get("site_name") or "Buletin"),
        url=str(raw.get("site_url") or "http://127.0.0.1:8000").rstrip("/") + "/",
        language=str(language),
        docs=folder / str(raw.get("docs_dir") or "docs"),
        seeds=folder / settings.seeds,
        settings=settings,
    )
