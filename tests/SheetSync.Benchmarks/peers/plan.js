// What every program here does with a tab's cells: find the tasks, say when each is due and whether it is overdue. The same rules as the
// product's, as far as the generated workbooks need them: one header row, names in English, milestones as text, ✓ for done.
import { createHash } from 'node:crypto';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const YEAR = 2027;
const DAY = 86_400_000;

/** A1 letters of a column, counted from 0. */
export const letters = column => (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** A title in a range. */
export const quoted = title => `'${title.replaceAll("'", "''")}'`;

/**
 * @param {any[][]} rows the tab's values; blank cells may be null, '' or left out
 * @param {string} today ISO
 * @returns {{column: number, tasks: {row: number, title: string, owner: string, month: number, flag: string, before: string}[]}}
 *   row and column from 0; column: of the flags
 */
export function tasksOf(rows, today) {
  const head = rows.findIndex(row => row?.includes('Task') && row.includes('Owner'));
  if (head < 0) return { column: -1, tasks: [] };
  const at = name => rows[head].indexOf(name);
  const [title, owner, status, column] = [at('Task'), at('Owner'), at('Status'), at('Flag')];
  const months = MONTHS.map(at);
  const tasks = [];
  for (let row = head + 1; row < rows.length; row++) {
    const cells = rows[row] ?? [];
    if (!cells[title]) continue;
    const milestones = months.map((cell, month) => ({ month, text: cells[cell] })).filter(one => one.text);
    const open = status >= 0 && cells[status] === 'done' ? [] : milestones.filter(one => !String(one.text).startsWith('✓'));
    tasks.push({
      row, title: cells[title], owner: cells[owner] ?? '', month: milestones.length ? milestones.at(-1).month + 1 : 0,
      flag: flagOf(open, Date.parse(today)), before: cells[column] ?? '',
    });
  }
  return { column, tasks };
}

function flagOf(open, today) {
  const days = open.length ? Math.round((today - Date.UTC(YEAR, open[0].month + 1, 0)) / DAY) : 0;
  if (days > 0) return `Overdue by ${days} ${days === 1 ? 'day' : 'days'}`;
  const month = new Date(today).getUTCMonth();
  return open.some(one => one.month === month) ? 'Due this month' : '';
}

/** A column of flags from the first task to the last, blank between: what is written at once where anything changed. */
export function columnOf({ tasks }) {
  if (!tasks.some(task => task.flag !== task.before)) return null;
  const first = tasks[0].row;
  const values = Array.from({ length: tasks.at(-1).row - first + 1 }, () => ['']);
  for (const task of tasks) values[task.row - first][0] = task.flag;
  return { first, values };
}

/** The answer: how many tasks, and a checksum of tab, title, owner, month and flag of each. */
export function answer(tabs) {
  const lines = tabs.flatMap(({ title, tasks }) => tasks.map(task => [title, task.title, task.owner, task.month, task.flag].join('\t'))).sort();
  return { tasks: lines.length, checksum: createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 12) };
}
