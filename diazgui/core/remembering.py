"""What follows from one sheet is asked for by many: table, totals, scheme, procedure. It is worked out once."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, TypeVarTuple

Stated = TypeVar("Stated")
Answer = TypeVar("Answer")
Several = TypeVarTuple("Several")

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


def once_for_these(kept: int) -> Callable[[Callable[[*Several], Answer]], Callable[[*Several], Answer]]:
    """Remember so many answers for what was asked about last, each of several frozen objects.

    As in :func:`once_for_each` they are the same where each is the same object; they are given by their place.

    >>> asked = []
    >>> @once_for_these(2)
    ... def joined(one: str, other: str) -> str:
    ...     asked.append(one)
    ...     return f"{one} and {other}"
    >>> acid, base, salt = "acid", "base", "salt"
    >>> joined(acid, base), joined(acid, salt), joined(acid, base), len(asked)
    ('acid and base', 'acid and salt', 'acid and base', 2)
    >>> joined(base, salt), joined(acid, salt), len(asked)
    ('base and salt', 'acid and salt', 4)
    """

    def remembered(work: Callable[[*Several], Answer]) -> Callable[[*Several], Answer]:
        last: list[tuple[tuple[object, ...], Answer]] = []

        @wraps(work)
        def answered(*stated: *Several) -> Answer:
            asked: tuple[object, ...] = stated
            for found in tuple(last):
                if all(one is other for one, other in zip(found[0], asked, strict=True)):
                    last[:] = [found, *(one for one in last if one is not found)]  # asked for again: kept longest
                    return found[1]
            answer = work(*stated)
            last[:] = [(asked, answer), *last[: kept - 1]]
            return answer

        return answered

    return remembered
