"""Searching, end to end: real SQLite, real FTS5, real Chroma."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from datetime import date

import pytest

from coach.domain.hit import Hit
from coach.errors import EngineError
from coach.index.search import search_many
from coach.llm.scripted import WordEmbedder
from tests.index.conftest import TODAY, Desk

LONG = " ".join(f"Then we spoke about subject{n} for some time, quite at ease." for n in range(40))


def _marked(hit: Hit) -> list[str]:
    return [hit.piece[start:end] for start, end in hit.marks]


def test_a_note_is_found_by_meaning_and_by_words(filled: Desk) -> None:
    """The hit says both, holds the whole note, and marks the words that matched."""
    hit = filled.hits("bouldering gym")[0]
    assert hit.note.id == "gym"
    assert hit.matched == ("meaning", "words")
    assert hit.piece == hit.note.text
    assert _marked(hit) == ["bouldering", "gym"]
    assert isinstance(hit.score, float)


def test_words_match_by_stem_irregular_form_and_without_accents(filled: Desk) -> None:
    """“boats”, “buy” and “Krakow” find “bought a boat in Kraków”, and whole words are marked."""
    for query, marked in (("boats", ["boat"]), ("what did they buy", ["bought"]), ("krakow", ["Kraków"])):
        hit = filled.hits(query, words_alone=True)[0]
        assert (hit.note.id, _marked(hit), hit.matched) == ("april", marked, ("words",))


@pytest.mark.parametrize("query", ["Los", "łoś", "Lodz", "Łódź", "smorrebrod", "smørrebrød", "aebleskiver"])
def test_letters_that_have_no_accent_to_drop_are_found_both_ways(desk: Desk, query: str) -> None:
    """“Los” finds “Łoś” and the other way round."""
    desk.note("polish", "Saw an elk, a łoś, near Łódź. Ate smørrebrød with æbleskiver.", "Jan Tester")
    desk.note("plain", "Los and Lodz are typed without marks; smorrebrod, aebleskiver.", "Eva Tester")
    desk.note("other", "Paints old boats in Porto.", "Tom Baker")
    assert set(desk.found(query, words_alone=True)) == {"polish", "plain"}


def test_somebody_is_found_by_a_name_typed_without_its_marks(desk: Desk) -> None:
    """“Los” finds the notes about Anna Łoś, which need not spell her name."""
    desk.note("anna", "Paints old boats.", "Anna Łoś")
    desk.note("other", "Sails to Porto.", "Tom Baker")
    assert desk.found("Los", words_alone=True) == ["anna"]


def test_scores_fall_from_hit_to_hit(filled: Desk) -> None:
    """Higher is better within an answer, and a limit cuts the end off."""
    hits = filled.hits("chess club board treasurer")
    assert [hit.note.id for hit in hits[:2]] in (["tom", "board"], ["board", "tom"])
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert filled.hits("chess club board treasurer", limit=1) == hits[:1]
    assert filled.hits("chess", limit=0) == []


def test_only_notes_about_the_person_when_one_is_given(filled: Desk) -> None:
    """The filter holds for meaning and for words."""
    assert filled.found("chess club", person_id="ada lund") == ["board"]
    assert filled.found("chess club", person_id="ada lund", words_alone=True) == ["board"]
    assert filled.found("chess club", person_id="nobody") == []


def test_a_name_finds_notes_that_do_not_spell_it(filled: Desk) -> None:
    """A note about Priya is found by her name, though its text never says it."""
    assert set(filled.found("Priya", words_alone=True)) == {"priya", "gym"}
    assert filled.found("where is Raman from?")[0] in {"priya", "gym"}


@pytest.mark.parametrize("query", ["Pria Raman", "prya", "Priya Ramann", "Priyaa's DAGs"])
def test_a_name_is_found_despite_a_slip(filled: Desk, query: str) -> None:
    """One letter missing, added or changed still means her, by words alone too."""
    assert set(filled.found(query)[:2]) == {"priya", "gym"}
    assert set(filled.found(query, words_alone=True)[:2]) == {"priya", "gym"}


def test_a_capitalised_word_of_the_notes_is_found_despite_a_slip(filled: Desk) -> None:
    """“Airflwo” means Airflow, and the word of the note is marked."""
    hit = filled.hits("flaky Airflwo", words_alone=True)[0]
    assert hit.note.id == "priya"
    assert "Airflow" in _marked(hit)


def test_a_slip_is_mended_in_a_plain_word_only_when_nothing_else_matches(filled: Desk) -> None:
    """“tresurer” alone finds the treasurer; beside a word that matches it is left alone."""
    assert filled.found("tresurer", words_alone=True) == ["tom"]
    assert filled.found("tresurer boat", words_alone=True) == ["april"]


def test_a_known_name_is_never_taken_for_another(desk: Desk) -> None:
    """Jon and John differ by one letter and stay apart."""
    desk.note("jon", "Likes tea.", "Jon")
    desk.note("john", "Likes tea.", "John")
    assert desk.found("Jon", words_alone=True) == ["jon"]
    assert desk.found("John", words_alone=True) == ["john"]


def test_of_two_people_with_one_name_the_whole_name_decides(desk: Desk) -> None:
    """“Tom Baker” prefers Tom Baker's notes to Tom Hardy's."""
    desk.note("hardy", "Likes rowing.", "Tom Hardy")
    desk.note("baker", "Likes rowing.", "Tom Baker")
    assert desk.found("Tom Baker rowing") == ["baker", "hardy"]


def test_a_quoted_phrase_must_occur(filled: Desk) -> None:
    """Its words side by side, in any form; a phrase that nobody noted finds nothing."""
    assert filled.found('"chess clubs"') == filled.found('"chess club" chess')
    assert set(filled.found('"chess club"')) == {"tom", "board"}
    assert filled.found('"club chess"') == []
    assert filled.found('bouldering "purple elephant"') == []
    assert filled.found('"is the"', words_alone=True) == ["tom"]
    assert filled.hits('"for a"', words_alone=True)[0].matched == ("words",)


@pytest.mark.parametrize(
    "query",
    ["chess club not the treasurer", "chess club -treasurer", "chess club without Tom", "chess club, not Tom Baker"],
)
def test_exclusions_leave_notes_out(filled: Desk, query: str) -> None:
    """By word or by name, also when the note is about somebody and does not spell the name."""
    filled.note("silent", "Plays in the chess club on Mondays.", "Tom Baker")
    found = filled.found(query)
    assert "board" in found
    assert "tom" not in found
    assert ("silent" in found) == ("treasurer" in query)


def test_a_date_restricts_what_is_found(filled: Desk) -> None:
    """Only the chess note of the month asked for; without the date both."""
    assert set(filled.found("chess club")) == {"tom", "board"}
    assert filled.found("chess club May 2019") == ["tom"]
    assert filled.found("chess club in 2024", words_alone=True) == ["board"]
    assert filled.found("chess club since 2020") == ["board"]


def test_a_date_in_the_text_counts_as_well(filled: Desk) -> None:
    """The talk on 18 November was noted in October."""
    assert filled.found("conference on 18 November") == ["talk"]
    assert filled.found("November 18") == ["talk"]


def test_a_date_alone_lists_its_notes(filled: Desk) -> None:
    """Newest first, matched by nothing else."""
    hits = filled.hits("what did people say in May 2019")
    assert [hit.note.id for hit in hits] == ["tom", "gym"]
    assert {hit.matched for hit in hits} == {()}
    assert filled.found("in May 2019", person_id="tom baker") == ["tom"]
    assert filled.found("in May 1999") == []


def test_a_date_that_fits_nothing_hides_nothing(filled: Desk) -> None:
    """What matches is shown although its day is another; the note of the day is not, since it does not match."""
    assert filled.found("bouldering in July 2024", words_alone=True) == ["gym"]
    assert filled.found("bouldering in May 1999", words_alone=True) == ["gym"]


def test_when_nothing_matches_the_days_notes_are_listed(filled: Desk) -> None:
    """The date is all that is left of the query."""
    hits = filled.hits("qqqq in July 2024", words_alone=True)
    assert [(hit.note.id, hit.matched) for hit in hits] == [("board", ())]


def test_somebody_called_april_is_no_month(filled: Desk) -> None:
    """Her name finds her, and August notes are not hidden by it."""
    assert filled.found("April", words_alone=True) == ["april"]
    assert filled.found("what did April buy")[0] == "april"


def test_a_note_that_tells_of_the_days_a_little_later_stays(desk: Desk) -> None:
    """What happened in March may be told in April; what fits as well half a year on is left out."""
    desk.note("told", "The regatta in Kiel was cold.", day="2024-04-18")
    desk.note("else", "The regatta in Kiel was warm.", day="2024-11-18")
    desk.note("in", "Another regatta.", day="2024-03-03")
    hits = desk.hits("regatta in March 2024", words_alone=True)
    assert [hit.note.id for hit in hits] == ["in", "told"]
    assert hits[0].score > hits[1].score


def test_a_long_note_appears_once_with_the_piece_that_matched(desk: Desk) -> None:
    """The whole text is in the note, the piece shows the place."""
    text = f"{LONG} At the end she mentioned her apiary. {LONG}"
    desk.note("long", text)
    desk.note("short", "He repairs clocks.")
    hits = desk.hits("apiary")
    assert [hit.note.id for hit in hits].count("long") == 1
    assert hits[0].note.text == text
    assert "apiary" in hits[0].piece
    assert len(hits[0].piece) < len(text) / 10
    assert _marked(hits[0]) == ["apiary"]


@pytest.mark.parametrize(
    "query",
    ["", "   ", "?!.", "the and of", '"', '""', "( )", "-", "--", "* ^ :", "\0", '-" "'],
)  # fmt: skip
def test_nothing_asked_finds_nothing(filled: Desk, query: str) -> None:
    """No content word, no hits, no error."""
    assert filled.found(query) == []


@pytest.mark.parametrize(
    "query",
    ["chess AND (club OR", "NEAR(chess club, 5)", "text:chess", 'chess* "', "chess ^club", "note_id:tom chess",
     "chess'; DROP TABLE note; --", "chess {club}", "chess " * 3_000, "chess \U0001f600", "chess\0club"],
)  # fmt: skip
def test_operators_and_oddities_are_ordinary_text(filled: Desk, query: str) -> None:
    """Nothing in a query is a command to FTS5 or SQL, and the plain word still finds its notes."""
    assert {"tom", "board"} <= set(filled.found(query))


def test_scripts_without_spaces_are_found(desk: Desk) -> None:
    """Part of a Chinese sentence, a Cyrillic and a Greek word find their notes."""
    desk.note("zh", "在柏林见到李雷。他喜欢攀岩。")
    desk.note("ru", "Встретил Ивана на конференции.")
    desk.note("el", "Ο Νίκος αγαπά το σκάκι.")
    for query, note_id in (("攀岩", "zh"), ('"攀岩"', "zh"), ("конференции", "ru"), ("σκακι", "el")):
        assert desk.found(query, words_alone=True) == [note_id]


def test_nonsense_finds_nothing(filled: Desk) -> None:
    """A query unlike everything gives no hits, rather than the whole notebook."""
    assert filled.found("xyzzy plugh frobnicate") == []


def test_an_empty_notebook_answers(desk: Desk) -> None:
    """No notes, no hits, with and without the index."""
    for query in ("chess", "in May 2019", '"chess"', "-chess"):
        assert desk.found(query) == []
        assert desk.found(query, words_alone=True) == []


class _Counting(WordEmbedder):
    def __init__(self) -> None:
        self.calls: list[list[str]] = []

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        self.calls.append(list(texts))
        return super().embed(texts)


def test_many_queries_are_embedded_in_one_go(filled: Desk) -> None:
    """One call for all, each text once, none for what needs no meaning; the answers are those of single searches."""
    filled.sync()
    embedder = _Counting()
    queries = ["chess club", "", "in May 2019", "bouldering", "chess club"]
    answers = search_many(filled.notebook, filled.index, embedder, queries, today=TODAY)
    assert embedder.calls == [["chess club", "bouldering"]]
    assert answers == [filled.hits(query) for query in queries]


def test_an_embedder_that_cannot_work_says_so(filled: Desk) -> None:
    """Its error reaches the caller, who may search by words instead."""

    class Broken(WordEmbedder):
        def embed(self, texts: Sequence[str]) -> list[list[float]]:
            raise EngineError("The model does not start.")

    filled.sync()
    with pytest.raises(EngineError):
        search_many(filled.notebook, filled.index, Broken(), ["chess"], today=TODAY)


def test_words_alone_never_import_chroma(tmp_path: object) -> None:
    """Importing and using search without an index loads neither Chroma nor dateparser."""
    program = f"""
