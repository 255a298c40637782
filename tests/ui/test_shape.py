import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.shape import shape_of


@pytest.mark.parametrize(
    ("width", "height", "scale", "panel", "bar_scrolls"),
    [
        (1366, 768, 1.0, 518, False),
        (1024, 600, 1.0, 372, False),
        (1366, 768, 2.0, 0, True),
        (640, 400, 1.0, 0, True),
        (1920, 1080, 1.5, 518, False),
    ],
)
def test_a_window_has_the_arrangement_of_its_size(
    width: int, height: int, scale: float, panel: int, bar_scrolls: bool
) -> None:
    shape = shape_of(width, height, scale)
    assert (shape.panel, shape.bar_scrolls) == (panel, bar_scrolls)


@given(st.integers(320, 4000), st.integers(300, 3000), st.sampled_from([1.0, 1.25, 1.5, 1.75, 2.0]))
def test_the_column_and_the_panel_always_fit_the_window(width: int, height: int, scale: float) -> None:
    shape = shape_of(width, height, scale)
    assert (2 * shape.edge + shape.panel) * scale < width
    assert shape.panel == 0 or (width / scale - shape.panel - 2 * shape.edge) >= 500


@given(st.integers(640, 2000), st.integers(400, 1200))
def test_larger_text_is_like_a_smaller_window(width: int, height: int) -> None:
    assert shape_of(width * 2, height * 2, 2.0) == shape_of(width, height, 1.0)
