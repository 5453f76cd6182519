// A popup menu: arrows, Home, End, Enter, Esc, first letters. Focus goes back where it was.

import { h } from "./dom.js";

let open = null;

/** items: {text, run, hint?, disabled?} or null for a line. */
export function showMenu(x, y, items, label) {
  closeMenu();
  const list = h("div", { class: "menu", role: "menu", "aria-label": label, tabindex: "-1" });
  for (const item of items) list.append(item ? entry(item) : h("div", { class: "line", role: "separator" }));
  document.body.append(list);
  const { width, height } = list.getBoundingClientRect();
  list.style.left = `${Math.max(4, Math.min(x, innerWidth - width - 4))}px`;
  list.style.top = `${Math.max(4, y + height > innerHeight - 4 ? Math.max(4, Math.min(y - height, innerHeight - height - 4)) : y)}px`;
  open = { list, back: document.activeElement };
  list.addEventListener("keydown", onKey);
  addEventListener("pointerdown", onOutside, true);
  addEventListener("resize", closeMenu);
  entries()[0]?.focus();
}

export function closeMenu() {
  if (!open) return;
  const { list, back } = open;
  open = null;
  removeEventListener("pointerdown", onOutside, true);
  removeEventListener("resize", closeMenu);
  list.remove();
  back?.focus?.({ preventScroll: true });
}

function entry({ text, run, hint, disabled, checked }) {
  return h("button", {
    class: "item", type: "button", role: checked === undefined ? "menuitem" : "menuitemradio", tabindex: "-1", "aria-checked": checked === undefined ? null : String(checked), disabled,
    on: { click: () => { closeMenu(); run(); } },
  }, h("span", {}, text), hint && h("kbd", {}, hint));
}

const entries = () => [...open.list.querySelectorAll(".item:not(:disabled)")];

function onOutside(event) {
  if (!open?.list.contains(event.target)) closeMenu();
}

function onKey(event) {
  const all = entries();
  const at = all.indexOf(document.activeElement);
  const move = index => all[(index + all.length) % all.length]?.focus();
  if (event.key === "ArrowDown") move(at + 1);
  else if (event.key === "ArrowUp") move(at < 0 ? -1 : at - 1);
  else if (event.key === "Home") move(0);
  else if (event.key === "End") move(-1);
  else if (event.key === "Escape" || event.key === "Tab") closeMenu();
  else if (event.key.length === 1 && event.key !== " ") {
    const wanted = event.key.toLowerCase();
    const found = [...all.slice(at + 1), ...all.slice(0, at + 1)].find(item => item.textContent.trim().toLowerCase().startsWith(wanted));
    found?.focus();
  } else return;
  event.preventDefault();
  event.stopPropagation();
}
