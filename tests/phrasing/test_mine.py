"""What the profile says about me, as something I could say."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from coach.phrasing.mine import Sort, saying
from tests.reading.hurried import note_texts


@pytest.mark.parametrize(
    ("noted", "clause", "sort"),
    [
        ("migrated three pipelines to Dagster last year", "I migrated three pipelines to Dagster last year", Sort.DONE),
        ("built a kiln", "I built a kiln", Sort.DONE),
        ("I've built kayaks", "I've built kayaks", Sort.DONE),
        ("read contracts", "I can read contracts", Sort.CAN),
        ("can proofread English", "I can proofread English", Sort.CAN),
        ("set up websites", "I can set up websites", Sort.CAN),
        ("lend my drill", "I can lend my drill", Sort.CAN),
        ("speak Dutch", "I speak Dutch", Sort.CAN),
        ("sings alto", "I sing alto", Sort.CAN),
        ("is a notary", "I am a notary", Sort.CAN),
        ("tax advice", "I can help with tax advice", Sort.CAN),
        ("I have a van", "I have a van", Sort.DOES),
        ("clean up old recordings", "I can clean up old recordings", Sort.CAN),
        ("Sort out tangled spreadsheets", "I can sort out tangled spreadsheets", Sort.CAN),
        ("pick up parcels", "I can pick up parcels", Sort.CAN),
        ("look after cats over the holidays", "I can look after cats over the holidays", Sort.CAN),
        ("go through a lease line by line", "I can go through a lease line by line", Sort.CAN),
        ("set up build pipelines", "I can set up build pipelines", Sort.CAN),
        ("read over CVs for care jobs", "I can read over CVs for care jobs", Sort.CAN),
        ("look over a grant application", "I can look over a grant application", Sort.CAN),
        ("fill in visa forms", "I can fill in visa forms", Sort.CAN),
        ("take apart a piano", "I can take apart a piano", Sort.CAN),
        ("put together a budget", "I can put together a budget", Sort.CAN),
        ("tidy up a codebase", "I can tidy up a codebase", Sort.CAN),
        ("type up handwritten letters", "I can type up handwritten letters", Sort.CAN),
        ("wire up a doorbell", "I can wire up a doorbell", Sort.CAN),
        ("label a collection", "I can label a collection", Sort.CAN),
        ("lend two field recorders", "I can lend two field recorders", Sort.CAN),
        ("mend wooden oars", "I can mend wooden oars", Sort.CAN),
        ("restore old chairs", "I can restore old chairs", Sort.CAN),
        ("restores old chairs", "I restore old chairs", Sort.CAN),
        ("restoring chairs", "I can help with restoring chairs", Sort.CAN),
        ("digitise tapes", "I can digitise tapes", Sort.CAN),
        ("solder and crimp", "I can solder and crimp", Sort.CAN),
        ("prune apple trees", "I can prune apple trees", Sort.CAN),
        ("babysit on Tuesdays", "I can babysit on Tuesdays", Sort.CAN),
        ("feed the cats", "I can feed the cats", Sort.CAN),
        ("transcribe old German handwriting", "I can transcribe old German handwriting", Sort.CAN),
        ("moderate a panel", "I can moderate a panel", Sort.CAN),
        ("design posters", "I can design posters", Sort.CAN),
        ("design a logo", "I can design a logo", Sort.CAN),
        ("record podcasts", "I can record podcasts", Sort.CAN),
        ("film weddings", "I can film weddings", Sort.CAN),
        ("play the cello at a wedding", "I can play the cello at a wedding", Sort.CAN),
        ("test automation", "I can help with test automation", Sort.CAN),
        ("garden tours", "I can help with garden tours", Sort.CAN),
        ("market research", "I can help with market research", Sort.CAN),
        ("travel tips for Japan", "I can help with travel tips for Japan", Sort.CAN),
        ("work contracts", "I can help with work contracts", Sort.CAN),
        ("marking rubrics for lab reports", "I can help with marking rubrics for lab reports", Sort.CAN),
        ("planning permission paperwork", "I can help with planning permission paperwork", Sort.CAN),
        ("portrait photos", "I can help with portrait photos", Sort.CAN),
        ("feedback on a pitch", "I can help with feedback on a pitch", Sort.CAN),
        ("give feedback on a pitch", "I can give feedback on a pitch", Sort.CAN),
        ("Excel", "I can help with Excel", Sort.CAN),
        ("own a projector", "I own a projector", Sort.CAN),
        ("have a van", "I have a van", Sort.CAN),
        ("keep bees", "I keep bees", Sort.CAN),
        ("also speak Polish", "I also speak Polish", Sort.CAN),
        ("experience with SAP", "I have experience with SAP", Sort.CAN),
        ("12 years of welding", "I have 12 years of welding", Sort.CAN),
        ("access to a darkroom", "I have access to a darkroom", Sort.CAN),
        ("happy to review CVs", "I am happy to review CVs", Sort.CAN),
        ("handy with a lathe", "I am handy with a lathe", Sort.CAN),
        ("moved two services from MySQL to Postgres", "I moved two services from MySQL to Postgres", Sort.DONE),
    ],
)
def test_skills(noted: str, clause: str, sort: Sort) -> None:
    """A skill becomes a first-person clause; what I did is told apart from what I can do."""
    found = saying(noted)
    assert (found.clause, found.sort) == (clause, sort)


@pytest.mark.parametrize(
    ("noted", "clause"),
    [
        ("climbs at Boulderklub twice a week", "I climb at Boulderklub twice a week"),
        ("bouldering", "I am into bouldering too"),
        ("into moss", "I am into moss too"),
        ("DIY", "I am into DIY too"),
        ("play the cello", "I play the cello"),
        ("walk dogs on Sundays", "I walk dogs on Sundays"),
        ("garden history", "I am into garden history too"),
        ("fell running", "I am into fell running too"),
    ],
)
def test_pastimes(noted: str, clause: str) -> None:
    """An interest becomes something to do together."""
    found = saying(noted, interest=True)
    assert (found.clause, found.sort) == (clause, Sort.DOES)


@pytest.mark.parametrize(
    "noted", ["know Lena Rask, a tax adviser", "knows Lena Rask, a tax adviser", "I know Lena Rask, the tax adviser"]
)
def test_a_contact_is_not_named(noted: str) -> None:
    """Somebody I know is offered by what they do; their name is not given away."""
    found = saying(noted)
    assert (found.clause, found.sort) == ("I know a tax adviser", Sort.KNOWS)


@settings(max_examples=100, deadline=None)
@given(note_texts)
def test_anything_in_a_profile_can_be_read(text: str) -> None:
    """Whatever stands in the profile, the clause is in the first person."""
    assert saying(text).clause.startswith("I")
    assert saying(text, interest=True).clause.startswith("I")
