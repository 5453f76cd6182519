// Chooses the view by the address and asks for the emulator's token where it has one.

import { adoptToken, api, listen, setToken } from "./api.js";
import { Book } from "./book.js";
import { h } from "./dom.js";
import { t } from "./i18n.js";
import { languageSwitch } from "./language.js";
import { List } from "./list.js";

const app = document.getElementById("app");
let view = null;
let stop = null;

function make() {
  const match = /^\/spreadsheets\/d\/([^/]+)/.exec(location.pathname);
  return match ? new Book(decodeURIComponent(match[1])) : new List();
}

async function start() {
  stop?.();
  view = make();
  app.replaceChildren(view.element);
  try {
    await view.open();
  } catch (failure) {
    if (failure.status === 401) return askToken(sessionStorage.length > 0);
    return app.replaceChildren(message(failure.status === 404 ? t("notFound") : failure.message));
  }
  stop = listen(event => view.onEvent(event), () => view.onOnline(true), () => view.onOnline(false));
}

function message(text) {
  return h("main", { class: "message" }, h("p", {}, text), h("p", {}, h("a", { href: "/" }, t("allWorkbooks"))), languageSwitch());
}

function askToken(wrong) {
  const input = h("input", { type: "password", autocomplete: "off", required: true, name: "token" });
  const form = h("form", { class: "message" }, h("p", {}, t("tokenAsk")),
    wrong && sessionStorage.getItem("sheetsync-emulator-token") && h("p", { class: "wrong", role: "alert" }, t("tokenWrong")),
    h("label", {}, h("span", {}, t("token")), input), h("button", { class: "primary", type: "submit" }, t("enter")), languageSwitch());
  form.addEventListener("submit", event => {
    event.preventDefault();
    setToken(input.value);
    start();
  });
  app.replaceChildren(form);
  input.focus();
}

adoptToken();
addEventListener("languagechanged", start);
start();

// For tests and for add-ons' menus: what the page shows and the calls that it makes.
window.sheetsync = { api, get view() { return view; } };
