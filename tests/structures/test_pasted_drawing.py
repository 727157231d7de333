"""Documents of ChemDraw looked through before they are read: binary ones too, and hostile ones."""

import pytest

from diazgui.structures.pasted_drawing import DEEPEST, look_through
from diazgui.structures.reading import StructureError
from tests.structures.drawings import bond, cdx, cdxml, methane_with, place, prop, thing

ETHANE = (
    thing(0x8004, 4, place(0, 0)),
    thing(0x8004, 5, place(14, 0)),
    bond(6, 4, 5),
)


def fragment(*inside: bytes) -> bytes:
    return thing(0x8003, 3, *inside)


def label(text: bytes) -> bytes:
    return thing(0x8006, 20, prop(0x0700, b"\0\0" + text))


def kind(number: int) -> bytes:
    return prop(0x0400, number.to_bytes(2, "little"))


def test_atoms_of_a_binary_drawing_are_counted() -> None:
    assert look_through(cdx(fragment(*ETHANE))).atoms == 2


def test_atoms_within_an_abbreviation_are_counted_in_its_place() -> None:
    inner = thing(0x8003, 10, thing(0x8004, 11), thing(0x8004, 12), thing(0x8004, 13, kind(12)))
    drawn = fragment(thing(0x8004, 4), thing(0x8004, 5, kind(4), inner, label(b"Et")), bond(6, 4, 5))
    assert look_through(cdx(drawn)).atoms == 3


def test_a_text_beside_the_structure_is_kept() -> None:
    styled = prop(0x0700, b"\1\0" + bytes(10) + b"2 HCl")
    assert look_through(cdx(fragment(*ETHANE), thing(0x8006, 9, styled))).texts == ["2 HCl"]
    assert look_through(cdxml("<fragment><n id='1'/></fragment><t><s>HCl</s></t>").encode()).texts == ["HCl"]


def test_the_label_of_an_atom_may_say_its_hydrogens() -> None:
    for text in (b"NH", b"HN", b"N", b"NH3+", b"H2N"):
        node = thing(0x8004, 4, prop(0x0402, b"\7\0"), label(text))
        assert look_through(cdx(fragment(node))).atoms == 1


@pytest.mark.parametrize(
    ("drawn", "sentence"),
    [
        (fragment(thing(0x8004, 4, kind(4), label(b"Boc"))), "“Boc” does not say"),
        (fragment(thing(0x8004, 4, label(b"OMe"))), "“OMe” does not say"),
        (fragment(thing(0x8004, 4, kind(7), label(b"R"))), "“R” in the drawing"),
        (fragment(thing(0x8004, 4, kind(12))), "“ExternalConnectionPoint” in the drawing"),
        (fragment(thing(0x8004, 4, kind(99))), "“unknown” in the drawing"),
        (fragment(*ETHANE) + thing(0x800D, 7), "reaction"),
        (fragment(*ETHANE) + thing(0x8027, 7), "arrow"),
        (fragment(*ETHANE) + thing(0x8007, 7, prop(0x0A02, b"\2\0")), "arrow"),
        (fragment(*ETHANE) + thing(0x8017, 7, prop(0x0A24, b"\3\0")), "brackets"),
        (fragment(*ETHANE) + thing(0x8017, 7, prop(0x0A24, b"\x10\0")), "brackets"),
        (thing(0x8006, 9, prop(0x0700, b"\0\0text")), "holds no structure"),
    ],
)
def test_a_binary_drawing_that_means_more_than_its_atoms_is_refused(drawn: bytes, sentence: str) -> None:
    with pytest.raises(StructureError, match=sentence):
        look_through(cdx(drawn))


def test_brackets_without_a_meaning_do_no_harm() -> None:
    assert look_through(cdx(fragment(*ETHANE), thing(0x8017, 7, prop(0x0A24, b"\x11\0")))).atoms == 2


def test_a_large_property_has_its_length_in_four_bytes() -> None:
    picture = b"\x01\x0f\xff\xff" + (70_000).to_bytes(4, "little") + bytes(70_000)
    assert look_through(cdx(fragment(*ETHANE), thing(0x8009, 7, picture))).atoms == 2


@pytest.mark.parametrize("cut", [30, 40, 60, 80])
def test_a_binary_drawing_that_breaks_off_is_refused(cut: int) -> None:
    with pytest.raises(StructureError):
        look_through(cdx(fragment(*ETHANE))[:cut])


@pytest.mark.parametrize("depth", [DEEPEST, 100_000])
def test_objects_nested_too_deep_are_refused(depth: int) -> None:
    with pytest.raises(StructureError, match="nested too deep"):
        look_through(cdxml("<group>" * depth + "</group>" * depth).encode())
    with pytest.raises(StructureError, match="nested too deep"):
        look_through(cdx(b"\x02\x80\1\0\0\0" * depth + b"\0\0" * depth))


def test_more_objects_than_a_drawing_has_are_refused() -> None:
    with pytest.raises(StructureError, match="too large"):
        look_through(cdxml("<n/>" * 100_001).encode())


def test_entities_that_grow_without_end_are_refused_before_they_do() -> None:
    laughs = "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    bomb = f'<?xml version="1.0"?><!DOCTYPE C [<!ENTITY a "ha">{laughs}]><CDXML Name="&i;"/>'
    with pytest.raises(StructureError, match="XML entities"):
        look_through(bomb.encode())


def test_an_entity_that_names_a_file_is_refused() -> None:
    with pytest.raises(StructureError, match="XML entities"):
        look_through(b'<!DOCTYPE C [<!ENTITY f SYSTEM "file:///etc/passwd">]><CDXML>&f;</CDXML>')


def test_no_label_of_an_element_that_is_none_passes() -> None:
    with pytest.raises(StructureError, match="does not say"):
        look_through(methane_with("Xx", more=' Element="999"').encode())
