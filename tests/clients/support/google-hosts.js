// google-spreadsheet has Google's addresses built in and offers no option for them. It sends by the global fetch,
// so fetch is hooked here: Google's three hosts lead to the emulator and every other address but loopback is refused.
const HOSTS = new Set(['sheets.googleapis.com', 'www.googleapis.com', 'docs.google.com']);

export function redirectGoogle(address) {
  const original = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.hostname === '127.0.0.1') return original(input, init);
    if (!HOSTS.has(url.hostname)) throw new Error(`A request left for ${url.host}`);
    const target = new URL(url.pathname + url.search, address);
    // A Request whose body is a stream has to say that it is sent before the answer is read.
    return input instanceof Request ? original(new Request(target, asInit(input)), init) : original(target, init);
  };
  return () => { globalThis.fetch = original; };
}

function asInit(request) {
  const { method, headers, body, signal } = request;
  return body ? { method, headers, body, signal, duplex: 'half' } : { method, headers, signal };
}
