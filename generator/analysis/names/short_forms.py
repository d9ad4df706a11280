"""Short forms joined to the full names of an article: initials, last names, a firm's first word."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import islice

from babel.core import get_global, parse_locale

from generator.analysis.names.groups import WEIGHT, Group, bare, called_alone, clubbed, initials_of, same
from generator.analysis.names.lexicon import Lexicon
from generator.analysis.names.offices import office, said_of_one
from generator.analysis.names.spans import Found
from generator.analysis.names.tokens import Unit
from generator.languages import cldr

_FAR_MORE = 2  # times as often as another, one is whom the article is about
_LONGEST = 20  # words of a name
_OPENING = 8  # tokens of a sentence among which its subject begins
_Mention = tuple[int, int, int, str]  # of a full name: its start, its unit, its place there, whose it is


def join_initials(groups: dict[str, Group], units: tuple[Unit, ...], words: Lexicon) -> None:
    """“PAS” joins “Partidul Acțiune și Solidaritate”, by its letters or because it stands behind it in
    brackets, and “CCR” the “Curtea Constituțională”, of which each country has one, if its letter is one's
    that the article names or the language's own."""
    full: dict[str, str] = {}
    of_country: dict[str, str] = {}  # without the letter of whose it is
    of_towns: dict[str, set[str]] = defaultdict(set)  # without the town whose it is
    ends: dict[tuple[int, int], str] = {}
    for key, group in groups.items():
        if group.type == "organisation" and " " in key:
            ends |= {(item.unit, item.last): key for item in group.found}
            for initials in initials_of(group.name) | initials_of(bare(group.name, words)):
                full.setdefault(initials, key)
                of_country |= {initials: key} if group.name.lower() in words.names.national else {}
            head, _, town = group.name.rpartition(" ")
            if _is_place(town, words) or (same(town) in groups and groups[same(town)].type == "place"):
                for initials in initials_of(head):
                    of_towns[initials].add(key)
                    of_towns[f"{initials} {same(town)}"].add(key)  # “CJ Arad”
    countries = set(_letters_of_countries(groups, words)) if of_country else set()
    for key in [key for key in groups if len(key) > 1 and groups[key].name.partition(" ")[0].isupper()]:
        owner = full.get(key.casefold()) or _bracketed(groups[key], ends, units)
        if owner is None and key[-1] in countries and not groups[key].known:
            owner = of_country.get(key[:-1])
        owner = owner or (min(of_towns[key]) if len(of_towns[key]) == 1 else None)
        if owner is not None and owner != key and owner in groups:
            groups[owner].merge(groups.pop(key))


def _letters_of_countries(groups: Mapping[str, Group], words: Lexicon) -> Iterator[str]:
    """The first letters, folded, of the countries among the names, and of that whose language it is."""
    locale = cldr.locale(words.language.code)
    if locale is None:
        return
    home = parse_locale(get_global("likely_subtags").get(locale.language, locale.language))[1]
    named = (item.key for group in groups.values() if group.type == "place" for item in group.found)
    for code in {home, *named}:
        name = locale.territories.get(code, code) if code else ""
        if name in locale.territories.values():
            yield from (part[0].casefold() for part in name.split() if part[0].isupper())


def _bracketed(group: Group, ends: dict[tuple[int, int], str], units: tuple[Unit, ...]) -> str | None:
    """The organisation that a mention in brackets stands behind, if both begin with one letter."""
    for item in group.found:
        owner = ends.get((item.unit, item.first - 1))
        if owner and owner[0] == same(item.words[0])[:1] and units[item.unit][item.first - 1].text == "(":
            return owner
    return None


def join_beginnings(groups: dict[str, Group], words: Lexicon) -> None:
    """“Curtea Supremă” is the “Curtea Supremă a Spaniei” that was named before it, if no other was; so is
    “Poliția Locală” that of a town, and “Curtea” the only court that the article names."""
    bodies = [key for key, group in groups.items() if group.type == "organisation" and " " in key]
    owned: dict[str, list[str]] = defaultdict(list)
    headed: dict[str, list[str]] = defaultdict(list)
    for key in bodies:
        head, _, rest = groups[key].name.partition(" ")
        if rest[:1].islower() or not words.language.roles.noun_last:
            headed[words.lemma(head)].append(key)
        for at in _breaks(key):
            if key[at + 1 :].partition(" ")[0] in words.names.possessives:
                owned[key[:at]].append(key)
        if _is_place(groups[key].name.rpartition(" ")[2], words):
            owned[key.rpartition(" ")[0]].append(key)
    for short in bodies:
        fuller = [key for key in owned[short] if key in groups]
        if len(fuller) == 1 and groups[fuller[0]].start < groups[short].start:
            groups[fuller[0]].merge(groups.pop(short))
    for short in [key for key, group in groups.items() if is_bare(group.name, words)]:
        fuller = [key for key in headed[words.lemma(groups[short].name)] if key in groups]
        if len(fuller) == 1:
            groups[fuller[0]].merge(groups.pop(short))


