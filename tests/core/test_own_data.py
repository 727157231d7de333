from diazgui.core.own_data import NO_OWN_VALUES, OWN_FIELDS, data_key, nothing_own
from diazgui.core.substance import Compound


def test_a_compound_is_remembered_by_its_structure_else_by_its_name():
    assert data_key(Compound("THF", inchikey="WYURNTSHIVDZCO-UHFFFAOYSA-N")) == "WYURNTSHIVDZCO-UHFFFAOYSA-N"
    assert data_key(Compound("  Celite 545 ")) == "celite 545"
    assert data_key(Compound(" ")) == ""


def test_nothing_is_stated_where_nobody_states_anything():
    assert nothing_own(Compound("THF")) == {} == NO_OWN_VALUES


def test_what_can_be_stated_as_ones_own():
    assert OWN_FIELDS == (
        "name",
        "molar mass",
        "density",
        "boiling point",
        "melting point",
        "flash point",
        "hazards",
        "note",
    )
