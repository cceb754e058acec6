"""What a web page puts around a report, and why it is removed."""

import re
from typing import Final

from build_tools.model.outline import Line
from build_tools.text.numerals import ONE_TO_TEN
from build_tools.text.word_lists import any_word, word_list
from build_tools.text.wording import wording, wordings

INTRODUCTION: Final = re.compile(
    rf"""
    .* {any_word("frame.introduction_phrases")} .*                             # 下面小编给大家分享几篇报告，一起看一下吧！
    | .* 希望(?:能|对) .{{0,8}} 帮助 .*                                        # 希望能对大家有所帮助
    | [【（]? {any_word("frame.introduction_labels")} [】）：:] .*             # 编者按：…
    | (?:\d{{4}}年)? \d{{1,2}}月\d{{1,2}}日， .{{0,60}} 作《?政府工作报告 .*   # 3月5日，某某在…会议上作《政府工作报告》。
    """,
    re.VERBOSE,
)
# 株洲市政府工作报告篇1   政府工作报告（二）
NUMBERED_TITLE: Final = re.compile(rf".{{0,30}}[篇（(]\s*[\d{ONE_TO_TEN}]{{1,2}}[）)]?")
SPACED_FIELDS: Final = [r"\s*".join(field) for field in word_list("frame.spaced_document_fields")]
DOCUMENT_FIELD: Final = re.compile(
    rf"""
    (?:信息)?
    (?: {any_word("frame.document_fields")} | {"|".join(SPACED_FIELDS)} )   # 发布机构   索 引 号
    [：:] .{{0,80}}                                                         # ：市政府办公室
    """,
    re.VERBOSE,
)
PAGE_DATE: Final = re.compile(
    rf"""
    # 2017-05-13   2026-02-03 09:02:33   时间：2026-02-05   2024-01-19 18:00 发表于江东
    (?: (?:发布)? (?:时间|日期) [：:] \s* )?
    \d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}
    (?: \s+ \d{{1,2}}[:：]\d{{2}} (?:[:：]\d{{2}})? )?
    (?: \s* {any_word("frame.date_remarks")} .{{0,40}} )?
    # 2024年01月22日 08:30 来源：某某日报 作者：
    | \d{{4}}年\d{{1,2}}月\d{{1,2}}日 \s* \d{{1,2}}[:：]\d{{2}} .{{0,60}}
    """,
    re.VERBOSE,
)
# > » ›   between the steps of a path
ARROW: Final = r">\uff1e»›"
NAVIGATION: Final = re.compile(
    rf"""
    您(?:现在|当前|所在)的?位置 .*                                       # 您现在的位置：首页 >> 政务公开
    | (?:网站|本站)?首页 \s* [{ARROW}→/|\uff5c] .*                       # 首页 > 政务公开 > 政府工作报告
    | [^。{ARROW}]{{1,20}} (?: [{ARROW}]+ [^。{ARROW}]{{1,40}} ){{2,}}   # 政务公开 > 报告 > 2024年
    """,
    re.VERBOSE,
)
ATTACHMENT: Final = re.compile(
    rf"""
    {any_word("frame.attachment_labels")} [：:]?       # 附件下载：
    | .{{1,60}} \. {any_word("frame.file_suffixes")}   # 1.政府工作报告.doc   附件：政府工作报告全文.pdf
    """,
    re.VERBOSE | re.IGNORECASE,
)
RELATED_LINK: Final = re.compile(
    rf"""
    [上下]一[页篇条] (?: \s* | \s*[：:>»].* | 更多.* )                         # 下一页更多关于株洲市政府工作报告
    | .{{0,16}} (?: 相关{any_word("frame.related_items")} | 更多 ) [^。]{{0,30}}   # 更多相关阅读   相关报道：
    | 最新发布 .{{0,10}}                                                       # 最新发布的文章
    | (?:推荐|热门) {any_word("frame.popular_items")} .*                       # 热门文章
    | (?:标签|Tags?) [：:] .*                                                  # 标签：报告
    """,
    re.VERBOSE,
)
CREDIT: Final = re.compile(
    rf"""
    [（(【]? \s* (?:信息|稿件|文章|本文)? {any_word("frame.credits")} [：:] .{{0,40}}   # 来源：江西日报   责任编辑：某某
    | [（(]? 新华社 .{{2,12}} 电 [）)]?                                                 # （新华社江城1月30日电）
    | 原创 \s .{{1,40}}                                                                 # 原创 江东发布 江东发布
    """,
    re.VERBOSE,
)
BUTTON: Final = re.compile(
    rf"""
    [【\[（(]? (?:
        {any_word("frame.buttons")} | [】>]                                               # 打印   收藏   返回顶部
        | {any_word("frame.button_line_beginnings")} .*                                   # 【字体：大 中 小】   扫一扫在手机打开当前页
        | .{{0,4}} {any_word("frame.page_actions")} {any_word("frame.page_objects")} .*   # 打印本页   【关闭窗口】
    )
    | [》>]{{2,}} .*                                                                      # 》》点击图片进入专题《《
    | .* 点击(?:图片|进入|查看) .*                                                        # 点击查看原文
    | .{{0,20}} 二维码 [）)]?                                                             # （政府工作报告附件二维码）
    | [A-Za-z\]\[]                                                                        # s   ]
    """,
    re.VERBOSE,
)
# What is left of a page's source.
PAGE_CODE: Final = re.compile(r"<!--|-->")
FOOTER: Final = re.compile(
    rf"""
    .* {any_word("frame.footer_phrases")} .*       # 版权所有：… 京ICP备…号   网站地图
    | .* {any_word("frame.footer_words")} .*(?<!。)   # 主办单位：市人民政府   but not 网站标识码：政府网站的唯一编号。
    | {any_word("frame.footer_labels")} [：:] .*   # 联系电话：0731-12345678   技术支持：某某公司
    | 凡本网 (?: 站?注明 | 转载 ) .*               # 凡本网注明“来源：…”的文字
    """,
    re.VERBOSE,
)
# What a whole line outside the report reads like, with the reason for its removal: its key in [frame.removed] of
# templates/strings.toml. The first that fits gives the reason.
OUTSIDE: Final = (
    (INTRODUCTION, "introduction"),
    (NUMBERED_TITLE, "numbered_title"),
    (DOCUMENT_FIELD, "document_field"),
    (PAGE_DATE, "page_date"),
    (NAVIGATION, "navigation"),
    (ATTACHMENT, "attachment"),
    (RELATED_LINK, "related_link"),
    (CREDIT, "credit"),
    (BUTTON, "button"),
    (PAGE_CODE, "page_code"),
    (FOOTER, "footer"),
)
CAPTION: Final = re.compile(
    r"""
    # （图：会议现场 记者 某某 摄）   市长某某作政府工作报告。本报记者 某某摄
    [^。]{0,60} 。? [^。]{0,20} (?:记者|通讯员) [^。]{1,20} 摄(?:影)? [）)]?
    # [现场图片]
    | [\[【（(] 现场?图片? [\]】）)]
    """,
    re.VERBOSE,
)
COMMENT: Final = re.compile(
    rf"""
    # > C919是中国首款…   but not >90%的村 and not >5000万元的项目; what is longer is the report's, quoted
    > (?! \s* \d[\d.]* \s* [%％万亿] ) .{{0,400}}
    | 【{any_word("frame.comment_labels")}】 .*   # 【解读】…
    """,
    re.VERBOSE,
)
# The same of a line between the report's own lines; no row of a table is one.
BETWEEN: Final = (
    (CAPTION, "caption"),
    (COMMENT, "comment"),
)


def reason_for(text: str) -> str | None:
    """Return why a line that reads *text* is no part of a report, in words for the reader, or None if nothing says so."""
    return next((wordings("frame.removed")[reason] for form, reason in OUTSIDE if form.fullmatch(text)), None)


def reason_or_other(text: str) -> str:
    """Return why a line that reads *text* is removed that lies outside of the report."""
    return reason_for(text) or wording("frame.removed.other")


def reason_between(line: Line) -> str | None:
    """Return why *line*, between the report's own lines, is no part of it, or None if nothing says so."""
    if line.table is not None:
        return None
    return next((wordings("frame.removed")[reason] for form, reason in BETWEEN if form.fullmatch(line.text)), None)
