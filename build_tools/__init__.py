"""Turn the raw text of a government work report into pages, data and addresses.

The flow, one module a stage: read → clean → frame → parse → link → render → write.
"""
