"""Follow-ups, outcomes, Today, keeping in touch and meeting anew, by their practices. Today is 2026-11-20, a Friday."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from coach import paths
from tests.cli.conftest import Coach

KITES = "Ada builds kites out of old maps. She needs a sewing machine for sailcloth."


def _noted(coach: Coach, date: str = "2026-11-19", name: str = "Ada Quill", text: str = KITES) -> Any:  # noqa: ANN401
    return coach("note", "add", "--person", name, "--date", date, "--text", text, "--json").document["note"]


def _today(coach: Coach, *more: str) -> Any:  # noqa: ANN401
    return coach("today", "--json", *more).document


def test_000_16_a_new_talk_is_due_within_a_week(coach: Coach) -> None:
    """The day is set without asking: the note's and seven."""
    note = _noted(coach)
    [thing] = _today(coach)["follow_ups"]
    assert (thing["person"]["name"], thing["due"], thing["days_left"]) == ("Ada Quill", "2026-11-26", 6)
    assert [source["note_id"] for source in thing["sources"]] == [note["id"]]
    assert all(source["quote"] in KITES and source["quote"] in thing["reason"] for source in thing["sources"])
    assert thing["weekend"] == 2


def test_000_16_the_list_has_the_least_time_left_first_and_late_ones_stay(coach: Coach) -> None:
    """Three talks of three days; one day has passed, and the word for it is kind."""
    for day, name in (("2026-11-18", "Ada Quill"), ("2026-11-10", "Ben Oake"), ("2026-11-15", "Cem Tarn")):
        _noted(coach, day, name, f"{name} likes old maps a lot.")
    listed = _today(coach)["follow_ups"]
    assert [thing["days_left"] for thing in listed] == [-3, 2, 5]
    shown = coach("today").out
    assert "still fine" in shown
    assert not {"overdue", "late", "missed"} & set(shown.lower().split())


def test_001_06_no_goes_to_a_list_that_never_nags(coach: Coach) -> None:
    """Both answers can be seen; only yes comes back."""
    _noted(coach)
    assert _today(coach)["follow_ups"][0]["asks"] == "Still thinking about it?"
    coach("follow-ups", "add", "ada", "--thinking", "no")
    assert _today(coach)["follow_ups"] == []
    assert _today(coach, "--today", "2026-11-29")["follow_ups"] == []
    [gone] = coach("follow-ups", "list", "--let-go", "--json").document["follow_ups"]
    assert (gone["state"], gone["person"]["name"]) == ("let-go", "Ada Quill")
    coach("follow-ups", "add", "ada", "--thinking", "yes")
    [kept] = _today(coach)["follow_ups"]
    assert (kept["state"], kept["asks"], kept["due"]) == ("planned", None, "2026-11-26")
    assert coach("follow-ups", "list", "--let-go", "--json").document["follow_ups"] == []


def test_001_06_a_talk_long_ago_makes_no_duty(coach: Coach) -> None:
    """Only the talks of the last two weeks are asked about."""
    _noted(coach, "2026-11-01")
    assert _today(coach)["follow_ups"] == []


def test_002_09_a_thank_you_is_due_next_day_with_its_formality(coach: Coach) -> None:
    """Formality by what I felt, in three steps."""
    _noted(coach)
    planned = coach("follow-ups", "add", "ada", "--thank-you", "--formality", "3", "--json").document["follow_up"]
    assert (planned["kind"], planned["due"], planned["formality"]) == ("thank-you", "2026-11-20", 3)
    assert coach("follow-ups", "add", "ada", "--formality", "4").status == 2


def test_003_04_a_follow_up_goes_through_its_states(coach: Coach) -> None:
    """Planned, drafted by the draft, replied: each seen in the list."""
    _noted(coach)
    coach("follow-ups", "add", "ada")
    draft = coach("follow-up", "ada", "--json").document
    [drafted] = coach("follow-ups", "list", "--json").document["follow_ups"]
    assert (drafted["state"], drafted["draft_id"]) == ("drafted", draft["draft_id"])
    assert "Your draft is ready" in _today(coach)["follow_ups"][0]["reason"]
    after = coach("outcome", "ada", "replied", "--json").document["follow_up"]
    assert (after["state"], after["changed"]) == ("replied", "2026-11-20")
    assert _today(coach)["follow_ups"] == []


