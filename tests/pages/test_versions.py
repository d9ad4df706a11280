"""Near-copies say which of them leads, and what differs."""

from __future__ import annotations

from generator.pages import briefing
from tests.making import SITE, corpus

TEXT = (
    "Primăria închide podul din Orhei pentru reparații. Lucrările costă {} de lei. "
    "Șoferii ocolesc prin satul Pelivan, un drum mai lung cu opt kilometri, spune primarul Ion Rusu."
)
OLD = f"date 2025-03-01 Podul se închide\n\n{TEXT.format('două milioane')}"
NEW = (
    f"date 2025-03-01 Podul rămâne închis\n\n{TEXT.format('trei milioane')} Primarul cere bani de la guvern."
)


def pages(*texts: str) -> dict[str, str]:
    return {
        page.path.rsplit("/", 1)[-1]: page.content.decode() for page in briefing.pages(corpus(*texts), SITE)
    }


def test_both_versions_say_what_differs() -> None:
    """The sentences of the one and of the other, linked to their places."""
    made = pages(OLD, NEW)
    copy, lead = made["podul-se-inchide.md"], made["podul-ramane-inchis.md"]
    assert "Versiunea principală a acestui articol: [Podul rămâne închis]" in copy
    assert "Altă versiune a acestui articol: [Podul se închide]" in lead
    here, there = "<p>Numai aici:</p>", "<p>Numai acolo:</p>"
    for page, own in ((copy, "două milioane"), (lead, "trei milioane")):
        differs = page[page.index(here) : page.index(there)]
        assert own in differs and "Șoferii" not in differs
    assert "../podul-ramane-inchis/#s4" in copy  # the money that is asked for


def test_an_equal_text_says_so() -> None:
    """The same dispatch twice has no list of differences."""
    made = pages(OLD, OLD.replace("2025-03-01", "2025-03-02").replace("Podul se", "Se"))
    assert all("Textul este același." in page and "Ce diferă" not in page for page in made.values())
