"""What a printer says that does not print."""

_NOT_PRINTED = (
    "Nothing was printed: the printer, or the file that it prints to, takes no pages. Choose another, or export the "
    "sheet as PDF."
)


class PrintError(Exception):
    """A device that takes no page; its text says what to do."""

    def __init__(self) -> None:
        super().__init__(_NOT_PRINTED)
