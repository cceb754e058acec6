"""Turn the raw text of a government work report into pages, data and addresses.

The flow, a folder for each stage: extract → data → clean → frame → outline → programmes, figures → pages → files → site.
``pipeline.py`` has the stages of one report in their order, ``commands/`` what the command line does.
"""
