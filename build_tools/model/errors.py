"""What can go wrong with the input, each as one line that says where and what to do."""


class BuildError(Exception):
    """A fault of the input or of a published promise; its text is one line for the person at the keyboard."""


class DataError(BuildError):
    """A file under ``data/`` or a raw file that cannot be used as it is."""

    def __init__(self, where: str, message: str) -> None:
        """Say that *message* holds of *where*: a file, or a file and an entry in it."""
        super().__init__(f"{where}: {message}")
        self.where, self.message = where, message

    def __reduce__(self) -> tuple[type["DataError"], tuple[str, str]]:
        """Let a worker process hand the error over as it is."""
        return DataError, (self.where, self.message)


class FidelityError(BuildError):
    """The program itself would lose or alter text: nothing is written."""


class AddressError(BuildError):
    """A published address would be dropped, or would lead to another sentence."""
