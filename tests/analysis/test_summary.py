"""Three to five sentences that tell the story."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analysis import analyse
from generator.analysis.document import Document
from generator.analysis.summary import summarise
from generator.analysis.title.clauses import opens
from generator.edtf import Edtf
from generator.languages import codes, load
from generator.model import Figure, Mention, Quote, Span
from tests.growth import growth
from tests.making import article

BRIDGE = """date 2025-03-04 Podul de la Ungheni se închide pentru reparații

Podul de la Ungheni va fi închis două luni pentru reparații, a anunțat marți primarul Ion Rusu.

De Ana Pop

Reparațiile podului costă două milioane de lei, pentru că toată partea carosabilă trebuie înlocuită.

El a adăugat că o parte din bani vine de la bugetul de stat al Republicii Moldova.

De asemenea, podul va primi iluminat nou și un trotuar pentru pietoni și pentru biciclete.

ION RUSU, primarul orașului Ungheni: „Podul nu mai putea aștepta, iar reparațiile erau promise de ani.”

Unde vor trece mașinile în aceste două luni de reparații ale podului de la Ungheni?

Șoferii vor ocoli podul prin Sculeni, un drum mai lung cu treizeci de kilometri.

Citește și: Podul de la Ungheni, închis pentru reparații în fiecare primăvară

Podul de la Ungheni a fost construit în 1876 de biroul inginerului Gustave Eiffel.
"""


def summary(text: str) -> list[str]:
    found = analyse(article(text))
    return [span.of(found.text) for span in found.summary]


def dated(paragraphs: list[str]) -> str:
    """An article of these paragraphs."""
    return "\n\n".join(("date 2025-03-04", *paragraphs))


def document(sentences: list[str], code: str = "ro") -> Document:
    """One paragraph of these sentences."""
    spans, start = [], 0
    for sentence in sentences:
        spans.append(Span(start, start + len(sentence)))
        start += len(sentence) + 1
    text = " ".join(sentences)
    whole = (Span(0, len(text)),)
    return Document(
        language=load(code),
        published=Edtf.parse("2025"),
        text=text,
        paragraphs=whole,
        headings=(),
        sentences=tuple(spans),
    )


def test_a_summary_tells_what_happened_the_figure_and_the_reason() -> None:
    """The lead, the cost with its reason, and the detour; in the order of the text."""
    chosen = summary(BRIDGE)
    assert len(chosen) == 3
    assert chosen[0].startswith("Podul de la Ungheni va fi închis două luni")
    assert chosen[1].startswith("Reparațiile podului costă")


def test_what_nobody_tells_of_anybody_is_left_out() -> None:
    """What its writer tells of himself, a label; before a name, a pronoun for it."""
    told = [
        "The council of Dour closed the bridge on Monday after a storm.",
        "Repairs of the bridge will cost 900 euros and take until the autumn.",
        "Drivers will go round by the village of Lamb in the meantime.",
        "The bridge was built in 1876 by a pupil of Gustave Eiffel.",
    ]
    own = "I crossed the bridge of Dour after my wedding and we never saw it so empty."
    for left in (own, "+++ The bridge of Dour: all about its repairs +++"):
        parted = document([told[0], left, *told[1:]], "en")
        assert parted.sentences[1] not in summarise(parted, ())
    led = document(["He never saw it so empty.", *told, "The mayor of Dour, Ann Reed, spoke there."], "en")
    assert led.sentences[0] not in summarise(led, ())


@pytest.mark.parametrize(
    "start", ["De Ana Pop", "El a adăugat", "De asemenea", "ION RUSU", "Unde vor trece", "Citește și"]
)
def test_what_does_not_stand_alone_is_left_out(start: str) -> None:
    """Bylines, read-also lines, questions, labelled quotations and sentences that point back."""
    assert not any(sentence.startswith(start) for sentence in summary(BRIDGE))


def test_what_somebody_pays_is_no_bill_of_parliament() -> None:
    """A bill that goes up takes no place beside what will be."""
    told = [
        "The council of Dour will mend the bridge over the Lamb for 12 million pounds by May.",
        "The bridge over the Lamb will be closed to lorries until then, the council of Dour said.",
        "The bridge was built in 1950 and carries 4,000 cars to Dour each day.",
        "Shops near the bridge over the Lamb fear for their guests.",
        "The bill has been paid.",
    ]
    assert told[4] not in summary(dated([" ".join(told)]))


def test_the_items_of_a_list_give_way_and_lose_their_number() -> None:
    """What a line with a colon opens is what somebody says; a list's number tells nobody anything."""
    told = [
        "Deputatul Ion Rusu a venit marți la Dour, la o întâlnire cu pădurarii.",
        "Deputatul a prezentat câteva concluzii despre pădurea de la Dour:",
        "1. Pădurea de la Dour este condusă de doi hoți, care iau 60% din bani.",
        "2. Pădurea de la Dour va fi tăiată până în 2027 de firma Lamb.",
        "3. Pădurea nu mai are 12 pădurari, ci numai patru.",
    ]
    found = summary(dated(told))
    assert found[:2] == told[:2]
    assert len(found) == 3
    assert found[2] in (told[2][3:], told[3][3:], told[4][3:])


@pytest.mark.parametrize("start", ["12.000 de oameni", "1.5 milioane de lei", "10.30 Deschiderea"])
def test_a_figure_is_no_number_of_a_list(start: str) -> None:
    """What a line with a colon opens keeps the figure that it begins with."""
    told = ["Primarul din Dour a spus marți ce a adus ploaia:", f"{start}, a arătat primăria din Dour."]
    assert summary(dated(told)) == told


@pytest.mark.parametrize("count", [1, 2, 3])
def test_a_short_article_is_its_own_summary(count: int) -> None:
    """Of one to three sentences nothing is cut."""
    sentences = [
        "Consiliul a adoptat bugetul orașului pe anul viitor.",
        "Drumurile primesc zece milioane de lei.",
        "Școlile vor fi încălzite cu biomasă din iarnă.",
    ][:count]
    doc = document(sentences)
    assert summarise(doc, ()) == doc.sentences


@pytest.mark.parametrize("label", ["MOLDPRES.", "ULTIMA ORĂ", "Furtuna: toate datele"])
def test_a_label_is_no_sentence(label: str) -> None:
    """What has neither verb nor end mark, or is one word without a verb, tells nothing."""
    doc = document(["Podul din Soroca e închis de vineri.", label, "Rusu tace."])
    assert [span.of(doc.text) for span in summarise(doc, ())] == [doc.sentences[0].of(doc.text), "Rusu tace."]


@pytest.mark.parametrize(
    ("told", "code"),
    [
        (
            [
                "Trei oameni au murit marți într-un accident de microbuz pe drumul dintre Soroca și Dour.",
                "Șoferul microbuzului a fost arestat marți seara de Judecătoria Soroca pentru 30 de zile.",
                "Anchetatorii spun că microbuzul avea 96 de kilometri la oră pe un sector cu limita de 70.",
                "Avocatul lui, Ion Rusu, contestă cifra anchetatorilor.",
                "Guvernul va da câte 50 de mii de lei fiecărei familii până la 1 aprilie.",
                "Sâmbătă va fi zi de doliu în raionul Soroca, a decis consiliul raional.",
                "Firma Lamb Trans a rămas fără licență pentru 60 de zile, după un control de la Chișinău.",
                "Alți șapte oameni sunt internați la Soroca, doi dintre ei în stare gravă.",
                "Microbuzul venea din Austria și avea 15 locuri, a scris poliția.",
                "Drumul dintre Soroca și Dour a fost închis patru ore.",
            ],
            "ro",
        ),
        (
            [
                "Three people died on Tuesday when a coach left the road between Ashby and Dour.",
                "The driver of the coach was remanded by a court in Ashby on Tuesday evening.",
                "Police said that the coach was doing 96 kilometres an hour where 70 are allowed.",
                "His lawyer, Ann Reed, disputes the figure that the police gave.",
                "The county will give 50,000 dollars to each of the families by 1 April.",
                "Saturday will be a day of mourning in Ashby, the county has decided.",
                "Lamb Coaches lost its licence for 60 days after an inspection in Dour.",
                "Seven other people are in hospital in Ashby, two of them in danger.",
                "The coach came from Austria and had 15 seats, the police wrote.",
                "The road between Ashby and Dour was closed for four hours.",
            ],
            "en",
        ),
    ],
)
def test_who_is_answered_does_not_speak_alone(told: list[str], code: str) -> None:
    """A summary that tells a claim tells that the sentence behind it disputes it."""
    chosen = [span.of(" ".join(told)) for span in summarise(document(told, code), ())]
    assert told[2] not in chosen or told[3] in chosen


