import numpy as np
import spacy

from curriclint.language.parsing.precision import convert
from curriclint.language.pipelines import load_pipeline
from curriclint.shipped import shipped_pipeline

TEXT = "Lisa leest haar verslag voor, en daarna legt zij uit hoe groot de krachten zijn."


def kinds(nlp):
    models = [pipe.model for _, pipe in nlp.pipeline if hasattr(pipe, "model")]
    numbers = [node.get_param(name) for model in models for node in model.walk() for name in node.param_names]
    return {array.dtype for array in (*numbers, nlp.vocab.vectors.data)}


def test_a_pipeline_is_calculated_with_in_single_precision():
    assert kinds(spacy.load(shipped_pipeline("nl"))) == {np.dtype("float32")}


def test_weights_lie_on_disk_in_half_precision():
    vectors = np.load(shipped_pipeline("nl") / "vocab" / "vectors")

    assert vectors.dtype == np.float16


def test_writing_in_half_precision_and_reading_back_changes_no_analysis(tmp_path):
    nlp = spacy.load(shipped_pipeline("nl"))
    convert(nlp, "float16")
    nlp.to_disk(tmp_path / "again")

    assert spacy.load(tmp_path / "again")(TEXT).to_json() == load_pipeline("nl")(TEXT).to_json()
