"""Stories in collections of a dozen articles, where a story's own cast is in a third of all."""

from __future__ import annotations

from generator.model import Corpus
from tests.corpus.test_chaining import BEES, DOGS, FEAST, FIRE, PIPES, PROMISED
from tests.making import corpus

SHUT = """date 2025-03-04 Maternitatea din Otaci se închide

Maternitatea din Otaci se închide pentru șase luni, de la 1 aprilie, fiindcă jumătate din posturile de \
moașă \
sunt goale, a anunțat Direcția de Sănătate Otaci. Gravidele vor naște la Soroca, la cincizeci de kilometri.

„Nu pot ține o tură de noapte cu două moașe”, a spus Livia Negru, șefa Direcției de Sănătate. Mamele se tem \
că nașterile nu se vor mai întoarce și strâng semnături.
"""
STAYS = """date 2025-09-20 Maternitatea din Otaci rămâne închisă

Maternitatea din Otaci rămâne închisă până în vară, fiindcă lipsesc încă cinci moașe, a anunțat Direcția de \
Sănătate Otaci. Gravidele nasc mai departe la Soroca.

„Am căutat moașe în toată țara”, a spus Livia Negru, șefa Direcției de Sănătate. Mamele au adus la poartă o \
sută de botoșei, câte o pereche pentru fiecare naștere.
"""
JABS = """date 2025-12-12 Vaccin împotriva tusei la Otaci

Gravidele care vor naște la maternitatea din Otaci se pot vaccina împotriva tusei convulsive în fiecare \
miercuri, fără programare. Cazurile de \
tuse s-au triplat într-un an, a anunțat Direcția de Sănătate Otaci.

„O singură doză apără copilul încă nenăscut”, a spus Livia Negru, șefa Direcției de Sănătate. Doza se dă la \
policlinică, între orele 13 și 18.
"""

BRIDGE = (
    """date 2025-04-09 Podul din Cotiujeni se închide

Podul peste Ciulucul Mic de la Cotiujeni se închide marți pentru reparații, a anunțat primarul Radu \
Munteanu. \
Grinzile podului sunt ruginite, iar camioanele vor ocoli prin Gura Oii.

Constructorul Pavel Lazo promite că podul va fi gata în decembrie. Consiliera Olga Stavilă cere un pod \
pentru pietoni.
""",
    """date 2025-11-18 Podul din Cotiujeni, gata abia în martie

Podul de la Cotiujeni nu va fi gata în decembrie: sub un picior al podului s-au găsit crăpături, spune \
constructorul Pavel Lazo. Reparațiile se scumpesc, iar camioanele ocolesc și iarna prin Gura Oii.

Primarul Radu Munteanu și-a cerut iertare. Consiliera Olga Stavilă vrea să vadă raportul scafandrilor.
""",
    """date 2026-02-05 Lucrările la podul din Cotiujeni, oprite

Lucrările la podul de la Cotiujeni sunt oprite de luni, fiindcă primăria nu a plătit facturile, spune \
constructorul Pavel Lazo. Podul are o jumătate de carosabil nou.

Primarul Radu Munteanu nu plătește reparații pe care nu le-a văzut. Camioanele din Gura Oii așteaptă. \
Consiliera Olga Stavilă cere o anchetă.
""",
)
CROSSED = """date 2026-05-18 Un tractor cu liliac la radiator

Un tractor cu liliac la radiator a trecut sâmbătă primul podul de la Cotiujeni, închis de treisprezece \
luni. \
La volan stătea un pensionar din Gura Oii care claxona fără oprire.

Primarul Radu Munteanu a tăiat panglica lângă Pavel Lazo, cu care s-a certat toată iarna. Olga Stavilă a \
venit \
pe jos. Fanfara a cântat, iar copiii au primit plăcinte.
"""
ROOF = """date 2025-09-26 Acoperiș nou la școala din Cotiujeni

Școala din Cotiujeni primește un acoperiș nou până la Crăciun, a hotărât joi consiliul. Vechea tablă a \
fost luată de furtuna din martie.

Primarul Radu Munteanu a votat pentru, iar Olga Stavilă s-a abținut. Orele se țin în biserică.
"""


def longest(made: Corpus) -> tuple[str, ...]:
    """The briefings of the story that has most."""
    return max((story.briefings for story in made.stories), key=len)


def test_who_only_speaks_for_a_body_adds_nothing_to_it() -> None:
    """One health office and its head, in one town, shut a birth centre and later offer jabs: two affairs."""
    made = corpus(PIPES, FIRE, DOGS, FEAST, BEES, PROMISED, SHUT, STAYS, JABS)
    assert longest(made) == ("maternitatea-din-otaci-se-inchide", "maternitatea-din-otaci-ramane-inchisa")


def test_a_small_collections_story_has_its_end() -> None:
    """By its fourth article a story's cast is in half of the collection, and still in no other affair: the
    bridge that was shut opens. A roof that the same mayor pays for is not of it."""
    made = corpus(PIPES, FIRE, DOGS, FEAST, *BRIDGE, ROOF, CROSSED)
    assert len(longest(made)) == len(BRIDGE) + 1
    assert "un-tractor-cu-liliac-la-radiator" in longest(made)


STRIKE = """date 2024-10-07

Aproape trei sute de muncitoare au intrat luni în grevă la Filatura Cerna, pentru că nu și-au primit \
salariile pe august și septembrie.

Filatura Cerna toarce lână la Otaci. „Nu mai avem din ce trăi”, a spus Maria Bulat, care conduce \
greva. Directorul Pavel Cucu promite că salariile vor fi plătite.
"""
UNPAID = """date 2024-10-28

Salariile promise femeilor de la Filatura Cerna nu au fost plătite, iar greva a fost reluată luni la Otaci.

„Ne-au mințit”, a spus Maria Bulat. Filatura Cerna le cere să aștepte până vinde \
lâna, a scris directorul Pavel Cucu.
"""
OLDER = """date 2024-09-02

Filatura Cerna a primit o diplomă la târgul de la Bălți, pentru o pătură de lână.
"""


def test_a_story_of_a_firm_is_called_by_it_where_no_headlines_were_given() -> None:
    """Its address is still that of the sentence under which it began; a firm that was in the news before is
    in more than one affair."""
    (story,) = corpus(STRIKE, UNPAID).stories
    assert story.title == "Filatura Cerna"
    assert story.id.startswith("aproape-trei-sute-de-muncitoare")
    (story,) = corpus(OLDER, STRIKE, UNPAID).stories
    assert len(story.briefings) == 2 and story.title != "Filatura Cerna"


def test_what_a_later_article_calls_a_firm_renames_no_story() -> None:
    """The initials that it has for the firm, as public bodies have them, change nothing of what was told."""
    later = """date 2025-01-10

Compania Lactate Cerna (CLC) a deschis ieri un magazin la Soroca, iar clienții au primit pături de lână.

Magazinul CLC vinde lână și pături, a anunțat CLC.
"""
    told = [text.replace("Filatura Cerna", "Compania Lactate Cerna") for text in (STRIKE, UNPAID)]
    first = {story.id: story.title for story in corpus(*told).stories}
    then = {story.id: story.title for story in corpus(*told, later).stories}
    assert first.items() <= then.items()
