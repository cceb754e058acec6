"""The readers of subjects, verbs, nouns, lists and measures, made once for the words of ``data/figures.toml``."""

from typing import Final

from build_tools.figures.naming.bare_names import BareNames
from build_tools.figures.naming.calibers import Calibers
from build_tools.figures.naming.counted_nouns import CountedNouns
from build_tools.figures.naming.labels import Labels
from build_tools.figures.naming.list_verbs import ListVerbs
from build_tools.figures.naming.listed_subjects import ListedSubjects
from build_tools.figures.naming.measures import Measures
from build_tools.figures.naming.parts_of_speech import PartsOfSpeech
from build_tools.figures.naming.ranked import Ranked
from build_tools.figures.naming.shortening import Shortening
from build_tools.figures.naming.subjects import Subjects
from build_tools.figures.naming.tidy import Tidy
from build_tools.figures.naming.verbs import Verbs
from build_tools.model.figure_words import FigureWords
from build_tools.text.word_patterns import pattern_with

# 新建日处理3万吨污水处理厂   what a number inside a name measures
SIZE_LAST: Final = r"(?:«capacities»)$"


class Grammar:
    """Subjects and predicates, verbs, counted nouns, lists, kinds of measures."""

    def __init__(self, words: FigureWords) -> None:
        self.tidy = Tidy(words.subject, words.verbs)
        self.subjects = Subjects(words.subject, self.tidy, words.bounds.about_not)
        self.labels = Labels(words.subject)
        self.verbs = Verbs(words.verbs)
        self.parts_of_speech = PartsOfSpeech(words.verbs)
        self.nouns = CountedNouns(words.verbs, words.naming, self.parts_of_speech)
        self.list_verbs = ListVerbs(words.verbs)
        self.bare_names = BareNames(words.naming, self.list_verbs)
        self.calibers = Calibers(words.naming)
        self.sizes = pattern_with(SIZE_LAST, words.naming)
        self.shortening = Shortening(words.verbs)
        self.lists = ListedSubjects(words.naming, self.parts_of_speech)
        self.ranked = Ranked(words.naming, self.subjects)
        self.measures = Measures(words.measures)
