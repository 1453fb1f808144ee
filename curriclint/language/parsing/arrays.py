"""Kinds of arrays; what a docstring calls "words by width" has two dimensions in this order."""

from typing import Any, cast

import numpy as np
from numpy.typing import NDArray
from thinc.api import Model

Floats = NDArray[np.float32]
"""Numbers of single precision."""

Ints = NDArray[np.int64]
"""Places and numbers of labels."""


def parameter(model: Model[Any, Any], name: str) -> Floats:
    """Return a parameter of a model as NumPy knows it."""
    return cast("Floats", model.get_param(name))
