"""Misspelled names as they are typed at the bench: the right compound is among the first three.

Letters swapped, left out, doubled or put in, the endings of German and French, and spaces and hyphens where none belong
or none where they do. The first half ships with diazgui, the second stands in the compound index; told by CAS number.
"""

import pytest

from diazgui.library.finding import find
from diazgui.library.index import index

MISSPELLINGS = [
    ("tetrahydrofurane", "109-99-9"),
    ("tetrahyrdofuran", "109-99-9"),
    ("acetonitril", "75-05-8"),
    ("dimethylformamid", "68-12-2"),
    ("dichlormethan", "75-09-2"),
    ("methylene choride", "75-09-2"),
    ("triethylamin", "121-44-8"),
    ("di-isopropylethyl amine", "7087-68-5"),
    ("benzylbromid", "100-39-0"),
    ("trifluoracetic acid", "76-05-1"),
    ("pottasium carbonate", "584-08-7"),
    ("ceasium carbonate", "534-17-8"),
    ("sodium triacetoxyborohydryde", "56553-60-7"),
    ("sodium hydryde", "7646-69-7"),
    ("thiophene-2-carboxaldehide", "98-03-3"),
    ("2-(cloromethyl)thiophene", "765-50-4"),
    ("homopiperazin", "505-66-8"),
    ("1,4-diazapane", "505-66-8"),
    ("benzyl cloroformate", "501-53-1"),
    ("dimetylsulfoxide", "67-68-5"),
    ("ethylacetat", "141-78-6"),
    ("iodometane", "74-88-4"),
    ("acitic acid", "64-19-7"),
    ("morpoline", "110-91-8"),
    ("pyirdine", "110-86-1"),
    ("napthalene", "91-20-3"),
    ("dimethylaminopyridin", "1122-58-3"),
    ("phtalimide", "85-41-6"),
    ("N-bromosuccinamide", "128-08-5"),
    ("triphenylphospine", "603-35-0"),
    ("thionylchlorid", "7719-09-7"),
    ("oxalylchloride", "79-37-8"),
    ("cyclohexannone", "108-94-1"),
    ("salicilic acid", "69-72-7"),
    ("acetylsalicyclic acid", "50-78-2"),
    ("diethyl azodicarboxilate", "1972-28-7"),
    ("antracene", "120-12-7"),
    ("caffiene", "58-08-2"),
    ("ibuprophen", "15687-27-1"),
    ("phenyl boranic acid", "98-80-6"),
    ("trietyl orthoformate", "122-51-0"),
    ("vaniline", "121-33-5"),
]


@pytest.mark.parametrize(("typed", "cas"), MISSPELLINGS)
def test_the_right_compound_is_among_the_first_three(typed, cas):
    assert index() is not None, "The compound index is not built: install the checkout first (make install)."
    assert cas in [match.cas for match in find(typed).matches[:3]]


def test_forty_misspellings_are_written_out():
    assert len({typed for typed, _ in MISSPELLINGS}) >= 40


def test_a_similar_compound_is_shown_by_a_name_that_is_similar() -> None:
    by_name = {match.name: match.found_by for match in find("trietylamin").matches}
    assert by_name["triethylamine"] == "triethylamine"
    assert by_name["triethanolamine"] == "triethanolamine"
