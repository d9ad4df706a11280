"""`extra.briefing` of mkdocs.yml and the few site-wide keys the generator needs → Settings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated, Any, get_type_hints
from urllib.parse import urlsplit

import material
import msgspec
import yaml
from mkdocs.utils.yaml import yaml_load

_EXTENSIONS = ("attr_list", "fenced_code", "tables", "toc")
"""For these alone the encoding of the articles' text is proved: another gives signs another meaning."""
_THEME = Path(material.__file__).parent / "templates"


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
    published: Path = Path("site")  # where the site goes, if nobody names another folder


def load(config: Path) -> Site:
    """Reads ``config`` (a mkdocs.yml, `!ENV` and `INHERIT` included); raises SettingsError."""
    raw = _parsed(config)
    theme, extra = _part(config, raw, "theme"), _part(config, raw, "extra")
    settings = _settings(config, _part(config, extra, "extra", "briefing"))
    _check_extensions(config, raw.get("markdown_extensions") or ())
    folder = config.resolve().parent
    return Site(
        config=config.resolve(),
        name=_name(config, raw.get("site_name")),
        url=_url(config, raw.get("site_url")),
        language=_language(config, theme),
        docs=folder / _folder(config, raw, "docs_dir", "docs"),
        seeds=folder / settings.seeds,
        settings=settings,
        published=folder / _folder(config, raw, "site_dir", "site"),
    )


def _parsed(config: Path) -> dict[str, Any]:
    try:
        with config.open("rb") as file:
            raw = yaml_load(file)
    except OSError as error:
        raise SettingsError(
            f"{config}: cannot be read ({error.strerror}); go to the project's folder, or name the file"
            " with --config"
        ) from error
    except Exception as error:  # yaml_load raises PyYAML's and MkDocs' own kinds
        raise SettingsError(_unreadable(config, error)) from error
    if not isinstance(raw, dict) or not raw:
        raise SettingsError(f"{config}: holds no settings; put back the file that came with Buletin")
    return raw


def _unreadable(config: Path, error: Exception) -> str:
    """Where the YAML breaks off, and why, in one line."""
    try:
        yaml.compose(config.read_bytes(), Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as fault:
        mark = fault.problem_mark or fault.context_mark
        line = mark.line + 1 if mark else 1
        why = ", ".join(filter(None, (fault.context, fault.problem)))
        return f"{config}:{line}: is not valid YAML ({why}); look at this line and the one above it"
    except yaml.reader.ReaderError as fault:
        return f"{config}: holds what is no text ({fault.reason}); save it as UTF-8"
    return f"{config}: cannot be used: {' '.join(str(error).split())}"  # of a file it inherits


def _part(config: Path, whole: dict[str, Any], *keys: str) -> dict[str, Any]:
    """The entries below the last of ``keys``; none where it is absent or empty."""
    part = whole.get(keys[-1]) or {}
    if not isinstance(part, dict):
        raise _wrong(config, *keys, why="must hold lines of “key: value”, indented below it")
    return part


def _settings(config: Path, given: dict[str, Any]) -> Settings:
    kinds = get_type_hints(Settings, include_extras=True)
    for key, value in given.items():
        if key not in kinds:
            why = f"is no setting; there are {', '.join(sorted(kinds))}"
            raise _wrong(config, "extra", "briefing", str(key), why=why)
        try:
            msgspec.convert(value, kinds[key])
        except msgspec.ValidationError as error:
            why = f"must be {_described(kinds[key])}, not “{value}”"
            raise _wrong(config, "extra", "briefing", key, why=why) from error
    return msgspec.convert(given, Settings)


def _described(kind: object) -> str:
    """What a value of ``kind`` is, in words."""
    info = msgspec.inspect.type_info(kind)
    if isinstance(info, msgspec.inspect.IntType):
        return f"a whole number from {info.ge or 0}" + (" up" if info.le is None else f" to {info.le}")
    return "text"


def _name(config: Path, value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        why = f"must be text, not “{value}”: write the site's name in quotation marks; or, if SITE_NAME gives"
        raise _wrong(config, "site_name", why=f"{why} it, add a word, for YAML takes some names for numbers")
    return value


def _check_extensions(config: Path, listed: object) -> None:
    for item in listed if isinstance(listed, Iterable) else ():
        for name in item if isinstance(item, dict) else (item,):
            if name not in _EXTENSIONS:
                why = f"“{name}” might change the words of the articles; take it out"
                raise _wrong(config, "markdown_extensions", why=why)


def _folder(config: Path, raw: dict[str, Any], key: str, usual: str) -> str:
    value = raw.get(key) or usual
    if not isinstance(value, str):
        raise _wrong(config, key, why=f"must be the name of a folder, not “{value}”")
    return value


def _url(config: Path, value: object) -> str:
    if value in (None, ""):
        return "http://127.0.0.1:8000/"
    try:
        parts = urlsplit(str(value))
        whole = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        whole = False
    if not whole:
        raise _wrong(config, "site_url", why=f"must be an address that begins with https://, not “{value}”")
    return str(value).rstrip("/") + "/"


def _language(config: Path, theme: dict[str, Any]) -> str:
    name, code = theme.get("name"), theme.get("language", "en")
    if name != "material":
        raise _wrong(
            config, "theme", "name", why=f"must be material, for which the pages are made, not “{name}”"
        )
    if not isinstance(code, str) or not (_THEME / f"partials/languages/{code}.html").is_file():
        why = f"must be a language that the theme speaks, like ro, en or pt-BR, not “{code}”"
        raise _wrong(config, "theme", "language", why=why)
    return code


def _wrong(config: Path, *keys: str, why: str) -> SettingsError:
    return SettingsError(f"{config}:{_line(config, keys)}: {'.'.join(keys)}: {why}")


def _line(config: Path, keys: Sequence[str]) -> int:
    """Where ``config`` has the last of ``keys``, or as far as it has them: the rest may be inherited."""
    node, line = yaml.compose(config.read_bytes(), Loader=yaml.SafeLoader), 1
    for key in keys:
        entries = node.value if isinstance(node, yaml.MappingNode) else []
        found = next(((name, value) for name, value in entries if name.value == key), None)
        if found is None:
            break
        line, node = found[0].start_mark.line + 1, found[1]
    return line
