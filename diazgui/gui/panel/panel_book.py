"""Everything there is to read, as the side panel asks for it; nothing of it is imported before it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diazgui.core.guidance.page import Page
    from diazgui.library.asking_guide import Answer
    from diazgui.library.guidebook import Chapter
    from diazgui.report.paper import Paper


class Book:
    """The pages of the guide, and what is found in them. Each method may be called beside the window."""

    def chapters(self) -> tuple[Chapter, ...]:
        """All pages, under their headings."""
        from diazgui.library.guidebook import chapters

        return chapters()

    def book_page(self, page_id: str) -> Page | None:
        """The page of this id in any chapter; ``None`` where there is none."""
        pages = (page for chapter in self.chapters() for page in chapter.pages)
        return next((page for page in pages if page.id == page_id), None)

    def ask(self, question: str) -> Answer:
        """What there is to read on a question."""
        from diazgui.library.asking_guide import ask

        return ask(question)

    def get_ready(self) -> None:
        """Read all texts, so that the first question is answered at once."""
        self.ask("guide")

    def book_paper(self) -> Paper:
        """All pages as one document, to print."""
        from diazgui.library.guidebook import chapters
        from diazgui.library.sources import works
        from diazgui.report.guidance_paper import book_paper

        parts = tuple((chapter.title, chapter.pages) for chapter in chapters())
        return book_paper("All guidance", parts, tuple(works().values()))
