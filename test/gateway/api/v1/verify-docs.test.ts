import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { openGateway } from '../../support/harness';
import { listen } from '../../support/listen';

const DOCS = readFileSync(
  new URL('../../../../docs/widgets/custom.md', import.meta.url),
  'utf8',
);

interface Language {
  command: string;
  args: string[];
  /** Prints whether each of some tokens may write, as JSON. */
  tail: (tokens: string) => string;
}

const LANGUAGES: Record<string, Language> = {
  js: {
    command: process.execPath,
    args: ['--input-type=module'],
    tail: (tokens) =>
      `console.log(JSON.stringify(await Promise.all(${tokens}.map(mayWrite))));`,
  },
  python: {
    command: 'python3',
    args: ['-'],
    tail: (tokens) =>
      `print(json.dumps([may_write(token) for token in json.loads(${JSON.stringify(tokens)})]))`,
  },
  php: {
    command: 'php',
    args: [],
    tail: (tokens) =>
      `echo json_encode(array_map('may_write', json_decode('${tokens}')));`,
  },
};

/** The last piece of a language in the docs: the server's. */
const snippet = (language: string): string => {
  const found = [
    ...DOCS.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms')),
  ].at(-1)?.[1];
  if (!found) throw new Error(`expected a piece of ${language}`);
  return found;
};

const run = async (
  name: string,
  tokens: unknown[],
  env: { DOORLIST_GATEWAY: string; DOORLIST_CHAT_KEY: string },
) => {
  const { command, args, tail } = LANGUAGES[name] as Language;
  const child = spawn(command, args, {
    env: { PATH: process.env['PATH'], ...env },
  });
  child.stdin.end(`${snippet(name)}\n${tail(JSON.stringify(tokens))}\n`);
  const [stdout, stderr, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  expect({ status, stderr: status ? stderr : '' }).toEqual({
    status: 0,
    stderr: '',
  });
  return { answers: JSON.parse(stdout) as boolean[], stderr };
};

const isMissing = (name: string): boolean =>
  spawnSync(LANGUAGES[name]?.command ?? '', ['--version']).status !== 0;

describe('the chat server of docs/widgets/custom.md', () => {
  it.for(Object.keys(LANGUAGES))(
    'takes what the gateway admits and nothing else, in %s',
    async (name, { skip }) => {
      skip(isMissing(name), `${name} is not on this machine`);
      const gateway = await openGateway({ now: Date.now });
      await gateway.site('shop');
      const shop = { site: 'shop' };
      const [admitted, blocked, over] = [
        await gateway.chat({}, shop),
        await gateway.chat({}, shop),
        await gateway.chat({}, shop),
      ];
      await gateway.write('POST', '/v1/bans', {
        session: blocked.code,
        kinds: ['visitor'],
      });
      await gateway.ask(over.stream.replace('events', 'ended'), {
        method: 'POST',
      });
      const elsewhere = await gateway.chat();
      const tokens = [
        ...[admitted.token, blocked.token, over.token, elsewhere.token],
        ...['x'.repeat(43), '', null],
      ];
      const url = await listen(gateway);
      const key = gateway.secrets.chatServerKey('shop', 1);
      const right = { DOORLIST_GATEWAY: url, DOORLIST_CHAT_KEY: key };
      expect(await run(name, tokens, right)).toEqual({
        answers: [true, false, false, false, false, false, false],
        stderr: '',
      });
      // A wrong key keeps nobody out, and is told of.
      const wrong = await run(name, [blocked.token], {
        ...right,
        DOORLIST_CHAT_KEY: 'wrong',
      });
      expect(wrong.answers).toEqual([true]);
      expect(wrong.stderr).toContain('doorlist site key shop --chat-server');
      const away = await run(name, [blocked.token, null], {
        ...right,
        DOORLIST_GATEWAY: 'http://127.0.0.1:1',
      });
      expect(away.answers).toEqual([true, true]);
    },
  );
});
