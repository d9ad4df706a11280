"""The pages of the two articles of `dossier`."""

from __future__ import annotations

import pytest

from generator.model import Page
from tests.pages.dossier import dossier
from tests.pages.shown import pages


@pytest.fixture
def june() -> Page:
    return pages(dossier())[0]


@pytest.fixture
def november() -> Page:
    return pages(dossier())[1]
