"""Reading clause by clause: the sentences of a text, lists with 分别, changes from one value to another, single numbers."""
