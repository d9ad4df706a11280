"""`python -m tests.quality.annotate NOTES CORPUS`: what a reader noted of some articles → offsets.

NOTES is a folder of JSON files, one an article, outside the project, since they quote it:

    {"file": "0013_….txt", "set": "tuned" or "kept-out",
     "quotes":  [{"text": "…", "speaker": "Igor Dodon" or null}],
     "dates":   [{"text": "vineri", "value": "2024-03-01"}],
     "figures": [{"text": "peste 6.000", "value": 6000, "qualifier": ">", "counted": "soldați"}],
     "roles":   [{"name": "Igor Grosu", "role": "președintele Parlamentului"}]}

A date of which the text names only a part (*sfârșitul lunii*) is noted as the whole, with
`"part": true`. `text`, `speaker`, `name` and `role` are verbatim; of several equal ones, `nth`
(from 1) says which. The result, on standard output, holds file names, offsets into the cleaned file
and values, and not a word of the articles. A kind that was not noted is left out; an empty list says
that there is none.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from generator.readers.decode import Decoded, decode

Note = dict[str, Any]
_KINDS = ("quotes", "dates", "figures", "roles")


def convert(note: Note, text: str) -> Note:
    """One article's notes with offsets instead of words; raises ValueError for words it has not."""
    items = {kind: [_item(item, text) for item in note[kind]] for kind in _KINDS if kind in note}
    return {"file": note["file"], "set": note.get("set", "tuned"), **items}


def _item(item: Note, text: str) -> Note:
    kept: Note = {key: item[key] for key in ("value", "qualifier", "part") if key in item}
    for key in ("text", "speaker", "counted", "name", "role"):
        if key in item:
            words = item[key]
            nth = item.get("nth", 1) if key in ("text", "name") else 1
            kept[key if key != "text" else "span"] = _find(words, text, nth) if words else None
    return kept


def _find(words: str, text: str, nth: int) -> list[int]:
    at = -1
    for _ in range(nth):
        at = text.find(words, at + 1)
        if at < 0:
            raise ValueError(f"the article does not hold {words!r} {nth} times")
    return [at, at + len(words)]


def main(notes: Path, corpus: Path) -> int:
    found, failed = [], 0
    for file in sorted(notes.glob("*.json")):
        note = json.loads(file.read_text("utf-8"))
        decoded = decode(note["file"], (corpus / note["file"]).read_bytes())
        assert isinstance(decoded, Decoded)
        try:
            found.append(convert(note, decoded.text))
        except ValueError as error:
            failed += 1
            print(f"{file.name}: {error}", file=sys.stderr)
    lines = ",\n".join(json.dumps(item) for item in found)
    print(f"[\n{lines}\n]")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