@pytest.mark.parametrize(
    ("told", "code"),
    [
        (
            [
                "Apa din fântânile din Dour nu mai poate fi băută de nimeni, nici fiartă.",
                "De această părere este Ion Rusu, medicul satului.",
                "Dourul are 120 de fântâni, iar 40 dintre ele au fost închise în martie de inspectori.",
                "Apa adusă cu cisterna la Dour costă 50 de mii de lei pe lună.",
                "Fântânile din Dour vor fi curățate până în iunie, a anunțat primăria.",
                "Satul Dour cere de zece ani o conductă de apă de la Soroca.",
                "Conducta de apă ar costa 12 milioane de lei, arată un studiu.",
            ],
            "ro",
        ),
        (
            [
                "The water of the wells in Dour can no longer be drunk by anybody, not even boiled.",
                "That is the view of Ann Reed, the doctor of the village.",
                "Dour has 120 wells, and 40 of them were closed in March by inspectors.",
                "The water brought to Dour by lorry costs 50,000 pounds a month.",
                "The wells in Dour will be cleaned by June, the council said.",
                "The village has asked for a water main from Ashby for ten years.",
                "The water main would cost 12 million pounds, a study found.",
            ],
            "en",
        ),
    ],
)
def test_an_opinion_stands_with_whose_it_is(told: list[str], code: str) -> None:
    """A sentence that only says whose word the lead is stands behind it."""
    chosen = [span.of(" ".join(told)) for span in summarise(document(told, code), ())]
    assert chosen[:2] == told[:2]


@pytest.mark.parametrize(
    ("told", "code"),
    [
        (
            [
                "Proprietarii de câini vor fi obligați să plătească 200 de lei pe an pentru fiecare câine.",
                "Banii vor merge la adăposturile pentru câini din raioane.",
                "Cine nu plătește taxa pentru câini va fi amendat cu 500 de lei.",
                "În prezent proprietarii de câini plătesc 50 de lei o singură dată.",
                "Deputații au votat proiectul de lege în prima lectură cu 52 de voturi.",
                "Veterinarii cred că vor fi mai puțini câini pe străzi.",
                "Iarna trecută câinii au mușcat trei oameni la Dour.",
            ],
            "ro",
        ),
        (
            [
                "Owners of dogs will have to pay 200 pounds a year for each of their dogs.",
                "The money will go to the shelters for dogs in the counties.",
                "Owners who do not pay for their dogs will be fined 500 pounds.",
                "Owners of dogs pay 50 pounds once today.",
                "Members of parliament passed the bill on dogs on its first reading by 52 votes.",
                "Vets believe that fewer dogs will live on the streets.",
                "Last winter dogs bit three people at Dour.",
            ],
            "en",
        ),
    ],
)
def test_a_bill_is_not_told_as_law(told: list[str], code: str) -> None:
    """Where a summary tells what will be, it tells that this is a bill."""
    chosen = [span.of(" ".join(told)) for span in summarise(document(told, code), ())]
    assert told[0] in chosen
    assert told[4] in chosen


def test_a_bill_of_another_matter_stays_out() -> None:
    """A bill that shares no word with what will be says nothing of it."""
    told = [
        "Nurses in Dour will be paid 200 pounds more a month.",
        "The money will come from the reserve of the county.",
        "Doctors in Dour will be paid as much as before.",
        "Nurses in Dour were paid 900 pounds a month last year.",
        "Separately, members of parliament passed the bill on animal welfare at its second reading.",
        "Patients in Dour believe that fewer nurses will leave.",
        "Last winter nurses in Dour went on strike for three days.",
    ]
    assert told[4] not in [span.of(" ".join(told)) for span in summarise(document(told, "en"), ())]


@pytest.mark.parametrize(
    ("opening", "code"),
    [
        ("Apelul a fost depus la Curtea din Soroca.", "ro"),
        ("Datele au fost șterse.", "ro"),
        ("Propunerea a fost respinsă.", "ro"),
        ("The proposal was rejected.", "en"),
        ("The announcement was made as snow fell.", "en"),
        ("The forecast was cut.", "en"),
    ],
)
def test_what_became_of_it_says_not_whose_word_it_is(opening: str, code: str) -> None:
    """A noun of saying with any verb behind it is no attribution."""
    assert not opens(load(code).summary.holders, opening)


def test_the_bill_of_another_matter_takes_no_place() -> None:
    """Where nothing is told as what will be, no bill is missing."""
    told = [
        "Owners of dogs paid 200 pounds for each of their dogs in Dour last year.",
        "The money went to the shelters for dogs in the county.",
        "Owners who did not pay for their dogs in Dour were fined 500 pounds.",
        "Vets in Dour found fewer dogs on the streets of the town.",
        "Last winter dogs bit three people at Dour.",
        "Cats are the matter of a bill that passed its first reading.",
    ]
    assert told[5] not in [span.of(" ".join(told)) for span in summarise(document(told, "en"), ())]


def test_a_figure_makes_a_short_story_longer() -> None:
    """Of nine sentences a fourth is told where it adds a figure; where it adds nothing, three."""
    told = [
        "Podul de la Dour se închide de luni pentru reparații, a anunțat primăria.",
        "Șoferii ocolesc prin Sculeni, pe drumul vechi al satului.",
        "Pietonii trec râul cu barca, iar școala din vale își ține orele acasă.",
        "Firma Lamb aduce grinzi noi din Soroca și taie copacii de pe mal.",
        "Lucrările costă 12 milioane de lei.",
        "Locuitorii din Hale cereau asta de ani buni.",
        "Un pod vechi de lemn stătea aici înainte de război.",
        "Turnul bisericii se vede de pe celălalt mal.",
        "Vara, copiii de la tabără coboară aici la scăldat.",
    ]
    without = [sentence.replace("12 milioane de lei", "mulți bani") for sentence in told]
    at = " ".join(told).index("12")
    figure = Figure(Span(at, at + 18), 12_000_000, "=", "lei", None)
    assert len(summarise(document(told), (figure,))) == len(summarise(document(without), ())) + 1


