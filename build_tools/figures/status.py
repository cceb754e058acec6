"""Whether a figure is a result, an estimate or a target: its period against the year that the text speaks of."""

from build_tools.figures.clauses.findings import Finding
from build_tools.model.figure import Status


def status_of(finding: Finding) -> Status:
    """Return whether the finding is a target, an estimate or a result; 去年 in a plan is a result, 到2035年 never one."""
    time = finding.time
    past = bool(finding.period and time.year and int(finding.period[-4:]) < time.year)
    ahead = bool(finding.period and time.year and int(finding.period[:4]) > time.year)
    if ahead or (time.plan and not past):
        return "target"
    return "estimate" if finding.estimate else "actual"
