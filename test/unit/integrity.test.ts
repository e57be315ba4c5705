import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (name: string) =>
  JSON.parse(readFileSync(name, 'utf8')) as Record<string, unknown>;

const { version, files } = read('dist/integrity.json') as {
  version: string;
  files: Record<string, string>;
};

it('the hashes of a build are of the package’s version', () => {
  expect(version).toBe(read('package.json')['version']);
});

it('each script that pages load has its hash', () => {
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining([
      ...['doorlist.js', 'doorlist.acquire.js', 'doorlist.zendesk.js'],
      ...['doorlist-client-2.js', 'doorlist-forget.js', 'doorlist-notice.js'],
      ...['doorlist-setup.js', 'doorlist-agent.js', 'doorlist-agent-de.js'],
      'doorlist-head.js',
    ]),
  );
});

it.each(Object.entries(files))('%s has the hash %s', (name, hash) => {
  const digest = createHash('sha384').update(readFileSync(`dist/${name}`));
  expect(hash).toBe(`sha384-${digest.digest('base64')}`);
});
