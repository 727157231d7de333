"""What a ChemDraw document holds, looked through before RDKit reads it.

RDKit makes a carbon atom of every label that it does not know (an R group, a formula typed as a label, a list of
elements) and passes over brackets, so that a wrong compound would come out with nothing said. Here such drawings are
refused, and the atoms counted, so that none can get lost. The walk does not recurse: nesting cannot exhaust it.

Source: the description of CDX and CDXML by CambridgeSoft, today Revvity; tags are named as there.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from rdkit import Chem

from diazgui.structures.pasted_content import UnreadableError
from diazgui.structures.reading import StructureError

DEEPEST = 60
"""Objects within objects; a page of groups of abbreviations within abbreviations has some ten."""

_MOST_OBJECTS = 100_000
_BROKEN = "The drawing cannot be read: it is damaged or breaks off. Copy it again, or copy it as a Molfile."
_TEXT = "text of CDX"  # under no name that CDXML can have
_TAGS = {
    0x8003: "fragment",
    0x8004: "n",
    0x8006: "t",
    0x8007: "graphic",
    0x800D: "scheme",
    0x800E: "step",
    0x8011: "objecttag",
    0x8017: "bracketedgroup",
    0x8027: "arrow",
}
_NODE_TYPES = (
    "Unspecified",
    "Element",
    "ElementList",
    "ElementListNickname",
    "Nickname",
    "Fragment",
    "Formula",
    "GenericNickname",
    "AnonymousAlternativeGroup",
    "NamedAlternativeGroup",
    "MultiAttachment",
    "VariableAttachment",
    "ExternalConnectionPoint",
    "LinkNode",
)
_USAGES = {0: "Unspecified", 1: "Unused1", 2: "Unused2", 13: "Component", 17: "Generic"}
_HARMLESS_USAGES = ("", *_USAGES.values())


@dataclass
class Node:
    """An atom or label of a drawing while its document is walked through."""

    type: str = ""
    element: str = "6"
    label: str = ""
    parts: int = 0  # fragments drawn within it, which spell an abbreviation out


@dataclass
class Drawing:
    """What matters of a document: how many atoms it draws, and texts that stand beside them."""

    atoms: int = 0
    texts: list[str] = field(default_factory=list)


class _Walk:
    """Takes the objects of a document as they open and close; raises where one means more than atoms and bonds."""

    def __init__(self) -> None:
        self.drawing = Drawing()
        self._open: list[tuple[str, Node | None]] = []
        self._objects = 0

    def open(self, tag: str, attributes: dict[str, str]) -> None:
        self._objects += 1
        if len(self._open) >= DEEPEST or self._objects > _MOST_OBJECTS:
            raise StructureError("The drawing is nested too deep, or too large. Copy the structure alone.")
        is_arrow = tag == "graphic" and attributes.get("ArrowType", "NoHead") != "NoHead"
        if is_arrow or tag in ("arrow", "scheme", "step"):
            raise StructureError("The drawing is a reaction, or has an arrow. Copy one compound of it at a time.")
        if tag == "bracketedgroup" and attributes.get("BracketUsage", "") not in _HARMLESS_USAGES:
            raise StructureError("The drawing has brackets with a number or of a polymer. Draw the whole compound.")
        if tag == "fragment" and (around := self._node()) is not None:
            around.parts += 1
        is_node = tag == "n"
        node = Node(attributes.get("NodeType", ""), attributes.get("Element", "6")) if is_node else None
        self._open.append((tag, node))
        self.text(attributes.get(_TEXT, ""))

    def text(self, text: str) -> None:
        node = self._node()
        if any(tag == "objecttag" for tag, _ in self._open):
            return  # a number or (R) that the program set beside an atom
        if node is not None:
            node.label += text
        elif text.strip() and any(tag == "t" for tag, _ in self._open):
            self.drawing.texts.append(text.strip())

    def close(self) -> None:
        _, node = self._open.pop() if self._open else ("", None)
        if node is not None:
            self._count(node)

    def _node(self) -> Node | None:
        return next((node for _, node in reversed(self._open) if node is not None), None)

    def _count(self, node: Node) -> None:
        label = " ".join(node.label.split())[:40]
        match node.type:
            case "" | "Element":
                self.drawing.atoms += 1
                _require_label_of_atom(label, node.element)
            case "ExternalConnectionPoint" if self._node() is not None:
                pass  # where an abbreviation is bound
            case "Nickname" | "Fragment" | "Formula" | "Unspecified" if node.parts == 1:
                pass  # its atoms were counted
            case "Nickname" | "Fragment" | "Formula" | "Unspecified":
                _refuse_label(label)
            case _:
                raise StructureError(
                    f"“{label or node.type}” in the drawing is a placeholder or a list, and no definite group. Draw "
                    "the whole group."
                )


def _require_label_of_atom(label: str, element: str) -> None:
    letters = "".join(c for c in label if c.isalpha() and c.isascii())
    symbol = Chem.GetPeriodicTable().GetElementSymbol(int(element)) if _is_element(element) else ""
    if letters and letters not in (symbol, f"H{symbol}", f"{symbol}H", "D", "T"):
        _refuse_label(label)


def _is_element(number: str) -> bool:
    return number.isascii() and number.isdigit() and 0 < int(number) <= 118


def _refuse_label(label: str) -> None:
    raise UnreadableError(
        f"The label “{label}” does not say which atoms it stands for. Expand it in the drawing program, or draw the "
        "whole group."
    )


def look_through(content: bytes) -> Drawing:
    """What a CDX or CDXML document holds.

    Raises:
        StructureError: it is damaged, nested too deep, or draws more than compounds: then with what to do instead.
    """
    walk = _Walk()
    if content.startswith(b"VjCD0100"):
        _walk_cdx(walk, content)
    else:
        _walk_cdxml(walk, content)
    drawing = walk.drawing
    if not drawing.atoms:
        raise UnreadableError("The drawing holds no structure: only text or lines. Copy the structure itself.")
    return drawing


def _walk_cdxml(walk: _Walk, content: bytes) -> None:
    def refuse_entity(*_: object) -> None:
        raise StructureError("The drawing defines texts of its own (XML entities), which no drawing program does.")

    parser = expat.ParserCreate()
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    parser.StartElementHandler = walk.open
    parser.EndElementHandler = lambda _tag: walk.close()
    parser.CharacterDataHandler = walk.text
    parser.EntityDeclHandler = refuse_entity
    try:
        parser.Parse(content, True)
    except StructureError:
        raise
    except (expat.ExpatError, ValueError) as fault:
        raise UnreadableError(_BROKEN) from fault


def _walk_cdx(walk: _Walk, content: bytes) -> None:
    """Objects and properties of the binary form: a tag of two bytes, an object's with the top bit set; 0 closes."""
    opened = 0
    pending: tuple[str, dict[str, str]] | None = None  # an object whose properties are being read
    for tag, value in _cdx_items(content):
        if tag and not tag & 0x8000:
            if pending is not None:
                _add_property(pending[1], tag, value)
            continue
        if pending is not None:
            walk.open(*pending)
            pending = None
        if tag:
            pending, opened = (_TAGS.get(tag, ""), {}), opened + 1
        elif opened:  # the document itself is closed once more than it is opened: its head counts as part of the file's
            walk.close()
            opened -= 1
    if opened > 0:
        raise UnreadableError(_BROKEN)


