"""Bytes → cleaned text: a mark, then strict UTF-8, then a judgement; never a silent guess."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable
from typing import NamedTuple

from generator.model import Problem, Rejected
from generator.readers import charset
from generator.readers.mojibake import repair
from generator.text.normalise import Cleaned, cleaned, own_letters

_MARKS = (  # UTF-32 first: its mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SHIFTED = (  # seven-bit sets that shift by escape sequences: the bytes look like ASCII
    (re.compile(rb"\x1b\$\)C"), "iso2022_kr"),
    (re.compile(rb"\x1b\$[@B(]|\x1b\(J"), "iso2022_jp_2"),
)
_SIGNATURES = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a Word, OpenDocument or ZIP file"),
    (b"\xd0\xcf\x11\xe0", "an old Word file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"{\\rtf", "an RTF file"),
)
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\f\r\x1b")) + b"\x7f"
_BINARY = 0.02  # share of control characters beyond which a file is no text
_REMEDY = "open it in an editor, see that the letters are right, and save it as UTF-8"


class Decoded(NamedTuple):
    """The cleaned text of a seed, with warnings for what a person would want to know."""

    text: str
    problems: tuple[Problem, ...]


def decode(path: str, data: bytes) -> Decoded | Rejected:
    """The text of the file ``path`` whose bytes are ``data``."""
    kind = next((name for signature, name in _SIGNATURES if data.startswith(signature)), None)
    if kind:
        return _binary(path, f"is {kind}")
    read = _marked(data) or _utf8(data) or _wide(data)
    if not read:
        if _controls(data) > _BINARY:
            return _binary(path, "holds binary data")
        line = data[: _first_bad(data)].count(b"\n") + 1
        if _nearly_utf8(data):
            message = (
                "is UTF-8 but for a few damaged bytes, the first of them here: retype what they stood for"
            )
            return Rejected.because(path, line, "damaged-utf8", message)
        guess = charset.guess(data)
        if guess is None:
            message = f"is not UTF-8, and its encoding cannot be told with confidence: {_REMEDY}"
            return Rejected.because(path, line, "unknown-encoding", message)
        read = (data.decode(guess), _name(guess))
    return _tidy(path, *read)


def _binary(path: str, what: str) -> Rejected:
    return Rejected.because(path, 1, "binary", f"{what} and no text: export its text as UTF-8")


def _tidy(path: str, text: str, guess: str | None) -> Decoded | Rejected:
    """Repairs and cleans, and says so."""
    problems = []
    if guess:
        message = f"is not UTF-8; read as {guess}, which is a guess: {_REMEDY}"
        problems.append(Problem(path, 1, "guessed-encoding", message, "warning"))
    text, repaired, garbled = repair(text)
    if repaired:
        message = (
            f"held letters garbled by a wrong encoding, repaired in {_lines(repaired)}: "
            "compare with the original, and save the file as UTF-8"
        )
        problems.append(Problem(path, repaired[0], "mojibake", message, "warning"))
    if garbled:
        message = (
            f"seems to hold letters garbled by a wrong encoding, in {_lines(garbled)}, and how to repair "
            "them is not sure: take the text from its source again"
        )
        problems.append(Problem(path, garbled[0], "garbled", message, "warning"))
    result = cleaned(text)
    if len(result.replaced) > max(8, _BINARY * len(text)):
        return _binary(path, "holds binary data")
    problems += _changes(path, result)
    return Decoded(own_letters(result.text), tuple(problems))


def _changes(path: str, result: Cleaned) -> Iterable[Problem]:
    if result.replaced:
        message = (
            f"holds control characters ({len(result.replaced)}, in {_lines(result.replaced)}), "
            "shown as “\ufffd”: delete them, or retype what they stood for"
        )
        yield Problem(path, result.replaced[0], "control-characters", message, "warning")
    if result.dropped:
        message = (
            f"holds invisible controls of writing direction ({len(result.dropped)}, in "
            f"{_lines(result.dropped)}), left out because they can make a text show as another: delete them"
        )
        yield Problem(path, result.dropped[0], "direction-controls", message, "warning")


def _marked(data: bytes) -> tuple[str, None] | None:
    for mark, codec in _MARKS:
        if data.startswith(mark):
            text = charset.strictly(data[len(mark) :], codec)
            return None if text is None else (text, None)
    return None


def _utf8(data: bytes) -> tuple[str, str | None] | None:
    try:
        # A surrogate pair written as two characters (CESU-8) is joined; a lone one stays for
        # the cleaning, which replaces and reports it.
        text = data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return None
    if text.isascii():
        for sequence, codec in _SHIFTED:
            shifted = charset.strictly(data, codec) if sequence.search(data) else None
            if shifted is not None:
                return shifted, _name(codec)
        if data.count(0) * 4 > len(data):  # ASCII in UTF-16 or UTF-32 without a mark
            return None
    if any("\ud800" <= char <= "\udfff" for char in set(text)):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
    return text, None


def _wide(data: bytes) -> tuple[str, str] | None:
    """UTF-16 or UTF-32 without a mark: one byte order gives text, the other nonsense."""
    if 0 not in data:
        return None
    for codec in ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be"):
        text = charset.strictly(data, codec)
        if text and not charset.holds_no_text(text) and sum(map(text.count, " \n,.、。")) * 100 > len(text):
            return text, _name(codec)
    return None


def _first_bad(data: bytes) -> int:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start
    return 0


def _nearly_utf8(data: bytes) -> bool:
    """Whether sequences of UTF-8 far outnumber the bytes that are none."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    return sum(char > "\x7f" for char in text) > 4 * broken


def _controls(data: bytes) -> float:
    return (len(data) - len(data.translate(None, _CONTROLS))) / max(1, len(data))


def _name(codec: str) -> str:
    """The name a person knows the character set by."""
    name = codecs.lookup(codec).name
    name = re.sub(r"^iso8859-", "ISO-8859-", name)
    return re.sub(r"^cp(125\d)$", r"windows-\1", name)


def _lines(lines: tuple[int, ...]) -> str:
    first = list(dict.fromkeys(lines))
    shown = ", ".join(map(str, first[:5])) + (", …" if len(first) > 5 else "")
    return f"line{'s' if len(first) > 1 else ''} {shown}"
