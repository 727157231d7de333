"""What follows from one sheet is asked for by many: table, totals, scheme, procedure. It is worked out once."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

Stated = TypeVar("Stated")
Answer = TypeVar("Answer")

_KEPT = 4  # the longest route that ships has three steps


def once_for_each(work: Callable[[Stated], Answer]) -> Callable[[Stated], Answer]:
    """Remember the answers for the frozen objects asked about last: the sheets of a route, or so.

    The same object means the same answer, since neither it nor the function can change; an equal object that is
    another one is worked out anew. A few answers are kept, so that nothing grows.

    >>> asked = []
    >>> length = once_for_each(lambda text: asked.append(text) or len(text))
    >>> text = "diazepane"
    >>> length(text), length(text), len(asked)
    (9, 9, 1)
    """
    last: list[tuple[Stated, Answer]] = []

    @wraps(work)
    def answered(stated: Stated) -> Answer:
        for known, answer in last:
            if known is stated:
                return answer
        answer = work(stated)
        last[:] = [(stated, answer), *last[: _KEPT - 1]]
        return answer

    return answered
