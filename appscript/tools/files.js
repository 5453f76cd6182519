// What the add-on is made of, in the order in which it is pasted.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

export const root = fileURLToPath(new URL('../', import.meta.url));

export const SCRIPTS = ['Config.js', 'I18n.js', 'Backend.js', 'Milestones.js', 'SidebarApi.js', 'Menu.js'];

export const source = name => readFileSync(path.join(root, 'src', name), 'utf8');

/** The script of Sidebar.html on the lines on which it stands, so that messages of the compiler point there. */
export function sidebarScript() {
  const html = source('Sidebar.html');
  const from = html.indexOf('<script>') + '<script>'.length;
  return html.slice(0, from).replace(/[^\n]/g, '') + html.slice(from, html.indexOf('</script>'));
}