@pytest.mark.parametrize(
    ("told", "code"),
    [
        (
            [
                "Judecătoria Soroca l-a condamnat marți pe fostul șef al vămii la șase ani de închisoare.",
                "Sentința nu este definitivă.",
                "Potrivit procurorilor, vameșul a luat 40.000 de euro de la firme de transport din Bălți.",
                "Vama Soroca a avut anul trecut încasări de 12 milioane de lei, cu 8% mai mari.",
                "Banii, 40.000 de euro, au fost găsiți într-un garaj din Drochia și au fost confiscați.",
                "Un al doilea vameș din Soroca, judecat separat, a fost achitat în martie.",
                "Firmele de transport au plătit câte 500 de euro pentru fiecare camion trecut prin vamă.",
            ],
            "ro",
        ),
        (
            [
                "A court in Dour sentenced the former head of customs to six years in prison on Tuesday.",
                "The ruling can be appealed within 30 days.",
                "Prosecutors said that the officer took 40,000 euros from hauliers in the Ashby area.",
                "Customs at Dour collected 12 million euros last year, eight per cent more than in 2023.",
                "Police found the 40,000 euros in a garage in Hale, and the court ordered the money seized.",
                "A second officer from Dour, tried on his own, was acquitted in March by the same court.",
                "The hauliers paid 500 euros for each of the lorries that went through the port of Dour.",
            ],
            "en",
        ),
        (
            [
                "At least 40 miners are trapped in a coal mine near Dour after a fire, the union said.",
                "The number could not be independently verified.",
                "The fire broke out at 600 metres, where 120 men were on the night shift at the mine.",
                "Rescue teams from Ashby and Hale reached the mine at Dour with 14 vehicles before dawn.",
                "The owner of the mine, Lamb Coal, was fined 2 million euros in 2023 over a fire at Hale.",
                "The mine near Dour gives work to 900 people, about a fifth of the men of the town.",
                "The government will send an inspector to the mine on Wednesday, the ministry said.",
            ],
            "en",
        ),
    ],
)
def test_what_is_not_final_or_not_sure_is_told_so(told: list[str], code: str) -> None:
    """A ruling is told with the sentence that it may be appealed, a claim with that nobody confirms it."""
    chosen = [span.of(" ".join(told)) for span in summarise(document(told, code), ())]
    assert told[0] in chosen
    assert told[1] in chosen


@pytest.mark.parametrize(
    "open_matter",
    [
        "The name of the stadium is not final.",
        "A fourth date has not been confirmed.",
        "His new book took three months to appeal to readers.",
    ],
)
def test_what_is_still_open_of_another_matter_takes_no_place(open_matter: str) -> None:
    """What is not final or confirmed is told where it is a ruling or a claim."""
    told = [
        "The council of Dour approved the new stadium on Tuesday; the singer Jane Doe opens it in May.",
        open_matter,
        "Prosecutors said that the officer took 40,000 euros from hauliers in the Ashby area.",
        "Customs at Dour collected 12 million euros last year, eight per cent more than in 2023.",
        "Police found the 40,000 euros in a garage in Hale, and the court ordered the money seized.",
        "A second officer from Dour, tried on his own, was acquitted in March by the same court.",
        "The hauliers paid 500 euros for each of the lorries that went through the port of Dour.",
    ]
    assert open_matter not in [span.of(" ".join(told)) for span in summarise(document(told, "en"), ())]


@pytest.mark.parametrize(
    "told",
    [
        # nothing was ruled
        [
            "The mill at Dour burned for six hours on Tuesday, and nobody was hurt, the fire service said.",
            "The mill was built in 1890 and employed 300 people until it shut its doors in 2012.",
            "Smoke from the mill drifted over Hale and Ashby, where people were told to keep windows shut.",
            "Fire crews from four towns pumped water from the river Lamb to the mill until noon.",
            "The figure of damage is not final.",
            "Police closed the road between Dour and Hale until Wednesday because of the fire.",
        ],
        # far from the ruling
        [
            "A court in Dour sentenced the former head of customs to six years in prison on Tuesday.",
            "Prosecutors said that the officer took 40,000 euros from hauliers in the Ashby area.",
            "Customs at Dour collected 12 million euros last year, eight per cent more than in 2023.",
            "Police found the 40,000 euros in a garage in Hale, and the court ordered the money seized.",
            "The hauliers paid 500 euros for each of the lorries that went through the port of Dour.",
            "Ashby has had no head of customs of its own since the port of the town was shut in 2021.",
            "The name of the new port is not final.",
            "Ships from Hale will call at the port of Dour twice a week in summer, the owners said.",
        ],
    ],
)
def test_what_else_is_not_final_takes_no_place(told: list[str]) -> None:
    """Only a ruling told shortly before is told with what is said of appeals."""
    chosen = [span.of(" ".join(told)) for span in summarise(document(told, "en"), ())]
    assert not [sentence for sentence in chosen if "is not final" in sentence]


def test_no_denial_gives_way_to_an_answer() -> None:
    """Whoever is charged keeps his word, whatever else is disputed."""
    told = [
        "Tom Hale was charged on Tuesday with fraud over the sale of the mill in Ashby, the police said.",
        "The mill was sold in 2024 for 12 million pounds to Lamb Stone of Dour.",
        "Police said the sale price was three million below what the county had been offered.",
        "Lamb Stone disputes the price that the police gave.",
        "The county will sue for the money, its leader said on Tuesday.",
        "Hale pleaded not guilty at a court in Ashby.",
        "The mill employs 120 people, and 40 of them will lose their jobs by May.",
        "The trial is set for 4 March at the court in Ashby.",
        "The council voted 12 to 7 to close the road to the mill.",
        "The road was built in 1950.",
        "Rain fell.",
    ]
    assert told[5] in summary(dated(told))


def test_a_team_that_plays_answers_nobody() -> None:
    """German “bestreitet” is also “plays”."""
    told = [
        "Der Verein Lamb Bonn hat am Dienstag einen neuen Trainer vorgestellt, der aus Köln kommt.",
        "Der Trainer unterschrieb beim Verein in Bonn bis Sommer 2029, wie der Verein mitteilte.",
        "Zu Hause bestreitet der neue Trainer bald Spiele.",
        "Der Verein zahlt nach Angaben der Zeitung 200.000 Euro im Jahr an den Trainer.",
        "Der alte Trainer war nach sechs Niederlagen im Oktober entlassen worden.",
        "Das Stadion wird bis Mai für 12 Millionen Euro umgebaut, beschloss der Rat der Stadt Bonn.",
        "Die Fans fordern niedrigere Preise und drohen mit einem Boykott.",
        "Der Bürgermeister nannte den Umbau notwendig.",
        "Gegen Köln verlor die Mannschaft 1:4.",
        "Der Kassenwart trat zurück.",
    ]
    chosen = {told.index(sentence) for sentence in summary(dated(told))}
    disputed = [sentence.replace("bestreitet der", "bestreitet diese Angaben der") for sentence in told]
    assert 2 not in chosen
    assert disputed[2] in summary(dated(disputed))


def test_a_few_words_give_way_to_what_tells_something() -> None:
    """“Twenty votes.” makes one read on; a summary is what was to be read."""
    told = [
        "Twenty votes.",
        "The bond for a new roof over the school in Ashby failed on Tuesday, returns from the county show.",
        "The board wanted 8.6 million dollars for the roof and for a shelter, its president said.",
        "Builders hired by the board put the roof alone at 2.3 million dollars.",
        "The bond would have added 78 dollars a year to the tax on a house.",
    ]
    assert told[0] not in summary(dated(told))


def test_a_sentence_without_spaces_is_one() -> None:
    """Where words are not parted a sentence is one token, and ends in marks of its own."""
    told = ["市长周一关闭三座大桥。", "工程将持续两年！", "居民反对这个计划。"]
    doc = document(told, "zh")
    assert [span.of(doc.text) for span in summarise(doc, ())] == told


