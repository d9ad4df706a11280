"""Bytes → cleaned text."""

from __future__ import annotations

from generator.model import Problem, Rejected
from generator.text.normalise import clean, commas


def decode(path: str, data: bytes) -> str | Rejected:
    try:
        return commas(clean(data.decode("utf-8-sig")))
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        message = "is not UTF-8; save it as UTF-8"
        return Rejected(path, (Problem(path, line, "encoding", message),))