def test_a_draft_to_somebody_asked_about_answers_the_question(coach: Coach) -> None:
    """Who writes is still thinking about it."""
    _noted(coach)
    coach("follow-up", "ada")
    [thing] = _today(coach)["follow_ups"]
    assert (thing["state"], thing["asks"], thing["due"]) == ("drafted", None, "2026-11-26")


def test_004_10_two_tries_without_an_answer_end_it_gracefully(coach: Coach) -> None:
    """The first silence puts a second hello on the list; the second offers a kind close and stops for good."""
    _noted(coach)
    first = coach("outcome", "ada", "no-answer", "--date", "2026-11-20", "--json").document
    assert (first["follow_up"]["state"], first["follow_up"]["due"], first["hint"]) == ("planned", "2026-11-27", None)
    assert "second short hello" in _today(coach)["follow_ups"][0]["reason"]
    second = coach("outcome", "ada", "no-answer", "--json").document
    assert second["hint"] == "coach follow-up 'Ada Quill' --kind close"
    _noted(coach, "2026-11-20", text="Ada waved from the tram.")
    coach("keep-in-touch", "set", "ada", "--every", "14")
    later = _today(coach, "--today", "2026-12-24")
    assert (later["follow_ups"], later["keep_in_touch"]) == ([], [])


def test_004_10_a_no_stops_reminders_until_it_is_reopened_by_hand(coach: Coach) -> None:
    """No fit now may be one later."""
    _noted(coach)
    assert "kind close" in coach("outcome", "ada", "declined").out.replace("--", "")
    assert _today(coach)["follow_ups"] == []
    coach("outcome", "ada", "reopened")
    [thing] = _today(coach)["follow_ups"]
    assert (thing["state"], thing["due"]) == ("planned", "2026-11-27")


def test_a_close_that_was_sent_closes_it(coach: Coach) -> None:
    """No state is invented: an unknown one is refused."""
    _noted(coach)
    assert coach("outcome", "ada", "closed", "--json").document["follow_up"]["state"] == "closed"
    assert coach("outcome", "ada", "ghosted").status == 2
    assert coach("outcome", "nobody at all", "closed", "--json").document["error"]["kind"] == "not-found"


def test_promises_of_mine_come_first_with_their_words(coach: Coach) -> None:
    """What, by when, and the quote it rests on."""
    note = _noted(coach, text="Ada builds kites. I promised to send her my sewing pattern by Monday.")
    [promise] = _today(coach)["promises"]
    assert (promise["mine"], promise["due"], promise["number"]) == (True, "2026-11-23", 1)
    assert promise["sources"][0]["note_id"] == note["id"]
    assert promise["sources"][0]["quote"] in note["text"]
    coach("today", "done", "1")
    assert _today(coach)["promises"] == []
    assert coach("promise", "list", "--json").document["promises"] == []


def test_at_most_seven_things_in_all(coach: Coach) -> None:
    """Ten talks and three promises: seven, the rest is a number."""
    for number in range(10):
        _noted(coach, "2026-11-18", f"Guest {chr(65 + number)}lder", "Likes old maps very much.")
    for number in range(3):
        coach("promise", "add", f"Guest {chr(65 + number)}lder", "a map of the coast", "--due", "2026-11-22")
    coach("keep-in-touch", "set", "Guest Jlder", "--every", "14")
    today = _today(coach)
    lists = [today["follow_ups"], today["promises"], today["keep_in_touch"]]
    assert sum(map(len, lists)) == 7
    assert sorted(thing["number"] for each in lists for thing in each) == [1, 2, 3, 4, 5, 6, 7]
    assert len(today["promises"]) == 3
    assert today["waiting"] == 6


@pytest.mark.parametrize(("answer", "back"), [("later", "2026-11-23"), ("keep", "2026-11-20")])
def test_later_comes_back(coach: Coach, answer: str, back: str) -> None:
    """Later is three days; keeping it in mind keeps it on the list without a question."""
    _noted(coach)
    coach("today", answer, "1")
    assert len(_today(coach)["follow_ups"]) == (0 if answer == "later" else 1)
    assert len(_today(coach, "--today", back)["follow_ups"]) == 1


