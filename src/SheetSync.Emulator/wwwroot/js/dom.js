// Small helpers to build elements. Text always goes in as text, never as markup.

export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "class") element.className = value;
    else if (name === "on") for (const [type, handler] of Object.entries(value)) element.addEventListener(type, handler);
    else if (name === "data") Object.assign(element.dataset, value);
    else if (name in element && typeof value !== "string") element[name] = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

const PATHS = {
  menu: "M4 6h16M4 12h16M4 18h16",
  plus: "M12 5v14M5 12h14",
  down: "M7 10l5 5 5-5",
  close: "M6 6l12 12M18 6L6 18",
  hidden: "M3 3l18 18M10.6 6.2A9 9 0 0 1 12 6c5 0 8.5 4.5 9.5 6a16 16 0 0 1-3 3.6M6.6 7.6A16 16 0 0 0 2.500 12c1 1.500 4.500 6 9.500 6a9 9 0 0 0 4-.9",
  upload: "M12 16V4M7 9l5-5 5 5M4 20h16",
  download: "M12 4v12M7 11l5 5 5-5M4 20h16",
  pulse: "M3 12h4l3-8 4 16 3-8h4",
  back: "M15 5l-7 7 7 7",
  sheet: "M5 3h10l4 4v14H5zM5 10h14M5 15h14M11 10v11",
};

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}

/** A short message at the bottom; errors stay longer. */
export function toast(text, kind = "note") {
  const item = h("div", { class: `toast ${kind}` }, text);
  document.getElementById("toasts").append(item);
  setTimeout(() => item.remove(), kind === "error" ? 8000 : 3500);
}
