"""The network that is trained: words, their context, and one head for each thing to be told.

Words are embedded as spaCy does it. Two directions of a long short-term memory, three layers deep, see the context.
From there linear layers tell the part of speech with its features, the edit tree of the lemma and where a sentence
begins, and a biaffine layer tells heads and relations, after Dozat and Manning (2017), Deep Biaffine Attention for
Neural Dependency Parsing, https://arxiv.org/abs/1611.01734.
"""

from dataclasses import dataclass

import torch
from batches import Texts
from lexical import ATTRIBUTES, ROWS
from torch import Tensor, nn
from torch.nn import functional


@dataclass(frozen=True, slots=True)
class Sizes:
    """Widths of the layers, and how many labels each head tells apart."""

    tags: int
    trees: int
    relations: int
    embedding: int = 160
    hidden: int = 256
    layers: int = 3
    arc: int = 256
    relation: int = 96


@dataclass(frozen=True, slots=True)
class Dropout:
    """Shares of numbers left out while training."""

    word: float = 0.25
    layer: float = 0.25
    recurrent: float = 0.0
    head: float = 0.25


class Embedding(nn.Module):
    """Embed words by their rows."""

    def __init__(self, sizes: Sizes, vectors: Tensor) -> None:
        super().__init__()
        width = sizes.embedding
        self.tables = nn.ModuleList(nn.EmbeddingBag(rows, width, mode="sum") for rows in ROWS)
        for table in self.tables:
            nn.init.uniform_(table.weight, -0.1, 0.1)
        self.ngrams = nn.EmbeddingBag.from_pretrained(vectors, freeze=False, mode="mean")
        self.projection = nn.Linear(vectors.shape[1], width, bias=False)
        self.mixer = nn.Linear(width * (len(ATTRIBUTES) + 1), width * 3)
        self.norm = nn.LayerNorm(width, eps=1e-8)

    def forward(self, hashed: Tensor, ngrams: Tensor, offsets: Tensor) -> Tensor:
        """Return words by width."""
        parts = [table(hashed[:, column]) for column, table in enumerate(self.tables)]
        parts.append(self.projection(self.ngrams(ngrams, offsets)))
        mixed = self.mixer(torch.cat(parts, dim=1))
        return self.norm(mixed.view(len(hashed), -1, 3).amax(dim=2))


class Memory(nn.Module):
    """One layer in one direction; calculated in half precision, which several processors do at twice the speed."""

    def __init__(self, width: int, hidden: int) -> None:
        super().__init__()
        self.hidden = hidden
        self.w_in = nn.Parameter(torch.empty(4 * hidden, width))
        self.w_out = nn.Parameter(torch.empty(4 * hidden, hidden))
        self.bias = nn.Parameter(torch.zeros(4 * hidden))
        nn.init.xavier_uniform_(self.w_in)
        for gate in range(4):
            nn.init.orthogonal_(self.w_out.data[gate * hidden : (gate + 1) * hidden])
        self.bias.data[hidden : 2 * hidden] = 1.0

    def forward(self, inputs: Tensor, dropout: float) -> Tensor:
        """Return time by batch by hidden."""
        w_out = functional.dropout(self.w_out, dropout, self.training)
        start = torch.zeros(1, inputs.shape[1], self.hidden, dtype=torch.bfloat16)
        weights = [self.w_in, w_out, self.bias, torch.zeros_like(self.bias)]
        output, _, _ = torch.lstm(
            inputs.bfloat16(),
            (start, start),
            [weight.bfloat16() for weight in weights],
            has_biases=True,
            num_layers=1,
            dropout=0.0,
            train=self.training,
            bidirectional=False,
            batch_first=False,
        )
        return output.float()


