import pytest

from diazgui.core.quantities import QuantityError
from diazgui.library.stated import basis_from
from diazgui.units import Kind, read


@pytest.mark.parametrize(("text", "kind"), [("0.2 M", Kind.CONCENTRATION), ("98 %", Kind.PURITY), ("2 h", Kind.TIME)])
def test_a_number_that_states_no_row_is_refused(text: str, kind: Kind) -> None:
    with pytest.raises(QuantityError, match=r"equivalents, amount, mass or volume, such as 2\.5 eq\. or 1\.37 g"):
        basis_from(read(text, kind))
