// `npm start`: the gateway and, beside it, the shop of the demo. The data is
// kept where every `doorlist` command looks for it, or in `--data <folder>`.
import { spawnSync } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { choosePorts } from './start/choose-ports.mjs';
import { addAgent, createSignIn } from './start/demo-agent.mjs';
import { describeAddresses } from './start/describe-addresses.mjs';
import { castArguments, programArguments } from './start/program-arguments.mjs';
import { runApart } from './start/run-apart.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { data } = parseArgs({
  options: { data: { type: 'string', default: '.doorlist' } },
}).values;
const log = join(resolve(root, data), 'gateway.log');
const ports = await choosePorts('npm start');
const addresses = {
  gateway: `http://localhost:${ports.gateway}`,
  shop: `http://127.0.0.1:${ports.shop}`,
};
const signIn = createSignIn();
const commands = programArguments({ data, ports, addresses, signIn });
addAgent(root, data, signIn);
// Without them one tries it all the same.
spawnSync(process.execPath, castArguments({ data, addresses }), {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
});

let ready = false;
let stopping = false;
const stop = () => {
  stopping = true;
  apart.stop();
};
// The sender of the shop's flood, which says whose browsers it plays.
const env = { TRUST_PROXY: '127.0.0.2' };
const apart = runApart(
  root,
  (name, how) => {
    if (!stopping && ready) {
      console.log(
        `The ${name} has stopped (${how}). To start it again:\n  node ${commands[name].join(' ')}`,
      );
    } else if (!stopping) {
      console.error(`The ${name} did not start (${how}).`);
      if (name === 'gateway')
        console.error(readFileSync(log, 'utf8').trimEnd());
      stop();
    }
    if (apart.isEmpty()) process.exit(ready ? 0 : 1);
  },
  env,
);
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
await Promise.all([
  answers(`${addresses.gateway}/demo.json`),
  answers(addresses.shop),
]);

if (!stopping) {
  ready = true;
  console.log(`${describeAddresses(addresses, signIn)}
  Ctrl-C stops both. To stop one alone:

    gateway         kill ${apart.pid('gateway')}  (its log: ${relative(process.cwd(), log)})
    shop            kill ${apart.pid('shop')}
`);
}
