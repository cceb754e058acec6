"""What surrounds a report on a web page, and why it is removed."""

import re
from typing import Final

from build_tools.text.numerals import ONE_TO_TEN

# Why a line outside the report is removed, by what it says. The first that fits names the reason.
SURROUNDINGS: Final = (
    # 下面小编给大家分享几篇株洲市政府工作报告,一起看一下吧!   编者按：…   3月5日，某某在…会议上作《政府工作报告》。
    (
        re.compile(
            r"小编|^[【（]?(?:编者按|导语|摘要|核心提示)[】）：:]|^(?:\d{4}年)?\d{1,2}月\d{1,2}日，.{0,60}作《?政府工作报告|给大家分享|欢迎阅读|一起看|供大家参考|希望(?:能|对).{0,8}帮助"
        ),
        "网页导语",
    ),
    # 株洲市政府工作报告篇1
    (re.compile(rf".{{0,30}}[篇（(]\s*[\d{ONE_TO_TEN}]{{1,2}}[）)]?$"), "网页分篇标题"),
    # 索 引 号：11500000/2024-00012   标题：…   发布机构：市政府办公室   what a page says of the document it shows
    (
        re.compile(
            r"(?:信息)?(?:索\s*引\s*号|主题分类|体裁分类|组配分类|信息分类|公文种类|发布机构|发文机[关构]|成文日期|生成日期|发文日期|发文字号|"
            r"文\s*号|标\s*题|名\s*称|主\s*题\s*词|关\s*键\s*词|有\s*效\s*性|内容概述|公开方式|公开范围|废止日期|统一登记号)[：:].{0,80}"
        ),
        "网页信息栏",
    ),
    # 2017-05-13   2026-02-03 09:02:33   时间：2026-02-05   2024年01月22日 08:30 来源：某某日报 作者：   2024-01-19 18:00 发表于江东
    (
        re.compile(
            r"(?:(?:发布)?(?:时间|日期)[：:]\s*)?\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:\s+\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?(?:\s*(?:发表于|来源|作者|浏览|点击).{0,40})?|"
            r"\d{4}年\d{1,2}月\d{1,2}日\s*\d{1,2}[:：]\d{2}.{0,60}"
        ),
        "网页日期",
    ),
    # 首页 > 政务公开 > 政府工作报告   您现在的位置：首页 >> 政务公开   where the page stands on its site
    (
        re.compile(
            r"(?:您(?:现在|当前|所在)的?位置.*|(?:网站|本站)?首页\s*[>\uff1e»›→/|\uff5c].*|[^。>\uff1e»›]{1,20}(?:[>\uff1e»›]+[^。>\uff1e»›]{1,40}){2,})"
        ),
        "网页导航",
    ),
    # 1.政府工作报告.doc   附件：政府工作报告全文.pdf   附件下载：   a file to be fetched
    (
        re.compile(
            r"(?:相关附件|附件下载|附件列表|下载附件)[：:]?|.{1,60}\.(?:docx?|wps|pdf|xlsx?|zip|rar)", re.IGNORECASE
        ),
        "网页附件",
    ),
    # 下一页更多关于株洲市政府工作报告   更多相关阅读   最新发布的文章   相关报道：
    (
        re.compile(
            r"(?:上|下)一[页篇条].*|.{0,16}(?:相关(?:阅读|报道|文章|链接|推荐|新闻|专题)|更多).{0,30}|最新发布.{0,10}|(?:推荐|热门)(?:阅读|文章|访问|标签).*|(?:标签|Tags?)[：:].*"
        ),
        "网页相关链接",
    ),
    # 来源：江西日报   责任编辑：某某   作者：
    (
        re.compile(r"[（(【]?\s*(?:信息|稿件|文章|本文)?(?:来源|责任编辑|责编|编辑|作者|审核|校对|发布者)[：:].{0,40}"),
        "网页来源与编辑信息",
    ),
    # （新华社江城1月30日电）   原创 江东发布 江东发布
    (re.compile(r"[（(]?新华社.{2,12}电[）)]?|原创\s.{1,40}"), "网页来源与编辑信息"),
    # 打印   收藏   返回顶部   点赞   【字体：大 中 小】   扫一扫在手机打开当前页
    (
        re.compile(
            r"[【\[（(]?(?:首页|返回顶部|无障碍阅读|(?:长者|老年)模式|点赞|在看|阅读原文|语音播报|打印|收藏|分享|关闭|下载|全屏|还原|加大|减小|大|中|小|[】>]|您的位置.*|当前位置.*|字[体号].*|扫一扫.*|分享到.*|.{0,4}(?:打印|关闭)(?:本页|窗口|此页).*)"
        ),
        "网页按钮",
    ),
    # <!--   -->   what is left of a page's source
    (re.compile(r"<!--|-->"), "网页代码"),
    # 》》点击图片进入专题《《   （政府工作报告附件二维码）   s   ]
    (re.compile(r"[》>]{2,}.*|.*点击(?:图片|进入|查看).*|.{0,20}二维码[）)]?|[A-Za-z\]\[]"), "网页按钮"),
    # 版权所有：… 京ICP备…号   网站地图
    (
        re.compile(
            r".*(?:版权所有|Copyright|All Rights Reserved|ICP备|备案号|网站地图|网站标识码|主办单位|主办：|承办：|公网安备).*"
        ),
        "网页页脚",
    ),
    # 联系电话：0731-12345678   技术支持：某某公司   本站声明：凡本网…   建议您使用以下浏览器版本：…
    (
        re.compile(
            r"(?:联系(?:电话|方式|我们)|技术支持|(?:本站|本网站?|免责|版权|网站|转载)声明)[：:].*|凡本网(?:站?注明|转载).*|.*(?:最佳浏览|浏览器版本).*"
        ),
        "网页页脚",
    ),
)
# 本作品是中华人民共和国的法律、法规…，属于公有领域。   what a library of texts puts beneath them
LICENCE: Final = re.compile(
    r"本作品(?:是|在|属于|来自|的作者).*|本文件的(?:版权|许可).*|Public domain.*", re.IGNORECASE
)
# > C919是中国首款…   but not >90%的村 and not >5000万元的项目   【解读】…   what a note-taker put between the report's paragraphs
COMMENTARY: Final = re.compile(r">(?!\s*\d[\d.]*\s*[%％万亿]).*|【(?:解读|点评|批注|评论|小编注|编者注|编者按)】.*")
# （图：会议现场 记者 某某 摄）   市长某某作政府工作报告。本报记者 某某摄   [现场图片]   what stands beneath a picture
CAPTION: Final = re.compile(
    r"[^。]{0,60}。?[^。]{0,20}(?:记者|通讯员)[^。]{1,20}摄(?:影)?[）)]?|[\[【（(]现场?图片?[\]】）)]"
)
ELSEWHERE: Final = "网页内容，不属于报告"


def reason_for(text: str) -> str | None:
    """Return why a line that reads *text* is no part of a report, None if nothing says so."""
    for pattern, reason in SURROUNDINGS:
        if (pattern.search if reason == "网页导语" else pattern.fullmatch)(text):
            return reason
    return None
