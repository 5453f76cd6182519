// The compiler over the scripts, and over the script of the sidebar, which runs in a browser; then dist/.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root, sidebarScript } from './files.js';

const tsc = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
const run = (...args) => spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status === 0;

const folder = mkdtempSync(path.join(tmpdir(), 'sheetsync-sidebar-'));
try {
  const sidebar = path.join(folder, 'Sidebar.html.js');
  writeFileSync(sidebar, sidebarScript());
  const config = path.join(folder, 'tsconfig.json');
  writeFileSync(config, JSON.stringify({
    compilerOptions: {
      strict: true, checkJs: true, allowJs: true, noEmit: true, target: 'es2022', lib: ['es2022', 'dom', 'dom.iterable'], types: [], noImplicitReturns: false,
    },
    files: [sidebar],
  }));
  const results = [run(tsc, '-p', root), run(tsc, '-p', config), run(path.join('tools', 'build.js'), '--check')];
  process.exitCode = results.every(Boolean) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
