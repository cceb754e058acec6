"""The kinds of programmes, and which of them a name is by its last words."""

import re
from collections.abc import Mapping
from typing import Final, cast

from build_tools.model.knowledge import Kind
from build_tools.programmes.name_shapes import COUNT
from build_tools.programmes.vocabulary import Vocabulary
from build_tools.text.wording import wordings

# What readers call each kind, in the order of the glossary.
KIND_NAMES: Final = cast("Mapping[Kind, str]", wordings("programmes.kinds"))
# 湿地保护条例（草案）   what says more of a name, after its last word
BRACKETS_AFTER: Final = re.compile(r"[（(][^（）()]*[）)]$")
# The first that fits decides.
KINDS: Final[tuple[tuple[str, Kind], ...]] = (
    (r"(?:«policy_endings+documents»)$|(?:\d|[«ONE_TO_TEN»])条$", "policy"),  # 重大行政决策程序规定   助企九条
    ("(?:«action_endings»)$", "action"),  # 民生100工程
    ("^(?:«action_virtues»)..$", "action"),  # 平安园区
    ("(?:自治区|(?<!«verbs_before_layout»)(?:«layout_endings»))$", "layout"),  # 株醴都市圈, but not 以产兴城
    ("^(?:«action_openings»)", "action"),  # 平安株洲
)
# 5G+工业互联网   产城相融、宜居新城   a sum or a slogan is no layout, but 一核、两带、三园 is one
NO_LAYOUT: Final = re.compile(rf"\+(?![\dA-Z])|^(?![{COUNT}\d]).*[、，]")


def kind_of(name: str, vocabulary: Vocabulary) -> Kind:
    """Return the kind of the programme *name*; it is an idea (理念与提法) if nothing says otherwise."""
    words = BRACKETS_AFTER.sub("", name)
    kind: Kind = next((kind for form, kind in KINDS if vocabulary.pattern(form).search(words)), "idea")
    return "idea" if kind == "layout" and NO_LAYOUT.search(words) else kind
