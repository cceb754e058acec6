"""Write the paragraphs of all reports into one Parquet file, for notebooks and databases."""

import argparse
import io
import json
from pathlib import Path
from typing import Final

from build_tools.files.paragraph_rows import PARAGRAPH_COLUMNS
from build_tools.files.site_package import PACKAGE
from build_tools.model.errors import DataError
from build_tools.model.output import OutputFile
from build_tools.site.write import write_files
from build_tools.text.wording import wordings

FILE: Final = "paragraphs.parquet"
EXTRA: Final = "pyarrow is not installed; pip install -e .[parquet]"


def parquet(arguments: argparse.Namespace) -> int:
    """Write the file; raise DataError without pyarrow, and if nothing was converted yet."""
    root: Path = arguments.root
    out: Path = arguments.out or root / "site" / FILE
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ModuleNotFoundError:
        raise DataError(str(out), EXTRA) from None
    types = {"string": pa.string(), "integer": pa.int32()}
    words = wordings("files.paragraph_columns")
    schema = pa.schema(
        [pa.field(c.name, types[c.type], metadata={"description": words[c.name]}) for c in PARAGRAPH_COLUMNS]
    )
    files = _files(root / "docs")
    data = io.BytesIO()
    with pq.ParquetWriter(data, schema) as writer:  # a group of rows for each report
        for file in files:
            rows = [json.loads(line) for line in file.read_text("utf-8").split("\n") if line]
            writer.write_table(pa.Table.from_pylist(rows, schema))
    write_files([OutputFile(out.name, data.getvalue())], out.parent)
    print(f"{out}: the paragraphs of {len(files)} report(s)")
    return 0


def _files(docs: Path) -> list[Path]:
    """Return the files of paragraphs that the data package of the site lists."""
    package = docs / PACKAGE
    if not package.is_file():
        raise DataError(str(package), "not there; convert first (python -m build_tools)")
    resources = json.loads(package.read_text("utf-8"))["resources"]
    return [docs / path for resource in resources if resource["name"] == "paragraphs" for path in resource["path"]]
