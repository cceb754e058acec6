"""Series: which figures are set side by side, which of several stands for a time, and how a result keeps a target."""

from collections.abc import Sequence

import pytest

from build_tools.figures.series.best import best_by_key
from build_tools.figures.series.keys import key_of
from build_tools.model.figure import Figure, value_text
from build_tools.pages.verdicts import aim, kept
from tests.test_figures import read

HEAD = "青河市2024年政府工作报告\n\n各位代表：\n\n"


def figures(sentence: str, plan: bool = False) -> Sequence[Figure]:
    """Return the figures of *sentence*, said of the year before, or with *plan* of the year ahead."""
    titles = ("一、2023年工作回顾", "二、2024年工作安排")
    sentences = ("全年工作有序。", sentence) if plan else (sentence, "做好工作。")
    body = "\n\n".join(f"{title}\n\n{text}" for title, text in zip(titles, sentences, strict=True))
    return read(f"{HEAD}{body}\n").figures


def shown(sentence: str) -> list[str]:
    best = best_by_key(figures(sentence))
    return [f"{key.name} {key.kind} {value_text(f.value, f.upper)}{f.unit}" for key, f in best.items()]


@pytest.mark.parametrize(
    ("sentence", "cells"),
    [
        ("财政收入突破40亿元。全年财政收入42.6亿元。", ["财政收入 level 42.6亿元"]),
        ("财政收入42.6亿元。财政收入超过40亿元。", ["财政收入 level 42.6亿元"]),
        ("存款余额1.2万亿元。全年存款余额12035亿元。", ["存款余额 level 12035亿元"]),
        ("粮食产量40万吨。粮食产量46万吨。", []),
        ("预计财政收入42亿元。全年财政收入42.6亿元。", ["财政收入 level 42.6亿元"]),
        ("上半年，财政收入20亿元。全年财政收入42.6亿元。", ["财政收入 level 42.6亿元"]),
        ("财政收入增长6%，增加3亿元。", ["财政收入 growth 6%", "财政收入 gain 3亿元"]),
        ("森林覆盖率由60%提高到62%。", ["森林覆盖率 level 62%"]),
        ("实际利用外资5000万美元，实际利用外资3亿元。", ["实际利用外资 level 5000万美元", "实际利用外资 level 3亿元"]),
        ("完成投资12亿元。签约项目36个。年度计划投资50亿元。", []),
        ("一般公共预算收入增长1.7%（同口径增长2.5%）。", ["一般公共预算收入 growth 1.7%"]),
        ("外贸出口增长9%，占全省份额提高到15%。", ["出口 growth 9%", "外贸出口占全省份额 level 15%"]),
    ],
)
def test_one_figure_stands_for_a_series(sentence: str, cells: list[str]) -> None:
    assert shown(sentence) == cells


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("居民人均可支配收入实际增长5%", "居民人均可支配收入增长6%", False),
        ("地区生产总值按可比价计算增长5%", "地区生产总值增长6%", True),
        ("市本级一般公共预算收入12亿元", "一般公共预算收入40亿元", False),
        ("一般公共预算收入同口径增长5%", "一般公共预算收入增长6%", True),
        ("新建公园6个", "新建公园8座", True),
        ("规上企业36户", "规上企业40家", True),
        ("改造老旧小区20个", "改造老旧小区3200户", False),
        ("造林面积500公顷", "造林面积1.2万亩", True),
        ("实际利用外资3200万美元", "实际利用外资2.6亿元", False),
        ("接待游客310万人次", "接待游客340万人", False),
        ("服务业占比52%", "服务业占比达到53%", True),
        ("居民消费价格涨幅1.1%", "居民消费价格涨幅控制在3%以内", True),
        ("进出口总额增长1.3倍", "进出口总额增长12%", False),
        ("进出口总额比2010年增长1.2倍", "进出口总额增长1.1倍", False),
        ("进出口总额比2022年增长8%", "进出口总额增长12%", True),
        ("五年来，进出口总额增长58%", "进出口总额增长12%", False),
        ("五年来，进出口总额年均增长8%", "进出口总额增长12%", True),
    ],
)
def test_two_figures_are_of_one_series(one: str, other: str, same: bool) -> None:
    (first,), (second,) = figures(f"{one}。"), figures(f"{other}。")
    assert (key_of(first) == key_of(second)) == same


