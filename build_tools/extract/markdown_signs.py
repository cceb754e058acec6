"""Guard the signs that a report means as they are, and that Markdown or HTML would take for more: 投资<5亿元, 3*5米, [1]: …"""

import re
from typing import Final

# Noncharacters that replace a sign while Markdown reads the rest.
STAND_INS: Final = {"<": "\ufdd0", "[": "\ufdd1", "*": "\ufdd2"}
UNGUARDED: Final = {ord(stand_in): sign for sign, stand_in in STAND_INS.items()}
# Markup that is meant; but not 投资<5亿元, nor a <script> that nothing ends
MARKUP: Final = re.compile(
    r"""
    <(?:script|style)\b [^<>]* > [^<]* (?: < (?! /?(?:script|style)\b ) [^<]* )* </(?:script|style)\s*>
    | <!-- (?: [^<] | < (?!!--) )*? -->   # <!-- 注 -->
    | </? (?: a|b|i|u|s|p|br|hr|em|strong|span|div|font|center|sup|sub|mark|small|big|del|ins|img
            | h[1-6]|ul|ol|li
            | table|thead|tbody|tr|td|th|blockquote|pre|code|section|article|details|summary
          ) (?: \s [^<>]* )? /?>   # <b>粗</b>   <br/>
    | < (?: https?:// | mailto: ) [^<>\s]+ >   # <http://a.cn>
    """,
    re.IGNORECASE | re.VERBOSE,
)
# [1]: 422工程：指实施四大产业。   a note; but not [1]: http://a.cn, the target of a link
NOTE: Final = re.compile(r"^ {0,3}\[(?=[^\]\n]+\]:(?![ \t]*<?(?:[a-z]+://|mailto:|[/#.])))", re.MULTILINE)
# 3*5米   **重点**   a run of stars; but not inside `代码`, nor after \
STARS: Final = re.compile(r"(?P<skip>`[^`\n]*`|\\.)|\*+")
# * 一是要快   ***   * * *   a bullet of a list, or a line across the page
LINE_OF_STARS: Final = re.compile(r"^[ \t>]*(?:(?:\*[ \t]*){3,}$|\*[ \t]+(?=\S))", re.MULTILINE)
# A blank line, or the line end before a heading or a bullet: emphasis ends there.
PARAGRAPH_END: Final = re.compile(r"\n(?=\s*\n|[ \t>]*(?:[*+#-]|\d+\.)\s)")


def guarded(source: str) -> str:
    """Return the Markdown *source* with a stand-in for each sign that is meant as it is."""
    parts: list[str] = []
    position = 0
    for markup in MARKUP.finditer(source):
        parts += (source[position : markup.start()].replace("<", STAND_INS["<"]), markup[0])
        position = markup.end()
    text = "".join([*parts, source[position:].replace("<", STAND_INS["<"])])
    text = NOTE.sub(lambda m: m[0].replace("[", STAND_INS["["]), text)
    paragraphs = []
    position = 0
    for end in [*(m.start() for m in PARAGRAPH_END.finditer(text)), len(text)]:
        paragraphs.append(_with_guarded_stars(text[position:end]))
        position = end
    return "".join(paragraphs)


def unguarded(text: str) -> str:
    """Return *text* with the signs again in place of their stand-ins."""
    return text.translate(UNGUARDED)


def _with_guarded_stars(paragraph: str) -> str:
    """Return *paragraph* with stand-ins for the stars that emphasise nothing: 规格3*5米，2*4米."""
    lines_of_stars = {i for line in LINE_OF_STARS.finditer(paragraph) for i in range(line.start(), line.end())}
    runs = [m for m in STARS.finditer(paragraph) if not m["skip"] and m.start() not in lines_of_stars]
    open_runs: dict[int, int] = {}  # length of a run → its offset
    pairs: set[int] = set()
    for run in runs:
        can_open, can_close = _can_open_and_close(paragraph, run.start(), run.end())
        length = run.end() - run.start()
        if can_close and length in open_runs:
            pairs |= {open_runs.pop(length), run.start()}
        elif can_open:
            open_runs[length] = run.start()
    parts: list[str] = []
    position = 0
    for run in runs:
        stars = run[0] if run.start() in pairs else STAND_INS["*"] * len(run[0])
        parts += (paragraph[position : run.start()], stars)
        position = run.end()
    return "".join([*parts, paragraph[position:]])


def _can_open_and_close(text: str, start: int, end: int) -> tuple[bool, bool]:
    """Return whether the stars *start* to *end* may open and may close an emphasis, by the characters beside them."""
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    is_times = end - start == 1 and (before.isdigit() or (before.isalpha() and after.isdigit()))  # 长*5米，宽*6米
    between_digits = before.isdigit() and after.isdigit()
    return bool(after.strip()) and not between_digits and not is_times, bool(before.strip()) and not between_digits
