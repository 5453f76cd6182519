// node parse.js FILE…: one JSON line for each.
import { readFileSync } from 'node:fs';
import { read } from './reading.js';

for (const file of process.argv.slice(2)) {
  process.stdout.write(JSON.stringify(await read(readFileSync(file))) + '\n');
}
