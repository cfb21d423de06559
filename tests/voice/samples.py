"""Messages of two invented people: one casual, one formal."""

from __future__ import annotations

CASUAL = (
    "Hey Sam!\n\nHonestly loved hearing about the kiln. I'm around next week if you fancy a brew. Didn't get round to "
    "the tiles yet, sorry!\n\nSpeak soon,\nNoor",
    "Hey Jo,\n\nCheers for the book tip. It's on my list now. Honestly, can't wait to start it. By the way, how's the "
    "choir going?\n\nCheers,\nNoor",
    "Hey Lee!\n\nThat's great news about the flat. I'll bring the drill on Friday. By the way, don't worry about the "
    "van.\n\nCheers,\nNoor",
)
FORMAL = (
    "Dear Ms Kovač,\n\nThank you very much for your letter of 3 May. I would be pleased to meet you and your "
    "colleagues at the museum, and I do not expect any difficulty with the date. I look forward to your answer with "
    "great interest.\n\nKind regards,\nNoor Haddad",
    "Dear Professor Lindqvist,\n\nThank you very much for the careful reading of my draft. I have considered each of "
    "your remarks, and I will send the revised version before the end of the month. I am grateful for your "
    "patience.\n\nKind regards,\nNoor Haddad",
)
DRAFTED = (
    "Hi Priya,\n\nYou mentioned that you are weighing Dagster. As promised, I will send you my checklist.\n\n"
    "Best wishes,\nNoor",
    "Hi Sam,\n\nYou mentioned that you love moss. As promised, I will send you my tram map.\n\nBest wishes,\nNoor",
)
SENT = (
    "Hey Priya,\n\nI remember that you are weighing Dagster. I will send you my checklist.\n\nCheers,\nNoor",
    "Hey Sam,\n\nI remember that you love moss. I will send you my tram map.\n\nCheers,\nNoor",
)
