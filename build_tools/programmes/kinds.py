"""The kinds of programmes, and which of them a name is by its last words."""

from collections.abc import Mapping
from typing import Final, cast

from build_tools.model.knowledge import Kind
from build_tools.programmes.vocabulary import Vocabulary
from build_tools.text.wording import wordings

# What readers call each kind, in the order of the glossary.
KIND_NAMES: Final = cast("Mapping[Kind, str]", wordings("programmes.kinds"))
# The first that fits decides.
KINDS: Final[tuple[tuple[str, Kind], ...]] = (
    ("(?:«policy_endings»)$", "policy"),  # 重大行政决策程序规定
    ("(?:«action_endings»)$", "action"),  # 民生100工程
    ("(?:«layout_endings»)$", "layout"),  # 株醴都市圈
    ("^(?:«action_openings»)", "action"),  # 平安株洲
)


def kind_of(name: str, vocabulary: Vocabulary) -> Kind:
    """Return the kind of the programme *name*; it is an idea (理念与提法) if nothing says otherwise."""
    return next((kind for form, kind in KINDS if vocabulary.pattern(form).search(name)), "idea")
