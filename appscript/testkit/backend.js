// The real service and the real emulator as processes of their own, with a workbook registered; stopped by their process ids.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { blockingHttp } from './http.js';
import { root } from '../tools/files.js';

const AUDIENCE = 'test-client.apps.googleusercontent.com';
const BACKEND = 'https://sheetsync.example.com/';

function assembly() {
  const built = process.env.SHEETSYNC_DLL ?? path.join(root, '../src/SheetSync.Service/bin', process.env.CONFIGURATION ?? 'Debug', 'net10.0/sheetsync.dll');
  if (!existsSync(built)) throw new Error(`Build src/SheetSync.Service first: there is no ${built}`);
  return built;
}

/** Starts the program; resolves with its first JSON document. */
function start(args, environment) {
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('SHEETSYNC__')));
  const child = spawn('dotnet', [assembly(), ...args], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...clean, LC_ALL: 'C.UTF-8', ...environment } });
  const errors = [];
  child.stderr.on('data', chunk => errors.push(chunk));
  const document = new Promise((resolve, reject) => {
    let text = '';
    child.stdout.on('data', chunk => {
      text += chunk;
      try {
        resolve(JSON.parse(text));
      } catch {
        // Not all of it has come yet.
      }
    });
    child.on('exit', code => reject(new Error(`sheetsync ${args.join(' ')} ended with ${code}: ${errors.join('')}${text}`)));
    child.on('error', reject);
  });
  return { child, document, log: () => errors.join('') };
}

async function stop(child) {
  if (child.exitCode !== null) return;
  const ended = new Promise(resolve => child.once('exit', resolve));
  process.kill(child.pid, 'SIGINT');
  const patience = setTimeout(() => process.kill(child.pid, 'SIGKILL'), 15_000);
  await ended;
  clearTimeout(patience);
}

/** @param {string} sample a file of sample-template, without .xlsx */
export async function startBackend(sample = 'plan.en', today = '2027-11-12') {
  const data = mkdtempSync(path.join(tmpdir(), 'sheetsync-addon-'));
  const emulator = start(['emulator', '--port', '0', '--json', '--seed', path.join(root, '../sample-template')], { SHEETSYNC__Data: data });
  const { address, credentialsFile, spreadsheets } = await emulator.document;
  const id = spreadsheets.find(one => one.title === sample).spreadsheetId;
  const environment = {
    SHEETSYNC__Google__Endpoint: address, SHEETSYNC__Google__CredentialsFile: credentialsFile, SHEETSYNC__Data: data, SHEETSYNC__Serve__Address: 'http://127.0.0.1:0',
    SHEETSYNC__Api__Audiences: AUDIENCE, SHEETSYNC__Api__CertificatesUrl: `${address}/oauth2/v3/certs`, SHEETSYNC__Api__RequestsPerMinute: '1000', SHEETSYNC__Serve__PollInterval: '01:00:00',
  };
  const command = async (...args) => start([...args, '--json'], environment).document;
  await command('sync', id, '--today', today);
  const service = start(['serve', '--json', '--today', today], environment);
  const backend = (await service.document).address;
  const http = blockingHttp();
  const call = (method, where, body) => {
    const answer = http.fetch(method, address + where, body ? { 'Content-Type': 'application/json' } : {}, body && JSON.stringify(body));
    if (answer.status >= 300) throw new Error(`${where}: ${answer.status} ${answer.text}`);
    return JSON.parse(answer.text);
  };
  return {
    id, address, backend, command,
    emulator: call,
    token: email => call('POST', '/emulator/id-tokens', { email, audience: AUDIENCE }).idToken,
    /** The address of Config.js stands for the local service. */
    fetch: (method, url, headers, body) => http.fetch(method, url.replace(BACKEND, `${backend}/`), headers, body),
    stopService: () => stop(service.child),
    async stop() {
      await stop(service.child);
      await stop(emulator.child);
      await http.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
