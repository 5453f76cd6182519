// Starts the emulator as a process and leads Google's addresses to it, so that the clients run as they are published.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { JWT } from 'google-auth-library';

// Kept: a test may put the routed fetch in its place.
const realFetch = globalThis.fetch;

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

// The hosts that the clients call; the paths are the same below the emulator's address.
const googleHosts = new Set(['sheets.googleapis.com', 'www.googleapis.com', 'oauth2.googleapis.com', 'docs.google.com']);

function command() {
  const built = ['Release', 'Debug'].map((configuration) =>
    join(root, 'src', 'SheetSync.Service', 'bin', configuration, 'net10.0', 'sheetsync.dll'));
  const dll = process.env.SHEETSYNC_DLL ?? built.find(existsSync);
  return dll ? [dll] : ['run', '--project', join(root, 'src', 'SheetSync.Service'), '--'];
}

/** @returns {Promise<{address: string, credentials: object, fetch: typeof fetch, auth: (name?: string) => JWT, stop: () => Promise<void>}>} */
export async function startEmulator() {
  const child = spawn('dotnet', [...command(), 'emulator', '--json'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const told = await firstDocument(child, ended);
  const credentials = JSON.parse(readFileSync(told.credentialsFile, 'utf8'));
  const routed = (input, init) => {
    const request = input instanceof Request ? input : undefined;
    const url = new URL(request ? request.url : String(input));
    if (!googleHosts.has(url.host)) return realFetch(input, init);
    const target = told.address + url.pathname + url.search;
    return request ? realFetch(new Request(target, request), init) : realFetch(target, init);
  };
  return {
    address: told.address,
    credentials,
    fetch: routed,
    auth: () => new JWT({
      email: credentials.client_email,
      key: credentials.private_key,
      scopes: ['https://www.googleapis.com/auth/spreadsheets', 'https://www.googleapis.com/auth/drive'],
      transporterOptions: { fetchImplementation: routed },
    }),
    stop: async () => {
      child.kill('SIGINT');
      await ended;
    },
  };
}

/** The JSON document that `emulator --json` prints once it listens. */
function firstDocument(child, ended) {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (piece) => {
      text += piece;
      try {
        resolve(JSON.parse(text));
      } catch {
        // Not all of it yet.
      }
    });
    ended.then((code) => reject(new Error(`The emulator ended with code ${code}: ${text}`)));
  });
}

/** Asserts that a call is refused with this status, and gives the error. */
export async function refused(promise, status) {
  let error;
  try {
    await promise;
  } catch (thrown) {
    error = thrown;
  }
  if (!error) throw new Error(`Expected status ${status}, but the call succeeded.`);
  const got = error.response?.status ?? error.status ?? error.code;
  if (Number(got) !== status) throw new Error(`Expected status ${status}, got ${got}: ${error.message}`);
  return error;
}
