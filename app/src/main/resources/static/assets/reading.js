// The reading page: shows which words belong to which field, and corrects in place. Without this script the same forms
// and links work by loading pages.
const page = document.querySelector("[data-reading]");
const panes = page.querySelector("[data-panes]");
const told = page.querySelector("[data-told]");
const act = document.getElementById("act");
const narrow = matchMedia("(max-width: 62rem)");
page.classList.add("scripted");

// --- words and fields -------------------------------------------------------------------------------------------

let places = null; // field → elements in both panes; made when first needed, forgotten when pieces change

function elementsOf(code) {
  if (!places) {
    places = new Map();
    for (const element of panes.querySelectorAll("[data-f]")) {
      for (const field of element.dataset.f.split(" ")) {
        if (!places.has(field)) places.set(field, []);
        places.get(field).push(element);
      }
    }
  }
  return places.get(code) ?? [];
}

let lit = [];
let litFor = "";

// A link in the text stands for its narrowest field; other words for the task that they belong to.
function fieldOf(element) {
  const own = element.hash && element.classList.contains("w") ? element.hash.slice(3) : "";
  return own ? decodeURIComponent(own) : element.dataset.f.split(" ").at(-1);
}

function light(element, bring) {
  const code = element ? fieldOf(element) : "";
  if (code !== litFor) {
    for (const old of lit) old.classList.remove("on");
    lit = code ? elementsOf(code) : [];
    for (const now of lit) now.classList.add("on");
    litFor = code;
  }
  if (element && bring && !narrow.matches) {
    const here = element.closest(".pane");
    const there = lit.find((other) => other.closest(".pane") !== here && !other.closest(".gutter"));
    if (there) show(there);
  }
}

// Scrolls a pane so that an element is seen, and nothing else; the focus stays where it is. Parts that were not laid out
// before take their real height only then, hence the second look.
const sought = new Map(); // pane → what it was last to show
function show(element) {
  const pane = element.closest(".pane");
  sought.set(pane, element);
  bring(element);
  requestAnimationFrame(() => sought.get(pane) === element && bring(element));
}

function bring(element) {
  const pane = element.closest(".pane");
  const frame = pane.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  const top = Math.max(frame.top, 0) + 48;
  const bottom = Math.min(frame.bottom, innerHeight) - 16;
  if (box.top < top || box.bottom > bottom) {
    pane.scrollBy({ top: box.top - top - (bottom - top) / 4, behavior: "instant" });
  }
}

let resting = 0;
panes.addEventListener("mouseover", (event) => {
  const element = event.target.closest("[data-f]");
  clearTimeout(resting);
  light(element ?? focused(), false);
  if (element) resting = setTimeout(() => light(element, true), 180);
});
panes.addEventListener("mouseleave", () => {
  clearTimeout(resting);
  light(focused(), false);
});
panes.addEventListener("focusin", (event) => light(event.target.closest("[data-f]"), true));

function focused() {
  return document.activeElement?.closest?.("[data-f]") ?? null;
}

// A click on words or on a value goes over to the other side; on a narrow screen that is the other tab.
panes.addEventListener("click", (event) => {
  const element = event.target.closest("[data-f]");
  if (!element || event.target.closest("[data-edit]") || !getSelection().isCollapsed) return;
  const id = element.hash ? decodeURIComponent(element.hash.slice(1)) : other(element);
  const target = id && document.getElementById(id);
  if (!target) return;
  event.preventDefault();
  goTo(target);
});

function other(element) {
  const code = fieldOf(element);
  return element.classList.contains("w") ? `t-${ownerOf(code)}` : `w-${code}`;
}

function ownerOf(code) {
  return code.replace(/-(text|lead|coordinator|deadline|product)(-\d+)?$/, "");
}

