"""People, notes, events and my profile from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Coach

PRIYA = (
    "Met Priya Raman at PyData Berlin. Leads the data platform team at Freightly. "
    "I promised to send her my data pipeline testing checklist this week."
)


@pytest.fixture
def noted(coach: Coach) -> Coach:
    """A notebook with one note."""
    coach("note", "add", "--person", "Priya Raman", "--event", "PyData Berlin", "--date", "2026-11-12", "--text", PRIYA)
    return coach


def test_a_note_creates_whom_and_what_it_does_not_know(noted: Coach) -> None:
    """An unknown person and event are made; the event gets the note's date."""
    (note,) = noted("note", "list", "--json").document["notes"]
    assert note["text"] == PRIYA
    assert [ref["name"] for ref in note["people"]] == ["Priya Raman"]
    event = noted("event", "show", "pydata", "--json").document["event"]
    assert (event["id"], event["date"]) == (note["event"]["id"], "2026-11-12")


def test_a_part_of_a_name_means_who_is_known(noted: Coach) -> None:
    """A second note about “priya” is about Priya Raman, and “Zoë” is somebody new."""
    second = noted("note", "add", "--person", "priya", "--person", "Zoë", "--text", "Talked again.", "--json")
    assert [ref["name"] for ref in second.document["note"]["people"]] == ["Priya Raman", "Zoë"]
    assert len(noted("person", "list", "--json").document["people"]) == 2
    assert noted("person", "show", "zoe", "--json").document["person"]["name"] == "Zoë"


def test_a_note_shows_the_facts_read_from_it(noted: Coach) -> None:
    """What was read out of a note comes with it, each with the words it came from."""
    document = noted("note", "add", "--person", "Priya", "--text", "She moved to Lyon.", "--json").document
    assert [fact["quote"] for fact in document["facts"]] == ["She moved to Lyon"]


def test_a_note_from_a_file_and_from_standard_input(coach: Coach, tmp_path: Path) -> None:
    """--file and - take the text as it is; bytes that are no UTF-8 are replaced, not refused."""
    file = tmp_path / "note.txt"
    file.write_bytes(b"\xef\xbb\xbfFirst line\nsecond \xff line\n")
    told = coach("note", "add", "--person", "Ana", "--file", str(file), "--json").document["note"]
    assert told["text"] == "First line\nsecond \ufffd line"
    typed = coach("note", "add", "--person", "Ana", "-", "--json", typed="Łódź, naïve café".encode())
    assert typed.document["note"]["text"] == "Łódź, naïve café"


def test_a_private_passage_stays_in_the_note(coach: Coach) -> None:
    """--private-part marks a passage, which must stand in the text."""
    words = ("note", "add", "--person", "Ana", "--text", "Likes jazz. Is ill.", "--json", "--private-part")
    kept = coach(*words, "Is ill.").document
    assert kept["note"]["private_quotes"] == ["Is ill."]
    assert [fact["reserve"] for fact in kept["facts"] if fact["quote"] == "Is ill"] == ["private"]
    assert coach(*words, "Is well.").document["error"]["kind"] == "not-found"


def test_editing_a_note_is_asked_for(noted: Coach) -> None:
    """A change to a note is refused without --yes where nobody can be asked, and its facts follow with it."""
    (note,) = noted("note", "list", "--json").document["notes"]
    refused = noted("note", "edit", note["id"], "--text", "She sails.", "--json")
    assert (refused.status, refused.document["error"]["kind"]) == (1, "needs-confirmation")
    changed = noted("note", "edit", note["id"], "--text", "She sails.", "--event", "", "--yes", "--json").document
    assert (changed["note"]["text"], changed["note"]["event"]) == ("She sails.", None)
    assert [fact["quote"] for fact in changed["facts"]] == ["She sails"]


def test_deleting_a_note_is_asked_for(noted: Coach) -> None:
    """A note is deleted with --yes only, and then it is gone."""
    (note,) = noted("note", "list", "--json").document["notes"]
    assert noted("note", "delete", note["id"], "--json").document["error"]["kind"] == "needs-confirmation"
    assert noted("note", "delete", note["id"], "--yes", "--json").document == {"deleted": note["id"]}
    assert noted("note", "list", "--json").document["notes"] == []


def test_forgetting_is_asked_for_and_final(noted: Coach) -> None:
    """Forgetting a person takes their notes along, after a yes."""
    assert noted("person", "forget", "Priya", "--json").document["error"]["kind"] == "needs-confirmation"
    assert noted("person", "forget", "Priya", "--yes", "--json").document["forgotten"]["name"] == "Priya Raman"
    assert noted("person", "list", "--json").document["people"] == []
    assert noted("note", "list", "--json").document["notes"] == []


