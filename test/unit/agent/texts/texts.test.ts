import { describe, expect, it } from 'vitest';
import { APPEAL_TEXTS } from '../../../../src/gateway/appeals/texts';
import {
  chooseLanguage,
  directionOf,
  LANGUAGES,
} from '../../../../src/agent/texts/texts';
import { NOTICE_TEXTS } from '../../../../src/protocol/notice-texts';
import { readSignatures, type Parameter } from './signatures';
import { mayBeSame } from './same-words';
import { loadEntries, OTHERS, type Entry } from './tables';

const COUNTS = [0, 1, 2, 3, 11, 100, 1904];

const signatures = readSignatures();

/** What each kind of parameter is given, for texts that take more than words. */
const SAMPLES: Partial<Record<string, (name: string) => unknown>> = {
  'readonly string[]': (name) => [`‹${name}›`, '‹other›'],
  EndedJob: () => ({ kind: 'lift', count: '‹count›', why: '‹why›' }),
};

const toSample = ({ name, type }: Parameter, count: number): unknown => {
  if (type === 'number') return count;
  // Some texts take what a vendor is called, some its id.
  if (name === 'vendor') return 'zendesk';
  return SAMPLES[type]?.(name) ?? `‹${name}›`;
};

const say = ({ name, text }: Entry, count: number): string => {
  if (typeof text === 'string') return text;
  const given = (signatures.get(name) ?? []).map((one) => toSample(one, count));
  return String(text(...given));
};

const isFunction = ({ text }: Entry) => typeof text === 'function';

describe('the English texts', () => {
  it('are all known by what they take', async () => {
    const english = (await loadEntries('en')).filter(isFunction);
    expect(english.filter(({ name }) => !signatures.has(name))).toEqual([]);
  });
});

describe.each(OTHERS)('the texts in %s', (code) => {
  it('are all there', async () => {
    const english = (await loadEntries('en')).map(({ name }) => name);
    const own = (await loadEntries(code)).map(({ name }) => name);
    expect(own.toSorted()).toEqual(english.toSorted());
  });

  it('take what the English ones do, and say all of it', async () => {
    const own = new Map(
      (await loadEntries(code)).map((one) => [one.name, one]),
    );
    for (const english of await loadEntries('en')) {
      const translated = own.get(english.name);
      if (!translated) continue;
      expect(typeof translated.text, english.name).toBe(typeof english.text);
      for (const count of COUNTS) {
        const said = say(translated, count);
        const marks = say(english, count).match(/‹\w+›/g) ?? [];
        for (const mark of marks) expect(said, english.name).toContain(mark);
        expect(said, english.name).not.toMatch(/undefined|NaN|\[object|#/);
      }
    }
  });

  it('say the number for large counts', async () => {
    const own = new Map(
      (await loadEntries(code)).map((one) => [one.name, one]),
    );
    for (const english of (await loadEntries('en')).filter(isFunction)) {
      const translated = own.get(english.name);
      if (!translated || !/\b100\b/.test(say(english, 100))) continue;
      expect(say(translated, 100), english.name).toMatch(/\b100\b/);
    }
  });

  it('are not English', async () => {
    const own = new Map(
      (await loadEntries(code)).map((one) => [one.name, one]),
    );
    const same = (await loadEntries('en')).flatMap((english) => {
      const translated = own.get(english.name);
      const text = translated && say(translated, 3);
      return text === say(english, 3) && !mayBeSame(code, text)
        ? [`${english.name}: ${text}`]
        : [];
    });
    expect(same).toEqual([]);
  });

  it('keep the tone: no exclamation marks, no straight quotes', async () => {
    const loud = (await loadEntries(code)).flatMap((entry) => {
      const text = say(entry, 3);
      return /[!！¡"]|\w'\w/.test(text) ? [`${entry.name}: ${text}`] : [];
    });
    expect(loud).toEqual([]);
  });
});

describe('a language', () => {
  it('is the first of the browser’s that the console speaks', () => {
    expect(chooseLanguage(['nl', 'pt-BR', 'en'])).toBe('pt');
    expect(chooseLanguage(['DE-at'])).toBe('de');
    expect(chooseLanguage(['nl', 'constructor'])).toBe('en');
  });

  it('has a direction', () => {
    expect(directionOf('ar')).toBe('rtl');
    expect(directionOf('ja')).toBe('ltr');
  });

  it('is one that a browser can count and write dates in', () => {
    for (const { locale } of Object.values(LANGUAGES)) {
      expect(Intl.PluralRules.supportedLocalesOf(locale)).toEqual([locale]);
      expect(Intl.DateTimeFormat.supportedLocalesOf(locale)).toEqual([locale]);
    }
  });

  it('is one that refused people are told in as well', () => {
    const languages = Object.keys(LANGUAGES).toSorted();
    expect(Object.keys(APPEAL_TEXTS).toSorted()).toEqual(languages);
    expect(Object.keys(NOTICE_TEXTS).toSorted()).toEqual(languages);
  });
});
