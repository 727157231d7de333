"""A small guide for the tests of the side panel: every kind of statement, and nothing of what ships."""

from functools import cached_property

from diazgui.core.diagnosis import Answer, Node, Tree, Walk
from diazgui.core.experiment import Experiment
from diazgui.core.guidance.page import Page, Reference, Section, Statement
from diazgui.core.guidance.search import Hit, Passage
from diazgui.gui.panel.panel_guide import Guide
from diazgui.library.asking_guide import Answer as Found
from diazgui.library.diagnosing import Consultation
from diazgui.library.guidebook import Chapter
from diazgui.report.paper import Paper, Picture
from diazgui.report.workflow import Workflow
from diazgui.report.workflow_layout import Box
from diazgui.units import Notation

BOOK = "Guide Co, Guide (2026)"
ORDER = Statement("order", "advice", "I > Br > Cl & <b>never</b> F.", f"{BOOK}, line 32", ("guide",))
WRONG = Statement("wrong", "correction", "No acidic N–H is there.", f"{BOOK}, line 132; Mills", ("guide", "m"))
LEFT_OUT = Statement("left-out", "gap", "No volumes are given.", f"{BOOK}, lines 1–3; a; b", ("guide", "m"))
HARM = Statement("harm", "safety", "It can explode.", "")
SECTIONS = (Section("a", "Advice", (ORDER,)), Section("w", "What is wrong", (WRONG, LEFT_OUT, HARM)))
SYMPTOM = Page("slow", "Hardly any conversion", (Section("c", "Causes", (ORDER,)),))
OTHER = Page("guide", "What the guide is", (Section("s", "Standing", (WRONG,)),))
WORKS = (Reference("guide", BOOK, "Not reviewed."), Reference("m", "Mills"))
CITED = (Reference("1", "Wikipedia, Amine alkylation", "On the topic."),)
SEEN = Node(
    id="seen",
    kind="question",
    short="What is seen?",
    text="What does LC-MS show?",
    statements=(ORDER,),
    answers=(Answer("little", "salt"), Answer("fine", "end")),
)
SALT = Node("salt", "action", "Add NaI.", "Add a little sodium iodide.", (WRONG,), (Answer("solved", "end"),))
END = Node("end", "end", "Done.", "Write down what helped.")
QUESTIONS = Page("diagnosis", "All questions", (Section("seen", "What is seen?", (LEFT_OUT,)),))
PASSAGES = (
    Passage("slow", "order", ("Hardly any conversion", "Causes"), ORDER.text, kind="advice"),
    Passage("guide", "wrong", ("What the guide is", "Standing"), WRONG.text, kind="correction"),
    Passage("diagnosis", "left-out", ("All questions",), LEFT_OUT.text, kind="gap"),
)
TREE = Tree("seen", {"seen": SEEN, "salt": SALT, "end": END})
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" viewBox="0 0 200 100">'
    '<rect x="0" y="0" width="100" height="100" fill="{ink}"/></svg>'
)


class SmallGuide(Guide):
    """Counts what is asked of it. Free sheets have no guidance."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, ...]] = []

    def strategy_page(self, protocol_id: str, step: str, variant: str) -> Page:
        self.asked.append((protocol_id, step, variant))
        if protocol_id == "free":
            return Page("free", "Free sheet", ())
        return Page(protocol_id, f"Mono via Boc {step}", SECTIONS)

    def chapters(self) -> tuple[Chapter, ...]:
        self.asked.append(("chapters",))
        return (Chapter("What went wrong?", (SYMPTOM,)), Chapter("More to read", (OTHER, QUESTIONS)))

    def ask(self, question: str) -> Found:
        found = [one for one in PASSAGES if question.lower() in one.text.lower()]
        hits = tuple(Hit(one, (), ((one.text, False),), frozenset({0}), 1.0) for one in found)
        return Found(hits, "" if hits else f"Nothing is said of “{question}”.")

    def book_paper(self) -> Paper:
        return Paper("All guidance", "all pages")

    @cached_property
    def works(self) -> dict[str, Reference]:
        return {one.key: one for one in WORKS}

    def guide_references(self) -> tuple[Reference, ...]:
        return CITED

    def tree(self) -> Tree:
        self.asked.append(("tree",))
        return TREE

    def consulted(self, walk: Walk, experiment: Experiment, place: tuple[str, str], notation: Notation) -> Consultation:
        return Consultation()

    def workflow(self, walk: Walk, dark: bool) -> Workflow:
        self.asked.append(("workflow", walk.here.id, "dark" if dark else "light"))
        boxes = {"seen": Box(0, 0, 100, 100, ()), "end": Box(100, 0, 100, 100, ())}
        return Workflow(SVG.format(ink="#eeeeee" if dark else "#111111"), 200, 100, boxes)

    def page_paper(self, page: Page, works: tuple[Reference, ...]) -> Paper:
        said = [one.text for section in page.sections for one in section.statements]
        return Paper(page.title, " | ".join((*said, *(work.key for work in works))))

    def picture_paper(self, title: str, picture: Picture, words: str) -> Paper:
        return Paper(title, words, {"figure": picture})
