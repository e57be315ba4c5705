// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import {
  loadLanguage,
  type LanguageCode,
} from '../../../../src/agent/texts/texts';
import { waitFor } from '../../../wait-for';
import { fakeGateway, nothing, ok, problem } from '../fake-gateway';
import { openPanel } from '../open-panel';
import { aMe } from '../samples';

afterEach(() => loadLanguage('en'));

const GERMAN = 'Gesperrte Besucher';

const signedIn = () => fakeGateway({ 'GET /v1/me': ok(aMe()) });

/** A panel in a browser of some language, with what it told the page to speak. */
const openIn = (browser: LanguageCode, gateway = signedIn()) => {
  const told: LanguageCode[] = [];
  const chosen = new Map<number, object>();
  const panel = openPanel(gateway, {
    language: browser,
    setLanguage: (language) => told.push(language),
    preferences: {
      read: (person) => chosen.get(person) ?? {},
      write: (person, preferences) => chosen.set(person, preferences),
    },
  });
  const choose = async (language: string) => {
    const option = await panel.find<HTMLOptionElement>(
      language ? `option[value=${language}]` : '.menu option[value=""]',
    );
    const select = option.closest('select');
    if (!select) throw new Error('no choice of languages');
    select.value = language;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  };
  return { ...panel, told, chosen, choose };
};

describe('the language', () => {
  it('is the browser’s at the sign-in', async () => {
    await loadLanguage('de');
    const gateway = fakeGateway({ 'GET /v1/me': problem(401, 'unauthorized') });
    const panel = openIn('de', gateway);
    await panel.find('button', 'Anmelden');
    expect(panel.titles).toContain('Anmelden · Doorlist');
  });

  it('is the browser’s for who has chosen none, else what they chose', async () => {
    await loadLanguage('de');
    const panel = openIn('de');
    await panel.find('.views .long', GERMAN);
    await panel.choose('ar');
    await panel.find('.views .long', 'الزوار المحظورون');
    await waitFor(() => expect(panel.told.at(-1)).toBe('ar'));
    await panel.choose('');
    await panel.find('.views .long', GERMAN);
    await waitFor(() => expect(panel.told.at(-1)).toBe('de'));
    expect([...panel.chosen.values()]).toEqual([{ language: undefined }]);
  });

  it('is there for views that are opened later, and changes with them', async () => {
    const panel = openIn('en');
    await panel.find('.views .long', 'Blocked visitors');
    panel.router.push('/console/blocked/test');
    await panel.find('h1', 'Is this visitor refused?');
    await panel.choose('ja');
    await panel.find('h1', 'この訪問者は拒否されますか');
  });

  it('is the browser’s again for who comes after a sign-out', async () => {
    const gateway = signedIn();
    gateway.answer('POST /v1/sign-out', nothing);
    const panel = openIn('en', gateway);
    await panel.choose('fr');
    await panel.click('Se déconnecter');
    await panel.find('button', 'Sign in');
    await waitFor(() => expect(panel.told.at(-1)).toBe('en'));
  });
});