def _is_place(word: str, words: Lexicon) -> bool:
    return any(entry.type == "place" and len(entry.words) == 1 for entry in words.entries.get(word, ()))


def is_bare(name: str, words: Lexicon) -> bool:
    """Whether it is but a noun for many bodies, no country's government."""
    if " " in name or words.head(name) != "organisation" or not words.common(name) or name.isupper():
        return False
    lemma = words.lemma(name)
    return lemma not in words.institution_lemmas or lemma in words.names.missions


def _breaks(key: str) -> Iterator[int]:
    """Where its words end, but for the last; no further than a name can be long."""
    return islice((at for at, char in enumerate(key) if char == " "), _LONGEST)


def join_spellings(groups: dict[str, Group]) -> None:
    """One last name with a first name and its short form or initial is one person: “Vlad” is “Vladimir”;
    and one first and last name with or without those between or behind: “John Q. Roe”, “John Roe Keane”."""
    people = sorted(key for key, group in groups.items() if group.type == "person" and " " in key)
    alike: dict[str, list[str]] = defaultdict(list)  # by what follows the first name
    longer: dict[str, list[str]] = defaultdict(list)  # by the first and the last of several names
    for key in people:
        first, *rest = key.split()
        alike[" ".join(rest)].append(key)
        if len(rest) > 1:
            longer[f"{first} {rest[-1]}"].append(key)
            longer[" ".join((first, *rest[:-1]))].append(key)
    for short in people:
        first, *rest = short.split()
        others = alike[" ".join(rest)]
        begun = islice(others, bisect_right(others, short), bisect_right(others, f"{first}\U0010ffff"))
        fuller = [key for key in (*begun, *longer[" ".join((first, *rest))]) if key in groups]
        if len(fuller) == 1:
            groups[fuller[0]].merge(groups.pop(short))


def join_tails(groups: dict[str, Group]) -> None:
    """A last name of several words joins the full name that ends with it: “Von der Leyen”."""
    ends: dict[str, list[str]] = defaultdict(list)
    for key, group in groups.items():
        if group.type == "person":
            for at in _breaks(key):
                ends[key[at + 1 :]].append(key)
    for tail in [key for key in groups if " " in key]:
        fuller = [key for key in ends[tail] if key in groups]
        if len(fuller) == 1 and not groups[tail].known:
            groups[fuller[0]].merge(groups.pop(tail))


def prefer_people(groups: dict[str, Group]) -> None:
    """A guessed place of two words whose last stands elsewhere as a person's name is that person."""
    for key, group in groups.items():
        _, _, word = key.partition(" ")
        last = groups.get(word)
        guessed = group.type == "place" and not group.known
        if guessed and last is not None and " " not in word and last.type == "person":
            group.votes["person"] += WEIGHT[-1]


def join_short(
    groups: dict[str, Group], units: tuple[Unit, ...], words: Lexicon, headline: str
) -> list[Found]:
    """Each lone first or last name goes to the person last named in full who bears it, else to the
    first who does, unless the article is about another who does; a first name behind an office
    (“regele Carol”) is someone of that name alone. Returned are those that are nobody's: a family's."""
    lead = " ".join(token.word for token in units[0]) if units else ""
    openings = tuple(f" {same(text)} " for text in (headline, lead))
    shared: list[Found] = []
    bearers: dict[str, list[_Mention]] = defaultdict(list)
    last_names: set[str] = set()
    for key, group in groups.items():
        parts = key.split()
        if group.type == "person" and len(parts) > 1:
            lasts = called_alone(key, group, words)
            last_names |= lasts
            for part in {parts[0], *lasts}:
                bearers[part] += [(item.start, item.unit, item.first, key) for item in group.found]
    for kept in [key for key in groups if _may_be_short(groups[key], same(key), bearers, last_names)]:
        short, key = groups.pop(kept), same(kept)
        several = len({bearer for *_, bearer in bearers[key]}) > 1
        families = [
            item for item in short.found if key in last_names and _is_shared(item, several, units, words)
        ]
        shared += families
        lone = [item for item in short.found if item not in families]
        for item, bearer in _bearers(
            lone, sorted(bearers[key]), _subject(bearers[key], openings), units, words
        ):
            if bearer is None:
                groups[key].add(item, item.spelled(item.words))
                continue
            owner = bearer
            if key not in last_names and item.words[0] in words.given and _titled(item, units, words):
                owner = key
            groups[owner].add(item._replace(certainty=0), item.spelled(item.words))
    return shared


