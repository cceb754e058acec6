"""How a speaker addresses the assembly: the salutation that opens a report, and the turn to the assembly within it."""

import re
from typing import Final

# 各位代表   尊敬的主席团   同志们   one of those whom a salutation names
SALUTED: Final = (
    r"(?:尊敬的)?(?:(?:大会)?主席团|(?:大会)?(?:执行)?主席(?:先生|女士|阁下|閣下)?|主任|"
    r"各位[^，。,；：:！!]{1,14}|(?:代表|委员|同志|朋友)们)"
)
SALUTATION: Final = re.compile(
    rf"""
    (?: {SALUTED} [、，,] \s* )*
    (?:
        (?:尊敬的)? 各位 [^，。,；]{{1,14}} [：:！!]?   # 各位代表：   各位主任、委员：   主席、各位代表：
      | (?:代表|委员|同志|朋友)们 [：:！!]   # 各位代表，各位委员，同志们：   代表们：
    )
    | 位代表[：:]   # the same, its first character lost
    | (?:尊敬的)? 主席(?:先生|女士|阁下|閣下)? [：:]   # 主席：   主席女士：
    """,
    re.VERBOSE,
)
# 各位代表：现在，我代表…   the salutation and the first sentence on one line
SALUTATION_RUN_ON: Final = re.compile(
    rf"""
    (?P<salutation>
        (?: {SALUTED} [、，] \s* )*   # 主席团、
        (?: (?:尊敬的)? 各位 [^，。,；：]{{1,14}} | (?:代表|委员|同志|朋友)们 )   # 各位代表   同志们
        [：:！!]
    )
    \s* (?=\S)
    """,
    re.VERBOSE,
)
# Inside the report, the speaker turns to the assembly:
TURN_TO_ASSEMBLY: Final = re.compile(
    r"""
    (?: 各位(?:代表|委员|同志|主任) [^，。；：！]{0,8} | 同志们 )   # 各位代表   各位委员、同志们
    [，：！] \s*   # ，过去的一年…   ！…
    """,
    re.VERBOSE,
)
