"""Paper as one HTML file: whole in itself, sound, and the same texts."""

from html.parser import HTMLParser

import pytest

from diazgui.report.paper import Paper, Picture, standalone_html

SVG = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" version="1.2" width="40" '
    'height="20" viewBox="0 0 40 20">\n<path d="M 0,0 H 40"/>\n</svg>\n'
)
VOID = {"meta", "br", "img"}


class Read(HTMLParser):
    """Reads a page; every element has to be closed in its order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def paper(html: str, **more: object) -> Paper:
    return Paper("A <title>", html, {"scheme": Picture(SVG, 80.0, 40.0)}, "file & more", **more)


def test_a_picture_stands_in_the_page_at_its_size_on_paper():
    (svg,) = Read(standalone_html(paper('<p><img src="svg:scheme" alt="a &amp; b"></p>'))).all("svg")
    assert (svg["width"], svg["height"], svg["viewbox"]) == ("80pt", "40pt", "0 0 40 20")
    assert (svg["role"], svg["aria-label"]) == ("img", "a & b")


def test_a_picture_without_words_is_kept_from_who_listens():
    (svg,) = Read(standalone_html(paper('<p><img src="svg:scheme"></p>'))).all("svg")
    assert svg["aria-hidden"] == "true"


def test_title_and_foot_are_escaped_and_the_language_is_said():
    html = standalone_html(paper("<p>text</p>"))
    read = Read(html)
    assert read.all("html") == [{"lang": "en"}]
    assert "<title>A &lt;title&gt;</title>" in html
    assert "<footer>file &amp; more</footer>" in html


def test_nothing_is_fetched_and_nothing_runs():
    html = standalone_html(paper('<p><img src="svg:scheme"></p>'))
    read = Read(html)
    assert not {"script", "link", "iframe", "img", "object"} & {tag for tag, _ in read.elements}
    assert not any(name in ("src", "href", "onload") for _, attributes in read.elements for name in attributes)
    assert "url(" not in html
    assert "@import" not in html
    assert html.replace("http://www.w3.org/2000/svg", "").count("://") == 0


def test_a_picture_that_the_paper_does_not_hold_is_a_fault():
    with pytest.raises(KeyError):
        standalone_html(paper('<p><img src="svg:other"></p>'))
