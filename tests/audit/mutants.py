"""One-line changes to a program, each of which a test should notice."""

import ast
import io
import random
import tokenize
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

OTHER = {"==": "!=", "!=": "==", "<": "<=", "<=": "<", ">": ">=", ">=": ">", "and": "or", "or": "and"}


@dataclass(frozen=True)
class Mutant:
    """A line of a file, and what stands in its place."""

    file: str  # path from the program's folder
    line: int  # from 1
    kind: str
    before: str
    after: str


def program_files(tree: Path) -> dict[str, str]:
    """Return the modules of the program in *tree*: path → text."""
    folder = tree / "build_tools"
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in sorted(folder.rglob("*.py"))}


def mutants_of(file: str, text: str, chance: random.Random) -> Iterator[Mutant]:
    """Yield the changes that the kinds below make to the module *text*, in the order of its lines."""
    lines = text.split("\n")
    tree = ast.parse(text)
    found = [*_tokens(text, tree, chance), *_statements(lines, tree)]
    for number, kind, start, end, new in sorted(found):
        before = lines[number - 1]
        after = before[:start] + new + before[end:]
        if after != before:
            yield Mutant(file, number, kind, before, after)


_Change = tuple[int, str, int, int, str]  # line, kind, first and last column, what stands there instead


def _tokens(text: str, tree: ast.Module, chance: random.Random) -> Iterator[_Change]:
    """Flip a comparison, swap and/or, drop a not, change a number by one, or a character of a text."""
    docstrings = {number for node in ast.walk(tree) for number in _docstring(node)}
    targets = [node.target for node in ast.walk(tree) if isinstance(node, ast.For | ast.comprehension)]
    loops = {(target.end_lineno, target.end_col_offset) for target in targets}  # ends before the "in" of a loop
    tokens = [*tokenize.generate_tokens(io.StringIO(text).readline)]
    for previous, token, following in zip(tokens, tokens[1:], tokens[2:], strict=False):
        (row, start), (last_row, end) = token.start, token.end
        word = token.string
        if row != last_row or row in docstrings:
            continue
        if word in OTHER:
            yield row, "comparison" if token.type == tokenize.OP else "and/or", start, end, OTHER[word]
        elif word == "not" and previous.string != "is":
            yield row, "not", start, following.start[1] if following.start[0] == row else end, ""
        elif word == "in" and previous.string != "not" and (row, _bytes(token.line, previous.end[1])) not in loops:
            yield row, "comparison", start, end, "not in"
        elif word == "is" and following.string != "not":
            yield row, "comparison", start, end, "is not"
        elif token.type == tokenize.NUMBER and word.replace("_", "").isdigit():
            yield row, "number", start, end, str(int(word) + chance.choice((-1, 1)))
        elif token.type == tokenize.STRING and len(inner := word.strip("rbfuRBFU").strip("\"'")) > 0:
            first = start + word.index(inner)
            at = first + chance.randrange(len(inner))
            yield row, "character", at, at + 1, chance.choice(("", "一", "x"))


def _statements(lines: list[str], tree: ast.Module) -> Iterator[_Change]:
    """Replace a returned value, or delete a statement of one line inside a function."""
    for function in ast.walk(tree):
        if not isinstance(function, ast.FunctionDef):
            continue
        for node in ast.walk(function):
            if getattr(node, "lineno", 0) != getattr(node, "end_lineno", -1):
                continue
            line = lines[node.lineno - 1]  # type: ignore[attr-defined]
            start, end = len(line) - len(line.lstrip()), len(line)
            if isinstance(node, ast.Return) and node.value and line.lstrip().startswith("return"):
                yield node.lineno, "return", start, end, "return None"
            elif (
                isinstance(node, ast.Expr | ast.Assign | ast.AugAssign)
                and node.lineno not in _docstring(function)
                and (_bytes(line, start), _bytes(line, end)) == (node.col_offset, node.end_col_offset)
            ):
                yield node.lineno, "statement", start, end, "pass"


def _docstring(node: ast.AST) -> range:
    """Return the lines of the docstring of *node*."""
    body = getattr(node, "body", None)
    first = body[0] if isinstance(body, list) and body else None
    if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and isinstance(first.value.value, str):
        return range(first.lineno, (first.end_lineno or first.lineno) + 1)
    return range(0)


def _bytes(line: str, column: int) -> int:
    """Return the column of the syntax tree, which counts bytes, for *column*, which counts characters."""
    return len(line[:column].encode())


def _compiles(mutant: Mutant, text: str) -> bool:
    lines = text.split("\n")
    lines[mutant.line - 1] = mutant.after
    try:
        compile("\n".join(lines), "mutant", "exec", dont_inherit=True)
    except (SyntaxError, ValueError):
        return False
    return True


def choose(tree: Path, seed: int, count: int, others: list[Path]) -> list[Mutant]:
    """Return *count* changes to the program in *tree*, chosen by *seed*, at most one a line.

    Their lines occur once in *tree* and in each of *others*: so the same change can be made there.
    """
    chance = random.Random(seed)
    files = program_files(tree)
    known = [_unique_lines(files), *(_unique_lines(program_files(other)) for other in others)]
    by_line: dict[tuple[str, int], list[Mutant]] = {}
    for file, text in files.items():
        for mutant in mutants_of(file, text, chance):
            if all(mutant.before.strip() in lines for lines in known):
                by_line.setdefault((file, mutant.line), []).append(mutant)
    chosen = (chance.choice(by_line[line]) for line in chance.sample(sorted(by_line), len(by_line)))
    return [*islice((mutant for mutant in chosen if _compiles(mutant, files[mutant.file])), count)]


def locate(mutant: Mutant, tree: Path) -> Mutant | None:
    """Return *mutant* as a change to the program in *tree*, or None if its line does not occur there exactly once."""
    found = [
        Mutant(file, number, mutant.kind, line, _indentation(line) + mutant.after.strip())
        for file, text in program_files(tree).items()
        for number, line in enumerate(text.split("\n"), 1)
        if line.strip() == mutant.before.strip()
    ]
    return found[0] if len(found) == 1 else None


def _indentation(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def _unique_lines(files: dict[str, str]) -> set[str]:
    counts = Counter(line.strip() for text in files.values() for line in text.split("\n"))
    return {line for line, count in counts.items() if count == 1 and line}
