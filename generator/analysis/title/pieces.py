"""What a title costs that leaves a piece of its sentence out, the least harmful first."""

from __future__ import annotations

from typing import NamedTuple

from generator.analysis.title.ranges import Ranges

SAID = 0  # who announced it: never told with what is plainly so
DAY, BRACKET, ASIDE, OFFICE = 1, 1, 2, 4
BODY = 9  # what somebody is, and of what
FRONT, WHERE = 3, 6  # what leads in to the clause; where it is but a place
BEHIND = 3  # what a comma parts from it
INNER = 4  # what describes the subject
CUT, SECOND, RELATIVE, ADJUNCT, ITEM, OWNED = 5, 5, 7, 8, 9, 10  # what no comma parts from the rest
LOST, TOLD = 12, 14  # a circumstance, what tells more of a noun


class Piece(NamedTuple):
    """What may be left out from inside a clause."""

    cost: int
    gaps: Ranges


class Stop(NamedTuple):
    """Where a clause may end."""

    cost: int
    end: int
