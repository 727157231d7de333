"""What the headings of stockrooms say, in English and German."""

import pytest

from diazgui.files.shelf_import_columns import DateOrder, Field, Mapping, guess_mapping, headings_in, unit, unit_in

SAYINGS = {
    Field.NAME: [
        "Name",
        "Compound Name",
        "Chemical name",
        "Substance",
        "Item",
        "Bezeichnung",
        "Stoffname",
        "Chemikalie",
    ],
    Field.CAS: ["CAS", "CAS No.", "CAS-Nr.", "CAS number", "CAS RN", "CAS-Nummer", "cas#", "CAS_No"],
    Field.STRUCTURE: ["SMILES", "Structure", "canonical_smiles", "Struktur", "InChI"],
    Field.INCHIKEY: ["InChIKey", "InChI Key"],
    Field.SUPPLIER: ["Supplier", "Vendor", "Manufacturer", "Lieferant", "Hersteller", "Firma"],
    Field.LOT: ["Lot", "Lot No.", "Batch", "Batch number", "Charge", "Ch.-B.", "Chargen-Nr.", "LOT/Batch"],
    Field.PURITY: ["Purity", "Purity (%)", "Purity %", "Assay", "Reinheit [%]", "Gehalt"],
    Field.STRENGTH: ["Concentration", "Conc. (M)", "Molarity", "Titer", "Titre", "Konzentration", "Loading (mmol/g)"],
    Field.SOLVENT: ["Solvent", "Lösungsmittel", "Medium"],
    Field.DENSITY: ["Density", "Density (g/mL)", "Dichte [g/cm³]"],
    Field.LEFT: [
        "Amount",
        "Amount left (g)",
        "Quantity",
        "Qty",
        "Menge",
        "Restmenge [ml]",
        "Pack size",
        "Gebindegröße",
    ],
    Field.UNIT: ["Unit", "Einheit", "UoM"],
    Field.OPENED: ["Opened", "Date opened", "Geöffnet am", "Anbruch"],
    Field.EXPIRES: ["Expiry date", "Exp. date", "Best before", "Haltbar bis", "MHD", "Verfallsdatum", "Use by"],
    Field.PLACE: ["Location", "Storage location", "Lagerort", "Standort", "Cabinet", "Schrank"],
    Field.NOTE: ["Note", "Comments", "Remarks", "Bemerkung", "Kommentar"],
    Field.RECORD: ["diazgui record"],
}


@pytest.mark.parametrize(("field", "heading"), [(field, one) for field, some in SAYINGS.items() for one in some])
def test_a_heading_is_known(field, heading):
    assert guess_mapping([heading]).fields == (field,)


@pytest.mark.parametrize("heading", ["", "Price", "Hazard", "MW", "Barcode", "x" * 300, "(g)", "%", "Column 3"])
def test_a_heading_that_says_nothing_of_a_bottle_is_left_out(heading):
    assert guess_mapping([heading]).fields == (None,)
    assert headings_in([heading]) == 0


def test_a_second_column_of_a_kind_is_left_out_but_places_and_notes_are_taken_together():
    headings = ["Name", "Substance", "Room", "Shelf", "Note", "Remark"]
    assert guess_mapping(headings).fields == (
        Field.NAME,
        None,
        Field.PLACE,
        Field.PLACE,
        Field.NOTE,
        Field.NOTE,
    )


def test_mass_and_volume_may_have_a_column_each():
    assert guess_mapping(["Left (g)", "Left (mL)"]).fields == (Field.LEFT, Field.LEFT_VOLUME)
    assert guess_mapping(["Left (mL)"]).fields == (Field.LEFT,)
    assert guess_mapping(["Menge (g)", "Volumen"]).fields == (Field.LEFT, Field.LEFT_VOLUME)


def test_a_field_is_given_to_one_column_only_and_taken_from_the_other():
    guessed = Mapping((Field.NAME, None, Field.NOTE), DateOrder.DAY_FIRST)
    assert guessed.with_field(1, Field.NAME) == Mapping((None, Field.NAME, Field.NOTE), DateOrder.DAY_FIRST)
    assert guessed.with_field(1, Field.NOTE).columns(Field.NOTE) == (1, 2)
    assert guessed.with_field(0, None).fields == (None, None, Field.NOTE)


@pytest.mark.parametrize(
    ("heading", "found"),
    [("Menge [ml]", "mL"), ("Amount in g", "g"), ("Purity %", "%"), ("Volume (µL)", "µL"), ("Amount (boxes)", "")],
)
def test_the_unit_of_a_column_stands_in_its_heading(heading, found):
    assert unit_in(heading) == found


@pytest.mark.parametrize(("word", "found"), [("Gramm", "g"), ("Liter", "L"), ("ML", "mL"), ("KG", "kg"), ("cans", "")])
def test_units_are_words_too(word, found):
    assert unit(word) == found
