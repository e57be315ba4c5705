import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeFolder, runCli, serveBuilt } from '../support/run-cli';

const GATEWAY = 'https://bans.example.com';

interface Snippet {
  tag: string;
  policy: Record<string, string>;
  version?: string;
  integrity?: string;
}

/** A site, and what runs the command for it. */
const openShop = async () => {
  const data = makeFolder();
  await runCli([
    ...['site', 'add', 'shop', '--origin', 'https://shop.example'],
    ...['--widget', 'acquire', '--data', data],
  ]);
  return {
    data,
    snippet: (args: string[], env = {}) =>
      runCli(['site', 'snippet', 'shop', '--data', data, ...args], { env }),
  };
};

describe('doorlist site snippet', () => {
  it('prints a tag that follows the gateway, without a hash, and what a CSP needs', async () => {
    const { snippet } = await openShop();
    const ran = await snippet(['--url', `${GATEWAY}/`]);
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    expect(ran.stdout.split('\n')).toEqual([
      `<script src="${GATEWAY}/doorlist.js" data-site="shop" data-widget="acquire" async></script>`,
      '',
      'Where the page has a Content Security Policy, it has to allow:',
      `  script-src ${GATEWAY}`,
      `  connect-src ${GATEWAY}`,
      '',
    ]);
  });

  it('prints with --pinned the hash of what the gateway serves under that URL for good', async () => {
    const { data, snippet } = await openShop();
    const { url } = await serveBuilt(data);
    const { stdout } = await snippet(['--pinned', '--json', '--url', url]);
    const { tag, policy, version, integrity } = JSON.parse(stdout) as Snippet;
    const src = `${url}/${version}/doorlist.js`;
    expect(tag).toBe(
      `<script src="${src}" integrity="${integrity}" crossorigin="anonymous" data-site="shop" data-widget="acquire" async></script>`,
    );
    expect(policy).toEqual({
      'script-src': `${url}/${version}/`,
      'connect-src': url,
    });
    const response = await fetch(src);
    const body = Buffer.from(await response.arrayBuffer());
    const hash = createHash('sha384').update(body).digest('base64');
    expect(integrity).toBe(`sha384-${hash}`);
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('says with --pinned what to do before an upgrade', async () => {
    const { snippet } = await openShop();
    const { stdout } = await snippet(['--pinned', '--url', GATEWAY]);
    expect(stdout).toContain('Before you upgrade it, put the tag');
  });

  it('prints with --head the tag of a copy, by the hash of what the gateway serves', async () => {
    const { data, snippet } = await openShop();
    const { url } = await serveBuilt(data);
    const { stdout } = await snippet(['--head', '--json', '--url', url]);
    const { head } = JSON.parse(stdout) as { head: string };
    const response = await fetch(`${url}/doorlist-head.js`);
    const body = Buffer.from(await response.arrayBuffer());
    const hash = createHash('sha384').update(body).digest('base64');
    const gateway = encodeURIComponent(url);
    expect(head).toBe(
      `<script src="/doorlist-head.js?gateway=${gateway}&amp;site=shop&amp;widget=acquire" integrity="sha384-${hash}"></script>`,
    );
    const said = await snippet(['--head', '--url', url]);
    expect(said.stdout).toContain(`\n${head}\n`);
    expect(said.stdout).toContain(`Put a copy of ${url}/doorlist-head.js`);
  });

  it('takes the address of DOORLIST_URL, and needs one', async () => {
    const { snippet } = await openShop();
    const known = await snippet(['--json'], { DOORLIST_URL: GATEWAY });
    expect(JSON.parse(known.stdout)).toMatchObject({
      policy: { 'connect-src': GATEWAY },
    });
    expect(await snippet([])).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('--url: Expected the gateway’s address'),
    });
  });

  it.each(['bans.example.com', 'ftp://bans.example.com', `${GATEWAY}/path`])(
    'refuses the address %s',
    async (address) => {
      const { snippet } = await openShop();
      const ran = await snippet(['--url', address]);
      expect(ran).toMatchObject({ status: 2, stdout: '' });
      expect(ran.stderr).toContain('Expected the gateway’s address');
    },
  );

  it('refuses a site that does not exist', async () => {
    const ran = await runCli([
      ...['site', 'snippet', 'shpo', '--url', GATEWAY],
      ...['--data', makeFolder()],
    ]);
    expect(ran).toEqual({
      status: 1,
      stdout: '',
      stderr: 'doorlist: There is no site "shpo".\n',
    });
  });
});
