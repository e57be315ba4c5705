// `npm start`: the gateway and, beside it, the shop of the demo. The data is
// kept where every `doorlist` command looks for it, or in `--data <folder>`.
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdirSync, openSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isTaken } from './start/is-taken.mjs';
import { runApart } from './start/run-apart.mjs';

const LETTERS = 'abcdefghjkmnpqrstuvwxyz';
const SIGN_IN = {
  email: 'ada@lumen.example',
  // Another one each time: this folder may become a real installation's.
  password: `lamp-${Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join('')}`,
};

const root = fileURLToPath(new URL('..', import.meta.url));
const { data } = parseArgs({
  options: { data: { type: 'string', default: '.doorlist' } },
}).values;
const log = join(resolve(root, data), 'gateway.log');
const given = process.env.PORT || '8787';
const port = Number(given);
const gatewayUrl = `http://localhost:${port}`;
const shopUrl = `http://127.0.0.1:${port + 1}`;
const commands = {
  gateway: [
    ...['dist/cli.js', 'serve', '--port', `${port}`, '--data', data],
    ...['--demo', shopUrl],
    ...['--demo-sign-in', `${SIGN_IN.email}:${SIGN_IN.password}`],
  ],
  shop: [
    ...['dist/demo/server.js', '--port', `${port + 1}`],
    ...['--gateway', gatewayUrl],
  ],
};

const fail = (sentence, code = 1) => {
  console.error(sentence);
  process.exit(code);
};

if (!/^\d+$/.test(given) || port < 1 || port > 65_534) {
  fail(`PORT takes a number from 1 to 65534, not "${given}".`, 2);
}
for (const [number, name] of [
  [port, 'gateway'],
  [port + 1, 'shop'],
]) {
  if (await isTaken(number)) {
    const other = port < 60_000 ? port + 100 : port - 100;
    fail(
      `Port ${number}, for the ${name}, is in use. Try another pair: PORT=${other} npm start`,
    );
  }
}

mkdirSync(resolve(root, data), { recursive: true, mode: 0o700 });
const { status, stdout, stderr } = spawnSync(
  process.execPath,
  [
    ...['dist/cli.js', 'user', 'add', '--email', SIGN_IN.email],
    ...['--role', 'administrator', '--password-stdin', '--data', data],
  ],
  { input: SIGN_IN.password, cwd: root, encoding: 'utf8' },
);
if (status !== 0) {
  fail(`The agent to sign in as could not be added.\n${stderr}${stdout}`);
}

let ready = false;
let stopping = false;
const stop = () => {
  stopping = true;
  apart.stop();
};
const apart = runApart(root, (name, how) => {
  if (!stopping && ready) {
    console.log(
      `The ${name} has stopped (${how}). To start it again:\n  node ${commands[name].join(' ')}`,
    );
  } else if (!stopping) {
    console.error(`The ${name} did not start (${how}).`);
    if (name === 'gateway') console.error(readFileSync(log, 'utf8').trimEnd());
    stop();
  }
  if (apart.isEmpty()) process.exit(ready ? 0 : 1);
});
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
process.on('SIGHUP', stop);

// The gateway writes JSON for machines; people read what is printed below.
apart.start('gateway', commands.gateway, openSync(log, 'w'));
apart.start('shop', commands.shop, 'inherit');

const answers = async (url) => {
  while (!stopping && !(await fetch(url).catch(() => false))) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
await Promise.all([answers(`${gatewayUrl}/demo.json`), answers(shopUrl)]);

if (!stopping) {
  ready = true;
  console.log(`
  Doorlist is running.

    Try it          ${gatewayUrl}/  (shop and agent, side by side)
    Agent console   ${gatewayUrl}/console
    Shop            ${shopUrl}/

    Sign in as      ${SIGN_IN.email}
    Password        ${SIGN_IN.password}

  Ctrl-C stops both. To stop one alone:

    gateway         kill ${apart.pid('gateway')}  (its log: ${relative(process.cwd(), log)})
    shop            kill ${apart.pid('shop')}
`);
}
