import { describe, expect, it } from 'vitest';
import type { TestPage } from './test-page';

export const describeWords = (page: TestPage) => {
  describe('the session’s code', () => {
    it('can be shown to agents, or not, as the widget allows', () => {
      expect(page.chat.hasCode()).toBe(page.fake.can.code);
    });

    it('is shown, whether set before or after loading', () => {
      page.attach();
      page.chat.put('AAAA-AAAA');
      page.fake.load();
      page.soon();
      page.fake.startChat();
      page.soon();
      expect([...new Set(page.fake.codes())]).toEqual(
        page.fake.can.code ? ['AAAA-AAAA'] : [],
      );
      page.chat.put('BBBB-BBBB');
      page.soon();
      expect([...new Set(page.fake.codes())]).toEqual(
        page.fake.can.code ? ['AAAA-AAAA', 'BBBB-BBBB'] : [],
      );
    });

    it('is not cleared when the session has ended', () => {
      page.start();
      page.fake.startChat();
      page.chat.put('');
      page.soon();
      expect(page.fake.codes()).toEqual([]);
      page.chat.put('AAAA-AAAA');
      page.soon();
      const codes = page.fake.codes();
      page.chat.put('');
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
      expect(page.chat.hasClaims()).toBe(page.fake.can.claims.length > 0);
    });

    it('is undefined before the widget has loaded', () => {
      page.attach();
      expect(page.chat.claims()).toEqual({});
    });

    it('is what the widget knows at that moment', () => {
      page.start();
      expect(page.chat.claims()).toEqual({});
      page.fake.claim(ada);
      expect(page.chat.claims()).toEqual(
        Object.fromEntries(page.fake.can.claims.map((key) => [key, ada[key]])),
      );
    });

    it('is never anything but text', () => {
      page.start();
      page.fake.claim({
        name: ['no', 'text'],
        email: { is: 'no text' },
        phone: null,
        x: 'y',
      });
      expect(page.chat.claims()).toEqual({});
    });

    it('is undefined if the widget throws', () => {
      page.start();
      page.fake.claim(ada);
      page.fake.breakApi();
      expect(page.chat.claims()).toEqual({});
      expect(page.errors.splice(0)).toHaveLength(
        page.fake.can.claims.length ? 1 : 0,
      );
    });
  });
};
