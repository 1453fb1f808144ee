r"""Read a Word file: `read_docx`.

Each block is a paragraph of the file, wherever it stands: in the text, a table cell, a text box, a note, a header.
Deleted and hidden text, field codes, comments and the prompts of content controls are not read. A line break within a
paragraph (`w:br`) becomes "\n" in the block's text, a tab "\t".

How the origins count (`RunOrigin`, `RunRange`), for whoever writes into the file at these places:

- `part` is the name of the package part, without a slash in front: "word/document.xml".
- `paragraph` is the number of the `w:p` element among all `w:p` elements of the part in document order, from 0: those
  in text boxes, in `mc:Fallback`, in deleted rows and without text are counted too. `number` is one more than that of
  the block's first character.
- `run` is the number of the `w:r` element, from 0, among the `w:r` elements of which this `w:p` is the nearest `w:p`
  around them, in document order: deleted, hidden and nested ones (`w:ruby`) count, those of text boxes do not.
- `offset` is the number of code points before the character in its run. A run's text is what stands in it, but not in
  a run or paragraph within it nor in a branch of `mc:AlternateContent` that is not read (read is the first `mc:Choice`
  that holds anything, else the `mc:Fallback`): of `w:t` and `w:delText` all characters, also those that are not
  shown (white space at the ends of a `w:t` without `xml:space="preserve"`, soft hyphens); one character each for
  `w:tab`, `w:ptab`, `w:br`, `w:cr`, `w:noBreakHyphen`, `w:softHyphen`, `w:sym` and `w16se:symEx`; nothing else.
- Text that stands in no `w:r` has the run `~k` (that is -1 - k), a negative number, and offsets that count code points
  of that text itself. An equation stands after k runs of its paragraph. A description of a picture, a text in a diagram
  or drawn letters belong to a drawing in run k of that paragraph; they are blocks of their own.
- A block whose text comes from two paragraphs (a drop cap; a paragraph mark that is deleted or hidden) has the scope
  of the last.
"""

from curriclint.readers.docx.reader import read_docx

__all__ = ["read_docx"]
