"""An output file: any file that the program makes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A file to be written, with its path relative to the output folder, ``/`` between parts."""

    path: str
    data: bytes
