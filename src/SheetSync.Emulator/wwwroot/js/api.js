// Calls of the emulator's page API. With a token set on the emulator the page asks for it once a browser tab.

const KEY = "sheetsync-emulator-token";

export class ApiFailure extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/** Takes ?token=… out of the address bar, so that it is not copied along with a link. */
export function adoptToken() {
  const address = new URL(location.href);
  const token = address.searchParams.get("token");
  if (token === null) return;
  sessionStorage.setItem(KEY, token);
  address.searchParams.delete("token");
  history.replaceState(null, "", address);
}

export const setToken = token => sessionStorage.setItem(KEY, token);

async function send(method, path, body, type = "application/json") {
  const headers = {};
  const token = sessionStorage.getItem(KEY);
  if (token) headers.Authorization = `Bearer ${token}`;
  if (body !== undefined) headers["Content-Type"] = type;
  const mark = path.includes("?") ? "&" : "?";
  const response = await fetch(`/emulator/api/${path}${mark}prettyPrint=false`, { method, headers, body, cache: "no-store" });
  const json = await response.json().catch(() => ({}));
  if (!response.ok) throw new ApiFailure(response.status, json.error?.message ?? `${response.status} ${response.statusText}`);
  return json;
}

const book = id => `workbooks/${encodeURIComponent(id)}`;

export const api = {
  workbooks: () => send("GET", "workbooks"),
  workbook: id => send("GET", book(id)),
  create: title => send("POST", "workbooks", JSON.stringify({ title })),
  upload: file => send("POST", `workbooks?title=${encodeURIComponent(file.name.replace(/\.xlsx$/i, ""))}`, file,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  sheet: (id, sheetId, since) => send("GET", `${book(id)}/sheets/${sheetId}${since ? `?since=${since}` : ""}`),
  choices: (id, sheetId, row, column) => send("GET", `${book(id)}/sheets/${sheetId}/choices?row=${row}&column=${column}`),
  type: (id, sheetId, row, column, values) => send("POST", `${book(id)}/cells`, JSON.stringify({ sheetId, row, column, values })),
  batch: (id, requests) => send("POST", `${book(id)}/batchUpdate`, JSON.stringify({ requests })),
  activity: () => send("GET", "activity"),
  async download(id) {
    const token = sessionStorage.getItem(KEY);
    const response = await fetch(`/emulator/api/${book(id)}/xlsx`, { headers: token ? { Authorization: `Bearer ${token}` } : {} });
    if (!response.ok) throw new ApiFailure(response.status, response.statusText);
    return response.blob();
  },
};

/**
 * Listens to changes and requests. EventSource cannot send headers, so the token goes as a parameter.
 * onOpen is called after each (re)connection: what happened in between must be read anew.
 */
export function listen(onEvent, onOpen, onLost) {
  const token = sessionStorage.getItem(KEY);
  const source = new EventSource(`/emulator/api/events${token ? `?token=${encodeURIComponent(token)}` : ""}`);
  source.addEventListener("message", message => onEvent(JSON.parse(message.data)));
  source.addEventListener("open", onOpen);
  source.addEventListener("error", onLost);
  addEventListener("pagehide", () => source.close());
  return () => source.close();
}