@pytest.mark.parametrize(
    ("target", "result", "words"),
    [
        ("财政收入增长6%", "财政收入增长6.5%", "结果比目标高 0.5 个百分点"),
        ("财政收入增长6%", "财政收入增长6%", "结果与目标相同"),
        ("财政收入增长6%", "财政收入同口径增长5%", ""),
        ("财政收入同口径增长6%", "财政收入同口径增长5%", "结果比目标低 1 个百分点"),
        ("失业率控制在4.5%以内", "失业率4.2%", "在目标以内"),
        ("失业率控制在4.5%以内", "失业率4.5%", "在目标以内"),
        ("失业率控制在4.5%以内", "失业率4.7%", "结果比目标上限高 0.2 个百分点"),
        ("财政收入增长9%以上", "财政收入增长9.5%", "达到目标"),
        ("财政收入增长9%以上", "财政收入增长8.7%", "结果比目标下限低 0.3 个百分点"),
        ("财政收入增长3%—5%", "财政收入增长4.1%", "在目标范围内"),
        ("财政收入增长3%—5%", "财政收入增长2.8%", "结果比目标下限低 0.2 个百分点"),
        ("财政收入增长3%—5%", "财政收入增长5.6%", "结果比目标上限高 0.6 个百分点"),
        ("财政收入增长6%左右", "财政收入增长6.1%", "与目标大体相当"),
        ("财政收入增长6%左右", "财政收入增长3%", "结果约比目标低 3 个百分点"),
        ("能耗下降3%", "能耗下降3.4%", "结果比目标多降 0.4 个百分点"),
        ("能耗下降3%", "能耗下降2.8%", "结果比目标少降 0.2 个百分点"),
        ("能耗下降3%以上", "能耗下降3.4%", "达到目标"),
        ("能耗下降3%以上", "能耗下降2.6%", "结果比目标下限少降 0.4 个百分点"),
        ("能耗下降3%以上", "能耗增长1%", "结果比目标上限高 4 个百分点"),
        ("森林覆盖率60%以上", "森林覆盖率超过61%", "达到目标"),
        ("财政收入突破50亿元", "财政收入超过49亿元", ""),
        ("财政收入50亿元", "财政收入超过51亿元", ""),
        ("财政收入增长8%左右", "财政收入增长近8%", ""),
        ("存款余额1.2万亿元", "存款余额11900亿元", "结果比目标低 100 亿元"),
        ("新建食堂30个", "新建食堂57家", "结果比目标高 27 家"),
        ("造林1万亩", "造林700公顷", "结果比目标高 0.05 万亩"),
    ],
)
def test_a_result_keeps_its_target(target: str, result: str, words: str) -> None:
    (aimed,), (reached,) = figures(f"{target}。", plan=True), figures(f"{result}。")
    assert kept(reached, aimed) == words


@pytest.mark.parametrize(
    ("target", "result", "words"),
    [
        ("财政收入增长6%", "财政收入增长6.5%", "目标比结果低 0.5 个百分点"),
        ("财政收入增长6%以上", "财政收入增长5.2%", "目标下限比结果高 0.8 个百分点"),
        ("失业率控制在4.5%以内", "失业率4.2%", "目标上限比结果高 0.3 个百分点"),
        ("财政收入增长3%—5%", "财政收入增长4.1%", "结果在目标范围内"),
        ("财政收入增长6%左右", "财政收入增长5.2%", "目标约比结果高 0.8 个百分点"),
        ("能耗下降3%", "能耗下降2.4%", "目标比结果多降 0.6 个百分点"),
        ("财政收入增长6%", "财政收入增长超过5%", ""),
    ],
)
def test_a_target_is_set_against_the_last_result(target: str, result: str, words: str) -> None:
    (aimed,), (reached,) = figures(f"{target}。", plan=True), figures(f"{result}。")
    assert aim(aimed, reached) == words


@pytest.mark.parametrize(
    ("sentence", "indicators"),
    [
        ("外贸进出口额42亿元", ["进出口总额"]),
        ("外贸进出口总值增长6%", ["进出口总额"]),
        ("社零额增长9%", ["社会消费品零售总额"]),
        ("固定资产投资增速达到8%", ["固定资产投资"]),
        ("服务业增长6%", ["第三产业增加值"]),
        ("服务业320亿元", [""]),
        ("经济增长5.2%", ["地区生产总值"]),
        ("接待游客人数310万人次", ["接待游客"]),
        ("接待游客310万人", [""]),
        ("粮食总产46万吨", ["粮食产量"]),
        ("粮食总产92亿斤", ["粮食产量"]),
        ("粮食产量占全省的12%", [""]),
        ("城镇新增就业5400人", ["城镇新增就业"]),
        ("粮食产量800斤", [""]),
        ("金融机构本外币各项存款余额820亿元", ["存款余额"]),
        ("金融机构人民币各项存款余额820亿元", ["人民币存款余额"]),
        ("农牧民人均可支配收入增长6.8%", ["农村居民人均可支配收入"]),
        ("城区空气质量优良天数289天", [""]),
        ("市场主体达到7.8万户", ["经营主体"]),
        ("市场主体总量突破7.8万户", ["经营主体"]),
        ("接待中外游客310万人次", ["接待游客"]),
        ("旅游接待总人次增长12%", ["接待游客"]),
        ("全体常住居民人均可支配收入增长6%", ["全体居民人均可支配收入"]),
        ("银行业金融机构本外币各项贷款余额820亿元", ["贷款余额"]),
        ("居民消费价格总水平上涨1.2%", ["居民消费价格涨幅"]),
        ("规上工业投资增长8%", [""]),
        ("市本级一般公共预算收入12亿元", [""]),
        ("省外到位资金12亿元", ["省外到位资金"]),
        ("实际利用外资3亿元", ["实际利用外资"]),
        ("规上工业企业利润增长8%", ["规模以上工业企业利润"]),
        ("园区规上工业增加值增长8%", [""]),
    ],
)
def test_a_name_is_that_of_an_indicator(sentence: str, indicators: list[str]) -> None:
    assert [figure.indicator for figure in figures(f"{sentence}。")] == indicators
