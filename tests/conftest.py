"""What all tests share: the machine may be slow, so no example has a deadline of its own."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")