@pytest.mark.parametrize(
    "lead",
    [
        "Il a fallu trois heures aux pompiers de Dour pour éteindre le feu du port.",
        "Il existe un troisième portrait du peintre à Dour, a annoncé lundi le musée.",
        "Il manque quarante médecins à Dour, selon la mairie.",
        "Il a plu pendant neuf jours à Dour, et la Lamb a débordé.",
    ],
)
def test_an_impersonal_lead_is_about_something(lead: str) -> None:
    """“Il” that stands for nobody leaves nothing open."""
    others = [
        "Le maire Jean Petit a remercié lundi les habitants de Dour.",
        "La préfète Anne Roux est attendue mardi à Dour.",
        "Les écoles de Dour restent fermées jusqu'à vendredi.",
        "La ville de Dour compte neuf mille habitants.",
    ]
    doc = document([lead, *others], "fr")
    assert lead in [span.of(doc.text) for span in summarise(doc, ())]


def test_the_same_is_not_said_twice() -> None:
    """A sentence in nearly the words of one already chosen adds nothing."""
    doc = document(
        [
            "Guvernul a aprobat luni bugetul pentru construcția spitalului regional din Cahul.",
            "Bugetul pentru construcția spitalului regional din Cahul a fost aprobat luni de Guvern.",
            "Lucrările vor începe în primăvară și vor dura trei ani, din cauza terenului umed.",
            "Medicii din sudul țării așteaptă de mult o secție modernă de cardiologie.",
            "Primarul orașului a mulțumit partenerilor externi care au dat jumătate din bani.",
        ]
    )
    chosen = summarise(doc, ())
    assert len(chosen) == 3
    assert not {doc.sentences[0], doc.sentences[1]} <= set(chosen)


def test_what_is_said_of_one_is_not_said_again_of_another() -> None:
    """Of sentences that differ in nothing but a name the first stands for all, if they give no figure."""
    people = ("Ana Rusu", "Ion Lupu", "Petru Dodu", "Maria Cojocaru", "Andrei Stratan", "Elena Botnaru")
    told = [
        "Președintele a semnat luni o serie de decrete de grațiere.",
        *(f"Președintele i-a acordat lui {name} grațierea deplină și necondiționată." for name in people),
        "Comisia parlamentară ceruse în martie respingerea tuturor cererilor.",
        "Opoziția va contesta hotărârea la Curtea Constituțională până vineri.",
        "Avocații așteaptă eliberarea deținuților din penitenciarul de la Cahul.",
    ]
    doc = document(told)
    at = [doc.text.index(name) for name in people]
    named = tuple(
        Mention(name, "person", None, (Span(start, start + len(name)),))
        for name, start in zip(people, at, strict=True)
    )
    chosen = summarise(doc, (), (), named)
    assert sum(doc.sentences[place] in chosen for place in range(1, 1 + len(people))) == 1


def test_what_two_sentences_tell_together_is_not_told_again() -> None:
    """A sentence that joins the words of two others says nothing that is new."""
    doc = document(
        [
            "Facultatea de Agronomie din Soroca își deschide luni admiterea pentru studenții noi.",
            "Dosarele se depun până pe 4 august pe o platformă electronică, ca să nu fie înghesuială.",
            "Taxele rămân neschimbate, iar bursele cresc cu o zecime față de anul trecut.",
            "Căminele au fost renovate și primesc trei sute de tineri din satele apropiate.",
            "Studenții noi depun dosarele la Facultatea de Agronomie din Soroca până pe 4 august.",
            "Profesorii vor ține cursuri despre vii, despre livezi și despre irigarea lor.",
        ]
    )
    assert doc.sentences[4] not in summarise(doc, ())


def test_a_surname_stands_beside_the_sentence_that_tells_whose_it_is() -> None:
    """One that names a person by less is passed over, unless that with the whole name is chosen too."""
    told = [
        "Primăria din Valea Mică repară din mai podul de lemn peste Lăpușna.",
        "Grinzile au fost tăiate de Tudor Ciobanu.",
        "Ciobanu spune că podul de lemn costă 90 de mii de lei și ține zece ani.",
        "Satul a strâns 40 de mii de lei pentru podul de lemn din vale.",
        "Copiii trec până atunci printr-un vad.",
    ]
    doc = document(told)
    short, whole = doc.text.index("Ciobanu spune"), doc.text.index("Tudor Ciobanu")
    spans = (Span(whole, whole + 13), Span(short, short + 7))
    person = Mention("Tudor Ciobanu", "person", None, spans)
    assert doc.sentences[2] in summarise(doc, ())
    assert doc.sentences[2] not in summarise(doc, (), (), (person,))


def test_an_invitation_is_no_summary() -> None:
    """Where anything else is told, however short."""
    doc = document(
        [
            "Corul din Orhei cântă sâmbătă la Iași.",
            "Interviul integral poate fi ascultat pe pagina radioului din Orhei.",
        ]
    )
    assert summarise(doc, ()) == doc.sentences[:1]


def test_a_quotation_stands_by_who_speaks() -> None:
    """Where only the sentence before names whom “directoarea” means, another is chosen."""
    told = [
        "Gimnaziul din Valea Mică se închide în toamnă, a decis luni consiliul raional.",
        "Părinții au protestat marți la minister cu o petiție de două sute de semnături.",
        "Ana Gîrlea conduce școala.",
        "„Gimnaziul din Valea Mică are copii buni și merită două clase”, a spus directoarea.",
        "Răspunsul vine vineri.",
    ]
    doc = document(told)
    at = doc.text.index("Gimnaziul din Valea Mică are")
    quote = Quote(Span(at, at + 57), "Ana Gîrlea", "spus")
    assert doc.sentences[3] in summarise(doc, ())
    assert doc.sentences[3] not in summarise(doc, (), (quote,))
    doc = document([*told[:3], told[3].replace("directoarea", "șefa Gimnaziului"), told[4]])
    assert doc.sentences[3] in summarise(doc, (), (quote,))


def test_answers_of_an_interview_do_not_speak_for_the_article() -> None:
    """Its questions have no labels; an article that asks for its readers is none."""
    turns = [
        "Irina Pop se întoarce la Sibiu după nouă ani și joacă vineri în „Livada”. Piesa a fost "
        "scrisă de Radu Stan după un roman uitat. Spectacolul pleacă în mai la Iași și la Cluj.",
        "De ce v-ați întors la Sibiu?",
        "Am plecat din Sibiu fiindcă un actor tânăr câștigă aici două mii de lei pe lună.",
        "Ce jucați vineri?",
        "Am două roluri în „Livada”, iar orașul Sibiu a cumpărat toate biletele.",
    ]
    answers = ("Am plecat din Sibiu", "Am două roluri")
    assert not any(sentence.startswith(answers) for sentence in summary(dated(turns)))
    turns[2] = "Teatrul din Sibiu plătește din mai două mii de lei pe lună unui actor tânăr."
    turns[4] = "Orașul Sibiu a cumpărat toate biletele pentru „Livada”, iar două roluri sunt noi."
    assert "Orașul Sibiu a cumpărat" in " ".join(summary(dated(turns)))


def test_what_is_reported_needs_who_reports_it() -> None:
    """“Die Brücke koste …” tells somebody's words; behind “sagte Rusu, …” they are told by him."""
    told = [
        "Der Rat von Dour hat am Montag den Bau der neuen Brücke beschlossen.",
        "Kämmerin Anna Roth sprach von einer Belastung für den Haushalt der Stadt.",
        "Die Brücke koste die Stadt Dour neun Millionen Euro im Jahr.",
        "Der Bau beginnt im Herbst und dauert wegen des Hochwassers zwei Jahre.",
        "Anwohner sammelten 400 Unterschriften gegen die Zufahrt durch den Park.",
    ]
    assert told[2] not in [span.of(doc.text) for doc in [document(told, "de")] for span in summarise(doc, ())]
    told[2] = "Roth sagte, die Brücke koste die Stadt Dour neun Millionen Euro im Jahr."
    assert told[2] in [span.of(doc.text) for doc in [document(told, "de")] for span in summarise(doc, ())]


