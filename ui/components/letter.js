// A letter whose claims open the note they came from. Everything shown is set as text, never as markup.
const make = (name, className, text) => {
  const node = document.createElement(name);
  if (className) node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
};

const noteOf = (source) => {
  const box = make("div");
  const about = make("p", "about", "Your note, " + source.when + (source.place ? " · " + source.place : ""));
  about.title = source.exact;
  const words = make("p");
  words.append(source.text.slice(0, source.start), make("mark", "", source.text.slice(source.start, source.end)),
    source.text.slice(source.end));
  box.append(about, words);
  return box;
};

const flagOf = (flag) => {
  const line = make("p", "flag");
  line.append(make("b", "", flag.kind + ": "), flag.reason);
  if (flag.suggestion) line.append(" Perhaps: “" + flag.suggestion + "”");
  return line;
};

const copy = async (text, button) => {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = make("textarea", "", text);
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  }
  button.textContent = "Copied";
  setTimeout(() => { button.textContent = "Copy"; }, 2000);
};

export default function ({ parentElement, data }) {
  const drawn = JSON.stringify(data);
  const before = parentElement.querySelector(".letter");
  if (before && before.dataset.drawn === drawn) return;
  if (before) before.remove();
  const letter = make("div", "letter");
  letter.dataset.drawn = drawn;
  const sheet = make("section", "sheet");
  sheet.setAttribute("aria-label", "The draft");
  if (data.subject) {
    const subject = make("p", "subject");
    subject.append(make("span", "", "Subject: "), data.subject);
    sheet.append(subject);
  }
  const body = make("div", "body");
  let open = null;
  const close = () => {
    if (!open) return;
    open.panel.remove();
    open.claim.setAttribute("aria-expanded", "false");
    open = null;
  };
  const show = (claim, part) => {
    close();
    const panel = make("div", "note");
    panel.setAttribute("role", "note");
    part.sources.forEach((source) => panel.append(noteOf(source)));
    part.flags.forEach((flag) => panel.append(flagOf(flag)));
    const next = claim.nextSibling;
    (next && next.textContent === " " ? next : claim).after(panel);
    claim.setAttribute("aria-expanded", "true");
    open = { panel, claim };
  };
  for (const part of data.parts) {
    if (!part.sources || !(part.sources.length || part.flags.length)) {
      body.append(part.text);
      continue;
    }
    const claim = make("span", "claim" + (part.flags.length ? " flagged" : ""), part.text);
    claim.tabIndex = 0;
    claim.setAttribute("role", "button");
    claim.setAttribute("aria-expanded", "false");
    claim.title = part.flags.length ? part.flags[0].kind : "From your note, " + part.sources[0].when;
    const toggle = () => (open && open.claim === claim ? close() : show(claim, part));
    claim.addEventListener("click", toggle);
    claim.addEventListener("focus", () => { if (claim.matches(":focus-visible")) show(claim, part); });
    claim.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") { event.preventDefault(); toggle(); }
      if (event.key === "Escape") close();
    });
    body.append(claim);
  }
  sheet.append(body, ...data.loose.map(flagOf));
  const foot = make("div", "foot");
  const button = make("button", "", "Copy");
  button.type = "button";
  button.addEventListener("click", () => copy(data.body, button));
  foot.append(button, make("small", "", data.limit));
  sheet.append(foot);
  letter.append(sheet);
  parentElement.append(letter);
}