def test_a_thing_can_be_named_by_its_id(coach: Coach) -> None:
    """And something that is not there is said."""
    _noted(coach)
    thing = _today(coach)["follow_ups"][0]
    assert coach("today", "let-go", thing["id"], "--json").document["id"] == thing["id"]
    assert coach("today", "done", "1", "--json").document["error"]["kind"] == "not-found"
    assert coach("today", "sing", "1").status == 2
    assert coach("today", "done").status == 2


def test_nothing_due_is_good(coach: Coach) -> None:
    """An empty notebook asks for nothing."""
    assert "Nothing is due. Good." in coach("today").out
    assert _today(coach) | {"date": ""} == {
        "date": "",
        "follow_ups": [],
        "promises": [],
        "keep_in_touch": [],
        "give_first": None,
        "waiting": 0,
    }


def test_a_private_note_is_not_quoted(coach: Coach) -> None:
    """The day may be said, the words may not."""
    note = _noted(coach)
    coach("note", "edit", note["id"], "--private", "--yes")
    [thing] = _today(coach)["follow_ups"]
    assert thing["sources"] == []
    assert "kites" not in str(thing)


def test_give_first_joins_a_need_with_what_is_mine(coach: Coach) -> None:
    """One person, one thing; the need is quoted; asking twice gives the same."""
    _noted(coach, "2026-10-01")
    coach("me", "--set", "can_do=can lend my sewing machine for sailcloth")
    gift = _today(coach)["give_first"]
    assert gift["person"]["name"] == "Ada Quill"
    assert "sewing machine" in gift["idea"]
    assert gift["sources"][0]["quote"] in KITES
    assert _today(coach)["give_first"] == gift
    coach("today", "let-go", gift["id"])
    assert _today(coach)["give_first"] is None


def test_keep_in_touch_reminds_of_nobody_unasked_and_is_reset_by_a_talk(coach: Coach) -> None:
    """Set, due after the interval, gone with the next talk."""
    _noted(coach, "2026-10-01")
    assert _today(coach)["keep_in_touch"] == []
    coach("keep-in-touch", "set", "ada", "--every", "30")
    [thing] = _today(coach)["keep_in_touch"]
    assert (thing["last"], thing["every_days"], thing["due"]) == ("2026-10-01", 30, "2026-10-31")
    _noted(coach, "2026-11-01", text="Ada rang about the kites.")
    assert _today(coach)["keep_in_touch"] == []


def test_keep_in_touch_by_relation_snooze_and_pause(coach: Coach) -> None:
    """A person's own interval goes before their relation's; snoozed and paused people rest."""
    for name in ("Ada Quill", "Ben Oake"):
        _noted(coach, "2026-09-01", name)
        coach("person", "edit", name, "--relation", "friend", "--yes")
    coach("keep-in-touch", "set", "--relation", "Friend", "--every", "14")
    coach("keep-in-touch", "set", "ben", "--every", "none")
    assert [thing["person"]["name"] for thing in _today(coach)["keep_in_touch"]] == ["Ada Quill"]
    coach("keep-in-touch", "snooze", "ada", "--until", "2026-11-25")
    assert _today(coach)["keep_in_touch"] == []
    assert len(_today(coach, "--today", "2026-11-25")["keep_in_touch"]) == 1
    coach("keep-in-touch", "pause", "ada")
    assert _today(coach, "--today", "2026-11-25")["keep_in_touch"] == []
    coach("keep-in-touch", "resume", "ada")
    assert len(_today(coach)["keep_in_touch"]) == 1
    assert coach("keep-in-touch", "set", "ada", "--every", "17").status == 2


def test_001_11_the_inner_circle_comes_first(coach: Coach) -> None:
    """Somebody close goes before somebody whose day is nearer."""
    _noted(coach, "2026-11-05", "Ada Quill")
    coach("today", "let-go", "1")
    _noted(coach, "2026-08-30", "Ben Oake")
    coach("person", "edit", "ben", "--inner-circle", "--yes")
    for name in ("ada", "ben"):
        coach("keep-in-touch", "set", name, "--every", "14")
    due = sorted(_today(coach)["keep_in_touch"], key=lambda thing: thing["number"])
    assert [thing["person"]["name"] for thing in due] == ["Ben Oake", "Ada Quill"]
    listed = coach("keep-in-touch", "list", "--json").document["keep_in_touch"]
    assert [each["person"]["name"] for each in listed] == ["Ben Oake", "Ada Quill"]


