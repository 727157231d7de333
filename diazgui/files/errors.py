"""The one error of this room."""


class FileError(Exception):
    """A file that cannot be read or written; its text tells a chemist why, and what to do."""