def _add_property(attributes: dict[str, str], tag: int, value: bytes) -> None:
    number = int.from_bytes(value[:4], "little", signed=True)
    match tag:
        case 0x0400:
            attributes["NodeType"] = _NODE_TYPES[number] if 0 <= number < len(_NODE_TYPES) else "unknown"
        case 0x0402:
            attributes["Element"] = str(number)
        case 0x0700:
            styles = int.from_bytes(value[:2], "little")  # runs of its style, ten bytes each, stand before a text
            attributes[_TEXT] = value[2 + 10 * styles :].decode("latin-1")
        case 0x0A02:
            attributes["ArrowType"] = "NoHead" if number == 0 else "other"
        case 0x0A24:
            attributes["BracketUsage"] = _USAGES.get(number, "other")


def _cdx_items(content: bytes) -> Iterator[tuple[int, bytes]]:
    at, end = 28, len(content)  # after the file's head, in which the document is opened
    while at + 2 <= end:
        tag = int.from_bytes(content[at : at + 2], "little")
        at += 2
        if tag & 0x8000 or tag == 0:
            yield tag, b""
            at += 4 if tag else 0  # the id of an object
            continue
        size = int.from_bytes(content[at : at + 2], "little")
        at += 2
        if size == 0xFFFF:
            size = int.from_bytes(content[at : at + 4], "little")
            at += 4
        if at + size > end:
            raise UnreadableError(_BROKEN)
        yield tag, content[at : at + size]
        at += size
