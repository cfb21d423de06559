"""Writes the embedder as GGUF, which llama.cpp reads, from the publisher's safetensors.

The names of tensors and keys are those the ``gguf`` package defines for the BERT architecture; the
layout of safetensors is 8 bytes of length, a JSON table of contents, then the raw tensors.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

from coach.errors import WeightsError

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Tensor = npt.NDArray[np.float32]

_HEADS = 12
_EPSILON = 1e-12
_WORD_START = "\u2581"
_OUTER = {
    "embeddings.word_embeddings": "token_embd",
    "embeddings.token_type_embeddings": "token_types",
    "embeddings.position_embeddings": "position_embd",
    "embeddings.LayerNorm": "token_embd_norm",
}
_INNER = {
    "attention.self.query": "attn_q",
    "attention.self.key": "attn_k",
    "attention.self.value": "attn_v",
    "attention.output.dense": "attn_output",
    "attention.output.LayerNorm": "attn_output_norm",
    "intermediate.dense": "ffn_up",
    "output.dense": "ffn_down",
    "output.LayerNorm": "layer_output_norm",
}


def write_gguf(safetensors: Path, vocabulary: Path, target: Path) -> None:
    """Convert a BERT sentence embedder with mean pooling; big matrices as f16, the rest as f32.

    Raises:
        WeightsError: the tensors are not those of such a model.
    """
    tensors = {_gguf_name(name): tensor for name, tensor in _read(safetensors).items() if _gguf_name(name)}
    words = vocabulary.read_text("utf-8").splitlines()
    try:
        _write(tensors, words, target)
    except (KeyError, ValueError) as error:
        raise WeightsError(f"The weights cannot be turned into what the engine reads: {error}.") from error


def _write(tensors: dict[str, Tensor], words: list[str], target: Path) -> None:
    import gguf
    import numpy as np

    writer = gguf.GGUFWriter(str(target), "bert")
    size, width = tensors["token_embd.weight"].shape
    if size != len(words):
        raise ValueError("the vocabulary and the embedding table differ in length")
    writer.add_name("all-MiniLM-L6-v2")
    writer.add_context_length(tensors["position_embd.weight"].shape[0])
    writer.add_embedding_length(width)
    writer.add_feed_forward_length(tensors["blk.0.ffn_up.weight"].shape[0])
    writer.add_block_count(sum(name.endswith("attn_q.weight") for name in tensors))
    writer.add_head_count(_HEADS)
    writer.add_layer_norm_eps(_EPSILON)
    writer.add_causal_attention(False)
    writer.add_pooling_type(gguf.PoolingType.MEAN)
    writer.add_file_type(gguf.LlamaFileType.MOSTLY_F16)
    _add_vocabulary(writer, words)
    for name, tensor in tensors.items():
        large = tensor.ndim == 2 and name not in {"token_types.weight", "position_embd.weight"}
        writer.add_tensor(name, tensor.astype(np.float16 if large else np.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def _add_vocabulary(writer: object, words: list[str]) -> None:
    import gguf

    assert isinstance(writer, gguf.GGUFWriter)
    special = {
        word: number for number, word in enumerate(words) if word in {"[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"}
    }
    writer.add_tokenizer_model("bert")
    writer.add_tokenizer_pre("jina-v2-en")  # the lower-casing BERT pre-tokenizer goes by this name there
    writer.add_token_type_count(2)
    writer.add_token_list([_token(word) for word in words])
    writer.add_token_types(
        [int(gguf.TokenType.CONTROL if word in special else gguf.TokenType.NORMAL) for word in words]
    )
    writer.add_bos_token_id(special["[CLS]"])
    writer.add_sep_token_id(special["[SEP]"])
    writer.add_eos_token_id(special["[SEP]"])
    writer.add_unk_token_id(special["[UNK]"])
    writer.add_pad_token_id(special["[PAD]"])
    writer.add_mask_token_id(special["[MASK]"])


def _token(word: str) -> str:
    """Continuations lose their mark, word starts get one: the other way round than BERT writes it."""
    if word.startswith("[") and word.endswith("]"):
        return word
    return word[2:] if word.startswith("##") else _WORD_START + word


def _gguf_name(name: str) -> str:
    """The name of a tensor there, or nothing when mean pooling has no use for it."""
    stem, _, kind = name.rpartition(".")
    if stem in _OUTER:
        return f"{_OUTER[stem]}.{kind}"
    if stem.startswith("encoder.layer."):
        number, _, inner = stem.removeprefix("encoder.layer.").partition(".")
        return f"blk.{number}.{_INNER[inner]}.{kind}"
    return ""


def _read(path: Path) -> dict[str, Tensor]:
    import numpy as np

    with path.open("rb") as file:
        contents = json.loads(file.read(int.from_bytes(file.read(8), "little")))
        start = file.tell()
        file.seek(0, os.SEEK_SET)
        raw = np.frombuffer(file.read(), dtype=np.uint8)
    found = {}
    for name, entry in contents.items():
        if name != "__metadata__" and entry["dtype"] == "F32":
            begin, end = (start + offset for offset in entry["data_offsets"])
            found[name] = raw[begin:end].view(np.float32).reshape(entry["shape"])
    return found
