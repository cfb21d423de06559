"""What somebody says in a rehearsal of each scene: the same words for the page and for the terminal."""

from __future__ import annotations

CIRCLE = ("circle-by-the-window", "…", "And how did you come to that?", "It was good to stand with you. See you.")
ABOUT_ME = ("asked-kindly-what-you-do", "I am a data engineer in a harbour. And you, what did you do?")
ANOTHER_WAY = "I am a harbour's data engineer: I keep the tide tables right. And you, what did you do?"
DRINK = (
    "leaving-for-a-drink",
    "What do people put in there?",
    "And the oddest thing?",
    "How do you like the evening?",
    "I will fetch myself some tea now. It was nice to talk with you.",
)
CURT = ("leaving-for-a-drink", "What do people put in there?", "And then?", "Bye.")
CARD = (
    "leaving-with-a-card",
    "How do you count them?",
    "I would like to hear how it goes on in the attic. Shall I send you my contact?",
    "Good to have met you, Meera. I will move on now.",
)
TWO = (
    "two-who-should-meet",
    "What is wrong with the looms?",
    "Zeynep, this is Mateus, he mends everything made of wood; Mateus, Zeynep has two looms that stand still.",
    "I will leave you two to it. It was good to talk with you both.",
)
ADMIRED = (
    "somebody-well-known",
    "Wow, I am your biggest fan, you are so amazing!!!",
    "You said that you are least sure about the hospitals. How did you find out?",
    "Thank you, that was good to hear. I will let you pack.",
)
LUNCH = (
    "walk-to-lunch",
    "Yes, let us. What is that chair doing up there?",
    "What do you do when you are not at work?",
    "The tram museum sounds like something I would like to see as well. Shall we go on Saturday?",
    "This was a good walk, thank you. See you after lunch.",
)
QUIZ = ("seat-beside-you", "What do you do?", "Where do you live?", "What do you like to eat?", "Do you have a cat?")
COMPLAINT = (
    "job-that-goes-badly",
    "I hate my job, my boss is a nightmare.",
    "I really need a new job, do you know anybody who is hiring?",
)
NEED = (
    "need-behind-the-small-talk",
    "What do you do?",
    "How did you come to that?",
    "What is the hardest part of it at the moment?",
    "I will think about a table for you. It was good to talk with you, see you.",
)
SMALL_TALK = ("need-behind-the-small-talk", "It is windy today.", "I like the rain, mostly.")
NO_FIT = (
    "nothing-for-each-other",
    "No, I am afraid not. What do you need it for?",
    "I look for people who build maps, so I am of no use to you either.",
    "Then I wish you luck with the berries. It was nice to meet you, have a good evening.",
)
DEEPER = (
    "questions-that-go-deeper",
    "How is the choir?",
    "What would you like to do next?",
    "And in the long run, what matters to you?",
)
LIGHT = ("questions-that-go-deeper", "…", "…", "How is the choir?", "How is the counter these days?")
LONG_RUN = "somebody whom people in my street ask first"
"""What is told in the deeper scene only when it is asked for."""
