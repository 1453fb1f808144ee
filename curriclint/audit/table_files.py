"""Tables as files: CSV for spreadsheets and, where pyarrow is installed, Parquet for statistics.

pyarrow and not polars: it is the reference implementation of Parquet, writes a file in pieces (findings of thousands of
books need not be in memory), and the same rows give the same bytes. It weighs more than the rest of curriclint, so
it is an extra.
"""

import csv
import io
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import IO, Any, Protocol

from curriclint.audit.tables import Cell, Column, Row, Table
from curriclint.reporters.table import harmless
from curriclint.whole_file import whole_file

ROWS_AT_A_TIME = 20_000
"""Rows of a Parquet file that are in memory at once: a piece of some tens of megabytes of findings."""


class TableWriter(Protocol):
    """Takes the rows of one table."""

    def write(self, rows: Sequence[Row]) -> None:
        """Add rows."""


def can_write_parquet() -> bool:
    """Tell whether pyarrow is installed."""
    return find_spec("pyarrow") is not None


@contextmanager
def table_files(folder: Path, table: Table, *, parquet: bool) -> Iterator[TableWriter]:
    """Give a writer of the files of a table in `folder`; they take the place of older ones when all went well."""
    with ExitStack() as stack:
        writers: list[TableWriter] = [_CsvWriter(stack.enter_context(whole_file(folder / f"{table.name}.csv")), table)]
        if parquet:
            stream = stack.enter_context(whole_file(folder / f"{table.name}.parquet"))
            writers.append(stack.enter_context(_parquet_writer(stream, table)))
        yield _AllWriters(writers)


class _AllWriters:
    def __init__(self, writers: Sequence[TableWriter]) -> None:
        self._writers = writers

    def write(self, rows: Sequence[Row]) -> None:
        for writer in self._writers:
            writer.write(rows)


class _CsvWriter:
    """CSV as in RFC 4180, in UTF-8 with a mark that Excel looks for; no cell is a formula."""

    def __init__(self, stream: IO[bytes], table: Table) -> None:
        self._stream = stream
        stream.write("\N{ZERO WIDTH NO-BREAK SPACE}".encode())
        self.write([[column.name for column in table.columns]])

    def write(self, rows: Sequence[Row]) -> None:
        text = io.StringIO(newline="")
        csv.writer(text).writerows([_shown(cell) for cell in row] for row in rows)
        self._stream.write(text.getvalue().encode("utf-8", "backslashreplace"))


def _shown(cell: Cell) -> str:
    if cell is None:
        return ""
    return harmless(cell) if isinstance(cell, str) else str(cell)


class _ParquetWriter:
    def __init__(self, writer: Any, schema: Any) -> None:
        self._writer = writer
        self._schema = schema
        self._rows: list[Row] = []

    def write(self, rows: Sequence[Row]) -> None:
        self._rows += rows
        if len(self._rows) >= ROWS_AT_A_TIME:
            self.flush()

    def flush(self) -> None:
        """Write the rows that are waiting."""
        import pyarrow

        if self._rows:
            columns = [
                pyarrow.array([_encodable(cell) for cell in cells], type=field.type)
                for cells, field in zip(zip(*self._rows, strict=True), self._schema, strict=True)
            ]
            self._writer.write_table(pyarrow.Table.from_arrays(columns, schema=self._schema))
            self._rows = []


@contextmanager
def _parquet_writer(stream: IO[bytes], table: Table) -> Iterator[TableWriter]:
    import pyarrow
    from pyarrow import parquet

    schema = pyarrow.schema([pyarrow.field(column.name, _type_of(column)) for column in table.columns])
    with parquet.ParquetWriter(stream, schema, compression="zstd") as inner:
        writer = _ParquetWriter(inner, schema)
        yield writer
        writer.flush()


def _type_of(column: Column) -> Any:
    import pyarrow

    return {"text": pyarrow.string(), "whole": pyarrow.int64(), "fraction": pyarrow.float64()}[column.kind]


def _encodable(cell: Cell) -> Cell:
    """Return a cell without half surrogate pairs, which UTF-8 lacks."""
    return cell.encode("utf-8", "backslashreplace").decode() if isinstance(cell, str) else cell
