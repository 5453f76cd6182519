// The tour's page: the guide, the clock, and the panes. The sheet, the board and the mail are pages of their own in frames of this origin.

const lang = document.documentElement.lang;
const words = document.body.dataset;
const wide = matchMedia("(min-width: 100rem)");
const narrow = matchMedia("(max-width: 56rem)");
const find = (selector, root = document) => root.querySelector(selector);
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const panes = find(".panes");
const steps = all(".step");
const said = find(".said");
const frameOf = pane => find(`#pane-${pane} iframe`);

let state = null;
let current = null;
let busy = false;
let changes = 0;

/* of each frame, until it shows what it was last told to */
const loading = new Map();

/* the emulator's page and the add-on on it speak the language of the tour */
localStorage.setItem("sheetsync-language", lang);

async function ask(path, method = "GET") {
  const address = new URL(path, location.href);
  address.searchParams.set("lang", lang);
  const answer = await fetch(address, { method, headers: { "X-Requested-With": "tour" } });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return answer.json();
}

/** How things stand, in the strip above the panes. */
function show(next) {
  const before = state;
  state = next;
  for (const radio of all("[name=station]")) radio.checked = radio.value === state.station;
  if (state.figures.length === 0) return;
  find(".figures").replaceChildren(...state.figures.map(figure => {
    const row = document.createElement("div");
    row.dataset.key = figure.key;
    row.dataset.tone = figure.tone;
    row.append(element("dt", figure.label), element("dd", figure.value, "value"), element("dd", figure.note, "note"));
    return row;
  }));
  if (before && (before.today !== state.today || before.mailCount !== state.mailCount)) reload("mail");
  if (before && JSON.stringify(before.figures) !== JSON.stringify(state.figures)) reload("board");
}

