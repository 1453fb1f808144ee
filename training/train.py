"""Train the network of one language.

    python training/train.py LANGUAGE TREEBANKS VECTORS OUTPUT [--pretrained FOLDER | --trained FOLDER] [--epochs N]

TREEBANKS holds `<language>-{train,dev}.conllu[.gz]`; VECTORS is what `make_vectors.py` made, and the FOLDER of
`--pretrained` what `pretrain.py` did. `--trained` goes on from the averaged weights of an earlier OUTPUT, at half the
rate and with more left out. Sentences of our own (`lessons-<language>.conllu` beside this file) are read several times.
OUTPUT gets `network.pt`, written anew after each epoch, from which a stopped run goes on. Figures on the dev file are
those of the averaged weights, with the right words and sentence boundaries given; `evaluate.py` has the ones from raw
text.
"""

import argparse
import math
import time
from collections import Counter
from pathlib import Path

import torch
from batches import NO_LABEL, Batch, Batcher
from labels import Labels
from lexical import Lexicon
from network import Dropout, Network, Sizes
from source import Source
from torch import Tensor
from torch.nn import functional

SEED = 7
HIGHEST_RATE = 2e-3
SECOND_RATE = 1e-3
"""The highest rate when training goes on from trained weights: enough to leave where they stand, not to forget it."""

SECOND_DROPOUT = Dropout(word=0.3, layer=0.33, head=0.33)
"""What was read twenty times already is known by heart; leaving more out makes it worth reading again."""

WARM_UP_STEPS = 200
WEIGHT_DECAY = 1e-4
STEPS_BETWEEN_AVERAGES = 4
AVERAGE_OVER_STEPS = 400
"""The weights that ship are a running average over about so many steps."""

LOSSES = {"tags": 1.0, "trees": 0.7, "starts": 0.5, "arcs": 1.0, "relations": 0.7}