function goTo(target) {
  const inner = target.matches("a, .task, .row, [tabindex]") ? target : target.querySelector("a, [data-f]") ?? target;
  if (narrow.matches) tab(target.closest(".pane").id);
  if (inner.tabIndex < 0 && !inner.hasAttribute("tabindex")) inner.tabIndex = -1;
  inner.focus({ preventScroll: true });
  if (narrow.matches) {
    inner.scrollIntoView({ block: "center" });
    requestAnimationFrame(() => inner.scrollIntoView({ block: "center" }));
  } else show(inner);
}

// --- two tabs on a narrow screen --------------------------------------------------------------------------------

function tab(name) {
  panes.dataset.shown = name;
  for (const link of page.querySelectorAll("[data-tab]")) {
    if (link.dataset.tab === name) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}
for (const link of page.querySelectorAll("[data-tab]")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    tab(link.dataset.tab);
  });
}
tab("tasks");
{
  const wanted = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (wanted?.closest?.(".pane")) {
    tab(wanted.closest(".pane").id);
    wanted.scrollIntoView({ block: "center" });
  }
}

// --- pieces -----------------------------------------------------------------------------------------------------

function say(sentence, bad = false) {
  told.classList.toggle("bad", bad);
  told.textContent = sentence;
  clearTimeout(say.timer);
  say.timer = setTimeout(() => (told.textContent = ""), bad ? 12000 : 4000);
}

function put(pieces) {
  places = null;
  light(null, false);
  const version = pieces.querySelector("#counts").dataset.version;
  for (const gone of pieces.querySelectorAll("[data-gone]")) document.getElementById(gone.dataset.gone)?.remove();
  for (const card of pieces.querySelectorAll("[data-after]")) {
    place(card.firstElementChild, card.dataset.after);
  }
  for (const part of pieces.querySelectorAll("#counts, #head, #history, .par")) swap(part);
  for (const seen of document.querySelectorAll("input[name=version]")) seen.value = version;
  showKeys();
}

function place(card, after) {
  const old = document.getElementById(card.id);
  if (old) return swap(card);
  const before = document.getElementById(after);
  if (before) before.after(card);
  else page.querySelector("[data-cards]").prepend(card);
}

function swap(part) {
  const old = document.getElementById(part.id);
  if (!old) return;
  if (old.open) part.open = true;
  old.replaceWith(part);
}

async function ask(address, options = {}) {
  const answer = await fetch(address, { ...options, headers: { "X-Pieces": "1" }, redirect: "follow" });
  const parsed = new DOMParser().parseFromString(await answer.text(), "text/html");
  return { answer, pieces: parsed.querySelector("[data-pieces]"), parsed };
}

// Opens or closes the form of a field.
page.addEventListener("click", async (event) => {
  const link = event.target.closest("[data-edit]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const splits = link.dataset.keyOf === "s";
  const from = link.closest(".row")?.id ?? link.closest(".task").id;
  try {
    const { pieces } = await ask(link.href);
    if (!pieces) return location.assign(link.href);
    put(pieces);
    const open = document.getElementById(from) ?? link;
    const card = open.closest(".task") ?? open;
    const first = card.querySelector("[data-first]");
    if (first) {
      first.focus();
      if (!splits && first.setSelectionRange) first.setSelectionRange(first.value.length, first.value.length);
    } else {
      (open.querySelector("[data-edit]") ?? card).focus();
    }
  } catch {
    location.assign(link.href);
  }
});

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (form !== act && !form.matches("[data-inplace]")) return;
  event.preventDefault();
  const button = event.submitter;
  if (button?.matches("[data-split]")) markSplit(form);
  await send(form, button);
});

// Where no place is marked, the cursor is the place to split.
function markSplit(form) {
  const area = form.querySelector("textarea");
  if (!area.value.includes("||") && area.selectionStart > 0) {
    area.setRangeText("||", area.selectionStart, area.selectionStart, "end");
  }
}

let sending = false;

