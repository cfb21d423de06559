// The counter, the ways out, the break and the corner. What was tapped stays in this phone's own storage, under the
// event's key; where a browser allows none, it lasts as long as the page is open. All text is set as text.
"use strict";
const card = JSON.parse(document.getElementById("card").textContent);
const find = (id) => document.getElementById(id);
const key = `rapport-card-${card.event_id}`;
let state = { talks: 0, used: [], until: 0, asked: 0 };

function load() {
  try {
    const kept = JSON.parse(localStorage.getItem(key) || "{}");
    if (Number.isInteger(kept.talks) && kept.talks >= 0) state.talks = kept.talks;
    if (Array.isArray(kept.used)) state.used = kept.used.filter((id) => typeof id === "string");
    if (Number.isFinite(kept.until)) state.until = kept.until;
    if (Number.isInteger(kept.asked)) state.asked = kept.asked;
  } catch { /* nothing kept, or nothing may be */ }
}

function change(changes) {
  state = { ...state, ...changes };
  try { localStorage.setItem(key, JSON.stringify(state)); } catch { /* it lasts as long as the page */ }
  draw();
}

const talks = (n) => `${n} ${n === 1 ? "talk" : "talks"}`;
const left = (exit) => exit.uses_left === null
  ? Infinity : Math.max(0, exit.uses_left - state.used.filter((id) => id === exit.id).length);
const ready = () => card.exits.filter((exit) => left(exit) > 0);

function drawTalks() {
  find("number").textContent = state.talks;
  find("of").textContent = card.target ? `of ${card.target} · tap after a talk` : "tap after a talk, if you like";
  find("less").hidden = state.talks === 0;
  const lines = [];
  if (card.target === 0) lines.push("Just being there is enough. You may go whenever you like.");
  else if (state.talks >= card.target) lines.push("Done: you may go. Or stay, just for the fun of it.");
  if (lines.length && state.talks) lines.push(`At the debrief, tell the coach: ${talks(state.talks)}.`);
  const done = find("done");
  if (done.innerText.trim() !== lines.join("\n")) {
    done.replaceChildren(...lines.map((line) => Object.assign(document.createElement("p"), { textContent: line })));
  }
}

function drawExits() {
  const shown = ready().slice(0, card.shown).map((exit) => exit.id);
  for (const item of document.querySelectorAll("#exits li[data-exit]")) {
    const exit = card.exits.find((one) => one.id === item.dataset.exit);
    item.hidden = !shown.includes(exit.id);
    const uses = item.querySelector(".uses");
    if (uses) uses.textContent = ["", "once more", "twice more"][left(exit)] ?? `${left(exit)} times more`;
  }
  const last = card.exits.find((exit) => exit.id === state.used.at(-1));
  find("used-up").textContent = last && !left(last)
    ? (shown.length ? "That one was said often enough for tonight. These still sound true." : "A plain goodbye is fine.") : "";
  find("not-used").hidden = state.used.length === 0;
}

function drawCorner() {
  const turn = (list) => (list.length ? list[state.asked % list.length] : "");
  const exits = ready();
  find("move").textContent = turn(card.moves);
  find("first-words").textContent = turn(card.openers);
  find("way-out").textContent = exits.length ? turn(exits).text : "It was good to talk with you. Enjoy the evening.";
  const more = card.target - state.talks;
  find("left").textContent = more > 0 ? `${talks(more)} to go, then you may go.` : "You may go whenever you like.";
}

function drawBreak() {
  const seconds = Math.ceil((state.until - Date.now()) / 1000);
  const running = state.until > 0 && seconds > 0;
  find("clock").textContent = running
    ? `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")} left` : "";
  const over = state.until > 0 && !running;
  const nudge = over ? "The break is over. One more hello?" : "";
  if (find("nudge").textContent !== nudge) {
    find("nudge").textContent = nudge;
    if (nudge && navigator.vibrate) navigator.vibrate(200);
  }
  find("rest").textContent = over ? "I am back" : running ? "End the break" : "Start the break";
}

function draw() {
  drawTalks();
  drawExits();
  drawCorner();
  drawBreak();
}

function corner(open) {
  document.documentElement.classList.toggle("in-corner", open);
  scrollTo(0, 0);
}

find("tap").addEventListener("click", () => change({ talks: state.talks + 1 }));
find("less").addEventListener("click", () => change({ talks: Math.max(0, state.talks - 1) }));
find("to-corner").addEventListener("click", () => corner(true));
find("from-corner").addEventListener("click", () => corner(false));
find("another").addEventListener("click", () => change({ asked: state.asked + 1 }));
find("not-used").addEventListener("click", () => change({ used: state.used.slice(0, -1) }));
find("rest").addEventListener("click", () => change({ until: state.until ? 0 : Date.now() + card.break_minutes * 60000 }));
for (const button of document.querySelectorAll("button[data-say]")) {
  button.addEventListener("click", () => change({ used: [...state.used, button.dataset.say] }));
}
document.documentElement.classList.add("scripted");
load();
draw();
setInterval(drawBreak, 500);
addEventListener("storage", () => { load(); draw(); });
