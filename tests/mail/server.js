// A mail server for tests: node server.js '{"key","cert","users":{name:password},"refuse":[address],"defer":[address],"delay":ms}'.
// Prints one JSON line a happening: {"listening":port}, then {"mail":{…}} for every mail, printed before the client is told that it is accepted.
import { readFileSync } from 'node:fs';
import { SMTPServer } from 'smtp-server';
import { read } from './reading.js';

const options = JSON.parse(process.argv[2] ?? '{}');
const say = happening => process.stdout.write(JSON.stringify(happening) + '\n');
const refusal = (code, text) => Object.assign(new Error(text), { responseCode: code });

const server = new SMTPServer({
  disabledCommands: [...(options.cert ? [] : ['STARTTLS']), ...(options.users ? [] : ['AUTH'])],
  ...(options.cert ? { key: readFileSync(options.key), cert: readFileSync(options.cert) } : {}),
  authOptional: !options.users,
  logger: false,
  onAuth(auth, session, done) {
    const known = options.users?.[auth.username] === auth.password && session.secure;
    done(known ? null : refusal(535, 'Authentication failed'), known ? { user: auth.username } : undefined);
  },
  onRcptTo(address, session, done) {
    if (options.refuse?.includes(address.address)) {
      done(refusal(550, 'No such user here'));
    } else if (options.defer?.includes(address.address)) {
      done(refusal(452, 'Mailbox full'));
    } else {
      done();
    }
  },
  onData(stream, session, done) {
    const chunks = [];
    stream.on('data', chunk => chunks.push(chunk));
    stream.on('end', async () => {
      try {
        const raw = Buffer.concat(chunks);
        const happening = { mail: { ...(await read(raw)), secure: session.secure, user: session.user ?? null, session: session.id, to: session.envelope.rcptTo.map(r => r.address), bytes: raw.length } };
        process.stdout.write(JSON.stringify(happening) + '\n', () => setTimeout(done, options.delay ?? 0));
      } catch (fault) {
        done(refusal(554, String(fault)));
      }
    });
  },
});
server.on('error', () => { /* A client that is killed drops its connection. */ });
server.listen(0, '127.0.0.1', () => say({ listening: server.server.address().port }));
process.stdin.on('end', () => process.exit(0)).resume();