async function send(form, button) {
  if (sending) return;
  sending = true;
  const from = button?.closest(".row, .par, .task") ?? form.closest(".row, .task");
  const known = new Set([...page.querySelectorAll(".task")].map((card) => card.id));
  try {
    const { answer, pieces, parsed } = await ask(button?.getAttribute("formaction") ?? form.action, {
      method: "POST",
      body: new URLSearchParams(new FormData(form, button)),
    });
    if (pieces) {
      put(pieces);
      say(pieces.querySelector("[data-sentence]").textContent, !answer.ok);
      follow(from, known, answer.ok);
    } else if (answer.status === 409) {
      sendAgain(form, button);
    } else {
      say(parsed.querySelector("main p")?.textContent ?? page.dataset.lost, true);
    }
  } catch {
    say(page.dataset.lost, true);
  } finally {
    sending = false;
  }
}

// Somebody else was faster, and nothing was changed: the answer to the same form without this script is the whole page
// as it is now, with what was typed.
function sendAgain(form, button) {
  if (button?.name) form.append(hidden(button.name, button.value));
  form.action = button?.getAttribute("formaction") ?? form.action;
  form.submit();
}

function hidden(name, value) {
  const input = document.createElement("input");
  Object.assign(input, { type: "hidden", name, value });
  return input;
}

// After a change the focus goes to what came of it.
function follow(from, known, done) {
  const fresh = [...page.querySelectorAll(".task")].find((card) => !known.has(card.id));
  const again = from && document.getElementById(from.id);
  const target = fresh ?? again?.closest(".task") ?? null;
  if (!target) return;
  const open = target.querySelector("[data-first]");
  if (!done && open) return open.focus();
  const row = !fresh && again?.matches(".row") ? again : null;
  if (narrow.matches) tab("tasks");
  (row?.querySelector("[data-edit]") ?? target.querySelector("summary") ?? target).focus({ preventScroll: true });
  if (narrow.matches) target.scrollIntoView({ block: "nearest" });
  else show(row ?? target);
}

// What the words of a deadline mean, while they are typed.
let typing = 0;
page.addEventListener("input", (event) => {
  const form = event.target.closest("form[data-field=deadline]");
  if (!form) return;
  clearTimeout(typing);
  typing = setTimeout(async () => {
    const body = new URLSearchParams(new FormData(form));
    body.set("look", "1");
    const { pieces } = await ask(form.action, { method: "POST", body }).catch(() => ({}));
    const shown = form.querySelector("[data-meaning]");
    const found = pieces?.querySelector("[data-meaning]");
    const refused = pieces?.querySelector("#in-refusal");
    if (found) shown.replaceChildren(...(refused ?? found).childNodes);
  }, 350);
});

// --- words that are chosen --------------------------------------------------------------------------------------

const lift = page.querySelector("[data-lift]");

