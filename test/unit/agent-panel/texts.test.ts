import { describe, expect, it } from 'vitest';
import { en } from '../../../src/agent-panel/texts/en';
import { LANGUAGES } from '../../../src/agent-panel/texts/languages';
import type { PanelTexts } from '../../../src/agent-panel/texts/texts';
import { LANGUAGES as CONSOLE } from '../../../src/agent/texts/texts';
import { TEXTS } from '../../../src/zendesk-app/texts';
import { mayBeSame } from '../agent/texts/same-words';
import { listEntries, type Entry } from '../agent/texts/tables';

const OTHERS = LANGUAGES.filter((code) => code !== 'en');

/** What of the console's tables the panel does not say. */
const UNSAID =
  /^flags\.(blockAsWell|linked|oftenHere|somebodyElse|watchedLead)$/;

const load = async (code: string): Promise<PanelTexts> => {
  const module = (await import(
    `../../../src/agent-panel/texts/${code}.ts`
  )) as { texts: PanelTexts };
  return module.texts;
};

/** What the panel has of the console: `test/unit/agent/texts` holds it to the rest. */
const listShared = ({ common, errors, flags }: PanelTexts): string[] =>
  listEntries({ common, errors, flags })
    .map(({ name }) => name)
    .filter((name) => !UNSAID.test(name));

const byName = (entries: Entry[]) =>
  new Map(entries.map((entry) => [entry.name, entry]));

const english = byName(listEntries(en.panel));

/** Says a text with values that can be found in it again. */
const say = ({ name, text }: Entry, count = 3): string =>
  typeof text === 'string'
    ? text
    : String(
        text(
          ...['a', 'b', 'c']
            .slice(0, text.length)
            .map((value) => (name === 'form.reach' ? count : `‹${value}›`)),
        ),
      );

it('the panel speaks what the console does', () => {
  expect(LANGUAGES.toSorted()).toEqual(Object.keys(CONSOLE).toSorted());
});

describe.each(OTHERS)('the panel’s texts in %s', (code) => {
  it('are all there, and no more', async () => {
    const own = await load(code);
    const names = listEntries(own.panel).map(({ name }) => name);
    expect(names.toSorted()).toEqual([...english.keys()].toSorted());
    expect(listShared(own)).toEqual(expect.arrayContaining(listShared(en)));
  });

  it('say all that the English ones do', async () => {
    const own = byName(listEntries((await load(code)).panel));
    for (const [name, entry] of english) {
      const translated = own.get(name);
      if (!translated) continue;
      expect(typeof translated.text, name).toBe(typeof entry.text);
      for (const count of [0, 1, 2, 3, 11, 100]) {
        const said = say(translated, count);
        const marks = say(entry, count).match(/‹\w›/g) ?? [];
        for (const mark of marks) expect(said, name).toContain(mark);
        expect(said, name).not.toMatch(/undefined|NaN|\[object|#/);
        if (count === 100 && say(entry, count).includes('100')) {
          expect(said, name).toContain('100');
        }
      }
    }
  });

  it('are not English, and keep the tone', async () => {
    const same: string[] = [];
    for (const entry of listEntries((await load(code)).panel)) {
      const said = say(entry);
      const original = english.get(entry.name);
      if (original && said === say(original) && !mayBeSame(code, said)) {
        same.push(`${entry.name}: ${said}`);
      }
      expect(said, entry.name).not.toMatch(/[!！¡"]|\w'\w/);
    }
    expect(same).toEqual([]);
  });

  it('are written by the console’s locale', async () => {
    expect((await load(code)).locale).toBe(CONSOLE[code].locale);
  });
});

it('the app in Zendesk says in each language why it shows no panel', () => {
  expect(Object.keys(TEXTS).toSorted()).toEqual(LANGUAGES.toSorted());
  const said = Object.values(TEXTS).flatMap((texts) => Object.values(texts));
  expect(new Set(said).size).toBe(2 * LANGUAGES.length);
  for (const { noGateway, noFramework } of Object.values(TEXTS)) {
    expect(noGateway).toContain('https://bans.example.com');
    expect(noFramework).toContain('Zendesk');
  }
});