def test_forgetting_tells_which_rehearsals_go(noted: Coach, tmp_path: Path) -> None:
    """Also one with a stock character in which I named them; what is told is what happens."""
    script = tmp_path / "lines.txt"
    script.write_text("Hi Priya, how are you?\n")
    noted("practice", "alone-by-the-plants", "--script", str(script))
    script.write_text("Hi, how are you?\n")
    noted("practice", "alone-by-the-plants", "--script", str(script))
    assert "1 rehearsal" in noted("person", "forget", "Priya", "--json").document["error"]["message"]
    noted("practice", "--person", "Priya", "--script", str(script))
    assert "2 rehearsals" in noted("person", "forget", "Priya", "--json").document["error"]["message"]
    noted("person", "forget", "Priya", "--yes")
    assert len(noted("practised", "list", "--json").document["practices"]) == 1


def test_forgetting_tells_which_words_stay(noted: Coach) -> None:
    """A note about somebody else that mentions them is told of before and after, and kept."""
    noted("note", "add", "--person", "Tom Hale", "--text", "Tom works with Priya.", "--yes")
    noted("debrief", "-", typed=b"Priya told me she is ill.")
    refused = noted("person", "forget", "Priya", "--json").document["error"]["message"]
    assert "1 note about others mentions them and keeps its words" in refused
    outcome = noted("person", "forget", "Priya", "--yes")
    assert "1 note about others mentions them and keeps its words" in outcome.out
    assert noted("debrief", "list", "--json").document["debriefs"] == []
    assert len(noted("note", "list", "--json").document["notes"]) == 1


def test_the_fields_of_a_person(coach: Coach) -> None:
    """add takes the fields of the contract, and edit changes what was not written before without asking."""
    added = coach(
        *("person", "add", "José Łoś", "--alias", "Pepe", "--email", "j@x.example", "--company", "Acme", "--json")
    ).document["person"]
    assert (added["aliases"], added["emails"], added["company"]) == (["Pepe"], ["j@x.example"], "Acme")
    edited = coach("person", "edit", "jose los", "--role", "carpenter", "--json").document["person"]
    assert (edited["role"], edited["company"]) == ("carpenter", "Acme")


def test_replacing_what_was_written_is_asked_for(coach: Coach) -> None:
    """A value that was there is replaced with --yes only."""
    coach("person", "add", "Ana", "--company", "Acme")
    refused = coach("person", "edit", "Ana", "--company", "Freightly", "--json").document["error"]
    assert refused["kind"] == "needs-confirmation"
    assert "Acme" in refused["message"]
    edited = coach("person", "edit", "Ana", "--company", "", "--yes", "--json").document["person"]
    assert edited["company"] is None


def test_two_become_one(noted: Coach) -> None:
    """Merging hands over notes and names; the other is then found by their old name."""
    noted("note", "add", "--person", "P. Raman", "--text", "Wrote from the train.")
    merged = noted("person", "merge", "Priya Raman", "P. Raman", "--yes", "--json").document["person"]
    assert merged["aliases"] == ["P. Raman"]
    assert len(noted("person", "show", "P. Raman", "--json").document["notes"]) == 2


def test_archiving_hides_and_brings_back(noted: Coach) -> None:
    """Somebody put away is in no list but can still be found by name."""
    noted("person", "archive", "Priya")
    assert noted("person", "list", "--json").document["people"] == []
    assert len(noted("person", "list", "--archived", "--json").document["people"]) == 1
    noted("person", "archive", "Priya", "--back")
    assert len(noted("person", "list", "--json").document["people"]) == 1


def test_my_profile(coach: Coach) -> None:
    """--set fills the profile, parts of a list separated by “;”; replacing what is there is asked for."""
    told = coach("me", "--set", "name=Noor", "--set", "can_do=review SQL; draw maps;", "--json").document["me"]
    assert (told["name"], told["can_do"]) == ("Noor", ["review SQL", "draw maps"])
    added = coach("me", "--set", "can_do=review SQL; draw maps; sail", "--json").document["me"]
    assert added["can_do"][-1] == "sail"
    assert coach("me", "--set", "name=Ada", "--json").document["error"]["kind"] == "needs-confirmation"
    assert coach("me", "--set", "name=Ada", "--yes", "--json").document["me"]["name"] == "Ada"


def test_a_person_is_shown_with_what_was_and_what_is(noted: Coach) -> None:
    """A later note closes an earlier fact; both are shown, the current ones first."""
    noted("note", "add", "--person", "Priya", "--date", "2026-11-19", "--text", "She joined Halmaplan as a developer.")
    shown = noted("person", "show", "Priya", "--json").document
    assert [fact["current"] for fact in shown["facts"]] == sorted((f["current"] for f in shown["facts"]), reverse=True)
    assert [fact["quote"] for fact in shown["facts"] if not fact["current"]] == [
        "Leads the data platform team at Freightly"
    ]


