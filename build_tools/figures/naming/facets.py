"""Names that say only more of the subject before: its share (占比), how many there are in all (总数), a part of it (其中)."""

import re
from typing import Final

from build_tools.figures.naming.bare_names import RATE_LAST
from build_tools.figures.naming.grammar import Grammar
from build_tools.figures.naming.listed_subjects import COMPLETE
from build_tools.figures.naming.name import Name
from build_tools.figures.naming.number_in_clause import NumberInClause
from build_tools.model.figure_words import NamingWords
from build_tools.text.word_patterns import pattern_with

# 增速   总量和增速   what only says more of the subject before
FACETS: Final = r"(?:«facets»)+"
# 总数   累计总量
STOCK: Final = r"(?:累计)?(?:«stocks»)"
# 市本级   新建   第二产业
PART: Final = r"«parts»"
# 第一产业   工业   a sector, of which the gross product is told as 增加值
SECTOR: Final = re.compile(r"(?:第[一二三]产业|[农工]业|服务业|建筑业)$")
GROSS_PRODUCT: Final = re.compile(r"(?:生产总值|GDP|增加值)$")
# 完成房屋征收 → 房屋征收
DONE_FIRST: Final = re.compile(r"^(?:完成|实现|建成|累计完成)")
LONGEST_PART: Final = 3  # characters of a part that need not be listed: 沿江的


class Facets:
    """Names facets and parts, with the words of ``[naming]`` in ``data/figures.toml``."""

    def __init__(self, words: NamingWords, grammar: Grammar) -> None:
        self._facets = pattern_with(FACETS, words)
        self._stock = pattern_with(STOCK, words)
        self._parts = pattern_with(PART, words)
        self._verbs, self._bare = grammar.list_verbs, grammar.bare_names

    def stock(self, number: NumberInClause) -> Name | None:
        """新增国家级企业4家，总数35家 → 国家级企业总数; 新结对城市4对、总数10对 → 结对城市总数."""
        last = "".join((number.named_here or number.just_named)[-1:])  # 新增工厂6家，数量居全省首位
        carried = last or number.carried or "".join(number.named_before[-1:])
        if not carried or not self._stock.fullmatch(number.subject):
            return None
        owner = self._verbs.without_newly(self._verbs.without(carried))
        owner = self._verbs.without_last(RATE_LAST.sub("", owner)).removesuffix(number.subject)
        return Name(owner + number.subject, carried=True) if not self._bare.is_bare(owner) else None

    def facet(self, number: NumberInClause) -> Name | None:
        """商品房销售面积658.6万平方米，增速排全省第一 → 商品房销售面积增速; of a list, 代表建议、委员提案办结率."""
        if number.subject.endswith("率") and number.carried.endswith("率"):  # 空气优良率90%，合格率98%
            return None
        ranked = number.quantity.form == "rank" and self._bare.is_bare(number.subject)
        if not ranked and not self._facets.fullmatch(number.subject):
            return None
        carried = number.carried
        if not number.named_here and len(number.named_before) > 1 and number.subject[-1] in "率度准":
            carried = self._bare.owner_of_all(number.named_before)
        carried = self._verbs.without(carried) if number.subject[-1] in "率度准" else carried
        if not carried:
            return None
        return Name(RATE_LAST.sub("", carried.removesuffix(number.subject)) + number.subject, carried=True)

    def part(self, number: NumberInClause) -> Name | None:
        """完成房屋征收62万平方米，其中市本级50万平方米 → 市本级房屋征收; 其中第一产业增长4% → 第一产业增加值."""
        if "城乡" in number.carried and self._parts.fullmatch(number.subject):  # 城镇提高60元，农村提高50元
            return Name(number.carried.replace("城乡", number.subject), goes_on=False, carried=True)
        if not number.is_part or not number.carried:
            return None
        if number.carried.startswith("进出口") and number.subject in ("出口", "进口"):
            return Name(number.carried.replace("进出口", number.subject, 1), carried=True)
        if SECTOR.search(number.subject) and GROSS_PRODUCT.search(number.carried):
            return Name(f"{number.subject}增加值", carried=True)
        part = self._parts.fullmatch(number.subject) is not None
        long = len(number.subject) > LONGEST_PART or COMPLETE.search(number.subject)  # 其中企业数
        if not part and (long or not number.same_kind):  # 发电量…，其中外送煤7560万吨
            return None
        verb = self._verbs.opening(number.carried)
        rest = DONE_FIRST.sub("", number.carried.removeprefix(verb))
        return Name((verb if not self._verbs.opening(number.subject) else "") + number.subject + rest, carried=True)
