"""YAML from people nobody knows: bounded before it is parsed, and plain.

PyYAML's parser recurses in C and in Python and its aliases multiply, so size, nesting, aliases
and tags are checked on the tokens, which come from a loop (measured: nesting of 30,000 ends the
process otherwise). Scalars stay strings: `2025-06` is no date, `12:30:45` no number, `NO` no
truth value. Only `null` and `~`, which programs write where there is nothing, are nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import yaml

from generator.text.normalise import clean, cleaned, own_letters

_LONGEST = 64 * 1024  # characters
_DEEPEST = 20
_NOTHING = {"", "~", "null", "Null", "NULL"}  # YAML 1.1 (yaml.org/type/null.html)
_UNCLOSED = "',' or"  # what PyYAML misses in a list or mapping in brackets
_OPENS = (
    yaml.BlockMappingStartToken,
    yaml.BlockSequenceStartToken,
    yaml.FlowMappingStartToken,
    yaml.FlowSequenceStartToken,
)
_CLOSES = (yaml.BlockEndToken, yaml.FlowMappingEndToken, yaml.FlowSequenceEndToken)
_REFUSED = {
    yaml.AnchorToken: "an anchor (&…)",
    yaml.AliasToken: "an alias (*…)",
    yaml.TagToken: "a tag (!…)",
    yaml.DirectiveToken: "a directive (%…)",
}


class BadYaml(ValueError):
    """Cannot be used; says why, in which line of the file, and what to do."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


def compose(text: str, first: int, whose: str, longest: int = _LONGEST) -> yaml.Node | None:
    """The document's node, None where it is empty. ``first`` is the number of its first line in the
    file, from which its marks count too; ``whose`` is what messages call it. Raises BadYaml."""
    if len(text) > longest:
        raise BadYaml(f"{whose} is longer than {longest // 1024} KB: shorten it", first)
    try:
        _check(_Strings(text, first), whose)
        return _Strings(text, first).get_single_node()
    except yaml.MarkedYAMLError as error:
        unclosed = _UNCLOSED in (error.problem or "")  # told where it opens, not where the text ends
        mark = (unclosed and error.context_mark) or error.problem_mark
        line = mark.line + 1 if mark else first
        raise BadYaml(f"{whose} is not valid YAML ({error.problem}): {_remedy(error)}", line) from error
    except yaml.YAMLError as error:  # a character YAML does not know
        raise BadYaml(f"{whose} is not valid YAML ({error})", first) from error


def _remedy(error: yaml.MarkedYAMLError) -> str:
    """What to do, for the mistakes that people make."""
    problem = error.problem or ""
    if r"'\t'" in problem:
        return "indent with spaces, not with a tab"
    if _UNCLOSED in problem:
        return "a list that opens with “[” ends with “]” in the same line, and “{” with “}”"
    return "a value that holds “: ” or begins with a sign belongs in quotation marks"


def entries(
    node: yaml.Node | None, whose: str, twice: Callable[[str, int], None] | None = None
) -> Iterator[tuple[str, yaml.Node, int]]:
    """Key, value and line of each entry of a mapping; raises BadYaml for anything else. A key that
    is there again is told to ``twice`` and comes again; without that, it is BadYaml too."""
    if node is None or is_empty(node):
        return
    if not isinstance(node, yaml.MappingNode):
        raise BadYaml(
            f"{whose} is no list of “key: value” lines: write each key so, in a line of its own",
            node.start_mark.line + 1,
        )
    seen = set()
    for key, value in node.value:
        line = key.start_mark.line + 1
        name = _key(key)
        if name in seen and twice:
            twice(name, line)
        elif name in seen:
            raise BadYaml(f"{whose} has the key “{name}” twice: keep one", line)
        seen.add(name)
        yield name, value, line


def is_empty(node: yaml.Node) -> bool:
    """Whether nothing stands behind the key, or what means nothing."""
    return isinstance(node, yaml.ScalarNode) and node.value in _NOTHING and node.style is None


def plain(node: yaml.Node) -> object:
    """Strings, lists and mappings of strings; as deep as the check allows. An escape (“\\x00”) may
    stand for what the file itself could not hold, hence the cleaning."""
    if isinstance(node, yaml.SequenceNode):
        return [plain(item) for item in node.value]
    if isinstance(node, yaml.MappingNode):
        return {_key(key): plain(value) for key, value in node.value}
    return "" if is_empty(node) else own_letters(clean(node.value))


def _key(node: yaml.Node) -> str:
    """A key is a word whatever it is: `null` is a name as good as any."""
    return own_letters(clean(node.value)) if isinstance(node, yaml.ScalarNode) else str(plain(node))


def holds_controls(node: yaml.Node) -> bool:
    """Whether escapes in ``node`` stand for control characters, which cleaning changes."""
    if isinstance(node, yaml.SequenceNode):
        return any(map(holds_controls, node.value))
    if isinstance(node, yaml.MappingNode):
        return any(holds_controls(key) or holds_controls(value) for key, value in node.value)
    result = cleaned(node.value)
    return bool(result.replaced or result.dropped)


class _Strings(yaml.SafeLoader):
    """YAML whose scalars stay strings."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012 (PyYAML's own)

    def __init__(self, text: str, first: int) -> None:
        super().__init__(text)
        self.line = first - 1  # PyYAML's count: marks then name the lines of the file


def _check(text: _Strings, whose: str) -> None:
    depth = 0
    while text.check_token():
        token: yaml.Token = text.get_token()  # type: ignore[no-untyped-call]
        line = token.start_mark.line + 1
        depth += isinstance(token, _OPENS) - isinstance(token, _CLOSES)
        if depth > _DEEPEST:
            raise BadYaml(f"{whose} is nested more than {_DEEPEST} deep: make it flat", line)
        for kind, name in _REFUSED.items():
            if isinstance(token, kind):
                message = f"{whose} holds {name}: write the value out, in quotation marks"
                raise BadYaml(message, line)
