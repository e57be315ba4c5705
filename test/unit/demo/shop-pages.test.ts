import { afterAll, describe, expect, it } from 'vitest';
import { createShop } from '../../../demo/create-shop';

describe('pages of the shop', () => {
  const shop = createShop({
    gateway: 'http://localhost:8787',
    site: '"><b>',
    files: 'demo/public',
  });
  afterAll(shop.close);

  it.each(['/lamps', '/lamps/dune', '/lamps/fern', '/lamps/ember'])(
    '%s carries the chat widget and the script tag, under a strict policy',
    async (path) => {
      const response = await shop.app.request(path);
      const page = await response.text();
      expect(response.status).toBe(200);
      expect(page).toContain('src="/acquire-queue.js"');
      expect(page).toContain('src="/acquire/widget.js"');
      expect(page).toContain('src="http://localhost:8787/doorlist.js"');
      expect(page).toContain('data-site="&quot;&gt;&lt;b&gt;"');
      const policy = response.headers.get('content-security-policy');
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self' http://localhost:8787;");
      expect(policy).toContain("trusted-types 'none'");
      expect(policy).toContain(
        'frame-ancestors http://localhost:8787 http://127.0.0.1:8787',
      );
    },
  );

  it('need no script, style or handler of their own inside', async () => {
    const page = await (await shop.app.request('/lamps/dune')).text();
    expect(page).not.toMatch(/<script(?![^>]* src=)|<style| style=| on\w+=/);
  });

  it('are one click apart', async () => {
    const list = await (await shop.app.request('/lamps')).text();
    expect(list).toContain('href="/lamps/dune"');
    const lamp = await (await shop.app.request('/lamps/dune')).text();
    expect(lamp).toContain('href="/lamps"');
    expect(lamp).toContain('href="/lamps/fern"');
  });

  it('begin at the lamps', async () => {
    const response = await shop.app.request('/');
    expect(response.headers.get('location')).toBe('/lamps');
  });

  it('say so when there is none', async () => {
    expect((await shop.app.request('/lamps/nothing')).status).toBe(404);
    expect((await shop.app.request('/elsewhere')).status).toBe(404);
  });

  it('come with their files', async () => {
    const response = await shop.app.request('/acquire-queue.js');
    expect(response.headers.get('content-type')).toContain('text/javascript');
    expect(response.headers.get('cache-control')).toBe('no-cache');
  });
});
