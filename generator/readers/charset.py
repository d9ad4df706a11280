"""Which character set a file without a mark is in: a judgement by likelihood.

The bytes are read in every candidate set, and each reading is judged as text: how often do its
letters occur in the language it seems to be in? The frequencies are those of CLDR's own words in
that language (names of languages, territories, months, currencies), which Babel brings, for some
hundred languages. What no writing has (a capital after a small letter, scripts mixed in a word)
counts against a reading. The best reading wins only by a clear margin; else nobody knows.

The method is Bayes' rule with a naive model of letters; Li and Momoi, "A composite approach to
language/encoding detection" (Unicode Conference 19, 2001) is its ancestor.
charset-normalizer is ten times as fast, and reads seven of uchardet's 57 sample texts wrong without
a word, where this refuses one.
"""

from __future__ import annotations

import codecs
import functools
import itertools
import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping

import py3langid
from babel import Locale

from generator import languages
from generator.languages import cldr
from generator.text.normalise import own_letters

# Candidates by how common they are in old files: log priors, in nats.
_PRIORS = {
    0.0: "cp1252 cp1250 cp1251 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 cp874 cp932 cp949 gb18030 big5",
    -1.0: "iso8859_15 iso8859_2 iso8859_16 iso8859_3 iso8859_4 iso8859_5 iso8859_6 iso8859_7 iso8859_8 "
    "iso8859_10 iso8859_13 koi8_r koi8_u euc_jp euc_jis_2004 euc_kr",
    -3.0: "cp850 cp852 cp855 cp866 cp737 cp437 mac_roman mac_latin2 mac_romanian mac_cyrillic mac_greek",
}
CANDIDATES = tuple((codec, prior) for prior, names in _PRIORS.items() for codec in names.split())

_SAMPLE = 16_384  # bytes judged; the set must read the whole file, though
_RARE = -3.0  # log prior of a language that has no file in languages/
_HOME = 4.0  # log prior of the set that Windows wrote the language in, where its letters are too few to tell
_MARGIN = 4.0  # nats between the best reading and the next different one: odds of 50 to 1
_LIKELY = -5.0  # nats a byte beyond ASCII; readings of real text reach −1.6 to −4.4
_TYPOGRAPHY = frozenset("„”“’‘–—…«»€§°©®\u00a0•‹›·¡¿±×²³、。，「」！？：（）")
_MARKS = 0.001  # marks of typography for each letter of the press, whatever the language …
_LEAST = 0.02  # … and the least share of them among all that is beyond ASCII
_STRANGE_LETTER, _STRANGE_SIGN = math.log(1e-5), math.log(1e-6)
_JOINING = frozenset("’–—")  # typography that stands within words
_CAPITAL = math.log(0.1)
_UNNATURAL = -4.0  # a capital after a small letter, two scripts or a sign within a word, ” for î
_LONE = math.log(0.05)  # a letter that stands alone and is no word
_ALONE = re.compile(r"(?<!\S)[^\W\d_](?!\S)")
_OPENED, _CLOSED = re.compile(r"(?<![^\s(])”(?=\w)"), re.compile(r"(?<=\S)”")
_WORD = re.compile(r"[^\W\d_][^\s]*[^\W\d_]")


def guess(data: bytes) -> str | None:
    """The character set of ``data`` (some bytes beyond ASCII, not UTF-8); None where no reading
    is clearly the best."""
    sample = _sample(data)
    beyond = sum(byte > 127 for byte in sample)
    ascii_languages = likely_languages(bytes(byte for byte in sample if byte < 128).decode("ascii"))
    home = _home(ascii_languages[0])
    best: dict[str, tuple[float, str]] = {}
    for codec, prior in CANDIDATES:
        text = _read(sample, codec)
        if text is None or strictly(data, codec) is None:
            continue
        reading = own_letters(unicodedata.normalize("NFC", text))
        likelihood = _judge(reading, (*likely_languages(reading), *ascii_languages))
        likelihood += _HOME if codec == home else prior
        if reading not in best or best[reading][0] < likelihood:
            best[reading] = (likelihood, codec)
    ranked = sorted(best.values(), reverse=True)
    if not ranked or ranked[0][0] / beyond < _LIKELY:
        return None
    if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _MARGIN:
        return None
    return ranked[0][1]


def _home(language: str) -> str:
    return languages.load(language).letters.character_set if language in languages.codes() else ""


def likelihood(text: str, among: tuple[str, ...] | None = None) -> float:
    """How likely the letters of ``text`` beyond ASCII are, in nats a letter; in the best of the
    languages ``among``, of those that it seems to be in if none are given."""
    beyond = sum(char > "\x7f" for char in text)
    return _judge(text, likely_languages(text) if among is None else among) / beyond if beyond else 0.0


