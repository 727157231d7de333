"""The bar above the tabs: the diamine, the group to put on nitrogen, and what the tab in front makes of them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from diazgui.core.experiment import Bench, with_target
from diazgui.core.finding import Match
from diazgui.core.forms import decimals, subscripted
from diazgui.core.own_bottles import Own, as_shipped
from diazgui.core.quantities import QuantityError
from diazgui.core.substance import Compound, Substance
from diazgui.core.target import ChemistryError, Standing, Target
from diazgui.core.yields import ProductRow, product_rows
from diazgui.gui.document import Document
from diazgui.gui.parts.finder import Bottles, chosen_bottle, no_bottles
from diazgui.gui.parts.plain import as_plain
from diazgui.gui.parts.structure_view import StructureView
from diazgui.gui.target.target_edits import (
    chosen_place,
    group_at_hand,
    questions,
    with_diamine,
    with_group,
    with_place,
)
from diazgui.gui.target.target_field import TargetField
from diazgui.gui.target.target_words import class_of, facts_of, in_one_line
from diazgui.gui.target.want_field import WantField
from diazgui.units import UNKNOWN, Kind, Notation, text

_NARROWEST, _ROOM_FOR_FIELDS, _ROOM_FOR_ONE, _ROOM_FOR_STRUCTURES = 480, 420, 900, 600
"""Width of the bar, px: at least, beside the fields, with the product drawn, beside all words with all drawn."""
_AROUND = 150
"""Width of signs and gaps beside the fields and the words of the product, px."""
_DRAWN = 130
"""Width of the product drawn as small as can be, px."""
_LETTERS = 16
"""Of the product's name, in a line."""
_ASK = {"nitrogen": "Which N–H?", "leaving_group": "What leaves?", "carbonyl": "Which C=O?"}


Change = Callable[[Target, str | Substance], Target]