def test_a_figure_in_words_counts() -> None:
    """“Trei sute de medici” tells as much as digits do."""
    doc = document(
        [
            "Spitalul regional din Cahul a fost inaugurat de ministra sănătății după lucrări lungi.",
            "Secția spitalului pentru copii va fi condusă de un chirurg întors din străinătate.",
            "Curtea spitalului regional are acum un parc cu tei și cu bănci de piatră.",
            "Laboratorul spitalului regional are acum trei sute de aparate și multe lămpi.",
        ]
    )
    at = doc.text.index("trei sute")
    figure = Figure(Span(at, at + 9), 300, "=", "aparate", None)
    assert doc.sentences[3] not in summarise(doc, ())
    assert doc.sentences[3] in summarise(doc, (figure,))


@pytest.mark.parametrize(
    "inviting",
    [
        "Nu ratați deschiderea spitalului regional din Cahul, duminică, la ora zece.",
        "Pentru programări la spitalul regional din Cahul este numărul 0 299 12 345.",
        "Ce se schimbă la spitalul regional din Cahul și cine plătește explicăm mai jos.",
        "Am vorbit luni la spitalul regional din Cahul cu ministra sănătății despre asta.",
        "Colega noastră a mers luni la spitalul regional din Cahul cu ministra sănătății.",
        "Luni echipa noastră de filmare a mers la spitalul regional din Cahul al ministrei sănătății.",
    ],
)
def test_what_addresses_the_reader_is_passed_over(inviting: str) -> None:
    """Invitations, telephone numbers and what the newsroom does tell nothing of the matter."""
    doc = document(
        [
            "Spitalul regional din Cahul a fost inaugurat luni de ministra sănătății.",
            inviting,
            "Clădirea are două secții noi, o farmacie și un laborator pentru analize rapide.",
            "Lucrările au durat trei ani, pentru că terenul de lângă râu era prea umed.",
            "Medicii tineri primesc locuințe de serviciu în blocul de lângă gara orașului.",
        ]
    )
    assert doc.sentences[1] not in summarise(doc, ())


BUILDINGS = ["spitalul", "podul", "școala", "piața", "gara", "parcul", "teatrul", "muzeul", "drumul", "lacul"]
"""Of a town, ten."""


def test_length_follows_the_article() -> None:
    """Four sentences are told in three, twenty in five."""
    verbs = ["a fost reparat de muncitori harnici", "va primi mai mulți bani de la buget"]
    sentences = [f"Vara aceasta {topic} orașului {verb}." for verb in verbs for topic in BUILDINGS]
    counts = [len(summarise(document(sentences[:size]), ())) for size in (4, 12, 20)]
    assert counts == [3, 4, 5]


@settings(deadline=None)
@given(st.lists(st.text(min_size=1, max_size=80), max_size=30), st.sampled_from([*codes(), "und"]))
def test_a_summary_is_sentences_of_the_text_in_order(sentences: list[str], code: str) -> None:
    """Whatever the text: verbatim, in order, none twice, at most five."""
    doc = document(sentences, code)
    chosen = summarise(doc, ())
    assert set(chosen) <= set(doc.sentences)
    assert all(one.start < other.start for one, other in pairwise(chosen))
    assert len(chosen) <= 5


def test_cost_grows_with_the_length() -> None:
    """A text of thousands of sentences costs no more a sentence than one of hundreds."""

    def make(count: int) -> Document:
        return document(
            [f"Satul numărul {index} a primit apă potabilă și un drum nou." for index in range(count)]
        )

    assert growth(lambda doc: summarise(doc, ()), 200, 20, make) < 40


def test_every_language_knows_what_hangs() -> None:
    """A file without openers would let “He also said …” stand alone."""
    for code in codes():
        words = load(code).summary
        assert words.hanging, code
        assert words.reasons, code


PLANT = """date 2025-04-02 Fabrica de zahăr din Drochia se închide

Fabrica de zahăr din Drochia se închide la 1 mai, iar 240 de angajați își pierd locurile de muncă.

VASILE RUSU, directorul fabricii: "Am pierdut piața. Fabrica de zahăr nu mai plătește energia. Îmi pare rău."

ANA MELNIC, angajată: Fabrica de zahăr din Drochia este viața mea. Fabrica de zahăr ne-a hrănit.

Ministerul Economiei spune că fabrica are datorii de 90 de milioane de lei pentru energie.

Angajații fabricii vor primi salarii compensatorii, a promis conducerea fabricii de zahăr.
"""


def test_no_sentence_out_of_the_middle_of_a_speech() -> None:
    """A reader must see who says it: not what stands between the first and the last of a quotation,
    nor what follows a speaker's label."""
    told = " ".join(summary(PLANT))
    assert "240 de angajați" in told and "90 de milioane" in told
    assert "nu mai plătește energia" not in told
    assert "ne-a hrănit" not in told


def test_what_is_said_inside_a_quotation_is_not_told_beside_enough() -> None:
    """Three sentences that stand alone are a summary; a fourth from inside a quotation is left out."""
    told = summary(
        "date 2025-03-04 Podul se închide\n\n"
        "Podul de la Soroca se închide de luni pentru reparații, a anunțat primarul Ion Rusu.\n\n"
        "'Reparațiile costă mult. Trotuarul podului este vechi de 40 de ani. Vom repara și scările. "
        "Avem 12 luni de lucru', a adăugat primarul Ion Rusu.\n\n"
        "Șoferii vor ocoli prin Sculeni, iar drumul lor va fi mai lung cu 15 kilometri.\n\n"
        "Autobuzele spre nordul raionului vor circula mai rar până în iarnă.\n"
    )
    assert not any("vechi de 40" in sentence or "scările" in sentence for sentence in told)
    assert len(told) >= 3


def test_no_answer_of_an_interview() -> None:
    """A turn under a label that comes again leans on the question before it."""
    told = " ".join(
        summary(
            "date 2025-03-04 Interviu\n\nActrița Ana Pop revine pe scena din Bacău cu un spectacol nou.\n\n"
            "Reporter: Cât costă producția de anul acesta?\n\n"
            "Ana Pop: Mult mai puțin decât se crede în oraș. Costă vreo patruzeci de mii de lei.\n\n"
            "Reporter: Când aveți premiera cu publicul?\n\nAna Pop: Avem premiera chiar în luna mai.\n\n"
            "Regizorul Ion Stan semnează decorurile, iar turneul trece în iunie prin Iași."
        )
    )
    assert "Actrița Ana Pop" in told
    assert "Regizorul Ion Stan" in told
    assert "patruzeci" not in told
    assert "premiera" not in told


def test_an_answer_with_a_figure_says_whose_it_is() -> None:
    """Its label is the whole name, in the article's own letters; one of initials or capitals says nothing."""

    def told(name: str) -> str:
        return " ".join(
            summary(
                "date 2025-03-04 Interviu\n\nBiologul Radu Toma numără de nouă ani peștii din lacul Beleu. "
                "Radu Toma a scris și o carte despre lacul Beleu.\n\n"
                f"Reporter: Ce ați găsit anul acesta în lac?\n\n"
                f"{name}: Pe malul de nord am prins și am eliberat 312 pui de somn. Nu e o catastrofă.\n\n"
                f"Reporter: Ce urmează pentru lacul Beleu?\n\n"
                f"{name}: În mai vom elibera, împreună cu primăria, 20 de mii de pui de știucă.\n\n"
                "Lacul Beleu are o suprafață de șase kilometri pătrați."
            )
        )

    assert "Radu Toma: În mai vom elibera" in told("Radu Toma")
    assert "catastrofă" not in told("Radu Toma")
    for other in ("RADU TOMA", "R. T.", "Interlocutorul"):
        assert "20 de mii" not in told(other)


