"""Everything that speaks to a model: weights, the local engine, remote endpoints, the shipped fake.

The only home of openai, langchain_openai, xllamacpp and gguf. Importing it is cheap, and silences the
environment variables through which those libraries would report to somebody else.
"""

from coach.llm.discretion import ignore_foreign_settings

ignore_foreign_settings()
