import { describe, expect, it } from 'vitest';
import { guardRouter } from '../../../src/agent/routing/guard-router';
import { memoryRouter } from './memory-router';

const open = () => {
  const inner = memoryRouter('/console/chats');
  const router = guardRouter(inner);
  inner.push('/console/settings/sites');
  const asked: (() => void)[] = [];
  const hold = () => router.hold((leave) => asked.push(leave));
  return { inner, router, asked, hold };
};

describe('a router that is held', () => {
  it('stays until it is let go', () => {
    const { router, asked, hold } = open();
    hold();
    router.push('/console/blocked');
    expect(router.url()).toBe('/console/settings/sites');
    asked[0]?.();
    expect(router.url()).toBe('/console/blocked');
    router.push('/console/chats');
    expect(router.url()).toBe('/console/chats');
    expect(asked).toHaveLength(1);
  });

  it('stays when somebody goes back, and shows it nowhere', () => {
    const { inner, router, asked, hold } = open();
    const shown: string[] = [];
    router.follow(() => shown.push(router.url()));
    hold();
    inner.back();
    expect(inner.url()).toBe('/console/settings/sites');
    expect(new Set(shown)).toEqual(new Set(['/console/settings/sites']));
    asked[0]?.();
    expect(router.url()).toBe('/console/chats');
  });

  it('is asked nothing once it is released', () => {
    const { router, asked, hold } = open();
    hold()();
    router.push('/console/blocked');
    expect(router.url()).toBe('/console/blocked');
    expect(asked).toEqual([]);
  });

  it('does elsewhere what leaves the page only when that is allowed', () => {
    const { router, asked, hold } = open();
    const release = hold();
    const done: string[] = [];
    router.leave(() => done.push('later'));
    expect(done).toEqual([]);
    asked[0]?.();
    release();
    router.leave(() => done.push('at once'));
    expect(done).toEqual(['later', 'at once']);
  });
});
