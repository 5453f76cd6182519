// Makes the three files to paste: dist/Code.gs, dist/Sidebar.html, dist/appsscript.json.
//
//   node tools/build.js [--backend https://sheetsync.company.com/] [--to FOLDER]
//   node tools/build.js --check      fails where dist/ is not what the sources make
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root, SCRIPTS, source } from './files.js';

const EXAMPLE = 'https://sheetsync.example.com/';

/** The three files by name. */
export function build(backend = EXAMPLE) {
  const address = new URL(backend);
  if (address.protocol !== 'https:') throw new Error(`The address must begin with https: ${backend}`);
  const set = text => text.replaceAll(EXAMPLE, address.href.endsWith('/') ? address.href : `${address.href}/`);
  const code = SCRIPTS.map(name => `// ── ${name} ──\n\n${source(name).trimEnd()}\n`).join('\n');
  return { 'Code.gs': set(code), 'Sidebar.html': source('Sidebar.html'), 'appsscript.json': set(source('appsscript.json')) };
}

function stale(files) {
  return Object.keys(files).filter(name => {
    try {
      return readFileSync(path.join(root, 'dist', name), 'utf8') !== files[name];
    } catch {
      return true;
    }
  });
}

if (process.argv[1] === import.meta.filename || process.argv[1]?.endsWith(path.join('tools', 'build.js'))) {
  const { values } = parseArgs({ options: { backend: { type: 'string' }, to: { type: 'string' }, check: { type: 'boolean' } } });
  if (values.check) {
    const wrong = stale(build());
    if (wrong.length > 0) {
      console.error(`Out of date: ${wrong.map(name => `dist/${name}`).join(', ')}. Run: npm run build`);
      process.exitCode = 1;
    }
  } else {
    const folder = path.resolve(values.to ?? path.join(root, 'dist'));
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of Object.entries(build(values.backend))) writeFileSync(path.join(folder, name), text);
    console.log(`Wrote Code.gs, Sidebar.html and appsscript.json to ${folder}`);
  }
}
