// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { show } from '../../../src/notice/show';
import {
  freshPage,
  heading,
  HOUR,
  leavePage,
  NOW,
  region,
  say,
} from './open-notice';

beforeEach(freshPage);
afterEach(leavePage);

const spokenIn = (locale?: string) => {
  show({ locale });
  return heading();
};

const EN = 'Chat is not available';
const DE = 'Der Chat ist nicht verfügbar';

it.each([
  ['en', EN, 'You can chat again in 3 hours', 'Reference: K7'],
  ['de', DE, 'Sie können in 3 Stunden wieder chatten', 'Referenz: K7'],
  [
    'es',
    'El chat no está disponible',
    'Podrá volver a chatear dentro de 3 horas',
    'Referencia: K7',
  ],
  [
    'fr',
    'Le chat n’est pas disponible',
    'Vous pourrez revenir au chat dans 3 heures',
    'Référence : K7',
  ],
  [
    'pt',
    'O chat não está disponível',
    'Poderá voltar a usar o chat em 3 horas',
    'Referência: K7',
  ],
  [
    'ja',
    'チャットはご利用いただけません',
    '3 時間後にまたご利用いただけます',
    '参照番号： K7',
  ],
  [
    'ar',
    'الدردشة غير متاحة',
    'يمكنك الدردشة مجددًا خلال 3 ساعات',
    'الرقم المرجعي: K7',
  ],
])('speaks %s', (locale, name, again, reference) => {
  const [end, code] = say({ locale, ends: NOW + 3 * HOUR, reference: 'K7' });
  expect(heading()).toBe(name);
  expect(end).toContain(again);
  expect(code).toBe(reference);
  expect(region()?.lang).toBe(locale);
});

it('runs from right to left in Arabic only', () => {
  show({ locale: 'ar-EG' });
  expect(region()?.dir).toBe('rtl');
  show({ locale: 'fr' });
  expect(region()?.dir).toBe('ltr');
});

describe('the notice falls back', () => {
  it.each(['de-AT', 'DE', 'de_AT', 'de-x', 'de-%%'])(
    'from %s to German',
    (locale) => expect(spokenIn(locale)).toBe(DE),
  );

  it.each(['nl', 'deu', 'constructor', '__proto__', '-de', '%%', 'x'])(
    'from %s to English',
    (locale) => expect(spokenIn(locale)).toBe(EN),
  );

  it('with times in the language of its texts', () => {
    const [end] = say({ locale: 'nl', ends: NOW + HOUR });
    expect(end).toContain('in 1 hour (Fri');
  });

  it('from no locale to the page’s, the browser’s, English', () => {
    const browser = vi.spyOn(navigator, 'language', 'get');
    browser.mockReturnValue('fr-CA');
    document.documentElement.lang = 'de-CH';
    expect(spokenIn()).toBe(DE);
    document.documentElement.lang = '';
    expect(spokenIn()).toBe('Le chat n’est pas disponible');
    browser.mockReturnValue('');
    expect(spokenIn('')).toBe(EN);
  });
});

it('writes times as the region does', () => {
  const [us = ''] = say({ locale: 'en-US', ends: NOW + HOUR });
  expect(us).toContain('Fri, Nov 20, 3:05 PM');
  const [gb = ''] = say({ locale: 'en-GB', ends: NOW + HOUR });
  expect(gb).toContain('Fri 20 Nov, 15:05');
});

describe('a site’s own texts', () => {
  const texts = { de: 'Schreiben Sie uns.', 'pt-br': 'Escreva.', en: 'Write.' };
  const ofPage = (lang: string, more: object = {}) => {
    document.documentElement.lang = lang;
    return say({ texts, ...more });
  };

  it.each([
    ['de', 'Schreiben Sie uns.'],
    ['de_AT', 'Schreiben Sie uns.'],
    ['pt-BR', 'Escreva.'],
    ['nl', 'Write.'],
  ])('are read in the language of a page in %s', (lang, text) => {
    expect(ofPage(lang)).toContain(text);
  });

  it('give way to what the ban or the page says', () => {
    expect(ofPage('de', { text: 'Be kind.' })).toEqual(['Be kind.']);
  });

  it('are none where nobody wrote one', () => {
    document.documentElement.lang = 'fr';
    expect(say({ texts: { de: 'Nein.' } })).toEqual([]);
    expect(say({})).toEqual([]);
  });
});