def _is_shared(item: Found, several: bool, units: tuple[Unit, ...], words: Lexicon) -> bool:
    """Whether a last name is that of relatives, “frații Popa”, or of each in a list, “Popa, Popa
    și Rusu”, where ``several`` have it."""
    unit, name = units[item.unit], item.words[0]
    before = unit[item.first - 1].text if item.first else ""
    if words.has(before, words.language.roles.kin) and (several or not said_of_one(before, words)):
        return True
    beside = (unit[max(0, item.first - 2) : item.first], unit[item.last : item.last + 2][::-1])
    between = {",", *words.names.conjunctions}
    return several and any(
        [pair[0].word, pair[1].text in between] == [name, True] for pair in beside if len(pair) > 1
    )


def _subject(mentions: list[_Mention], openings: tuple[str, ...]) -> str | None:
    """Whom of several the headline is about, or else the first sentence: the only one it names in full."""
    told = ({bearer for *_, bearer in mentions if f" {bearer} " in opening} for opening in openings)
    named = next((named for named in told if named), set())
    return min(named) if len(named) == 1 else None


def _may_be_short(group: Group, key: str, bearers: Mapping[str, object], last_names: set[str]) -> bool:
    """Whether the name may stand for a person's who is named in full: a known place stays what it is, a
    firm only where it is nobody's last name: “Eni” beside “Veaceslav Eni”."""
    if group.known:
        return group.type == "organisation" and key in last_names
    return key in bearers


def _bearers(
    short: list[Found],
    mentions: list[_Mention],
    subject: str | None,
    units: tuple[Unit, ...],
    words: Lexicon,
) -> Iterator[tuple[Found, str | None]]:
    """Whom each lone name means: “Biden” beside “Hunter Biden” that one, further on the ``subject``, or whom
    the article has named far more often so far; nobody where two who bear it were last named together, or
    the text has turned to another since: “His son, Hunter Biden, paints. Biden …”."""
    so_far: Counter[str] = Counter()
    in_unit: dict[int, set[str]] = defaultdict(set)
    at = 0
    for item in sorted(short, key=lambda item: item.start):
        while at < len(mentions) and mentions[at][0] < item.start:
            _, unit, _, bearer = mentions[at]
            so_far[bearer] += 1
            in_unit[unit].add(bearer)
            at += 1
        _, unit, place, last = mentions[max(0, at - 1)]
        first, *others = so_far.most_common(2) or [(last, 0)]
        far = first[0] if others and first[1] >= _FAR_MORE * others[0][1] else None
        about = (subject if subject in so_far else far) if unit != item.unit else None
        turned = about not in (None, last, far) and place < _OPENING and _opens(units[unit][:place], words)
        if turned or (not about and in_unit[unit] - {last}):
            yield item, None
            continue
        so_far[about or last] += 1
        yield item, about or last


def _opens(tokens: Unit, words: Lexicon) -> bool:
    """Whether what stands behind the ``tokens`` is what their sentence is about: they have no verb."""
    return not any(words.acts(token.text) for token in tokens)


def _titled(item: Found, units: tuple[Unit, ...], words: Lexicon) -> bool:
    before = units[item.unit][item.first - 1].text if item.first else ""
    return before.lower() in words.names.titles or office(before, words)


def _lies_within(group: Group, units: tuple[Unit, ...], words: Lexicon) -> bool:
    """Whether every mention stands behind a word that only places follow."""
    before = (units[item.unit][item.first - 1].text if item.first else "" for item in group.found)
    return all(word.lower() in words.names.within_places for word in before)


def join_firms(groups: dict[str, Group], units: tuple[Unit, ...], words: Lexicon) -> None:
    """A firm's first word alone is the firm, if it is no word of the language or a town follows it:
    “Lockheed” is “Lockheed Martin”, “Gloria” “Gloria Bistrița”; and so is its name without its legal form;
    not the town in which a body sits or after which it is called, “in Norbury” beside “Norbury Mills”,
    “Harwick” beside “Harwick Traders' Association”. A club's initials count for nothing: “Viforul” is “HC
    Viforul Dej”."""
    firms: dict[str, list[str]] = defaultdict(list)
    for key, group in groups.items():
        if group.type == "organisation" and " " in group.name:
            firms[same(clubbed(group.name, words).split()[0])].append(key)
            short, _, form = group.name.rpartition(" ")
            if " " in short and words.is_legal_form(form):
                firms[same(short)].append(key)
    for key in [key for key, full in firms.items() if key in groups and len(full) == 1]:
        word = groups[key].found[0].words[0]
        town = clubbed(groups[firms[key][0]].name, words).partition(" ")[2]
        told = word in words.given or words.common(word)
        plain = word in words.surnames or words.head(word) or (told and not _is_place(town, words))
        local = words.has(firms[key][0].rpartition(" ")[2], words.names.local) and " " not in key
        within = groups[key].type == "place" and _lies_within(groups[key], units, words)
        local = local or within or groups[key].known
        if not local and (groups[key].type == "organisation" if " " in key else not plain):
            groups[firms[key][0]].merge(groups.pop(key))
