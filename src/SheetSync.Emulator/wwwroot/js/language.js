import { h } from "./dom.js";
import { currentLanguage, LANGUAGES, setLanguage, t } from "./i18n.js";

/** The switch between languages; the page is drawn anew in the chosen one. */
export function languageSwitch() {
  return h("div", { class: "languages", role: "group", "aria-label": t("language") }, LANGUAGES.map(name =>
    h("button", {
      type: "button", lang: name, "aria-pressed": String(name === currentLanguage()),
      on: { click: () => { setLanguage(name); dispatchEvent(new Event("languagechanged")); } },
    }, name.toUpperCase())));
}
