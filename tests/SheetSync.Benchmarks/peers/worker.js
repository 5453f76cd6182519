// Runs one program over and over: a line {id, today} in, a line {done} out once the job is done, then a line {tasks, checksum}. Who asks measures
// up to the former: the checksum is none of the job.
//   node worker.js PROGRAM ADDRESS KEYFILE
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { signIn } from './google.js';
import { answer } from './plan.js';

const [program, address, keyFile] = process.argv.slice(2);
const { connect } = await import(`./${program}.js`);
const job = await connect({ address, auth: signIn(JSON.parse(readFileSync(keyFile, 'utf8'))) });
const say = line => process.stdout.write(`${JSON.stringify(line)}\n`);
say({ ready: true });
for await (const line of createInterface({ input: process.stdin })) {
  const tabs = await job(JSON.parse(line));
  say({ done: true });
  say(answer(tabs));
}
process.exit(0);