def test_no_answer_of_several_paragraphs() -> None:
    """Only its first paragraph has the label of who speaks: what follows the first turn of a printed
    conversation tells nothing of the article's own."""
    paragraphs = [
        "Bell maker Ann Reed finished the largest bell of Ashby in May, after four years of work.",
        "Reed learned to cast bells in Dour from an uncle.",
        "Reed told the Ashby Post how a bell is made.",
        "((Post)) How do you cast a bell of that size?",
        "((Ann Reed)) With a lot of patience, and with clay from the river.",
        "The clay of the largest bell of Ashby dries for 40 weeks, and the council of Ashby pays for it.",
        "((Post)) And who rings it?",
        "((Ann Reed)) A motor does.",
        "The largest bell of Ashby needs a motor of nine kilowatts, and the council of Ashby will buy two.",
    ]
    assert not {paragraphs[5], paragraphs[8]} & set(summary(dated(paragraphs)))


def test_no_word_of_the_newsroom_about_its_own_text() -> None:
    """That it is the third part of a series is no news."""
    told = summary(
        "date 2025-03-04\n\nThe following is the third part of a series about the mills of Ashby. "
        "The last mill of Ashby was sold on Monday to Lamb Stone for 12 million pounds. "
        "Lamb Stone will close the mill in May, and 40 people will lose their jobs. "
        "The council of Ashby wants to buy the mill back. The mill was built in 1890 by a baker."
    )
    assert len(told) >= 3
    assert not told[0].startswith("The following")


def test_what_the_title_is_made_of_is_told() -> None:
    """The title has room for half of that sentence; what it leaves out is news too."""
    news = (
        "The 210 bakers, drivers and clerks of the Ashby Bread Company stopped work at noon on Monday over "
        "pay and night shifts, leaving three towns without bread, 40 schools without rolls and, by the own "
        "word of the company, some 9,000 loaves in the ovens of its two bakeries in Dour and Lamb."
    )
    paragraphs = [
        "The cakes came before the boss did.",
        "By six in the morning somebody had put two dozen of them on a wall at the gates, and Tom Hale, a "
        "driver for 30 years, was handing them out. The oven behind him, the old Molly, was cold.",
        "So, for the second day, were all five ovens of the Ashby Bread Company. " + news,
        "The union wants nine per cent over two years.",
        "The company has offered six, plus a payment of 800 pounds, which 90 per cent of the union rejected.",
        "The head of the company, Ann Reed, said that the company had lost 3 million pounds last year.",
        "The county has asked the army to carry 2,000 loaves a day to Lamb, where the only shop is closed.",
        "Eve Lund, who has an inn in Lamb, says that she has paid back 4,000 pounds since Sunday.",
        "The last strike of the bakers, in 2009, lasted 16 days.",
    ]
    found = analyse(article(dated(paragraphs)))
    assert news.startswith(found.title)
    assert news in [span.of(found.text) for span in found.summary]


def test_whoever_is_blamed_answers_in_the_same_breath() -> None:
    """Though by another name than that by which he is blamed."""
    paragraphs = [
        "A fire at the grain market of Dour killed at least 34 people and hurt 70 on Sunday, doctors said.",
        "The army blamed the Northern River Forces, which have held the hills above Dour since October 2025. "
        "The N.R.F. denied responsibility.",
        "Three explosions shook the grain market at 11 a.m., four people who were at the market said.",
        "The hospital of Dour has two doctors for half a million people and no blood, its head said.",
        "The war, which began in April 2023, has driven 12 million people from their homes.",
        "A truce of ten days will begin in Dour on Monday, and 120 trucks with grain are waiting.",
        "The trucks with grain stand at Lamb, 190 miles to the east of Dour.",
    ]
    assert "The N.R.F. denied responsibility." in summary(dated(paragraphs))


def test_what_is_denied_about_another_matter_answers_nobody() -> None:
    """That it stands behind a charge, in one paragraph, does not make it the answer."""
    paragraph = (
        "A fire at the grain market of Dour killed at least 34 people and hurt 70 on Sunday, doctors said. "
        "The army blamed the Northern River Forces, which have held the hills above Dour since October 2025. "
        "Elsewhere a mayor disputed that some school should close. "
        "Three explosions shook the grain market at 11 a.m., four people who were at the market said. "
        "The hospital of Dour has two doctors for half a million people and no blood, its head said. "
        "A truce of ten days will begin in Dour on Monday, and 120 trucks with grain are waiting. "
        "The critics of the truce in Dour want the trucks with grain to go to Lamb, 190 miles to the east. "
        "The army has decided to hold the grain market of Dour with 400 people until Friday."
    )
    assert "Elsewhere" not in " ".join(summary(dated([paragraph])))


MAYOR = """date 2024-09-17 Fost primar, trimis în judecată pentru luare de mită

Procurorii l-au trimis în judecată pe Vasile Rotaru, fost primar al orașului, pentru luare de mită.

Anchetatorii susțin că banii au fost primiți în patru tranșe, într-o parcare de la ieșirea din oraș.

Ultima tranșă, de 10.000 de euro, a fost filmată de un martor cu identitate protejată.

Drumurile orașului au fost reparate în anii aceia de o firmă din județul vecin, cu bani europeni.

{denial}

Dosarul va fi judecat la tribunal, unde primul termen a fost stabilit pentru luna octombrie.
"""


@pytest.mark.parametrize(
    "denial",
    [
        "Rotaru respinge acuzațiile.",
        "Rotaru a respins mereu acuzațiile.",
        "„Nu am luat bani, nu recunosc acuzațiile”, a declarat Rotaru la ieșirea din sală.",
        "Avocatul lui Rotaru spune că acuzațiile sunt „exagerate”.",
    ],
)
def test_no_charge_without_its_denial(denial: str) -> None:
    """Where a summary says what somebody is accused of, it says that he denies it, however briefly."""
    assert denial in summary(MAYOR.format(denial=denial))


@pytest.mark.parametrize(
    "other",
    [
        "Rotaru a participat la o conferință despre cei care „neagă schimbările climatice” din lume.",
        "Rotaru respinge categoric ideea unei piste de biciclete.",
        "Ministerul Apelor neagă zvonurile despre închiderea barajului vechi.",
        "O actriță din Iași respinge acuzațiile de plagiat.",
    ],
)
def test_a_denial_of_another_matter_takes_no_place(other: str) -> None:
    """Neither what is denied inside quoted words is a denial of the charge nor what others deny."""
    assert other not in summary(MAYOR.format(denial=other))


LORRY = """date 2024-09-17 {headline}

{headline}.

The lorry stood in a yard behind the harbour for three nights, with 400 boxes of shoes on board.

{denial}

The harbour has promised brighter lamps and a new gate before the winter, at a cost of 90,000 pounds.
"""


def test_no_denial_but_of_a_charge() -> None:
    """What is refused to somebody is no denial, and a price that is charged no charge."""
    theft, own = "Driver accused of theft at the harbour", "The driver denied the charges."
    refused = "The harbour denied the driver a new canteen."
    assert own in summary(LORRY.format(headline=theft, denial=own))
    assert refused not in summary(LORRY.format(headline=theft, denial=refused))
    priced = "The harbour will charge each driver more for coffee"
    assert own not in summary(LORRY.format(headline=priced, denial=own))


def test_self_defence_answers_a_charge() -> None:
    """Where a summary tells of whom somebody is accused to have hurt, it says that he pleads self-defence."""
    hurt, own = (
        "Driver accused of murder at the harbour",
        "The driver's lawyer said he acted in self-defence.",
    )
    assert own in summary(LORRY.format(headline=hurt, denial=own))


