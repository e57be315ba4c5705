import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { openGateway } from '../support/harness';
import { visitAs } from '../support/sign-identity';

const DOCS = readFileSync(
  new URL('../../../docs/identity.md', import.meta.url),
  'utf8',
);
const USER = { email: 'ana@example.com', phone: '+49 30 1234567' };

/** The one piece of a language in the docs. */
const snippet = (language: string): string => {
  const [found, ...others] = DOCS.matchAll(
    new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'),
  );
  if (!found?.[1] || others.length) {
    throw new Error(`expected one piece of ${language}`);
  }
  return found[1];
};

interface Language {
  command: string;
  args: string[];
  /** Prints the identity of a user. */
  tail: string;
}

const LANGUAGES: Record<string, Language> = {
  js: {
    command: process.execPath,
    args: ['--input-type=module'],
    tail: `console.log(await identityOf(${JSON.stringify(USER)}));`,
  },
  python: {
    command: 'python3',
    args: ['-'],
    tail: `print(identity_of(${JSON.stringify(USER)}))`,
  },
};

/** What a language's piece, as the docs have it, prints with a key. */
const run = async (name: string, key: string): Promise<string> => {
  const { command, args, tail } = LANGUAGES[name] as Language;
  const child = spawn(command, args, {
    env: { PATH: process.env['PATH'], DOORLIST_KEY: key },
  });
  child.stdin.end(`${snippet(name)}\n${tail}\n`);
  const [stdout, stderr, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout.trim();
};

const isMissing = (name: string): boolean =>
  spawnSync(LANGUAGES[name]?.command ?? '', ['--version']).status !== 0;

describe('the examples of docs/identity.md sign identities that the gateway accepts', () => {
  it.for(Object.keys(LANGUAGES))('in %s', async (name, { skip }) => {
    skip(isMissing(name), `${name} is not on this machine`);
    const gateway = await openGateway({ now: Date.now });
    await gateway.site('shop');
    const shop = { site: 'shop' };
    const identity = await run(name, gateway.secrets.identityKey('shop', 1));
    const plain = await gateway.visit({}, shop);
    const known = await gateway.visit({ identity }, shop);
    expect(known.tags).toHaveLength(plain.tags.length + 3);
    await gateway.ban({ email: USER.email });
    expect((await gateway.visit({ identity }, shop)).verdict).toBe('refused');
    expect((await visitAs(gateway, identity)).status).toBe(422);
  });
});