@pytest.mark.parametrize("words", [("person", "show", "Priya"), ("note", "list"), ("event", "list"), ("me",)])
def test_what_a_person_reads_holds_no_control_characters(noted: Coach, words: tuple[str, ...]) -> None:
    """Escape sequences and markup in a note are shown as text, never obeyed."""
    evil = "Said \x1b[2J\x1b]0;owned\x07hello [bold red]there[/] \u202eback."
    noted("note", "add", "--person", "Priya", "--event", "Fair", "--text", evil)
    said = noted(*words)
    assert said.status == 0
    assert not {"\x1b", "\x07", "\u202e"} & set(said.out)
    if words == ("note", "list"):
        assert "Said hello [bold red]there[/] back." in said.out


def test_003_02_comfortable_asking_makes_a_connection(noted: Coach) -> None:
    """Met is where everybody begins; whom I would ask a favour is connected, and nothing else decides it."""
    assert noted("person", "show", "Priya", "--json").document["person"]["stage"] == "met"
    edited = noted("person", "edit", "Priya", "--comfortable", "--yes", "--json").document["person"]
    assert edited["stage"] == "connected"
    back = noted("person", "edit", "Priya", "--not-comfortable", "--yes", "--json").document["person"]
    assert back["stage"] == "met"


def test_003_11_somebody_to_call_about_a_place(noted: Coach) -> None:
    """What I could call somebody about, whose doing it is that we met, and who is close, are kept and found."""
    noted("person", "edit", "Priya", "--knows", "flats in LA", "--introduced-by", "Kwame", "--inner-circle")
    (found,) = noted("person", "list", "flats in la", "--json").document["people"]
    assert (found["name"], found["introduced_by"], found["inner_circle"]) == ("Priya Raman", "Kwame", True)


def test_a_double_is_shown_with_its_reason_and_joined_only_by_hand(noted: Coach) -> None:
    """The coach says who may be one; merging is a step of its own."""
    noted("person", "add", "Priya Raman", "--place", "Berlin")
    (pair,) = noted("person", "duplicates", "--json").document["duplicates"]
    assert pair["reasons"] == ["the same name"]
    assert len(noted("person", "list", "--json").document["people"]) == 2
    noted("person", "merge", pair["a"]["id"], pair["b"]["id"], "--yes")
    assert noted("person", "duplicates", "--json").document["duplicates"] == []


def test_a_stage_is_one_there_is(coach: Coach) -> None:
    """Met or connected; another is refused, and the answer names both."""
    refused = coach("person", "add", "Quin", "--stage", "bestie", "--json")
    assert refused.status == 2
    assert refused.document["error"]["hint"] == "There are: met and connected."
    assert coach("person", "add", "Quin", "--stage", "connected").status == 0
    assert coach("person", "edit", "Quin", "--stage", "bestie", "--yes").status == 2


def test_an_address_of_mine_is_one(coach: Coach) -> None:
    """What goes on my card can be written to."""
    assert coach("me", "--set", "emails=not an email").status == 2
    assert coach("me", "--set", "emails=r@example.org; robin@example.org").status == 0
    assert coach("me", "--set", "emails=", "--yes", "--json").document["me"]["emails"] == []


def test_a_question_shows_no_control_characters(coach: Coach) -> None:
    """What an event is called cannot paint the terminal of whoever reads the refusal."""
    coach("event", "add", "Gala", "--date", "2026-11-12")
    coach("note", "add", "--person", "Ana", "--event", "Gala", "--text", "Sails \x1b[31mred\x1b[0m\x07 boats.")
    [note] = coach("note", "list", "--json").document["notes"]
    told = coach("note", "delete", note["id"], "--json").document["error"]
    assert told["kind"] == "needs-confirmation"
    assert "Sails red boats." in told["message"]
    assert not {char for char in told["message"] if ord(char) < 32}


def test_an_event_noted_twice_is_one(coach: Coach) -> None:
    """The same again is that very event; the same name and day with something else is refused, with a way on."""
    first = coach("event", "add", "Gala", "--date", "2026-11-12", "--place", "Ufer", "--json").document["event"]
    again = coach("event", "add", "gala", "--date", "2026-11-12", "--json").document["event"]
    assert again == first
    other = coach("event", "add", "Gala", "--date", "2026-11-12", "--place", "Depot", "--json")
    assert (other.status, other.document["error"]["kind"]) == (2, "usage")
    assert first["id"] in other.document["error"]["hint"]
    assert coach("event", "show", "Gala").status == 0
    assert coach("event", "add", "Gala", "--date", "2026-11-13").status == 0


def test_what_was_written_is_named_in_words(coach: Coach) -> None:
    """“an opportunity”, “a good word”, “a way out”: as one says it."""
    coach("opportunity", "add", "A grant for kites")
    assert coach("undo", "--json").document["undone"] == "note an opportunity"
    coach("felt-good", "add", "You listen well")
    assert coach("undo", "--json").document["undone"] == "note a good word"
    assert "as an opportunity" in coach("opportunity", "add", " ").err
