"""Classes of characters: Chinese characters, line ends, and the marks that end a sentence, a statement or a paragraph.

Each class is a string of characters, to be used inside the brackets of a regex or with ``in``.
"""

import re
from typing import Final

HAN: Final = r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff〇々\U00020000-\U0003ffff"
# Line ends of any kind.
LINE_END: Final = re.compile(r"[\n\v\f\x1c-\x1e\x85\u2028\u2029]")
# The form feed that begins a page in the text of a PDF.
PAGE_BREAK: Final = "\f"
# 各项工作取得新进展。   The marks that end a sentence (句末点号 in GB/T 15834).
SENTENCE_END: Final = "。！？"
# 投资增长9%；出口增长7%。   What ends a statement: a sentence, or one of several that make up a sentence.
STATEMENT_END: Final = SENTENCE_END + "；"
# 投资增长9%，   主要目标是：   What ends a clause of a sentence.
CLAUSE_END: Final = STATEMENT_END + "，："
# 各位代表：   …“一二三”工程”   …（含税）   The last character of a whole paragraph; a line that ends otherwise is broken or a title.
PARAGRAPH_END: Final = STATEMENT_END + "：…”）"