function chosen() {
  const selection = getSelection();
  if (selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const start = offset(range.startContainer, range.startOffset);
  const end = offset(range.endContainer, range.endOffset);
  return start !== null && end !== null && end > start ? { start, end, range } : null;
}

// A place of the page as a place in the text.
function offset(node, within) {
  const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
  const paragraph = element.closest("p[data-start]") ?? element.closest(".par")?.querySelector("p[data-start]");
  if (!paragraph) return null;
  const range = document.createRange();
  range.selectNodeContents(paragraph);
  if (paragraph.contains(node)) range.setEnd(node, within);
  else range.setEnd(paragraph, 0);
  return Number(paragraph.dataset.start) + range.toString().length;
}

if (lift) {
  document.addEventListener("selectionchange", () => {
    const words = chosen();
    lift.hidden = !words;
    if (!words) return;
    lift.querySelector("[data-lifted]").value = `${words.start}-${words.end}`;
    const box = words.range.getBoundingClientRect();
    lift.style.left = `${Math.max(8, Math.min(box.left, innerWidth - 240))}px`;
    lift.style.top = `${Math.max(8, Math.min(box.bottom + 8, innerHeight - 56))}px`;
  });
  lift.addEventListener("mousedown", (event) => event.preventDefault());
  lift.addEventListener("click", () => setTimeout(() => getSelection().removeAllRanges(), 0));
}

// --- keys -------------------------------------------------------------------------------------------------------

const keys = page.querySelector("[data-keys]");
const keysOn = page.querySelector("[data-keys-on]");
const STORED = "reading-keys";
keysOn.checked = localStorage.getItem(STORED) !== "off";
keysOn.addEventListener("change", () => {
  localStorage.setItem(STORED, keysOn.checked ? "on" : "off");
  showKeys();
});
const helpButton = page.querySelector("[data-help]");
helpButton.hidden = false;
helpButton.addEventListener("click", () => keys.showModal());
keys.addEventListener("close", () => helpButton.focus());

function showKeys() {
  for (const key of page.querySelectorAll("[data-key]")) key.hidden = !keysOn.checked;
}
showKeys();

function cards() {
  return [...page.querySelectorAll(".task")];
}

function current() {
  const active = document.activeElement;
  if (active?.closest?.(".task")) return active.closest(".task");
  const words = active?.closest?.(".words [data-f]");
  return words ? document.getElementById(`t-${ownerOf(fieldOf(words))}`) : null;
}

function step(by) {
  const all = cards();
  const here = all.indexOf(current());
  const next = all[here < 0 ? (by > 0 ? 0 : all.length - 1) : here + by];
  if (next) goTo(next);
}

function nextDoubtful() {
  const rows = [...page.querySelectorAll(".row.is-doubtful[tabindex]")];
  const active = document.activeElement;
  const next = rows.find((row) => active && row.compareDocumentPosition(active) & Node.DOCUMENT_POSITION_PRECEDING && !row.contains(active));
  const target = next ?? rows[0];
  if (!target) return say(page.dataset.noneDoubtful);
  goTo(target);
  light(target.querySelector("[data-f]"), true);
}

page.addEventListener("click", (event) => {
  if (!event.target.closest("[data-next-doubtful]")) return;
  event.preventDefault();
  nextDoubtful();
});

function press(key) {
  const row = document.activeElement?.closest?.(".row");
  const scope = row?.querySelector(`[data-key-of="${key}"]`) ?? current()?.querySelector(`[data-key-of="${key}"]`);
  scope?.click();
}

function edit() {
  const row = document.activeElement?.closest?.(".row");
  (row ?? current())?.querySelector("[data-edit]")?.click();
}

function addChosen() {
  if (lift && !lift.hidden) return lift.querySelector("button").click();
  document.activeElement?.closest?.(".par")?.querySelector(".add")?.click();
}

function switchPane() {
  const inWords = document.activeElement?.closest?.(".words");
  const pane = document.getElementById(inWords ? "tasks" : "words");
  if (narrow.matches) tab(pane.id);
  pane.focus({ preventScroll: true });
}

const DO = {
  j: () => step(1),
  k: () => step(-1),
  n: nextDoubtful,
  t: switchPane,
  e: edit,
  c: () => press("c"),
  s: () => press("s"),
  g: () => press("g"),
  x: () => press("x"),
  a: addChosen,
  "?": () => keys.showModal(),
};

document.addEventListener("keydown", (event) => {
  const typed = event.target.closest?.("input, textarea, select");
  if (typed && event.key === "Escape") {
    const cancel = typed.closest("[data-inplace]")?.querySelector("[data-cancel]");
    if (cancel) event.preventDefault();
    return cancel?.click();
  }
  if (typed && event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    return typed.closest("[data-inplace]")?.requestSubmit(typed.form.querySelector("button[type=submit]"));
  }
  if (typed || keys.open || !keysOn.checked || event.ctrlKey || event.metaKey || event.altKey) return;
  const what = DO[event.key];
  if (!what) return;
  event.preventDefault();
  what();
});
