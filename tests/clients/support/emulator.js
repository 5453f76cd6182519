// Starts the built service's emulator on a free port as a process of its own and stops that process again.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The service's assembly: SHEETSYNC_DLL, else the build of CONFIGURATION (Debug by default). */
function assembly() {
  const built = process.env.SHEETSYNC_DLL
    ?? path.join(root, 'src/SheetSync.Service/bin', process.env.CONFIGURATION ?? 'Debug', 'net10.0/sheetsync.dll');
  if (!existsSync(built)) throw new Error(`Build src/SheetSync.Service first: there is no ${built}`);
  return built;
}

/** The first JSON document on the process's output: {address, credentialsFile, spreadsheets}. */
function firstJson(child) {
  return new Promise((resolve, reject) => {
    let text = '';
    let errors = '';
    child.stderr.on('data', chunk => { errors += chunk; });
    child.stdout.on('data', chunk => {
      text += chunk;
      try {
        resolve(JSON.parse(text));
      } catch {
        // Not all of it has come yet.
      }
    });
    child.on('exit', code => reject(new Error(`The emulator ended with ${code}: ${errors}${text}`)));
    child.on('error', reject);
  });
}

/**
 * A running emulator: its address, the service-account key that its command line hands out, its admin endpoints
 * (src/SheetSync.Emulator/README.md), and stop().
 */
export async function startEmulator() {
  const child = spawn('dotnet', [assembly(), 'emulator', '--port', '0', '--json'], { stdio: ['ignore', 'pipe', 'pipe'] });
  const { address, credentialsFile } = await firstJson(child);
  const admin = async (path, body, method = 'POST') => {
    const init = { method, headers: { 'content-type': 'application/json' } };
    if (method === 'POST') init.body = JSON.stringify(body ?? {});
    const response = await fetch(`${address}/emulator/${path}`, init);
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  return {
    address,
    rootUrl: `${address}/`,
    key: JSON.parse(readFileSync(credentialsFile, 'utf8')),
    admin,
    mintKey: (name, project) => admin('keys', { name, project }),
    async stop() {
      if (child.exitCode !== null) return;
      const ended = new Promise(resolve => child.once('exit', resolve));
      process.kill(child.pid, 'SIGINT');
      const patience = setTimeout(() => process.kill(child.pid, 'SIGKILL'), 10_000);
      await ended;
      clearTimeout(patience);
    },
  };
}