function element(name, text, className = "") {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

function say(text) {
  said.textContent = text;
}

/** A frame that shows what is true now; the sheet follows by itself. */
function reload(pane) {
  const frame = frameOf(pane);
  if (frame.src && !frame.dataset.address.startsWith("/spreadsheets/")) load(frame, frame.dataset.address);
}

function load(frame, address) {
  loading.set(frame, new Promise(loaded => frame.addEventListener("load", loaded, { once: true })));
  frame.src = address;
}

async function change(work) {
  if (busy) return;
  busy = true;
  changes++;
  document.body.classList.add("busy");
  panes.setAttribute("aria-busy", "true");
  say(words.moving);
  try {
    // While the year is played anew there is no board to show.
    await Promise.all(loading.values());
    await work();
  } catch (failure) {
    say(words.failed.replace("{0}", failure.message));
    show(await ask("/tour/state"));
  } finally {
    busy = false;
    document.body.classList.remove("busy");
    panes.removeAttribute("aria-busy");
  }
}

const move = station => change(async () => {
  show(await ask(`/tour/move?station=${station}`, "POST"));
  closeSidebar();
  say(state.laidOut ? words.laidOut : "");
});

const startOver = () => change(async () => {
  show(await ask("/tour/start-over", "POST"));
  closeSidebar();
  frameOf("sheet").contentWindow.location.reload();
  say(words.over);
});

/* what a sidebar shows is of the day on which it was asked for */
function closeSidebar() {
  frameOf("sheet").contentWindow.sheetsyncAddOn?.closeSidebar();
}

function look(pane) {
  panes.dataset.pane = pane;
  if (pane !== "sheet") panes.dataset.side = pane;
  drawTabs();
}

function drawTabs() {
  const shown = wide.matches ? panes.dataset.side : panes.dataset.pane;
  for (const tab of all("[role=tab]")) {
    const chosen = tab.dataset.pane === shown;
    tab.setAttribute("aria-selected", String(chosen));
    tab.tabIndex = chosen ? 0 : -1;
  }
}

/** The step that is open in the guide; the others show their titles. */
function open(step) {
  current = step;
  for (const other of steps) {
    other.classList.toggle("open", other === step);
    find(".title", other).setAttribute("aria-expanded", String(other === step));
  }
  find("#place").textContent = `${steps.indexOf(step) + 1} / ${steps.length}`;
  find("#previous").disabled = step === steps[0];
  find("#next").disabled = step === steps.at(-1);
}

/** Sets the clock where the step needs it, and shows what the step is about. */
async function act(step) {
  open(step);
  if (busy) return;
  if (state.station !== step.dataset.station) await move(step.dataset.station);
  look(step.dataset.pane);
  if (narrow.matches) panes.scrollIntoView({ block: "start" });
  const [kind, name] = step.dataset.action.split(":");
  if (kind === "cell" && state.cells[name]) frameOf("sheet").contentWindow.location.hash = state.cells[name];
  else if (kind === "mail") load(frameOf("mail"), state.mails[name] ? `/mail/${state.mails[name]}?lang=${lang}` : `/mail?lang=${lang}`);
  else if (kind === "menu") await choose(name);
}

/** An entry of the add-on's menu, as if it was clicked; the menu comes a moment after the sheet. */
async function choose(name) {
  const frame = frameOf("sheet");
  for (let patience = 100; patience > 0; patience--) {
    const addOn = frame.contentWindow.sheetsyncAddOn;
    if (addOn && addOn.menus.length > 0) return addOn.call(name).catch(failure => say(words.failed.replace("{0}", failure.message)));
    await new Promise(later => setTimeout(later, 100));
  }
}

/** A cell that the board names is opened in the sheet beside it. */
function followCells() {
  const inside = frameOf("board").contentDocument;
  inside?.addEventListener("click", event => {
    const link = event.target.closest?.("a[href*='/spreadsheets/d/']");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    look("sheet");
    frameOf("sheet").contentWindow.location.hash = new URL(link.href).hash;
  });
}

/** The guide has said what the add-on says when it is used for the first time. */
async function welcome() {
  const settings = await fetch("/extension/settings.json");
  for (const { email } of settings.ok ? (await settings.json()).people : []) {
    const kept = `sheetsync-properties-${email}`;
    localStorage.setItem(kept, JSON.stringify({ ...JSON.parse(localStorage.getItem(kept) ?? "{}"), welcomed: "yes" }));
  }
}

/** The page is there before the company: it says what is being done, shows the sheet in which it is done, and goes on when the tour can begin. */
async function prepared() {
  while (state.preparing) {
    if (state.sheet && !document.body.classList.contains("sheet-there")) {
      document.body.classList.add("sheet-there");
      load(frameOf("sheet"), frameOf("sheet").dataset.address);
    }
    const stages = all(".making li");
    const now = stages.findIndex(stage => stage.dataset.stage === state.preparing);
    for (const [at, stage] of stages.entries()) {
      stage.classList.toggle("done", at < now);
      if (at === now) stage.setAttribute("aria-current", "step");
      else stage.removeAttribute("aria-current");
    }
    await new Promise(later => setTimeout(later, 300));
    try {
      state = await ask("/tour/state");
      say("");
    } catch {
      say(words.lost);
    }
  }
  find(".making")?.remove();
  document.body.classList.remove("preparing", "sheet-there");
  find("#pane-sheet").inert = false;
  for (const waiting of all(":disabled")) waiting.disabled = false;
}

/** The guide can be read before anything else is there. */
function guide() {
  for (const step of steps) find(".title", step).addEventListener("click", () => open(step));
  find("#previous").addEventListener("click", () => open(steps[steps.indexOf(current) - 1]));
  find("#next").addEventListener("click", () => open(steps[steps.indexOf(current) + 1]));
}

function begin() {
  frameOf("board").addEventListener("load", followCells);
  for (const frame of all("iframe")) load(frame, frame.dataset.address);
  for (const radio of all("[name=station]")) radio.addEventListener("change", async () => {
    await move(radio.value);
    open(steps.find(step => step.dataset.station === state.station) ?? current);
  });
  for (const step of steps) find(".do", step).addEventListener("click", () => act(step));
  find("#over").addEventListener("click", startOver);
  const tabs = all("[role=tab]");
  for (const tab of tabs) {
    tab.addEventListener("click", () => look(tab.dataset.pane));
    tab.addEventListener("keydown", event => {
      const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!by) return;
      const shown = tabs.filter(one => one.offsetParent !== null);
      const other = shown[(shown.indexOf(tab) + by + shown.length) % shown.length];
      look(other.dataset.pane);
      other.focus();
    });
  }
  wide.addEventListener("change", drawTabs);
  drawTabs();
}

/* people edit, the service answers: the figures follow while the page is looked at */
async function follow() {
  if (!busy && !document.hidden) {
    try {
      const asked = changes;
      const next = await ask("/tour/state");
      // An answer to a question of before the clock was set is not how things stand.
      if (!busy && asked === changes) show(next);
    } catch {
      // The demo has ended, or the machine slept: the next look tells.
    }
  }
  setTimeout(follow, 3000);
}

state = await ask("/tour/state");
guide();
open(steps.find(step => step.dataset.station === state.station) ?? steps[0]);
await prepared();
await welcome();
begin();
show(state);
document.body.classList.add("ready");
setTimeout(follow, 3000);
