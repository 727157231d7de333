"""CDXML and CDX for the tests, written by hand after the published description of the formats."""

_CDXML = '<?xml version="1.0" encoding="UTF-8" ?><CDXML BondLength="14.4"><page id="1">{inside}</page></CDXML>'


def cdxml(inside: str) -> str:
    """A document with these objects on its page."""
    return _CDXML.format(inside=inside)


def methane_with(label: str, node_type: str = "", inside: str = "", more: str = "") -> str:
    """A carbon atom bound to a node that has a label."""
    kind = f' NodeType="{node_type}"' if node_type else ""
    return cdxml(
        f'<fragment id="2"><n id="3" p="0 0"/><n id="4" p="14 0"{kind}{more}>{inside}<t><s>{label}</s></t></n>'
        '<b id="5" B="3" E="4"/></fragment>'
    )


def cdx(*objects: bytes) -> bytes:
    """A binary document with these objects on its page."""
    head = b"VjCD0100" + bytes([4, 3, 2, 1]) + bytes(10) + b"\x00\x80\1\0\0\0"
    bond_length = prop(0x0805, (14 << 16).to_bytes(4, "little"))  # without it RDKit reads no molecule at all
    return head + bond_length + thing(0x8001, 2, *objects) + bytes(4)


def thing(tag: int, number: int, *inside: bytes) -> bytes:
    """An object of binary CDX, with its properties and the objects within it."""
    return tag.to_bytes(2, "little") + number.to_bytes(4, "little") + b"".join(inside) + b"\0\0"


def prop(tag: int, value: bytes) -> bytes:
    """A property of binary CDX."""
    return tag.to_bytes(2, "little") + len(value).to_bytes(2, "little") + value


def place(x: int, y: int) -> bytes:
    """Where an atom stands."""
    return prop(0x0200, (y << 16).to_bytes(4, "little", signed=True) + (x << 16).to_bytes(4, "little", signed=True))


def bond(number: int, first: int, second: int) -> bytes:
    """A single bond between two atoms."""
    ends = prop(0x0604, first.to_bytes(4, "little")), prop(0x0605, second.to_bytes(4, "little"))
    return thing(0x8005, number, *ends)
