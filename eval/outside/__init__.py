"""Data sets by others, read where they lie and never shipped: what checks, drafts and search reach on them."""
