"""The menus of the window, each a tuple of lines from top to bottom."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from diazgui.core.experiment import Bench, Experiment
from diazgui.gui.about import show_about
from diazgui.gui.areas import step_area
from diazgui.gui.commands import Command, Key, Line, choice_menu, editing_lines, fill
from diazgui.gui.history import undo_and_redo
from diazgui.gui.keys import KeysDialog
from diazgui.gui.printed.paper_commands import PaperCommands
from diazgui.gui.saving import Saving
from diazgui.gui.type_size import TypeSize
from diazgui.gui.workspace import Workspace


@dataclass(frozen=True)
class Beginnings:
    """What a new experiment can begin with."""

    worked_example: Callable[[], Experiment]
    blank: Callable[[Bench], Experiment]


def begin_blank(workspace: Workspace, saving: Saving, new: Beginnings) -> None:
    """Show an experiment without a target, where its diamine is typed first."""
    if saving.start_anew(lambda: new.blank(workspace.bench)):
        workspace.target.diamine.combo.setFocus()


def file_lines(
    window: QMainWindow, workspace: Workspace, saving: Saving, recent: QMenu, paper: PaperCommands, new: Beginnings
) -> tuple[Line, ...]:
    """New, open, save, print, leave."""
    return (
        submenu(
            window,
            "&New experiment",
            Command("&Worked example", lambda: saving.start_anew(new.worked_example), Key.New),
            Command("&Blank target", lambda: begin_blank(workspace, saving, new)),
        ),
        Command("&Open…", saving.open, Key.Open),
        recent,
        None,
        Command("&Save", saving.save, Key.Save),
        Command("Save &As…", saving.save_as, Key.SaveAs),
        None,
        Command("&Print sheet…", paper.print_sheet, Key.Print, "The sheet in front, on paper"),
        Command("Print whole rou&te…", paper.print_route, "Ctrl+Shift+P", "Every step of the tab in front, on paper"),
        submenu(
            window,
            "Print pre&view",
            Command("&Sheet in front", paper.preview_sheet, "Ctrl+Alt+P"),
            Command("Whole &route", paper.preview_route),
        ),
        submenu(
            window,
            "&Export PDF",
            Command("&Sheet in front…", paper.export_sheet, "Ctrl+E"),
            Command("Whole &route…", paper.export_route, "Ctrl+Shift+E"),
        ),
        choice_menu("Paper si&ze", window, (("A&4", "a4"), ("&Letter", "letter")), paper.size, paper.use_size),
        None,
        Command("&Quit", window.close, "Ctrl+Q"),
    )


def edit_lines(window: QMainWindow, workspace: Workspace) -> tuple[Line, ...]:
    """Undo, redo, clipboard, and what is set once for all sheets."""
    instruments = Command("&Instruments…", lambda: _instruments(workspace), "", "Balance, syringes, tolerance, room")
    return (*undo_and_redo(workspace.document.undo_stack, window), None, *editing_lines(), None, instruments)


def _instruments(workspace: Workspace) -> None:
    from diazgui.gui.instruments_dialog import InstrumentsDialog  # set once, and seldom again

    if workspace.settle():
        notation = workspace.page.sheet.model.notation
        InstrumentsDialog(workspace.instruments, notation, workspace.window()).open()


def sheet_lines(window: QMainWindow, workspace: Workspace) -> tuple[Line, ...]:
    """What can be done with the rows, and with the tabs."""
    sheet = workspace.page.sheet
    return (
        Command("We&igh in…", lambda: _weigh_in(workspace), "F7", "At the balance: a row at a time, in large type"),
        sheet.another_run,
        Command("Scale &by a factor…", sheet.ask_factor, "Ctrl+Shift+F", "The whole route"),
        None,
        *sheet.commands.actions,
        None,
        *sheet.copying.actions,
        submenu(window, "Colum&ns", *sheet.columns.actions),
        None,
        Command("New &free sheet", workspace.new_free_sheet, Key.AddTab),
        Command("&Close tab", workspace.close_tab, "Ctrl+W"),
        submenu(
            window,
            "&Go to",
            Command("Ne&xt tab", lambda: workspace.step_tab(1), "Ctrl+PgDown"),
            Command("&Previous tab", lambda: workspace.step_tab(-1), "Ctrl+PgUp"),
            Command("Next &step", lambda: workspace.page.move_step(1), "Alt+PgDown"),
            Command("P&revious step", lambda: workspace.page.move_step(-1), "Alt+PgUp"),
            Command("Next &area", lambda: step_area(workspace, 1), "F6", "Target, tabs, head, table, procedure, panel"),
            Command("Pre&vious area", lambda: step_area(workspace, -1), "Shift+F6"),
        ),
    )


def _weigh_in(workspace: Workspace) -> None:
    from diazgui.gui.weigh_in_opening import open_weigh_in  # not before somebody stands at the balance

    open_weigh_in(workspace)


def view_lines(window: QMainWindow, appearance: QMenu, guidance: QAction, type_size: TypeSize) -> tuple[Line, ...]:
    """How the window looks."""
    return (
        appearance,
        None,
        Command("&Larger type", type_size.larger, Key.ZoomIn, "For reading from further away"),
        Command("&Smaller type", type_size.smaller, Key.ZoomOut),
        Command("&Normal type", type_size.normal, "Ctrl+0"),
        None,
        guidance,
        Command("&Full screen", lambda: _full_screen(window), full_screen_key()),
    )


def help_lines(window: QMainWindow, welcome: Callable[[], None]) -> tuple[Line, ...]:
    """Keys, welcome, version."""
    return (
        Command("&Keys", lambda: KeysDialog(window).show(), Key.HelpContents),
        Command("&Welcome", welcome),
        None,
        Command("&About diazgui", lambda: show_about(window)),
    )


def full_screen_key() -> QKeySequence.StandardKey | str:
    """The key that the desktop has for it; some name none. Asked before the application is there, Qt crashes."""
    return Key.FullScreen if QKeySequence.keyBindings(Key.FullScreen) else "F11"


def submenu(window: QMainWindow, title: str, *lines: Line) -> QMenu:
    """A menu within a menu."""
    menu = QMenu(title, window)
    fill(menu, lines)
    return menu


def _full_screen(window: QMainWindow) -> None:
    window.showNormal() if window.isFullScreen() else window.showFullScreen()
