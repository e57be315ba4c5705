// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { show } from '../../../src/notice/show';
import {
  find,
  freshPage,
  heading,
  hosts,
  HOUR,
  leavePage,
  lines,
  NOW,
  region,
  say,
  status,
} from './open-notice';

beforeEach(freshPage);
afterEach(leavePage);

const press = (key: string) =>
  find('button')?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true }),
  );

describe('the notice', () => {
  it('is a region named by its heading', () => {
    show({});
    expect(heading()).toBe('Chat is not available');
    const label = region()?.getAttribute('aria-labelledby');
    expect(find('h2')?.id).toBe(label);
  });

  it('has its heading alone while nothing more is known', () => {
    expect(say({})).toEqual([]);
    expect(say({ ends: NaN })).toEqual([]);
  });

  it('shows what is known, with the code in an element of its own', () => {
    expect(
      say({
        text: 'Please be kind.',
        ends: NOW + 3 * HOUR,
        reference: 'K7F2-9QXM',
        contact: 'mailto:help@example.com',
      }),
    ).toEqual([
      'Please be kind.',
      'You can chat again in 3 hours (Fri 20 Nov, 17:05).',
      'Reference: K7F2-9QXM',
      'Contact: help@example.com',
    ]);
    const code = find('code');
    expect([code?.textContent, code?.dir]).toEqual(['K7F2-9QXM', 'ltr']);
  });

  it('links to where the visitor appeals, once the gateway says where', () => {
    say({ gateway: 'https://bans.example.com' });
    expect(find('a[target=_blank]')?.hidden).toBe(true);
    const appeal = '/appeal/K7F2-9QXM?site=shop&key=AAAA';
    say({ gateway: 'https://bans.example.com', appeal, locale: 'de' });
    const link = find('a[target=_blank]');
    expect(link?.getAttribute('href')).toBe(
      `https://bans.example.com${appeal}`,
    );
    expect(link?.textContent).toBe('Um erneute Prüfung bitten');
    expect(link?.hidden).toBe(false);
  });

  it('never takes the focus', () => {
    const box = document.createElement('input');
    document.body.append(box);
    box.focus();
    show({ contact: 'tel:+49301234' });
    vi.advanceTimersByTime(HOUR);
    expect(document.activeElement).toBe(box);
    box.remove();
  });

  it('stands outside the body, which may not exist yet', () => {
    const { body } = document;
    body.remove();
    show({});
    expect(hosts()[0]?.parentNode).toBe(document.documentElement);
    document.documentElement.append(body);
  });

  it('comes back when shown again on a page that removed it', () => {
    show({});
    hosts()[0]?.remove();
    show({});
    expect(hosts()).toHaveLength(1);
  });

  it('follows the page’s color scheme', () => {
    document.documentElement.style.colorScheme = 'light';
    show({});
    expect(region()?.style.getPropertyValue('--doorlist-page-scheme')).toBe(
      'light',
    );
    document.documentElement.style.colorScheme = '';
  });
});

describe('the notice shown again', () => {
  it('changes in place, the focused button included', () => {
    show({ text: 'Wait.' });
    const before = [region(), find('button'), find('a')];
    expect(say({ text: 'Wait.', reference: 'K7F2-9QXM' })).toEqual([
      'Wait.',
      'Reference: K7F2-9QXM',
    ]);
    expect([region(), find('button'), find('a')]).toEqual(before);
    expect(hosts()).toHaveLength(1);
  });

  it('leaves unchanged texts alone, which may be selected', () => {
    show({ reference: 'K7F2-9QXM' });
    const words = find('code')?.firstChild;
    show({ reference: 'K7F2-9QXM', ends: NOW + HOUR });
    expect(words).toBeTruthy();
    expect(find('code')?.firstChild).toBe(words);
  });

  it('drops what is no longer known', () => {
    show({ ends: NOW + HOUR, reference: 'K7F2-9QXM' });
    expect(say({ text: 'Gone.' })).toEqual(['Gone.']);
    vi.advanceTimersByTime(HOUR);
    expect(lines()).toEqual(['Gone.']);
  });

  it('changes language', () => {
    show({ locale: 'ar' });
    show({ locale: 'de' });
    expect([region()?.dir, region()?.lang]).toEqual(['ltr', 'de']);
    expect(heading()).toBe('Der Chat ist nicht verfügbar');
  });
});

describe('the notice removed', () => {
  it('leaves no element and no timer', () => {
    show({ ends: NOW + HOUR })();
    expect(hosts()).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('can be removed again, and shown again', () => {
    const takeAway = show({});
    takeAway();
    takeAway();
    show({});
    expect(hosts()).toHaveLength(1);
  });
});

describe('the notice closed by the visitor', () => {
  it.each([
    ['with the button', () => find('button')?.click()],
    ['with Escape', () => press('Escape')],
  ])('%s, it leaves no timer and stays away', (_how, close) => {
    show({ ends: NOW + HOUR });
    close();
    show({ ends: NOW + HOUR, reference: 'K7F2-9QXM' });
    expect(hosts()).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('stays at every other key', () => {
    show({});
    press('Enter');
    expect(hosts()).toHaveLength(1);
  });

  it('comes back with the next refusal', () => {
    const takeAway = show({});
    find('button')?.click();
    takeAway();
    show({});
    expect(hosts()).toHaveLength(1);
  });
});

describe('for screen readers', () => {
  it('it is announced once, with all that is known by then', () => {
    show({ text: 'Please be kind.' });
    expect(status()).toBe('');
    show({ text: 'Please be kind.', ends: NOW + 3 * HOUR });
    vi.advanceTimersByTime(500);
    expect(status()).toBe(
      'Chat is not available. Please be kind. You can chat again in 3 hours (Fri 20 Nov, 17:05).',
    );
    vi.advanceTimersByTime(5000);
    show({ text: 'Please be kinder.' });
    vi.advanceTimersByTime(5000);
    expect(find('[role=status]')).toBeNull();
  });

  it('the button has a name in their language', () => {
    show({ locale: 'fr' });
    expect(find('button')?.getAttribute('aria-label')).toBe('Fermer');
  });
});

describe('on a page that', () => {
  it('has no shadow roots, the notice is not shown and nothing is thrown', () => {
    vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(() => {
      throw new TypeError('attachShadow is not a function');
    });
    expect(() => show({ ends: NOW + HOUR })()).not.toThrow();
    expect(hosts()).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('has no constructable sheets, the notice is not shown without its styles', () => {
    vi.stubGlobal('CSSStyleSheet', undefined);
    expect(() => show({ ends: NOW + HOUR })()).not.toThrow();
    expect(hosts()).toEqual([]);
    vi.unstubAllGlobals();
  });

  it('extends Object and Array, the notice says the same', () => {
    const strange = { value: () => 'x', enumerable: true, configurable: true };
    Object.defineProperty(Object.prototype, 'nl', strange);
    Object.defineProperty(Array.prototype, 'last', strange);
    const said = say({ locale: 'nl', ends: NOW + HOUR });
    const isMarked = region()?.hasAttribute('nl');
    Reflect.deleteProperty(Object.prototype, 'nl');
    Reflect.deleteProperty(Array.prototype, 'last');
    expect(said[0]).toMatch(/^You can chat again in 1 hour \(/);
    expect(isMarked).toBe(false);
  });
});
