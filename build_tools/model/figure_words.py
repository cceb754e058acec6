"""The words by which numbers are read (``data/figures.toml``, which explains each list in Chinese, with an example)."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitWords:
    """Units by their family, words that only begin like a unit, and nouns before which a unit is left out."""

    measured: tuple[str, ...] = ()
    counted: tuple[str, ...] = ()
    percent: tuple[str, ...] = ()
    not_units: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    people_kinds: tuple[str, ...] = ()
    money: tuple[str, ...] = ()
    money_nouns: tuple[str, ...] = ()
    units_of_nouns: tuple[str, ...] = ()
    per: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BoundWords:
    """Words before or after a number that make it about, at least or at most so much."""

    about_before: tuple[str, ...] = ()
    about_not: tuple[str, ...] = ()
    least_before: tuple[str, ...] = ()
    most_before: tuple[str, ...] = ()
    about_after: tuple[str, ...] = ()
    least_after: tuple[str, ...] = ()
    most_after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodWords:
    """Words of headings that look back or ahead, verbs of what five years added up to, and words around a time."""

    review: tuple[str, ...] = ()
    plan: tuple[str, ...] = ()
    plan_within: tuple[str, ...] = ()
    five_years: tuple[str, ...] = ()
    situation: tuple[str, ...] = ()
    base_words: tuple[str, ...] = ()
    before_times: tuple[str, ...] = ()
    nouns_of_last_year: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectWords:
    """Words before a subject that are no part of it, and words between a subject and its number."""

    leading: tuple[str, ...] = ()
    leading_before_verb: tuple[str, ...] = ()
    leading_before_two: tuple[str, ...] = ()
    leading_before_four: tuple[str, ...] = ()
    leading_not: tuple[str, ...] = ()
    joint: tuple[str, ...] = ()
    compared: tuple[str, ...] = ()
    adverbs: tuple[str, ...] = ()
    whole_words: tuple[str, ...] = ()
    changing: tuple[str, ...] = ()
    reaching: tuple[str, ...] = ()
    ranking: tuple[str, ...] = ()
    empty_modifiers: tuple[str, ...] = ()
    label_ends: tuple[str, ...] = ()
    after_label_adverbs: tuple[str, ...] = ()
    after_label_verbs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class VerbWords:
    """Verbs before a number, names that only look like verbs, and words at which the noun after a number ends."""

    verbs: tuple[str, ...] = ()
    plain: tuple[str, ...] = ()
    verb_firsts: tuple[str, ...] = ()
    verb_seconds: tuple[str, ...] = ()
    not_verbs: tuple[str, ...] = ()
    verbs_as_modifiers: tuple[str, ...] = ()
    sorts: tuple[str, ...] = ()
    closing_verbs: tuple[str, ...] = ()
    effect_verbs: tuple[str, ...] = ()
    new_nouns: tuple[str, ...] = ()
    doing: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    ends_noun: tuple[str, ...] = ()
    ends_noun_not: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NamingWords:
    """Nouns by which the rules of naming tell a facet, a part, a name that could be anybody's, whose it is, and a list."""

    facets: tuple[str, ...] = ()
    stocks: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    owners_not: tuple[str, ...] = ()
    no_nouns: tuple[str, ...] = ()
    capacities: tuple[str, ...] = ()
    plans: tuple[str, ...] = ()
    scopes: tuple[str, ...] = ()
    real: tuple[str, ...] = ()
    nominal: tuple[str, ...] = ()
    spending: tuple[str, ...] = ()
    spending_adverbs: tuple[str, ...] = ()
    shared_out: tuple[str, ...] = ()
    shared_ends: tuple[str, ...] = ()
    before_shared_ends: tuple[str, ...] = ()
    after_shared_ends: tuple[str, ...] = ()
    pairs: tuple[str, ...] = ()
    ranked_among: tuple[str, ...] = ()
    ranked_among_ends: tuple[str, ...] = ()
    ranked_facets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureWords:
    """Words that tell a growth, a fall and a share."""

    rises: tuple[str, ...] = ()
    falls: tuple[str, ...] = ()
    arrives: tuple[str, ...] = ()
    shares: tuple[str, ...] = ()
    share_verbs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ExclusionWords:
    """Words around a number that is no figure: an ordinal, a point of a speech, an award, a time limit."""

    rank_verbs: tuple[str, ...] = ()
    rank_places: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    points_at_end: tuple[str, ...] = ()
    provisions: tuple[str, ...] = ()
    provisions_not: tuple[str, ...] = ()
    awards: tuple[str, ...] = ()
    awards_not: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    classes_not: tuple[str, ...] = ()
    time_units: tuple[str, ...] = ()
    time_limits: tuple[str, ...] = ()
    durations: tuple[str, ...] = ()
    before_wider: tuple[str, ...] = ()
    wider_places: tuple[str, ...] = ()
    wider_titles: tuple[str, ...] = ()
    elsewhere_verbs: tuple[str, ...] = ()
    own_place: tuple[str, ...] = ()
    compared_verbs: tuple[str, ...] = ()
    compared_with: tuple[str, ...] = ()
    meetings: tuple[str, ...] = ()
    schools: tuple[str, ...] = ()
    loose_units: tuple[str, ...] = ()
    loose_nouns: tuple[str, ...] = ()
    speech_units: tuple[str, ...] = ()
    making: tuple[str, ...] = ()
    abstract: tuple[str, ...] = ()
    street_nouns: tuple[str, ...] = ()
    built: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnWords:
    """Words in the header of a table's column."""

    growth: tuple[str, ...] = ()
    growth_not: tuple[str, ...] = ()
    falls: tuple[str, ...] = ()
    compared: tuple[str, ...] = ()
    shares: tuple[str, ...] = ()
    ranks: tuple[str, ...] = ()
    done: tuple[str, ...] = ()
    no_names: tuple[str, ...] = ()
    neutral: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    rates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureWords:
    """All word lists of ``data/figures.toml``, a field for each of its tables."""

    units: UnitWords = field(default_factory=UnitWords)
    bounds: BoundWords = field(default_factory=BoundWords)
    periods: PeriodWords = field(default_factory=PeriodWords)
    subject: SubjectWords = field(default_factory=SubjectWords)
    verbs: VerbWords = field(default_factory=VerbWords)
    naming: NamingWords = field(default_factory=NamingWords)
    measures: MeasureWords = field(default_factory=MeasureWords)
    exclusions: ExclusionWords = field(default_factory=ExclusionWords)
    columns: ColumnWords = field(default_factory=ColumnWords)
