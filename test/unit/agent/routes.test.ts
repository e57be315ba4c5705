import { describe, expect, it } from 'vitest';
import {
  entryAddress,
  nextAddress,
} from '../../../src/agent/routing/entry-address';
import { parseRoute, PATHS } from '../../../src/agent/routing/routes';

describe('an address of the console', () => {
  it.each([
    ['/console', { view: 'chats' }],
    ['/console/chats', { view: 'chats' }],
    ['/console/chats/', { view: 'chats' }],
    ['/console/chats/K7F2-9QXM', { view: 'chats', code: 'K7F2-9QXM' }],
    ['/console/chats/k7f2-9qxm', { view: 'chats', code: 'K7F2-9QXM' }],
    [
      '/console/chats/K7F2-9QXM/block',
      { view: 'chats', code: 'K7F2-9QXM', dialog: 'block' },
    ],
    ['/console/blocked', { view: 'blocked' }],
    ['/console/settings', { view: 'settings' }],
    ['/console/settings/sites', { view: 'settings', page: 'sites' }],
    ['/console/settings/nothing', { view: 'nowhere' }],
    ['/console/settings/sites/more', { view: 'nowhere' }],
    ['/console/sign-in', { view: 'sign-in' }],
    ['/console/overview', { view: 'overview' }],
    ['/console/overview/more', { view: 'nowhere' }],
    ['/console/appeals', { view: 'appeals' }],
    ['/console/appeals/6jw4-n5px', { view: 'appeals', appeal: '6JW4-N5PX' }],
    ['/console/appeals/12', { view: 'appeals', appeal: '12' }],
    ['/console/appeals/everything', { view: 'nowhere' }],
    ['/console/chats/nobody', { view: 'nowhere' }],
    ['/console/chats/K7F2-9QXM/block/more', { view: 'nowhere' }],
    ['/console/%E0%A4%A', { view: 'nowhere' }],
    ['/elsewhere', { view: 'nowhere' }],
  ])('%s shows %j', (path, route) => {
    expect(parseRoute(path)).toEqual(route);
  });

  it('is what its parts are made into', () => {
    expect(parseRoute(PATHS.block('K7F2-9QXM'))).toMatchObject({
      code: 'K7F2-9QXM',
      dialog: 'block',
    });
  });
});

describe('the page’s own address', () => {
  it.each([
    ['/console', '/console/chats'],
    ['/console/', '/console/chats'],
    ['/console?code=K7F2-9QXM', '/console/chats/K7F2-9QXM'],
    ['/console?code=../../x', '/console/chats'],
    ['/console/blocked?q=x', '/console/blocked?q=x'],
  ])('%s stands for %s', (url, address) => {
    expect(entryAddress(url)).toBe(address);
  });
});

describe('after signing in one goes', () => {
  it.each([
    ['/console/blocked?q=a%26b', '/console/blocked?q=a%26b'],
    ['/console?code=K7F2-9QXM', '/console/chats/K7F2-9QXM'],
    ['https://evil.example/console', '/console/chats'],
    ['//evil.example/console', '/console/chats'],
    ['/console//evil.example', '/console/chats'],
    ['/console\\evil', '/console/chats'],
    ['/consolexyz', '/console/chats'],
    ['/v1/me', '/console/chats'],
    ['javascript:alert(1)', '/console/chats'],
    ['/console/sign-in?next=/console/sign-in', '/console/chats'],
    ['', '/console/chats'],
  ])('for next=%s to %s', (next, address) => {
    expect(nextAddress(PATHS.signIn(next))).toBe(address);
  });
});