def test_004_06_004_08_people_i_know_nothing_about_one_at_a_time(coach: Coach) -> None:
    """The longest in the notebook first; a note, or “later”, brings the next."""
    for name in ("Cem Tarn", "Ada Quill", "Ben Oake"):
        coach("person", "add", name)
    first = coach("reintroduce", "--json").document
    assert (first["person"]["name"], first["waiting"]) == ("Cem Tarn", 3)
    _noted(coach, name="Cem Tarn")
    assert coach("reintroduce", "--json").document["person"]["name"] == "Ada Quill"
    assert coach("reintroduce", "--later", "ada", "--json").document["person"]["name"] == "Ben Oake"
    _noted(coach, name="Ben Oake")
    assert coach("reintroduce", "--json").document["person"] is None


def test_004_12_a_random_pick_is_repeatable_and_has_three_slots(coach: Coach) -> None:
    """What is noted fills its slot; the way to fill the others is named."""
    for letter in "ABCDEFGH":
        coach("person", "add", f"Guest {letter}lder")
    _noted(coach, text="Works at a kite shop. Loves climbing on weekends. Is taking a course in welding.")
    picks = {
        seed: coach("reintroduce", "--random", "--seed", str(seed), "--json").document["person"]["name"]
        for seed in range(6)
    }
    assert len(set(picks.values())) > 1
    assert picks[4] == coach("reintroduce", "--random", "--seed", "4", "--json").document["person"]["name"]
    seed = next(
        seed
        for seed in range(200)
        if coach("reintroduce", "--random", "--seed", str(seed), "--json").document["person"]["name"] == "Ada Quill"
    )
    slots = coach("reintroduce", "--random", "--seed", str(seed), "--json").document["slots"]
    known = {slot["name"]: " ".join(source["quote"] for source in slot["known"]) for slot in slots}
    assert "kite shop" in known["most-time"]
    assert "climbing" in known["rest"]
    assert "welding" in known["growth"]
    assert all("note add --person 'Ada Quill'" in slot["fill"] for slot in slots)


def test_the_calendar_has_what_is_due_with_lasting_ids(coach: Coach, tmp_path: Path) -> None:
    """All-day events; the same thing keeps its UID, and what was due before is due today."""
    _noted(coach, "2026-11-10", text="Ada builds kites; she asked for BEGIN:VEVENT, and more.")
    events = _events(coach, tmp_path / "a.ics")
    [event] = events
    assert event["summary"] == "Write to Ada Quill"
    assert event["dtstart"].dt.isoformat() == "2026-11-20"
    assert [each["uid"] for each in _events(coach, tmp_path / "b.ics")] == [event["uid"]]
    assert (tmp_path / "a.ics").stat().st_mode & 0o077 == 0


def test_an_invitation_is_one_tentative_event_a_slot(coach: Coach, tmp_path: Path) -> None:
    """Times and place as offered: those typed, else the two the message names; one that is no time is refused."""
    _noted(coach)
    out = tmp_path / "invitation.ics"
    words = ("follow-up", "ada", "--kind", "invite", "--place", "Café Ufer", "--out", str(out))
    assert coach(*words, "--slot", "some day").status == 2
    assert not out.exists()
    said = coach(*words).out
    events = list(Calendar.from_ical(out.read_bytes()).walk("VEVENT"))
    assert len(events) == 2
    assert all(f"{event['dtstart'].dt:%d %B at %H:%M}" in said for event in events)
    assert coach(*words, "--slot", "Tuesday 18:30", "--slot", "2026-11-27 at noon", "--yes").status == 0
    events = list(Calendar.from_ical(out.read_bytes()).walk("VEVENT"))
    assert [event["dtstart"].dt.isoformat() for event in events] == ["2026-11-24T18:30:00", "2026-11-27T12:00:00"]
    assert {(str(event["status"]), str(event["location"])) for event in events} == {("TENTATIVE", "Café Ufer")}


