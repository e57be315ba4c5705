import { readClaims } from '../../../../src/gate/client/read-claims';
import { describe, expect, it } from 'vitest';
import type { Attached, TestPage } from './test-page';

export const describeWords = (page: TestPage) => {
  describe('the session’s code', () => {
    const put = (code: string) => attached.setCode?.(code);
    let attached: Attached['widget'];

    it('can be shown to agents, or not, as the widget allows', () => {
      expect(page.attach().widget.setCode !== undefined).toBe(
        page.fake.can.code,
      );
    });

    it('is shown, whether set before or after loading', () => {
      attached = page.attach().widget;
      put('AAAA-AAAA');
      page.fake.load();
      page.soon();
      page.fake.startChat();
      page.soon();
      expect([...new Set(page.fake.codes())]).toEqual(
        page.fake.can.code ? ['AAAA-AAAA'] : [],
      );
      put('BBBB-BBBB');
      page.soon();
      expect([...new Set(page.fake.codes())]).toEqual(
        page.fake.can.code ? ['AAAA-AAAA', 'BBBB-BBBB'] : [],
      );
    });

    it('is not cleared when the session has ended', () => {
      attached = page.start().widget;
      page.fake.startChat();
      put('');
      page.soon();
      expect(page.fake.codes()).toEqual([]);
      put('AAAA-AAAA');
      page.soon();
      const codes = page.fake.codes();
      put('');
      page.soon();
      expect(page.fake.codes()).toEqual(codes);
    });
  });

  describe('what the visitor claims', () => {
    const ada = {
      name: 'Ada',
      email: 'ada@example.com',
      phone: '+44 20 7946 0000',
    };

    it('can be read, or not, as the widget allows', () => {
      expect(page.attach().widget.claims !== undefined).toBe(
        page.fake.can.claims.length > 0,
      );
    });

    it('is undefined before the widget has loaded', () => {
      expect(readClaims(page.attach().widget.claims?.()) ?? {}).toEqual({});
    });

    it('is what the widget knows at that moment', () => {
      const { widget } = page.start();
      expect(readClaims(widget.claims?.()) ?? {}).toEqual({});
      page.fake.claim(ada);
      expect(readClaims(widget.claims?.()) ?? {}).toEqual(
        Object.fromEntries(page.fake.can.claims.map((key) => [key, ada[key]])),
      );
    });

    it('is never anything but text', () => {
      const { widget } = page.start();
      page.fake.claim({
        name: 7,
        email: { is: 'no text' },
        phone: null,
        x: 'y',
      });
      expect(readClaims(widget.claims?.()) ?? {}).toEqual({});
    });

    it('is undefined if the widget throws', () => {
      const { widget } = page.start();
      page.fake.claim(ada);
      page.fake.breakApi();
      expect(readClaims(widget.claims?.()) ?? {}).toEqual({});
      expect(page.errors.splice(0)).toHaveLength(
        page.fake.can.claims.length ? 1 : 0,
      );
    });
  });
};
