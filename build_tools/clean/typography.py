"""Set the typography of a raw text right, and keep the way back to every source character."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple, TypeAlias

from build_tools.clean.unwrap import broken_sentences, line_ends, lone_numbers, page_numbers
from build_tools.model.editing import Erratum
from build_tools.model.errors import DataError
from build_tools.model.source import Change, CleanText
from build_tools.text.characters import HAN
from build_tools.text.lines import is_one_line
from build_tools.text.numerals import ONE_TO_TEN
from build_tools.text.tables import CELL_END, bars, rules, seams

Edit: TypeAlias = tuple[int, int, str]  # start, end, new text
# Characters that nobody sees: zero-width signs, soft hyphens, direction marks, fillers, variation selectors, controls.
INVISIBLE: Final = re.compile(
    r"[\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\u2800\u3164\uffa0\ufe00-\ufe0f\ufeff\x01-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ufff0-\ufffb\ufffe\uffff\U000e0000-\U000e0fff]+"
)
# ⼀、⼯业增加值: signs of the radical tables (PDF text) that stand for ordinary characters.
RADICAL: Final = re.compile(r"[\u2e80-\u2fd5]")
# Those that Unicode's own normalisation leaves alone, as PDF files of simplified Chinese have them.
RADICALS: Final = dict(
    zip(
        "⺠⺝⻁⻄⻅⻆⻉⻋⻓⻔⻘⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳⻙⻧⻪⺜⺎⺁⺄⺇⺊⺒⺓⺩⺫⺬⺮⺶⺽⻃⻇⻊⻗⻡",
        "民月虎西见角贝车长门青页风飞食马骨鬼鱼鸟麦黄齐齿龙龟韦卤黾日兀厂乙几卜巳幺王目示竹羊臼西角足雨首",
        strict=True,
    )
)
# U+F90A for 金, U+F9DD for 利: further copies of ordinary characters, as old Korean and Japanese fonts have them.
COMPATIBLE: Final = re.compile(r"[\uf900-\ufaff]")
# U+E5E5: the bytes A3 A0 of GBK, a blank that indents
GBK_BLANK: Final = re.compile(r"\ue5e5")
# U+F06C, U+F075: bullets of Word's symbol fonts.
SYMBOL_FONT: Final = re.compile(r"[\uf000-\uf0ff]+")
# 政政府府工工作作报报告告   一一、、22001155年年…   a line of a PDF that prints its bold characters twice
DOUBLED: Final = re.compile(r"^(?:[^\S\n]*(?P<char>\S)[^\S\n]*(?P=char))+[^\S\n]*$", re.MULTILINE)
# Different characters that such a line has at least, two of them Chinese: not 高高兴兴, not 11 22 33 44.
DOUBLED_CHARACTERS: Final = 4
# <U+00A0>   <U+3000>   spaces as a program spelled them out
SPELLED_SPACE: Final = re.compile(r"<U\+(00A0|200[0-9A]|202F|3000)>")
# （一）实施“一核两翼”战略①   二、2016年工作安排[2]   a note mark at the end of a heading
NOTED_HEADING: Final = re.compile(
    rf"^[ \t\u3000]*(?:[{ONE_TO_TEN}]{{1,3}}、|[（(][{ONE_TO_TEN}]{{1,3}}[）)])[^\n。！？；]{{2,60}}?"
    r"(?P<mark>(?:[\[［〔]注?\d{1,3}[\]］〕]|[①-⑳]|[¹²³⁰⁴-⁹]+)+)[ \t]*$",
    re.MULTILINE,
)
CJK_MARK: Final = r"，。；：！？、（）《》〈〉【】「」『』“”‘’…—％"
BLANK: Final = r"[^\S\n\v\f\x1c-\x1e\x85\u2028\u2029]"  # white space that does not end a line
# 9.5 %   9.5&nbsp;%
SPACE_BEFORE_PERCENT: Final = re.compile(rf"(?<=[0-9０-９]){BLANK}+(?=[%％‰])")
# “146” 工程   带动一批, 加大   but not 市长 毛腾飞 and not 一、 总体要求 at a heading's number
SPACE_AT_MARK: Final = re.compile(
    rf"(?<=[{CJK_MARK}]){BLANK}+(?=[{HAN}{CJK_MARK}0-9A-Za-z])|(?<=[{HAN}0-9A-Za-z%]){BLANK}+(?=[{CJK_MARK}])"
)
# 2 350亿元 with a no-break or thin space as thousands mark; but not 2015 100个
SPACED_NUMBER: Final = re.compile(r"(?<![\d.,])\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?!\d)")
# 政 府 工 作 报 告: a line with every character spaced out
SPACED_OUT: Final = re.compile(rf"^{BLANK}*([{HAN}](?:{BLANK}+[{HAN}]){{3,}}){BLANK}*$", re.MULTILINE)
HALF_TO_FULL: Final = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？", "(": "（", ")": "）"}
# , ; : ! ?   but not the ; of &amp; in a text that was escaped for HTML
STOP: Final = re.compile(r"&#?\w{1,10};|(?P<mark>[,;:!?])", re.ASCII)
PARENTHESIS_OR_END: Final = re.compile(r"[()\n]")
CJK: Final = re.compile(rf"[{HAN}{CJK_MARK}·]")
# What makes a parenthesis beside it, or around it, a Chinese one; no mark that a later step makes.
WORD: Final = re.compile(rf"[{HAN}。、《》“”‘’]")
ONE_HAN: Final = re.compile(rf"[{HAN}]")
ALNUM: Final = re.compile(r"[0-9A-Za-z]")


@dataclass(frozen=True, slots=True)
class Draft:
    """A text on its way through the steps: ``at[i]`` is the source offset of character i."""

    text: str
    at: tuple[int, ...]


class Touched(NamedTuple):
    """A place of the source that a step edited."""

    start: int
    end: int
    order: int  # of the step
    reason: str


def clean_text(source: str, errata: tuple[Erratum, ...] = (), place: str = "") -> CleanText:
    """Return *source* with its typography set to the Chinese standard (GB/T 15834) and every change listed.

    *errata* are the editor's corrections, spelled as in the source or as on the page; raises DataError, naming
    *place*, for one that does not stand in the text exactly once. Guaranteed of the result:

    1. ``offsets`` never decreases, and undoing ``changes`` gives the source back;
    2. cleaning the result again changes nothing;
    3. no word, quotation mark, dash, digit or line end is altered; full-width letters and digits stay. Only line ends
       in mid-sentence or behind a heading's number go, and in a text that a printed page broke into lines of one width
       all such and the pages' numbers (``unwrap``), as does — 1 — on a line of its own in any; and a line that has
       every character twice is halved;
    4. the tabs and line ends that make a table stay; one drawn with bars loses its rule, and has tabs for the bars (``rows``).
    """
    draft = Draft(source, tuple(range(len(source) + 1)))
    edits: list[Touched] = []
    known = -1
    while known < len(edits) and (known < 0 or CELL_END in draft.text):  # a tab gone may make or end a table
        known = len(edits)
        for reason, step in STEPS:
            held = seams(draft.text)
            found = (edit for edit in step(draft.text) if held.isdisjoint(range(edit[0], edit[1])))
            draft = _apply(draft, found, reason, edits)
    for i, erratum in enumerate(errata, 1):
        find = clean_text(erratum.find).text
        if (count := draft.text.count(find) if find else 0) != 1:
            raise DataError(
                f"{place}: [[erratum]] no. {i}",
                f"'{erratum.find}' stands {count} times in the text; it must stand once",
            )
        start = draft.text.index(find)
        draft = _apply(draft, [(start, start + len(find), erratum.replace)], erratum.reason, edits)
    return CleanText(draft.text, draft.at, _changes(source, draft, edits))


def _apply(draft: Draft, found: Iterable[Edit], reason: str, edits: list[Touched]) -> Draft:
    """Return *draft* with the *found* edits made, and note each in *edits* by its place in the source."""
    text: list[str] = []
    at: list[int] = []
    done = 0
    for start, end, new in found:
        text += (draft.text[done:start], new)
        at += draft.at[done:start]
        at += [draft.at[start]] * len(new)
        edits.append(Touched(draft.at[start], draft.at[end], len(edits), reason))
        done = end
    if not done:
        return draft
    text.append(draft.text[done:])
    at += draft.at[done:]
    return Draft("".join(text), tuple(at))


def _changes(source: str, draft: Draft, edits: Iterable[Touched]) -> tuple[Change, ...]:
    """Return the edits as disjoint changes; where two touch the same characters the later step names the reason."""
    merged: list[Touched] = []
    for edit in sorted(edits):
        if merged and edit.start < merged[-1].end:
            last = merged.pop()
            latest = max(last, edit, key=lambda e: e.order)
            edit = Touched(last.start, max(last.end, edit.end), latest.order, latest.reason)
        merged.append(edit)
    changes = []
    here = 0  # the draft is walked once, beside the sorted edits
    for start, end, _, reason in merged:
        while draft.at[here] < start:
            here += 1
        first = here
        while here < len(draft.text) and draft.at[here] < end:
            here += 1
        changes.append(Change(start, end, source[start:end], draft.text[first:here], reason))
    return tuple(changes)


def _deleted(pattern: re.Pattern[str]) -> Callable[[str], Iterator[Edit]]:
    """Return a step that deletes what *pattern* matches."""
    return lambda text: ((m.start(), m.end(), "") for m in pattern.finditer(text))


def _spelled_spaces(text: str) -> Iterator[Edit]:
    """<U+3000>现在 → 　现在."""
    return ((m.start(), m.end(), chr(int(m[1], 16))) for m in SPELLED_SPACE.finditer(text))


def _doubled(text: str) -> Iterator[Edit]:
    """一一、、22001155年年 → 一、2015年; 高高兴兴 stays."""
    for line in DOUBLED.finditer(text):
        kept = seen = [i for i in range(line.start(), line.end()) if not text[i].isspace()]
        while _is_doubled([text[i] for i in kept]):  # what was printed four times is halved twice
            kept = kept[::2]
        yield from ((i, i + 1, "") for i in sorted({*seen} - {*kept}))


def _is_doubled(chars: Sequence[str]) -> bool:
    """Return whether *chars* are pairs of the same character, several different ones."""
    different = {HALF_TO_FULL.get(c, c) for c in chars}  # a later step may change one of a kind
    chinese = sum(ONE_HAN.match(c) is not None for c in different)
    return len(different) >= DOUBLED_CHARACTERS and chinese > 1 and chars[::2] == chars[1::2]


def _noted_headings(text: str) -> Iterator[Edit]:
    """（一）实施“一核两翼”战略① → （一）实施“一核两翼”战略: a title is a line of the contents too."""
    return ((m.start("mark"), m.end("mark"), "") for m in NOTED_HEADING.finditer(text))


def _radicals(text: str) -> Iterator[Edit]:
    """⼯业 (U+2F2F) → 工业 (U+5DE5)."""
    for match in RADICAL.finditer(text):
        if (plain := RADICALS.get(match[0]) or unicodedata.normalize("NFKC", match[0])) != match[0]:
            yield match.start(), match.end(), plain


def _compatible(text: str) -> Iterator[Edit]:
    """金 (U+F90A) → 金 (U+91D1)."""
    for match in COMPATIBLE.finditer(text):
        plain = unicodedata.normalize("NFKC", match[0])
        if plain != match[0] and len(plain) == 1:
            yield match.start(), match.end(), plain


def _gbk_blanks(text: str) -> Iterator[Edit]:
    """U+E5E5 → U+3000."""
    return ((m.start(), m.end(), "\u3000") for m in GBK_BLANK.finditer(text))


def _spaced_out(text: str) -> Iterator[Edit]:
    """政 府 工 作 报 告 → 政府工作报告."""
    for line in SPACED_OUT.finditer(text):
        for gap in re.finditer(rf"{BLANK}+", line[1]):
            yield line.start(1) + gap.start(), line.start(1) + gap.end(), ""


def _spaced_number(text: str) -> Iterator[Edit]:
    """2 350亿元 → 2350亿元."""
    for number in SPACED_NUMBER.finditer(text):
        for gap in re.finditer(r"\D", number[0]):
            yield number.start() + gap.start(), number.start() + gap.end(), ""


def _space_at_marks(text: str) -> Iterator[Edit]:
    """“146” 工程 → “146”工程. In a report on one line a space after 。 is all that parts its paragraphs: it stays."""
    one_line = is_one_line(text)
    for match in SPACE_AT_MARK.finditer(text):
        if not (one_line and text[match.start() - 1] in "。！？：；"):
            yield match.start(), match.end(), ""


def _parentheses(text: str) -> Iterator[Edit]:
    """保税物流中心(B型)建设 → 保税物流中心（B型）建设; f(x) stays. A pair is changed or left together."""
    found: list[Edit] = []
    waiting: list[int] = []  # offsets of opening parentheses not yet closed on this line
    lone: list[int] = []
    for match in PARENTHESIS_OR_END.finditer(text):
        here = match.start()
        if match[0] == "(":
            waiting.append(here)
        elif match[0] == ")" and waiting:
            start = waiting.pop()
            if WORD.search(text, start, here) or _is_word(text, start - 1) or _is_word(text, here + 1):
                found += [(start, start + 1, "（"), (here, here + 1, "）")]
        else:
            lone += [here] if match[0] == ")" else waiting
            waiting = [] if match[0] != ")" else waiting
    for here in [*lone, *waiting]:
        if _is_word(text, here - 1) or _is_word(text, here + 1):
            found.append((here, here + 1, HALF_TO_FULL[text[here]]))
    return iter(sorted(found))


def _stops(text: str) -> Iterator[Edit]:
    """工作,请予审议 → 工作，请予审议; 9.7:57.8:32.5, 1,234 and SMD, IGBT stay."""
    last = -1  # offset of the last mark that was changed: the next one stands behind a full-width mark then
    for match in STOP.finditer(text):
        if not match["mark"]:
            continue
        here = match.start()
        before = text[here - 1] if here else "\n"
        after = text[here + 1 : here + 2]
        behind_chinese = CJK.match(before) or last == here - 1 >= 0
        behind_value = before in "%％‰℃㎡" and (ALNUM.match(after) or after in ("", "\n"))
        before_chinese = (ALNUM.match(before) or before in "%％‰℃㎡") and CJK.match(after)
        if behind_chinese or before_chinese or behind_value:
            last = here
            yield here, here + 1, HALF_TO_FULL[match[0]]


def _is_word(text: str, here: int) -> bool:
    return 0 <= here < len(text) and WORD.match(text[here]) is not None


# In this order: what nobody sees goes first, so that each rule meets the characters it looks for side by side.
STEPS: Final[tuple[tuple[str, Callable[[str], Iterable[Edit]]], ...]] = (
    ("不可见字符删去", _deleted(INVISIBLE)),
    ("拼写出来的空格改为空格", _spelled_spaces),
    ("国标码的空格改为空格", _gbk_blanks),
    ("表格的分隔线删去", rules),
    ("表格的竖线改为制表符", bars),
    ("符号字体的项目符号删去", _deleted(SYMBOL_FONT)),
    ("部首字形改为常用字", _radicals),
    ("兼容字形改为常用字", _compatible),
    ("重影的字合为一个", _doubled),
    ("页码删去", page_numbers),
    ("印刷的换行（和其间的页码）接上", line_ends),
    ("编号和标题接上", lone_numbers),
    ("断开的句子接上", broken_sentences),
    ("标题末的注释标记删去", _noted_headings),
    ("逐字空开的标题合拢", _spaced_out),
    ("半角括号改为全角", _parentheses),
    ("半角标点改为全角", _stops),
    ("百分号前的空格删去", _deleted(SPACE_BEFORE_PERCENT)),
    ("数字中的空格删去", _spaced_number),
    ("标点旁的空格删去", _space_at_marks),
)
