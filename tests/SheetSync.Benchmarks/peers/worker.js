// Runs one program over and over: a line {id, today} in, a line {tasks, checksum} out. Who asks measures.
//   node worker.js PROGRAM ADDRESS KEYFILE
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { signIn } from './google.js';

const [program, address, keyFile] = process.argv.slice(2);
const { connect } = await import(`./${program}.js`);
const job = await connect({ address, auth: signIn(JSON.parse(readFileSync(keyFile, 'utf8'))) });
const say = line => process.stdout.write(`${JSON.stringify(line)}\n`);
say({ ready: true });
for await (const line of createInterface({ input: process.stdin })) say(await job(JSON.parse(line)));
process.exit(0);
