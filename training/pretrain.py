"""Let the layers that see words in context guess hidden words of plain text, before there is anything to label.

    python training/pretrain.py LANGUAGE TEXT_FOLDER TREEBANKS VECTORS OUTPUT [--words 6000000]

TEXT_FOLDER is as for `make_vectors.py`. OUTPUT gets `pretrained.pt`, which `train.py --pretrained` starts from.
"""

import argparse
import random
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from batches import NO_LABEL, Texts, laid_out
from lexical import Lexicon
from network import Dropout, Network, Sizes
from plain_text import texts_of
from source import Source
from spacy.language import Language
from torch import nn
from torch.nn import functional

SEED = 11
HIDDEN = "\ufffc"
"""Stands where a word was taken out."""

SHARE_HIDDEN = 0.15
MOST_WORDS_A_PIECE = 50
WORDS_PER_BATCH = 1600
VOCABULARY = 12_000
"""Words that can be guessed; rarer ones are never hidden."""

GUESS_WIDTH = 128
HIGHEST_RATE = 2e-3
WARM_UP_STEPS = 200


class Guesser(nn.Module):
    """Guesses a word from what is seen of the others."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.narrow = nn.Linear(width, GUESS_WIDTH)
        self.words = nn.Linear(GUESS_WIDTH, VOCABULARY)

    def forward(self, seen: torch.Tensor) -> torch.Tensor:
        """Return scores of all words that can be guessed."""
        return self.words(functional.gelu(self.narrow(seen)))


class Pieces:
    """Pieces of text, laid out for guessing."""

    def __init__(self, lexicon: Lexicon, pieces: Sequence[Sequence[str]]) -> None:
        self._lexicon = lexicon
        counts = Counter(word.lower() for piece in pieces for word in piece)
        self._targets = {word: number for number, (word, _) in enumerate(counts.most_common(VOCABULARY))}
        self._pieces = pieces
        self._chance = random.Random(SEED)

    def batches(self) -> Iterator[tuple[Texts, torch.Tensor]]:
        """Yield all pieces once, with the words to guess (time by batch, -1 where none is)."""
        drawn = self._chance.sample(self._pieces, len(self._pieces))
        drawn.sort(key=lambda piece: len(piece) + 3 * self._chance.random())
        groups: list[list[Sequence[str]]] = [[]]
        for piece in drawn:
            if len(piece) * (len(groups[-1]) + 1) > WORDS_PER_BATCH:
                groups.append([])
            groups[-1].append(piece)
        self._chance.shuffle(groups)
        for group in groups:
            if group:
                yield self._batch(group)

    def _batch(self, group: Sequence[Sequence[str]]) -> tuple[Texts, torch.Tensor]:
        shape = (max(map(len, group)), len(group))
        words, targets = (np.full(shape, NO_LABEL, dtype="int64") for _ in range(2))
        for column, piece in enumerate(group):
            for row, word in enumerate(piece):
                target = self._targets.get(word.lower(), NO_LABEL)
                is_hidden = target != NO_LABEL and self._chance.random() < SHARE_HIDDEN
                words[row, column] = self._lexicon.id_of(HIDDEN if is_hidden else word)
                targets[row, column] = target if is_hidden else NO_LABEL
        return laid_out(self._lexicon, words, [len(piece) for piece in group]), torch.from_numpy(targets)


def pieces_of(source: Source, nlp: Language, folder: Path) -> list[list[str]]:
    """Return the words of plain text and of the training sentences, in pieces of a sentence or a few."""
    pieces = []
    for doc in nlp.tokenizer.pipe(texts_of(folder, source.language)):
        words = [token.text for token in doc if not token.is_space]
        pieces += [words[at : at + MOST_WORDS_A_PIECE] for at in range(0, len(words), MOST_WORDS_A_PIECE)]
    for sentence in source.sentences("train"):
        pieces.append([word.form for word in sentence.words][:MOST_WORDS_A_PIECE])
    return pieces


def pretrain(source: Source, folder: Path, output: Path, words: int) -> None:
    """Guess about so many words' worth of text, and keep the layers."""
    torch.manual_seed(SEED)
    nlp = source.pipeline()
    read = pieces_of(source, nlp, folder)
    size = sum(map(len, read))
    pieces = Pieces(Lexicon(nlp.vocab), read)
    # There is nothing to label yet, so those heads are as small as can be.
    network = Network(Sizes(1, 1, 1), torch.from_numpy(nlp.vocab.vectors.data).float(), Dropout(0.1, 0.1, 0.0, 0.0))
    guesser = Guesser(2 * network.sizes.hidden)
    parameters = [*network.embedding.parameters(), *network.encoder.parameters(), *guesser.parameters()]
    optimizer = torch.optim.AdamW(parameters, HIGHEST_RATE, betas=(0.9, 0.98), weight_decay=1e-4, fused=True)
    done, losses, began = 0, [], time.monotonic()
    while done < words:
        for number, (texts, targets) in enumerate(pieces.batches()):
            rate = HIGHEST_RATE * max(0.02, 1 - done / words) * min(1, (len(losses) + 1) / WARM_UP_STEPS)
            for group in optimizer.param_groups:
                group["lr"] = rate
            is_hidden = targets.flatten() != NO_LABEL
            seen = network.encode(texts).flatten(0, 1)[is_hidden]
            loss = functional.cross_entropy(guesser(seen), targets.flatten()[is_hidden])
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(parameters, 1.0)
            optimizer.step()
            losses.append(loss.item())
            done += texts.numbers.numel()
            if number % 250 == 0:
                recent = losses[-250:]
                print(f"{done:9} of {words} ({size} words)  loss {sum(recent) / len(recent):.3f}", end="")
                print(f"  {time.monotonic() - began:.0f} s", flush=True)
            if done >= words:
                break
    output.mkdir(parents=True, exist_ok=True)
    kept = {"embedding": network.embedding.state_dict(), "encoder": network.encoder.state_dict()}
    torch.save(kept, output / "pretrained.pt")


def main() -> None:
    """Pretrain from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("language", choices=("nl", "en"))
    for name in ("folder", "treebanks", "vectors", "output"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--words", type=int, default=6_000_000)
    given = parser.parse_args()
    source = Source(given.language, given.treebanks, given.vectors)
    pretrain(source, given.folder, given.output, given.words)


if __name__ == "__main__":
    main()
