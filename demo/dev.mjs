// `npm run dev`: what `npm start` runs, while it is being worked on. Sources
// are watched and built; the gateway and the shop start anew when they have to,
// and open pages reload. They stand behind proxies that add the script for
// that, so nothing of it is in the programs themselves.
import { createWriteStream, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import bundles from '../rollup.config.mjs';
import { createBuilds } from './dev/builds.mjs';
import { createProxy } from './dev/create-proxy.mjs';
import { forWatching } from './dev/for-watching.mjs';
import { planRestarts } from './dev/plan-restarts.mjs';
import { createRestartable } from './dev/restartable.mjs';
import { watchBuild } from './dev/watch-build.mjs';
import { choosePorts } from './start/choose-ports.mjs';
import { addAgent, createSignIn } from './start/demo-agent.mjs';
import { describeAddresses } from './start/describe-addresses.mjs';
import { programArguments } from './start/program-arguments.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { data } = parseArgs({
  options: { data: { type: 'string', default: '.doorlist' } },
}).values;
const logFile = join(resolve(root, data), 'gateway.log');
const ports = await choosePorts('npm run dev');
const addresses = {
  gateway: `http://localhost:${ports.gateway}`,
  shop: `http://127.0.0.1:${ports.shop}`,
};
const signIn = createSignIn();
// Behind the proxies, on whichever ports are free.
const behind = { gateway: 0, shop: 0 };
const commands = programArguments({ data, ports: behind, addresses, signIn });

let ready = false;
/** Opened once the folder of the data is there. */
let log;
const { LOG_LEVEL: level } = process.env;
const programs = {
  gateway: createRestartable({
    args: commands.gateway,
    // It says where it listens at this level.
    address: /"url":"([^"]+)"[^\n]*"listening"/,
    env: {
      ...process.env,
      LOG_LEVEL: ['debug', 'trace'].includes(level) ? level : 'info',
    },
    cwd: root,
    onOutput: (data) => log.write(data),
    onEnded: (how) =>
      console.error(
        `The gateway has ended (${how}); it starts again with your next change. Its log: ${relative(process.cwd(), logFile)}`,
      ),
  }),
  shop: createRestartable({
    args: commands.shop,
    address: /(http:\/\/[^/\s]+)/,
    cwd: root,
    // Where it is behind its proxy concerns nobody.
    onOutput: (data) =>
      /^The shop is at/.test(data) || process.stdout.write(data),
    onEnded: (how) =>
      console.error(
        `The shop has ended (${how}); it starts again with your next change.`,
      ),
  }),
};
const builds = createBuilds();
const proxies = Object.entries(programs).map(([name, { address }]) =>
  createProxy({ address, builds }).listen(ports[name], '127.0.0.1'),
);

const startAll = async () => {
  addAgent(root, data, signIn);
  log = createWriteStream(logFile);
  await Promise.all(Object.values(programs).map(({ restart }) => restart()));
  ready = true;
  console.log(`${describeAddresses(addresses, signIn)}
  Change a source: it is built, and open pages reload. Ctrl-C stops all.
`);
};

const onBuilt = async (changed) => {
  if (!ready) return startAll().catch(() => {});
  if (!changed.length) return;
  const restarts = planRestarts(changed);
  const names = Object.keys(programs).filter(
    (name) => restarts[name] || !programs[name].isRunning(),
  );
  await Promise.allSettled(names.map((name) => programs[name].restart()));
  builds.announce();
  const files = changed.filter((file) => !file.endsWith('.map'));
  console.log(
    `Built ${files.join(', ')}; ${['pages reload', ...names.map((name) => `${name} restarted`)].join(', ')}.`,
  );
};

// What is built from here on is not what `npm start` and the tests want.
rmSync(join(root, 'dist', '.built'), { force: true });
console.log('Building …');
const stopWatching = watchBuild({
  bundles: forWatching(bundles),
  folder: join(root, 'dist'),
  onBuilt,
  onFailed: ({ message }) => console.error(message),
});

const stop = async () => {
  await Promise.all(Object.values(programs).map((program) => program.stop()));
  await stopWatching();
  proxies.forEach((proxy) => {
    proxy.close();
    proxy.closeAllConnections();
  });
  process.exit(0);
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => void stop());
}
