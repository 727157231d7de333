from datetime import date

import pytest

from diazgui.core.quantities import QuantityError
from diazgui.report.typed_date import typed_date


@pytest.mark.parametrize("typed", ["2027-04-03", " 3.4.2027 ", "03/04/2027", "3. 4. 27", "3-4-2027", "3 4 2027"])
def test_a_day_is_read_however_it_is_written(typed: str) -> None:
    assert typed_date(typed) == date(2027, 4, 3)


def test_strokes_stand_as_is_usual_where_the_user_is() -> None:
    assert typed_date("03/04/2027", day_first=False) == date(2027, 3, 4)
    assert typed_date("3.4.2027", day_first=False) == date(2027, 4, 3)


@pytest.mark.parametrize("typed", ["2028-02", "02/2028", "2.28"])
def test_a_month_means_its_last_day_where_something_ends_and_else_its_first(typed: str) -> None:
    assert typed_date(typed, ends=True) == date(2028, 2, 29)
    assert typed_date(typed) == date(2028, 2, 1)


@pytest.mark.parametrize("typed", ["", "soon", "2027-13-01", "2027-02-30", "31.31.2027", "2027", "0000-01", "1/2/3/4"])
def test_what_is_no_date_is_refused_with_what_to_type(typed: str) -> None:
    with pytest.raises(QuantityError, match=r"is no date\. Type year, month and day, such as 2027-03-31"):
        typed_date(typed)
