"""Which figures tell the same thing: two of them may be set side by side, and one be judged by the other."""