def test_no_quotation_by_a_pronoun() -> None:
    """“…”, said he: only an earlier sentence tells who speaks."""
    told = " ".join(
        summary(
            "date 2025-05-14 Spitalul din Orhei va fi reparat\n\n"
            "Spitalul din Orhei va fi reparat cu bani europeni.\n\n"
            "Lucrările la blocul chirurgical costă 6,8 milioane de euro și durează 18 luni.\n\n"
            "Directoarea Tatiana Golban spune că spitalului îi lipsesc 27 de medici.\n\n"
            "„Un anestezist al spitalului din Orhei face gărzi cât pentru trei medici”, afirmă ea.\n\n"
            "Spitalul din Orhei deservește patru raioane cu o sută de mii de oameni."
        )
    )
    assert "anestezist" not in told
    assert "patru raioane" in told


def test_words_of_a_speech_without_its_speaker_tell_no_story() -> None:
    """A sentence from inside a quotation of several paragraphs, and the agency's name alone, stand back."""
    found = summary(
        "date 2025-03-04 Podul se închide\n\n"
        "Podul de la Soroca se închide de luni pentru reparații, a anunțat primarul Ion Rusu.\n\n"
        "„Reparațiile podului costă două milioane de lei și durează două luni.\n\n"
        "Podul are nevoie de reparații și de un trotuar pentru pietoni.\n\n"
        "Reparațiile podului vor fi gata în mai”, a scris primarul Ion Rusu pe pagina sa.\n\n"
        "Șoferii vor ocoli podul închis prin Sculeni pe toată durata reparațiilor.\n\n"
        "Autobuzele spre podul de la Soroca vor circula mai rar până în luna mai.\n\n"
        "AGERPRES\n"
    )
    assert "Podul are nevoie de reparații și de un trotuar pentru pietoni." not in found
    assert "AGERPRES" not in found


def test_the_end_of_a_quotation_and_what_would_happen_otherwise_stand_back() -> None:
    """The end lacks its start, in single marks too, and “În caz contrar” its condition."""
    found = summary(
        "date 2025-03-04 Podul se închide\n\n"
        "Podul de la Soroca se închide de luni pentru reparații, a anunțat primarul Ion Rusu.\n\n"
        "'Reparațiile podului costă două milioane de lei și durează două luni întregi.\n\n"
        "Podul de la Soroca are nevoie de reparații cât mai repede', a declarat primarul.\n\n"
        "Firma trebuie să termine lucrările până la 30 mai și să refacă trotuarele.\n\n"
        "În caz contrar, firma va plăti penalități de 5.000 de lei pe zi pentru reparații.\n\n"
        "Camioanele vor trece prin Florești, pe un drum mai lung cu 40 de kilometri."
    )
    assert len(found) == 3
    assert not any("cât mai repede" in sentence or "caz contrar" in sentence for sentence in found)


@pytest.mark.parametrize(
    ("code", "former"),
    [
        (
            "ro",
            "Cu o zi înainte, primăria orașului Dour vorbea despre șapte pompieri răniți în incendiu.",
        ),
        (
            "ro",
            "Primăria orașului Dour anunțase șapte pompieri răniți în incendiul din port și un depozit ars.",
        ),
        (
            "en",
            "Earlier statements of the town of Dour spoke of seven firefighters hurt in the fire.",
        ),
        (
            "en",
            "The count of firefighters hurt in the fire of Dour had stood at seven over the weekend.",
        ),
    ],
)
def test_what_was_so_before_the_news_gives_way(code: str, former: str) -> None:
    """A number that holds no more would be taken for the one that does."""
    others = {
        "ro": [
            "Unsprezece pompieri au fost răniți în incendiul din portul Dour, potrivit primarului.",
            "Doi pompieri cu arsuri pe jumătate din corp au fost duși cu elicopterul la spitalul din Lamb.",
            former,
            "Circa 600 de metri pătrați din acoperișul unui depozit s-au prăbușit după câteva minute.",
            "Portul Dour rămâne închis până vineri, iar vapoarele cu cereale vor fi descărcate la Lamb.",
        ],
        "en": [
            "Eleven firefighters were hurt in the fire at the port of Dour, said its mayor Ann Reed.",
            "Two firefighters with burns on more than half of their bodies were flown to a hospital in Lamb.",
            former,
            "About 600 square metres of the roof of a storehouse in the port fell down after a few minutes.",
            "The port of Dour stays closed until Friday, and ships with grain will be unloaded at Lamb.",
        ],
    }[code]
    chosen = summarise(document(others, code), ())
    assert others.index(former) not in {others.index(span.of(" ".join(others))) for span in chosen}


@pytest.mark.parametrize(
    "paragraphs",
    [
        [
            "Doamna Lia Mocanu își scoate ochelarii, îi șterge cu batista și îi pune la loc pe nas.",
            "Compania Vitralux a anunțat luni, la Soroca, că își închide atelierul de lentile și trimite în "
            "șomaj 140 de oameni.",
            "Atelierul de lentile a pierdut anul trecut nouă milioane de lei, potrivit companiei Vitralux.",
            "Sindicatul cere ca lentilele să fie făcute mai departe la Soroca, măcar până în iarnă.",
            "Cei 140 de oameni vor primi câte trei salarii, a promis directorul companiei, Ion Rusu.",
            "„Lentilele din Asia costă de două ori mai puțin”, a explicat Ion Rusu la Soroca.",
            "Primăria din Soroca a oferit companiei o scutire de impozit pentru atelierul ei.",
            "Compania Vitralux mai are un atelier la Bălți, cu 60 de oameni, care rămâne deschis.",
        ],
        [
            "The ladder is still leaning against the wall where the painter left it one windy evening.",
            "Ashby Council said on Monday that it would not pay Corran Ltd for the school in Ashby, whose "
            "roof leaks.",
            "The roof of the school was finished by Corran Ltd in May at a cost of £240,000.",
            "Ashby Council wants the roof of the school to be mended before it pays for it.",
            "Corran Ltd said that the school roof was sound and that the council was late.",
            "Pupils of the school in Ashby are taught in four tents until the roof is mended.",
            "The council will decide on the roof of the school on Thursday, its leader said.",
            "The school in Ashby has 320 pupils and was built by the council in 1968.",
        ],
    ],
)
def test_a_scene_that_nobody_comes_back_to_gives_way_to_the_news(paragraphs: list[str]) -> None:
    """Who reads four sentences wants to know what happened, not how it looked there."""
    chosen = summary(dated(paragraphs))
    assert paragraphs[0] not in chosen
    assert chosen[0] == paragraphs[1]


def test_news_that_the_second_sentence_goes_on_about_is_no_scene() -> None:
    """Somebody whom nobody knows may be the news."""
    told = [
        "A carer who emptied the account of a widow was jailed for three years and two months.",
        "Kerry Dunn, 44, of Lamb Road, stole £86,000 from the widow, Ashby Crown Court heard on Monday.",
        "She spent it on holidays, a hot tub and a deposit on a caravan by the sea.",
        "The widow's nephew found the account empty when he paid for her move to a home.",
        "Kerry Dunn had told the bank that the widow asked for cash each Friday.",
        "The judge, Ann Reed, said that the widow had trusted her carer for two years.",
        "Her lawyer said that she was sorry and had begun to pay the widow back.",
        "The bank gave half of the stolen sum back to the widow in March.",
    ]
    assert summary(dated(told))[0] == told[0]


@pytest.mark.parametrize(
    "hanging",
    [
        "Programul are pentru podul de la Ungheni un buget de 14 milioane de lei.",
        "Podul de la Ungheni are pentru aceste lumini un buget de 14 milioane de lei.",
        "Pentru podul de la Ungheni 40 dintre ele au un buget de 14 milioane de lei.",
    ],
)
def test_what_stands_for_something_not_shown_gives_way(hanging: str) -> None:
    """A programme and these lights, and some of them, are nothing without the sentence that says which."""
    told = [*_BRIDGE[:3], "Un program dă satelor lumini.", hanging, *_BRIDGE[3:]]
    assert hanging not in summary(dated(told))