def test_today_on_the_sample_notebook(coach: Coach) -> None:
    """Seven things, each about somebody, each source a slice of its note."""
    coach("import", str(paths.samples_dir() / "notebook.jsonl"), "--yes")
    _noted(coach, "2026-10-02", "Ada Quill", "Ada needs somebody to review SQL models.")
    today = _today(coach, "--today", "2026-11-18")
    things = [*today["follow_ups"], *today["promises"], *today["keep_in_touch"]]
    assert len(things) == 7
    notes = {note["id"]: note["text"] for note in coach("note", "list", "--json").document["notes"]}
    sources = [source for thing in things for source in thing["sources"]]
    assert sources
    assert all(source["quote"] in notes[source["note_id"]] for source in sources)
    assert today["give_first"]["person"]["name"] not in {thing["person"]["name"] for thing in things}


def _events(coach: Coach, out: Path) -> list[Any]:
    assert coach("export", "--format", "ics", str(out)).status == 0
    return list(Calendar.from_ical(out.read_bytes()).walk("VEVENT"))


def test_004_10_one_message_is_one_try(coach: Coach) -> None:
    """004-10: a silence told twice of one message counts once; after a second message it counts again."""
    _noted(coach)
    draft = coach("follow-up", "ada", "--json").document["draft_id"]
    coach("sent", draft)
    assert coach("outcome", "ada", "no-answer").status == 0
    again = coach("outcome", "ada", "no-answer", "--json")
    assert (again.status, again.document["error"]["kind"]) == (2, "usage")
    assert "coach sent" in again.document["error"]["hint"]
    [kept] = coach("follow-ups", "list", "--all", "--json").document["follow_ups"]
    assert (kept["tries"], kept["unanswered"], kept["state"]) == (1, 1, "planned")
    coach("today", "done", kept["id"])
    assert "enough" in coach("outcome", "ada", "no-answer").out


def test_days_that_cannot_be_are_refused(coach: Coach) -> None:
    """Nothing came back tomorrow, and nothing is put off until a day that has passed."""
    _noted(coach)
    coach("follow-up", "ada")
    assert coach("outcome", "ada", "replied", "--date", "2026-11-21").status == 2
    assert coach("today", "later", "1", "--until", "2020-01-01").status == 2
    [thing] = _today(coach)["follow_ups"]
    assert thing["state"] == "drafted"
    assert coach("today", "later", "1", "--until", "2026-11-25").status == 0


def test_a_time_that_cannot_be_met_is_never_offered(coach: Coach) -> None:
    """A word that names no day and a day that has passed are refused before anything is written, file or no file."""
    _noted(coach)
    for slot in ("tomorrowish", "2020-01-01 18:00"):
        assert coach("follow-up", "ada", "--kind", "invite", "--slot", slot).status == 2
    assert coach("follow-up", "ada", "--kind", "invite", "--slot", "tomorrow 18:00").status == 0


def test_no_file_is_told_of_where_too_little_is_noted(coach: Coach, tmp_path: Path) -> None:
    """The answer says whether a file was written, as a program and as a person reads it."""
    out = tmp_path / "i.ics"
    coach("person", "add", "Mara")
    words = ("follow-up", "Mara", "--kind", "invite", "--slot", "Tuesday 18:30", "--out", str(out))
    document = coach(*words, "--json").document
    assert (document["body"], document["written"]) == ("", None)
    assert "No file was written" in coach(*words).out
    assert not out.exists()
    _noted(coach)
    words = ("follow-up", "ada", "--out", str(tmp_path / "x.txt"))
    assert coach(*words, "--json").document["written"] == str(tmp_path / "x.txt")
    assert str(tmp_path / "x.txt") in coach(*words, "--yes").out.replace("\n", "")


def test_an_interval_for_a_relation_nobody_has_is_kept_with_a_word(coach: Coach) -> None:
    """A slip of the pen is seen at once; where somebody has it nothing is said."""
    slipped = coach("keep-in-touch", "set", "--relation", "frnd", "--every", "30")
    assert slipped.status == 0
    assert "Nobody is “frnd” yet" in slipped.err
    coach("person", "add", "Ada", "--relation", "Friend")
    assert coach("keep-in-touch", "set", "--relation", "friend", "--every", "30").err == ""
