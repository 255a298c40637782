"""The words of a document before it is a file, a line for each heading, paragraph, item and row of a table."""

from collections.abc import Iterator

from app.documents.blocks import Block, DocumentContent, Heading, ListOf, Paragraph, Pictures, Table


def lines(content: DocumentContent) -> list[str]:
    """Cells stand between bars, the lines in a cell between strokes; no-break spaces are plain ones."""
    return [line.replace("\N{NO-BREAK SPACE}", " ") for block in content.blocks for line in _block_lines(block)]


def _block_lines(block: Block) -> Iterator[str]:
    if isinstance(block, Heading):
        yield block.text
    elif isinstance(block, Paragraph | Pictures):
        yield block.words
    elif isinstance(block, ListOf):
        yield from ("".join(run.text for run in item) for item in block.items)
    elif isinstance(block, Table):
        for row in (block.head, *block.rows):
            yield " | ".join(cell.words.replace("\n", " / ") for cell in row)
