// Small questions in the browser's own modal dialog element, which keeps the focus inside.

import { h } from "./dom.js";
import { t } from "./i18n.js";

function show(content, confirm, value) {
  return new Promise(resolve => {
    const dialog = h("dialog", {}, h("form", { method: "dialog" }, ...content,
      h("div", { class: "buttons" },
        h("button", { type: "button", on: { click: () => dialog.close("") } }, t("cancel")),
        h("button", { type: "submit", class: "primary", value: "ok" }, confirm))));
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "ok" ? value() : null);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** Asks for a line of text; null if the person cancels. */
export function ask(label, text) {
  const input = h("input", { name: "text", type: "text", autocomplete: "off", required: true });
  input.value = text;
  const answer = show([h("label", {}, h("span", {}, label), input)], t("ok"), () => input.value.trim());
  input.select();
  return answer;
}

export const sure = (question, confirm) => show([h("p", {}, question)], confirm, () => true);