def losses(network: Network, batch: Batch) -> dict[str, Tensor]:
    """Return the loss of each head."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        return _losses(network, batch)


def _losses(network: Network, batch: Batch) -> dict[str, Tensor]:
    seen = network.encode(batch.texts).flatten(0, 1)
    found = {
        name: _loss(layer(seen), target.flatten())
        for name, layer, target in (
            ("tags", network.tags, batch.tags),
            ("trees", network.trees, batch.trees),
            ("starts", network.starts, batch.starts),
        )
    }
    arcs, relations = sentence_scores(network, seen, batch)
    found["arcs"] = _loss(arcs.flatten(0, 1), batch.heads.flatten())
    found["relations"] = _loss(relations, batch.relations[batch.at >= 0])
    return found


def sentence_scores(network: Network, seen: Tensor, batch: Batch) -> tuple[Tensor, Tensor]:
    """Return the scores of heads, and those of relations to the right heads."""
    arcs = network.arc_scores(seen, batch.at.clamp(min=0))
    most = batch.at.shape[1]
    is_padding = torch.arange(most) >= batch.lengths[:, None]
    arcs[:, :, :most].masked_fill_(is_padding[:, None, :], -1e4)
    arcs[:, torch.arange(most), torch.arange(most)] = -1e4
    is_word = batch.at >= 0
    return arcs, network.relation_scores(seen, batch.at[is_word], batch.above[is_word])


def _loss(scores: Tensor, target: Tensor) -> Tensor:
    return functional.cross_entropy(scores.float(), target, ignore_index=NO_LABEL)


@torch.no_grad()
def score(network: Network, batches: list[Batch]) -> str:
    """Return figures on sentences of which words and boundaries are given."""
    network.eval()
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()

    def count(name: str, guess: Tensor, target: Tensor) -> None:
        right[name] += int((guess == target).sum())
        total[name] += len(guess)

    for batch in batches:
        seen = network.encode(batch.texts).flatten(0, 1)
        is_word = batch.starts.flatten() != NO_LABEL
        for name, layer, target in (
            ("tags", network.tags, batch.tags),
            ("lemmas", network.trees, batch.trees),
            ("starts", network.starts, batch.starts),
        ):
            count(name, layer(seen[is_word]).argmax(1), target.flatten()[is_word])
        arcs, relations = sentence_scores(network, seen, batch)
        is_right = (arcs.argmax(2) == batch.heads)[batch.at >= 0]
        count("UAS", is_right, torch.ones_like(is_right))
        is_named = relations.argmax(1) == batch.relations[batch.at >= 0]
        count("LAS", is_right & is_named, torch.ones_like(is_right))
    network.train()
    return "  ".join(f"{name} {100 * right[name] / total[name]:.2f}" for name in total)


def train(source: Source, output: Path, *, pretrained: Path | None, trained: Path | None, epochs: int) -> None:
    """Train, and keep what is learnt after each epoch."""
    torch.manual_seed(SEED)
    nlp = source.pipeline()
    sentences, dev = source.training_sentences(), source.sentences("dev")
    labels = Labels(source.language, sentences)
    counts = Counter(word.form.lower() for sentence in sentences for word in sentence.words)
    batcher = Batcher(nlp, labels, Lexicon(nlp.vocab), counts, SEED)
    sizes = Sizes(tags=len(labels.tags), trees=len(labels.lemmatizer.labels), relations=len(labels.relations))
    vectors = torch.from_numpy(nlp.vocab.vectors.data).float()
    network = Network(sizes, vectors, SECOND_DROPOUT if trained else Dropout())
    if pretrained is not None:
        state = torch.load(pretrained / "pretrained.pt", weights_only=True)
        network.embedding.load_state_dict(state["embedding"])
        network.encoder.load_state_dict(state["encoder"])
    if trained is not None:
        network.load_state_dict(averaged_weights(trained))
    average = torch.optim.swa_utils.AveragedModel(network, avg_fn=_running_average)
    optimizer = torch.optim.AdamW(
        network.parameters(),
        SECOND_RATE if trained else HIGHEST_RATE,
        betas=(0.9, 0.95),
        weight_decay=WEIGHT_DECAY,
        fused=True,
    )
    dev_batches = list(batcher.for_scoring(dev))
    steps = epochs * len(list(batcher.for_training(sentences, in_order=source.is_in_order)))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / WARM_UP_STEPS, 0.5 + 0.5 * math.cos(math.pi * min(1, step / steps)))
    )
    output.mkdir(parents=True, exist_ok=True)
    kept = output / "network.pt"
    first = 0
    if kept.exists():
        state = torch.load(kept, weights_only=True)
        first = state["epoch"] + 1
        network.load_state_dict(state["network"])
        average.load_state_dict(state["average"])
        optimizer.load_state_dict(state["optimizer"])
        schedule.load_state_dict(state["schedule"])
    for epoch in range(first, epochs):
        began = time.monotonic()
        sums: Counter[str] = Counter()
        for number, batch in enumerate(batcher.for_training(sentences, in_order=source.is_in_order), start=1):
            found = losses(network, batch)
            optimizer.zero_grad()
            torch.stack([LOSSES[name] * loss for name, loss in found.items()]).sum().backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 2.0)
            optimizer.step()
            schedule.step()
            if number % STEPS_BETWEEN_AVERAGES == 0:
                average.update_parameters(network)
            sums.update({name: loss.item() for name, loss in found.items()})
        shown = "  ".join(f"{name} {total / number:.3f}" for name, total in sums.items())
        print(f"{epoch + 1:3}  {shown}  |  {score(average.module, dev_batches)}", end="")
        print(f"  {time.monotonic() - began:.0f} s", flush=True)
        state = {
            "epoch": epoch,
            "network": network.state_dict(),
            "average": average.state_dict(),
            "optimizer": optimizer.state_dict(),
            "schedule": schedule.state_dict(),
        }
        torch.save(state, kept.with_suffix(".new"))
        kept.with_suffix(".new").replace(kept)


def averaged_weights(trained: Path) -> dict[str, Tensor]:
    """Return the averaged weights that a training kept."""
    state = torch.load(trained / "network.pt", weights_only=True)["average"]
    return {name.removeprefix("module."): value for name, value in state.items() if name.startswith("module.")}


def _running_average(average: Tensor, current: Tensor, count: Tensor | int) -> Tensor:
    share = 1 / min(AVERAGE_OVER_STEPS // STEPS_BETWEEN_AVERAGES, int(count) + 1)
    return average + share * (current - average)


def main() -> None:
    """Train from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("language", choices=("nl", "en"))
    parser.add_argument("treebanks", type=Path)
    parser.add_argument("vectors", type=Path)
    parser.add_argument("output", type=Path)
    start = parser.add_mutually_exclusive_group()
    start.add_argument("--pretrained", type=Path)
    start.add_argument("--trained", type=Path)
    parser.add_argument("--epochs", type=int, default=24)
    given = parser.parse_args()
    source = Source(given.language, given.treebanks, given.vectors)
    train(source, given.output, pretrained=given.pretrained, trained=given.trained, epochs=given.epochs)


if __name__ == "__main__":
    main()
