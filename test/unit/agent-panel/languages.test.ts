// @vitest-environment happy-dom
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  chooseLanguage,
  directionOf,
  pageLanguage,
  speak,
} from '../../../src/agent-panel/texts/languages';
import { mountAgent } from '../../../src/agent-panel/mount-agent';
import { p } from '../../../src/agent-panel/texts/texts';
import { locale, t } from '../../../src/agent/texts/current';
import { waitFor } from '../../wait-for';

afterEach(async () => {
  document.documentElement.lang = '';
  vi.restoreAllMocks();
  await speak('en');
});

const mount = (language?: string) => {
  const element = document.createElement('div');
  document.body.append(element);
  const panel = mountAgent(element, {
    gateway: 'https://bans.example.com',
    language,
  });
  onTestFinished(() => {
    panel.unmount();
    element.remove();
  });
  const find = () =>
    element.shadowRoot?.querySelector<HTMLElement>('.panel') ?? undefined;
  return { panel, find };
};

describe('the language of a panel', () => {
  it('is the first that it speaks', () => {
    expect(chooseLanguage(['nl', 'pt_BR', 'en'])).toBe('pt');
    expect(chooseLanguage(['DE-at'])).toBe('de');
    expect(chooseLanguage(['nl', 'constructor', ''])).toBe('en');
    expect(directionOf('ar')).toBe('rtl');
    expect(directionOf('ja')).toBe('ltr');
  });

  it('is what is asked for, else the page’s, else the browser’s', () => {
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['fr-CA', 'de']);
    expect(pageLanguage()).toBe('fr');
    document.documentElement.lang = 'ja';
    expect(pageLanguage()).toBe('ja');
    expect(pageLanguage('es')).toBe('es');
    expect(pageLanguage('nl')).toBe('en');
  });

  it.each([
    ['de', 'ltr', 'Anmelden'],
    ['ar-EG', 'rtl', 'تسجيل الدخول'],
    ['nl', 'ltr', 'Sign in'],
  ])('in %s runs %s, and names its button so', async (tag, dir, button) => {
    const { find } = mount(tag);
    await waitFor(() =>
      expect(find()?.querySelector('button')?.textContent).toBe(button),
    );
    expect(find()?.dir).toBe(dir);
    expect(find()?.lang).toBe(tag === 'nl' ? 'en' : tag.slice(0, 2));
  });

  it('draws nothing any more when it comes after the panel is gone', async () => {
    const { panel, find } = mount('es');
    panel.unmount();
    await speak('es');
    expect(find()).toBeUndefined();
  });
});

describe('speaking', () => {
  it('has the shared parts and all numbers follow', async () => {
    expect(await speak('fr')).toBe('fr');
    expect(p().form.reach(1904, 1)).toBe(
      '1\u202F904 visiteurs en 30 jours, 1 connecté',
    );
    expect(t().common.cancel).toBe('Annuler');
    expect(t().chats.flags.watched).toBe('Observé');
    expect(locale()).toBe('fr');
  });

  it('falls back to English where a language can’t be loaded', async () => {
    vi.doMock('../../../src/agent-panel/texts/ja', () => {
      throw new Error('no network');
    });
    onTestFinished(() => {
      vi.doUnmock('../../../src/agent-panel/texts/ja');
    });
    await speak('fr');
    expect(await speak('ja')).toBe('en');
    expect(p().block).toBe('Block visitor');
    expect(t().common.cancel).toBe('Cancel');
    expect(locale()).toBe('en-GB');
  });

  it('falls back to English where a language does not come', async () => {
    vi.useFakeTimers();
    onTestFinished(() => {
      vi.useRealTimers();
    });
    vi.doMock('../../../src/agent-panel/texts/pt', () => new Promise(() => {}));
    onTestFinished(() => {
      vi.doUnmock('../../../src/agent-panel/texts/pt');
    });
    const spoken = speak('pt');
    await vi.advanceTimersByTimeAsync(4_000);
    expect(await spoken).toBe('en');
  });
});