import sys
from datetime import date
from pathlib import Path
from coach.domain.note import Note
from coach.index.pieces import divide
from coach.index.search import search
from coach.store.notebook import Notebook
notebook = Notebook.open(Path({str(tmp_path)!r}) / "home", divide=divide)
notebook.notes.add(Note("a", date(2024, 1, 1), "Plays chess."))
assert search(notebook, None, None, "chess", today=date(2024, 1, 2))
assert not {{"chromadb", "dateparser", "openai"}} & set(sys.modules)
"""
    subprocess.run([sys.executable, "-c", program], check=True, timeout=60)


@pytest.mark.engine
def test_the_real_embedder_finds_by_meaning(filled: Desk, small_weights: str, allow_model_requests: None) -> None:
    """Words in common are not needed, and an unrelated query finds nothing."""
    from coach.index.collection import Index
    from coach.index.sync import sync
    from coach.llm.gateway import open_embedder
    from coach.settings import load_settings

    embedder = open_embedder(load_settings(filled.home))
    assert embedder is not None
    index = Index.open(filled.home, embedder.name, embedder.dimensions)
    try:
        sync(filled.notebook, index, embedder)
        queries = ["rock climbing hall", "sailing vessel purchase", "quantum chromodynamics"]
        answers = search_many(filled.notebook, index, embedder, queries, today=date(2026, 11, 22))
    finally:
        index.close()
    assert [(answers[n][0].note.id, answers[n][0].matched) for n in (0, 1)] == [
        ("gym", ("meaning",)),
        ("april", ("meaning",)),
    ]
    assert answers[2] == []
