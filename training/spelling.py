"""`python -m training.spelling`: how words of RONEC are usually spelt, for texts written without marks.

A word is listed where the dictionary leaves its spelling open; a word beside another where it is then
spelt in another way than usual.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from generator.analysis import spelling
from generator.text.normalise import own_letters
from generator.text.words import known
from training.names import CORPUS

FILE = Path(spelling.__file__).with_name("ro.tsv")
NOTICE = "# Made of RONEC (github.com/dumitrescustefan/ronec, MIT) by `make train`: see NOTICE.md"
_CODE = "ro"
_UNMARKED = 40  # characters; a longer sentence without any mark was written without them
_LEAST = 2  # times that a word stands beside another
_CLEAR = 3  # times as often as any other spelling
_SLIP = 4  # times less often than the spelling of which a word without marks is a slip

Counts = defaultdict[tuple[str, ...], Counter[str]]


def main() -> int:
    if not CORPUS.is_dir():
        print(f"{CORPUS} is not here: the spellings are counted in it", file=sys.stderr)
        return 2
    alone, behind, ahead = Counts(Counter), Counts(Counter), Counts(Counter)
    for sentence in _sentences():
        _count(sentence, alone, behind, ahead)
    usual = {key: _usual(key[0], counts) for key, counts in alone.items()}
    rows = [
        ("", own, "")
        for (plain,), own in usual.items()
        if own != _otherwise(plain, usual) and (plain.islower() or alone[plain,].total() >= _LEAST)
    ]
    rows += [(key[0], own, "") for key, own in _apart(behind, usual, 1)]
    rows += [("", own, key[1]) for key, own in _apart(ahead, usual, 0)]
    FILE.write_text("\n".join((NOTICE, *("\t".join(row) for row in sorted(rows)), "")), encoding="utf-8")
    print(f"{FILE}: {FILE.stat().st_size:,} bytes")
    return 0


def _sentences() -> Iterator[list[str]]:
    seen: set[str] = set()
    for name in ("ronec_v2_valid.jsonl", "ronec_v1_brat.jsonl"):
        for line in (CORPUS / name).read_text(encoding="utf-8").splitlines():
            text = own_letters(json.loads(line)["text"])
            marked = any(letter in text for letter in "ăâîșț")
            if text not in seen and (marked or len(text) < _UNMARKED):
                seen.add(text)
                yield re.findall(r"[^\W\d_]+|\d+|[^\w\s]", text)


def _count(sentence: list[str], alone: Counts, behind: Counts, ahead: Counts) -> None:
    plain = [spelling.plainly(word, _CODE) for word in sentence]
    for at, word in enumerate(sentence):
        if not word[0].isalpha():
            continue
        before = plain[at - 1] if at else spelling.EDGE
        after = plain[at + 1] if at + 1 < len(plain) else spelling.EDGE
        if word[0].isupper() and (before[0].isalnum() or before == "-"):
            alone[plain[at].capitalize(),][word.capitalize()] += 1
        else:
            lower = word.lower()
            alone[plain[at],][lower] += 1
            behind[before, plain[at]][lower] += 1
            ahead[plain[at], after][lower] += 1


def _usual(plain: str, counts: Counter[str]) -> str:
    """The spelling that most have; a word without marks that the dictionary lacks may be a slip."""
    (best, number), *others = counts.most_common()
    if best == plain and others and others[0][1] * _SLIP > number and not known(plain.lower(), _CODE):
        return others[0][0]
    return best


def _otherwise(plain: str, usual: dict[tuple[str, ...], str]) -> str:
    """How the generator would spell it without the list; a name like the common word."""
    if plain[0].isupper():
        return (usual.get((plain.lower(),)) or spelling.looked_up(plain.lower(), _CODE)).capitalize()
    return spelling.looked_up(plain, _CODE)


def _apart(
    counted: Counts, usual: dict[tuple[str, ...], str], place: int
) -> Iterator[tuple[tuple[str, ...], str]]:
    for key, counts in counted.items():
        (own, number), *others = counts.most_common()
        if own != usual[key[place],] and number >= max(_LEAST, _CLEAR * sum(count for _, count in others)):
            yield key, own


if __name__ == "__main__":
    sys.exit(main())
