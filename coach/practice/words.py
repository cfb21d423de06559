"""What areas, skills and ratings are called where a person reads them."""

from __future__ import annotations

from coach.domain.practice import Area, Skill

AREAS = {
    Area.CIRCLE: "Joining a circle",
    Area.FIRST_CONTACT: "First contact",
    Area.ABOUT_ME: "When it is about me",
    Area.FINDING_OUT: "Finding out",
    Area.HELPING: "Helping",
    Area.AT_WORK: "At work",
    Area.MEETING_ANEW: "Meeting anew",
    Area.INTRODUCING: "Introducing people",
    Area.LEAVING: "Leaving well",
    Area.MINE: "My own",
}
SKILLS = {
    Skill.JOINING: "joining",
    Skill.ASKING: "asking",
    Skill.GOING_DEEPER: "going deeper",
    Skill.LISTENING: "listening",
    Skill.FINDING_A_NEED: "finding a need",
    Skill.OFFERING_HELP: "offering help",
    Skill.SAYING_WHAT_I_DO: "saying what I do",
    Skill.STAYING_POSITIVE: "staying positive",
    Skill.BEING_PLAIN: "being plain",
    Skill.DISCRETION: "discretion",
    Skill.INTRODUCING: "introducing",
    Skill.LEAVING: "leaving",
}
RATINGS = {
    0: "an occasion went by",
    1: "a beginning",
    2: "done",
    3: "done more than once, and well",
}
"""What a rating of `coach.domain.practice.SkillSeen` says: how a thing showed, never what it is worth."""
DIFFICULTIES = {1: "easy", 2: "middling", 3: "harder"}