def likely_languages(text: str) -> tuple[str, ...]:
    """The two that ``text`` is likeliest in."""
    return tuple(str(code) for code, _ in py3langid.rank(text[:3_000])[:2])


def _sample(data: bytes) -> bytes:
    """The lines that hold something to judge."""
    lines, size = [], 0
    for line in data.splitlines(keepends=True):
        if not line.isascii():
            lines.append(line[: _SAMPLE - size])
            size += len(lines[-1])
            if size >= _SAMPLE:
                break
    return b"".join(lines)


def _read(sample: bytes, codec: str) -> str | None:
    try:  # a sample may end inside a character, hence the incremental decoder
        text = codecs.getincrementaldecoder(codec)("strict").decode(sample)
    except UnicodeDecodeError:
        return None
    return None if holds_no_text(text) else text


def strictly(data: bytes, codec: str) -> str | None:
    """``data`` in the character set ``codec``; None where it is not."""
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        return None


def holds_no_text(text: str) -> bool:
    """Whether ``text`` holds controls, or characters that nobody has assigned."""
    return any(
        unicodedata.category(char) in ("Cc", "Cn", "Co") and char not in "\t\n\f\r" for char in set(text)
    )


def _judge(text: str, among: tuple[str, ...]) -> float:
    """Log-likelihood of the characters beyond ASCII, in the language that makes it greatest."""
    counts = Counter(char for char in text if char > "\x7f")
    unclosed = max(0, len(_OPENED.findall(text)) - len(_CLOSED.findall(text)))
    shape = (sum(map(_unnatural, _WORD.findall(text))) + unclosed) * _UNNATURAL
    shape += sum(count for char, count in counts.items() if char.isupper()) * _CAPITAL
    alone = Counter(letter for letter in _ALONE.findall(text.lower()) if letter > "\x7f")
    judged = []
    for language in dict.fromkeys(among):
        letters = _letters(language)
        if letters:
            mark = _mark(language)
            found = sum(count * _of(char, letters, mark) for char, count in counts.items())
            known = language in languages.codes()
            words = languages.load(language).stopwords if known else frozenset(alone)
            strange = sum(count for letter, count in alone.items() if letter not in words)
            judged.append(found + shape + strange * _LONE + (0.0 if known else _RARE))
    return max(judged, default=len(text) * _STRANGE_SIGN)


def _of(char: str, letters: Mapping[str, float], mark: float) -> float:
    if char in _TYPOGRAPHY:
        return mark
    return letters.get(char.lower(), _STRANGE_LETTER if _is_letter(char) else _STRANGE_SIGN)


def _unnatural(word: str) -> int:
    """How often ``word`` does what no writing does, at characters beyond ASCII."""
    if word.isascii():
        return 0
    count = 0
    for before, char in itertools.pairwise(word):
        if (before > "\x7f" or char > "\x7f") and _JOINING.isdisjoint((before, char)):
            count += (before.islower() and char.isupper()) or (_script(before) != _script(char))
    return count


@functools.lru_cache(maxsize=10_000)
def _script(char: str) -> str:
    """The script of a letter, roughly; "" for marks of punctuation that may stand in a word."""
    if not _is_letter(char):
        return "" if char.isascii() or char in _TYPOGRAPHY else "sign"
    return unicodedata.name(char, "?").split()[0].replace("COMBINING", "LATIN")


def _is_letter(char: str) -> bool:
    return unicodedata.category(char)[0] in "LM"


@functools.cache
def _letters(language: str) -> Mapping[str, float]:
    """Letter beyond ASCII → log of its share among such letters in CLDR's words; empty for a
    language that CLDR does not have."""
    counts = {char: count for char, count in _counted(language).items() if char > "\x7f"}
    total = sum(counts.values())
    return {char: math.log(count / total) for char, count in counts.items()}


@functools.cache
def _mark(language: str) -> float:
    """Log of the share of typography beyond ASCII. Where letters seldom are, most of what is beyond
    is a dash or a quotation mark: two dashes of an English text are no “ó” of old Macs."""
    counts = _counted(language)
    beyond = sum(count for char, count in counts.items() if char > "\x7f") / counts.total()
    return math.log(max(_LEAST, _MARKS / (_MARKS + beyond)))


@functools.cache
def _counted(language: str) -> Counter[str]:
    """How often each letter stands in CLDR's words."""
    counts: Counter[str] = Counter()
    for code in (language, f"{language}_Hant") if language == "zh" else (language,):
        locale = cldr.locale(code)
        for words in _words(locale) if locale else ():
            for word in words:
                counts.update(filter(_is_letter, word.lower()))
    return counts


def _words(locale: Locale) -> Iterator[Iterator[str]]:
    yield map(str, locale.languages.values())
    yield map(str, locale.territories.values())
    yield map(str, locale.currencies.values())
    yield map(str, locale.months["format"]["wide"].values())
    yield map(str, locale.days["format"]["wide"].values())