@pytest.mark.parametrize(
    ("shown", "hanging"),
    [
        (
            "Un ambasador trece.",
            "Ambasadorului i-a fost dat la podul de la Ungheni un buget de 14 milioane de lei.",
        ),
        ("O campanie dă lumini.", "Campania are pentru podul de la Ungheni un buget de 14 milioane de lei."),
    ],
)
def test_whom_or_what_only_a_sentence_left_out_tells_gives_way(shown: str, hanging: str) -> None:
    """Which ambassador was given it stands in a sentence that the summary does not have."""
    assert hanging not in summary(dated([*_BRIDGE[:3], shown, hanging, *_BRIDGE[3:]]))


@pytest.mark.parametrize(
    "hanging",
    [
        "Decizia a fost aprobată de Guvern pe 27 noiembrie, pentru podul de la Ungheni.",
        "Reparațiile vor costa la podul de la Ungheni 14 milioane de lei.",
        "Primarul spune că în acest sezon podul de la Ungheni a fost trecut de 900 de camioane.",
    ],
)
def test_what_stands_for_something_shown_is_told(hanging: str) -> None:
    """A decision follows the news that one was taken, and this season is but a time."""
    assert hanging in summary(dated([*_BRIDGE[:2], hanging, *_BRIDGE[2:]]))


_BRIDGE = [
    "Podul de la Ungheni va fi închis două luni pentru reparații, a anunțat marți Ion Rusu.",
    "Camioanele vor trece prin Florești, pe un drum mai lung cu 40 de kilometri.",
    "Asociația șoferilor cere o trecere cu bacul pentru mașinile mici din raion.",
    "Elevii din satele de peste râu vor învăța în școala de la Florești până în vară.",
]


@pytest.mark.parametrize(
    ("code", "more"),
    [
        ("ro", "Locuitorii din Lunca Mică au protestat ieri cu pancarte în fața primăriei."),
        ("ro", "Inspectorii de mediu au suspendat ieri mirosul și zgomotul din acea hală."),
        ("ro", "Mutarea urmează să fie urmărită de inspectorii de mediu și de pompieri."),
        ("en", "Residents opposed the smell and gathered with banners outside the hall."),
        ("en", "Inspectors have meanwhile fined those who let the smell into the street."),
        ("en", "Two of nine councillors cast the dissenting votes because of the smell."),
        ("en", "A judge threw out what the residents wrote about the smell in the street."),
        ("en", "Inspectors and firemen will watch over what is carried along the street."),
    ],
)
def test_a_decision_the_other_side_and_what_is_to_come_are_told(code: str, more: str) -> None:
    """Rather than one more sentence in the words that the whole text repeats."""
    told = {
        "ro": [
            "Fabrica de mobilă din Orhei își mută atelierul de vopsit în satul Lunca Mică.",
            "Fabrica de mobilă plătește chirie pentru atelierul de vopsit din satul Lunca Mică.",
            "Atelierul de vopsit al fabricii de mobilă are hale înalte și ferestre largi.",
            "Mobila din satul Lunca Mică pleacă în tiruri albe spre magazinele din țară.",
            "Copiii satului desenează de luni pe gardul verde flori, păsări și nori.",
        ],
        "en": [
            "The furniture factory of Dour is moving its paint shop to the village of Lamb.",
            "The furniture factory pays rent for the paint shop in the village of Lamb.",
            "The paint shop of the furniture factory has high halls and wide windows.",
            "Furniture from the village of Lamb leaves in white lorries for shops in Dour.",
            "Children of the village have painted flowers and birds on the green fence.",
        ],
    }[code]
    plain, telling = document(told, code), document([*told[:4], more], code)
    assert plain.sentences[4] not in summarise(plain, ())
    assert telling.sentences[4] in summarise(telling, ())


def test_a_fifth_sentence_adds_a_figure_or_another_kind_of_fact() -> None:
    """Of a dozen sentences four are told, and one more where it tells something of its own."""
    sentences = [
        f"Vara aceasta {what} orașului a fost reparat de muncitori harnici."
        for what in (*BUILDINGS, "turnul", "castelul")
    ]
    assert len(summarise(document(sentences), ())) == 4
    sentences[9] = "Vecinii șantierelor au protestat în piață cu pancarte și cu tobe."
    sentences[10] = "Inspectorii au amendat societatea pentru praful de pe alei și bănci."
    sentences[11] = "Pompierii urmează să închidă strada Gării și aleea din spatele ei."
    doc = document(sentences)
    assert len(summarise(doc, ())) == 5
    assert {*doc.sentences[9:]} <= {*summarise(doc, ())}


def test_a_pronoun_behind_its_circumstances_leans_too() -> None:
    """“Pentru alegerile din mai el și-a anunțat …” is read behind the sentence that names him."""
    told = [
        "Consiliul din Valea Mică a adoptat luni bugetul satului pe anul viitor.",
        "Ilie Rusu conduce satul de nouă ani.",
        "Pentru alegerile din luna mai el speră să strângă bugetul și voturile satului.",
        "Bugetul satului dă bani pentru școală, pentru drum și pentru iluminat.",
        "Școala din Valea Mică primește cei mai mulți bani din bugetul satului.",
        "Drumul satului așteaptă pietriș, iar iluminatul satului așteaptă stâlpi.",
    ]
    doc = document(told)
    assert doc.sentences[2] not in summarise(doc, ())


def test_there_is_points_to_nothing() -> None:
    """“There were” begins what is told for the first time, “There he” goes on."""
    told = [
        "A boat sank on Sunday off Dour in the storm, the coastguard said.",
        "The boat was on its way to Ashby with bread and beer.",
        "It was late.",
        "There were 190 people on the boat, six of them children.",
        "The storm also closed the road to Ashby for the boat.",
    ]
    assert told[3] in summary(dated([" ".join(told)]))
    for start in ("There he met", "There the pilot met", "There police found"):
        went = [*told[:3], told[3].replace("There were", start), told[4]]
        assert went[3] not in summary(dated([" ".join(went)]))


def test_what_the_newsroom_asked_gives_way() -> None:
    """Whose sentence begins with the newsroom tells of itself."""
    told = [
        "Primăria din Dour a vândut piața satului pentru 12 milioane de lei unei firme din Soroca.",
        "{} a fost trimisă ieri la primăria satului Dour, la Ion Rusu.",
        "Tarabele verzi au fost văruite de elevii mai mari, cu pensule noi.",
        "Primăria din Dour va lua cu banii de pe piață trei autobuze pentru elevi.",
        "Copiii vând cireșe.",
    ]
    ours = [sentence.format("Întrebarea noastră despre piața din sat") for sentence in told]
    others = [sentence.format("O scrisoare despre piața din sat") for sentence in told]
    assert others[1] in summary(dated([" ".join(others)]))
    assert ours[1] not in summary(dated([" ".join(ours)]))


def test_no_question_stands_beside_three_sentences_that_tell() -> None:
    """What is asked tells nothing: it fills no summary."""
    told = [
        "Ana Pop conduce spitalul din Dour din august.",
        "Anterior a lucrat doisprezece ani ca medic la spitalul din Ashby.",
        "Spitalul din Dour are datorii de patru milioane de lei.",
        "Câți medici lipsesc astăzi la spitalul din Dour, doamnă director?",
    ]
    assert summary(dated(told)) == told[:3]
    assert told[3] in summary(dated([told[0], told[3]]))