class TargetBar(QFrame):
    """States the target. Each change is one edit of the document; what cannot be taken is told beneath its field."""

    def __init__(
        self,
        document: Document,
        bench: Bench,
        notation: Notation,
        own: Own = as_shipped,
        bottles: Bottles = no_bottles,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._document, self._bench, self._notation, self._tab = document, bench, notation, ""
        self._bottles, self._own = bottles, own
        self._seen: tuple[Target, tuple[object, ...]] | None = None  # what is shown now
        self.setProperty("look", "surface")
        from diazgui.library.substances import choices

        self.diamine = TargetField("&Diamine", "Diamine", _names(choices("diamine")), bottles)
        self.group = TargetField("&Group, as", "Group", _names(choices("group")), bottles)
        self._proposal = QLabel()
        self._proposal.setTextFormat(Qt.TextFormat.PlainText)
        self._proposal.setProperty("look", "muted")
        self.confirm = QPushButton("Confirm")
        self.confirm.setProperty("look", "quiet")
        self.product = StructureView("product", QSize(232, 92))
        self._product_name, self._product_text = _words(), _words()
        self._product_text.setProperty("look", "muted")
        self.want = WantField(document, notation)
        self._lay_out()
        for field, change, what in (
            (self.diamine, partial(with_diamine, own=own), "diamine"),
            (self.group, partial(with_group, own=own), "group"),
        ):
            field.stated.connect(lambda typed, f=field, c=change, w=what: self._state(f, typed, c, w))
            field.taken.connect(lambda match, f=field, c=change, w=what: self._take(f, match, c, w))
        self.confirm.clicked.connect(self._confirm)
        for field in (self.diamine, self.group):
            field.placed.connect(self._place)
        document.changed.connect(self._follow)

    def _lay_out(self) -> None:
        self.group.extra.addWidget(self._proposal, 1)
        self.group.extra.addWidget(self.confirm)
        product = QVBoxLayout()
        product.setSpacing(3)
        title = QLabel("Product of this tab")
        title.setProperty("look", "muted")
        for part in (title, self._product_name, self._product_text, self.want):
            product.addWidget(part)
        product.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 14, 6)
        row.setSpacing(10)
        row.addWidget(self.diamine)
        row.addWidget(_sign("+"))
        row.addWidget(self.group)
        row.addWidget(_sign("→"))
        row.addWidget(self.product)
        row.addLayout(product, 1)

    def minimumSizeHint(self) -> QSize:
        """As narrow as two short fields and the product in words: structures give way before the window cannot."""
        return QSize(_NARROWEST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave structures out where there is no room: the scheme shows them, too."""
        super().resizeEvent(event)
        self._share_room()

    def changeEvent(self, event: QEvent) -> None:
        """Share the room anew where the type is another size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            QTimer.singleShot(0, self, self._share_room)

    def _share_room(self) -> None:
        want = self.want.sizeHint().width()
        words = 2 * self.diamine.wanted_width() + _LETTERS * self.fontMetrics().averageCharWidth()
        structures = self.width() >= _ROOM_FOR_STRUCTURES + words
        each = (self.width() - max(_ROOM_FOR_FIELDS, want + _AROUND)) // 2
        for field in (self.diamine, self.group):
            field.set_room(each, drawn=structures)
        taken = 2 * min(each, self.diamine.wanted_width()) + want + _AROUND + _DRAWN
        self.product.setVisible(self.width() >= max(_ROOM_FOR_ONE, taken))

    def show_tab(self, tab_id: str) -> None:
        """Show the product of a tab."""
        self._tab = tab_id
        self.want.show_tab(tab_id)
        self.refresh()

    def _follow(self) -> None:
        # Most edits are of a sheet's numbers, which are not shown here.
        if self._seen != self._to_show():
            self.refresh()

    def _to_show(self) -> tuple[Target, tuple[object, ...]]:
        products = self._products()
        facts = ((one.name, one.smiles, one.formula, one.molar_mass, dict(one.reasons)) for one in products[:1])
        return self._document.experiment.target, tuple(facts)

    def refresh(self) -> None:
        """Show what the document holds now."""
        self._seen = self._to_show()
        target = self._document.experiment.target
        _show(self.diamine, target.diamine.compound, facts_of(target.diamine.compound, self._notation))
        group = group_at_hand(target).compound
        _show(self.group, group, facts_of(group, self._notation, class_of(target)))
        self._show_proposal(target)
        self._show_questions(target)
        self._show_product()

    def _show_proposal(self, target: Target) -> None:
        proposed = None
        if target.carbonyl_standing is Standing.PROPOSED:
            proposed = target.carbonyl.compound
        elif target.electrophile_standing is Standing.PROPOSED:
            proposed = target.electrophile.compound
        for part in (self._proposal, self.confirm):
            part.setVisible(proposed is not None)
        if proposed is not None:
            self._proposal.setText(f"Proposed: {proposed.name}")
            said = f"Proposed by rule: {proposed.name}, {proposed.smiles}. Confirm if you have it."
            self._proposal.setToolTip(as_plain(said))
            self.confirm.setAccessibleName(f"Confirm {proposed.name}")

    def _show_questions(self, target: Target) -> None:
        for field in (self.diamine, self.group):
            field.show_question("", "", (), None)
        for question in questions(target):
            field = self.diamine if question.which == "nitrogen" else self.group
            places = tuple((site.atom, site.label) for site in question.sites)
            field.show_question(question.which, _ASK[question.which], places, chosen_place(target, question.which))

    def _show_product(self) -> None:
        products = self._products()
        if not products:
            self.product.show_structure(None, "No product")
            self._tell_product("", "None stated yet.")
            return
        first = products[0]
        self.product.show_structure(first.smiles, first.name)
        if first.smiles is None:
            self._tell_product("", first.reasons.get("smiles", UNKNOWN))
            return
        M = text(first.molar_mass, Kind.MOLAR_MASS, self._notation)
        formula = subscripted(first.formula or "")
        self._tell_product(first.name, in_one_line(formula, M, self._ion()))

    def _ion(self) -> str:
        """The ion by which LC-MS shows the product, as free base where it is isolated as a salt."""
        from diazgui.library.species import main_ion_of  # brings RDKit, which draws the product anyway

        sheet = self._document.experiment.tab(self._tab).route.steps[-1].sheet
        ion = main_ion_of(sheet.products[0].compound)
        return "" if ion is None else f"{ion.label} m/z {decimals(ion.mz, 4, self._notation.decimal)}"

    def _tell_product(self, name: str, facts: str) -> None:
        self._product_name.setText(name)
        self._product_name.setVisible(bool(name))
        self._product_text.setText(facts)

    def _products(self) -> tuple[ProductRow, ...]:
        tabs = {tab.id: tab for tab in self._document.experiment.tabs}
        return product_rows(tabs[self._tab].route.steps[-1].sheet) if self._tab in tabs else ()

    def _state(self, field: TargetField, typed: str, change: Change, what: str) -> None:
        if typed != field.edit.shown:
            self._change(field, typed, change, what)

    def _take(self, field: TargetField, match: Match, change: Change, what: str) -> None:
        self._change(field, chosen_bottle(match, self._bottles(), self._own), change, what)

    def _change(self, field: TargetField, named: str | Substance, change: Change, what: str) -> None:
        before = self._document.experiment.target
        try:
            self._set_target(change(before, named), f"Set the {what} to {{name}}", field)
        except (ChemistryError, QuantityError) as error:
            field.refuse(str(error))

    def _set_target(self, target: Target, words: str, field: TargetField) -> None:
        compound = target.diamine.compound if field is self.diamine else group_at_hand(target).compound
        experiment = with_target(self._document.experiment, target, self._bench)
        self._document.replace(experiment, words.format(name=compound.name))
        self.refresh()

    def _place(self, which: str, atom: int) -> None:
        field = self.diamine if which == "nitrogen" else self.group
        words = "Choose the N–H of {name}" if which == "nitrogen" else "Choose the site of {name}"
        self._set_target(with_place(self._document.experiment.target, which, atom), words, field)

    def _confirm(self) -> None:
        from diazgui.library.bench import confirmed

        self._set_target(confirmed(self._document.experiment.target), "Confirm the other form of {name}", self.group)
        self.group.combo.setFocus()


def _names(substances: tuple[Substance, ...]) -> tuple[str, ...]:
    return tuple(substance.compound.name for substance in substances)


def _words() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _sign(character: str) -> QLabel:
    label = QLabel(character)
    label.setProperty("look", "sign")
    return label


def _show(field: TargetField, compound: Compound, details: str) -> None:
    # What is not stated yet has a name for the sheets, which is none to type over.
    field.show_compound(compound.name if compound.smiles else "", compound.smiles, details)