class Encoder(nn.Module):
    """See each word in its context."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        widths = [sizes.embedding, *[2 * sizes.hidden] * (sizes.layers - 1)]
        self.forwards = nn.ModuleList(Memory(width, sizes.hidden) for width in widths)
        self.backwards = nn.ModuleList(Memory(width, sizes.hidden) for width in widths)

    def forward(self, inputs: Tensor, turned: Tensor, dropout: Dropout) -> Tensor:
        """Return time by batch by twice hidden. `turned` has, for each place, the one it takes from right to left."""
        for onward, back in zip(self.forwards, self.backwards, strict=True):
            mirrored = _turn(inputs, turned)
            outputs = torch.cat(
                [onward(inputs, dropout.recurrent), _turn(back(mirrored, dropout.recurrent), turned)], 2
            )
            inputs = _shared_dropout(outputs, dropout.layer, self.training)
        return inputs


class Network(nn.Module):
    """All of it."""

    def __init__(self, sizes: Sizes, vectors: Tensor, dropout: Dropout) -> None:
        super().__init__()
        self.sizes, self.dropout = sizes, dropout
        width = 2 * sizes.hidden
        self.embedding = Embedding(sizes, vectors)
        self.encoder = Encoder(sizes)
        self.tags = nn.Linear(width, sizes.tags)
        self.trees = nn.Linear(width, sizes.trees)
        self.starts = nn.Linear(width, 2)
        self.arc_head, self.arc_dependent = nn.Linear(width, sizes.arc), nn.Linear(width, sizes.arc)
        self.relation_head, self.relation_dependent = nn.Linear(width, sizes.relation), nn.Linear(width, sizes.relation)
        self.arc_root = nn.Parameter(torch.zeros(sizes.arc))
        self.relation_root = nn.Parameter(torch.zeros(sizes.relation))
        self.arcs = nn.Parameter(torch.zeros(sizes.arc + 1, sizes.arc))
        self.relations = nn.Parameter(torch.zeros(sizes.relations, sizes.relation + 1, sizes.relation + 1))

    def encode(self, texts: Texts) -> Tensor:
        """Return what is seen of each word: time by batch by width."""
        words = self.embedding(texts.hashed, texts.ngrams, texts.offsets)
        inputs = _shared_dropout(words[texts.numbers], self.dropout.word, self.training)
        return self.encoder(inputs, texts.turned, self.dropout)

    def arc_scores(self, seen: Tensor, at: Tensor) -> Tensor:
        """Return sentences by dependents by heads; the last head is the root's.

        `seen` is words by width, and `at` (sentences by words) tells where in it a word of a sentence stands.
        """
        dependents = self._narrowed(self.arc_dependent, seen)[at]
        heads = self._narrowed(self.arc_head, seen)[at]
        heads = torch.cat([heads, self.arc_root.expand(len(at), 1, -1)], dim=1)
        return _with_one(dependents) @ self.arcs @ heads.transpose(1, 2)

    def relation_scores(self, seen: Tensor, dependents: Tensor, heads: Tensor) -> Tensor:
        """Return dependents by relations, given the places in `seen` of dependents and their heads (-1: the root)."""
        below = _with_one(self._narrowed(self.relation_dependent, seen[dependents]))
        above = self._narrowed(self.relation_head, seen)
        above = _with_one(torch.cat([above, self.relation_root[None]])[heads])
        count, width = self.sizes.relations, below.shape[1]
        crossed = (below @ self.relations.permute(1, 0, 2).reshape(width, count * width)).view(-1, count, width)
        return torch.bmm(crossed, above.unsqueeze(2)).squeeze(2)

    def _narrowed(self, layer: nn.Linear, seen: Tensor) -> Tensor:
        return functional.dropout(functional.leaky_relu(layer(seen), 0.1), self.dropout.head, self.training)


def _with_one(values: Tensor) -> Tensor:
    return torch.cat([values, torch.ones_like(values[..., :1])], dim=-1)


def _turn(values: Tensor, turned: Tensor) -> Tensor:
    return values.gather(0, turned.unsqueeze(2).expand(-1, -1, values.shape[2]))


def _shared_dropout(values: Tensor, share: float, is_training: bool) -> Tensor:
    """Leave the same numbers out for every word of a text."""
    return values * functional.dropout(torch.ones(1, *values.shape[1:]), share, is_training)
