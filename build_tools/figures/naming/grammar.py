"""The readers of subjects, verbs, nouns, lists and measures, made once for the words of ``data/figures.toml``."""

from build_tools.figures.naming.counted_nouns import CountedNouns
from build_tools.figures.naming.labels import Labels
from build_tools.figures.naming.listed_subjects import ListedSubjects
from build_tools.figures.naming.measures import Measures
from build_tools.figures.naming.ranked import Ranked
from build_tools.figures.naming.shortening import Shortening
from build_tools.figures.naming.subjects import Subjects
from build_tools.figures.naming.tidy import Tidy
from build_tools.figures.naming.verbs import Verbs
from build_tools.model.figure_words import FigureWords


class Grammar:
    """Subjects and predicates, verbs, counted nouns, lists, kinds of measures."""

    def __init__(self, words: FigureWords) -> None:
        self.tidy = Tidy(words.subject)
        self.subjects = Subjects(words.subject, self.tidy, words.bounds.about_not)
        self.labels = Labels(words.subject)
        self.verbs = Verbs(words.verbs)
        self.nouns = CountedNouns(words.verbs)
        self.shortening = Shortening(words.verbs)
        self.lists = ListedSubjects(words.naming)
        self.ranked = Ranked(words.naming, self.subjects)
        self.measures = Measures(words.measures)
