"""The locked dependencies install on a machine that has never seen the project."""

from __future__ import annotations

import re
from importlib.metadata import PackageNotFoundError, requires

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.projects import ROOT

_PINNED = re.compile(r"^[A-Za-z0-9][^ ]*==[^ ]+", re.M)


def _asked_extras(packages: list[Requirement]) -> dict[str, set[str]]:
    """The extras that the locked packages ask of each other: package → extras."""
    asked: dict[str, set[str]] = {}
    for package in packages:
        try:
            needs = requires(package.name) or []
        except PackageNotFoundError:
            continue  # for another platform
        for need in map(Requirement, needs):
            wanted = any(
                need.marker is None or need.marker.evaluate({"extra": extra})
                for extra in ("", *package.extras)
            )
            if wanted and need.extras:
                asked.setdefault(canonicalize_name(need.name), set()).update(need.extras)
    return asked


def test_a_lock_names_the_extras_that_its_packages_ask_for() -> None:
    """To pip 23 a pin without them is none: it takes the newest release, then misses its hash."""
    pins = _PINNED.findall((ROOT / "requirements-dev.txt").read_text("utf-8"))
    packages = [Requirement(pin) for pin in pins]
    named = {str(canonicalize_name(package.name)): package.extras for package in packages}
    asked = _asked_extras(packages)
    assert asked["coverage"] == {"toml"}  # what is looked for is found
    assert {name: extras - named[name] for name, extras in asked.items() if extras - named[name]} == {}


def test_no_address_of_a_registry_is_in_a_lock() -> None:
    """Where packages come from is the machine's own business."""
    for name in ("requirements.txt", "requirements-dev.txt"):
        assert "://" not in (ROOT / name).read_text("utf-8")
