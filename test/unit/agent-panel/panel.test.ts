// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { mountAgent } from '../../../src/agent-panel/mount-agent';
import type { AgentOptions } from '../../../src/agent-panel/agent-options';
import { aBan, aMe, aSession, minutesAgo, NOW } from '../agent/samples';
import { waitFor } from '../../wait-for';

const GATEWAY = 'https://bans.example.com';
const KEY = `doorlist-agent ${GATEWAY}`;
const CODE = 'K7F2-9QXM';

beforeEach(() => {
  vi.setSystemTime(NOW);
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    sessionStorage.clear();
  };
});

interface Asked {
  method: string;
  path: string;
  body: unknown;
  authorization: string | null;
  credentials: RequestCredentials | undefined;
}

type Answer = object | { status: number; problem: object };

/** A gateway that answers by method and path, and keeps what it was asked. */
const fakeGateway = (answers: Record<string, () => Answer>) => {
  const asked: Asked[] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    const { pathname, origin } = new URL(url);
    expect(origin).toBe(GATEWAY);
    const method = init.method ?? 'GET';
    asked.push({
      ...{ method, path: pathname, credentials: init.credentials },
      body: init.body === undefined ? undefined : JSON.parse(String(init.body)),
      authorization: new Headers(init.headers).get('authorization'),
    });
    const answer = answers[`${method} ${pathname}`]?.() ?? {
      status: 404,
      problem: { code: 'not_found', detail: 'No.' },
    };
    return 'problem' in answer && 'status' in answer
      ? Response.json(answer.problem, { status: Number(answer.status) })
      : Response.json(answer);
  });
  return {
    asked,
    of: (method: string) => asked.filter((one) => one.method === method),
  };
};

const signedIn = (minutes = 10) =>
  sessionStorage.setItem(
    KEY,
    JSON.stringify({ token: 'dlp_1', expiresAt: minutesAgo(-minutes) }),
  );

const open = (options: AgentOptions = {}) => {
  const element = document.createElement('div');
  document.body.append(element);
  const panel = mountAgent(element, {
    ...{ gateway: GATEWAY, code: CODE },
    ...options,
  });
  onTestFinished(() => {
    panel.unmount();
    element.remove();
  });
  const root = element.shadowRoot as ShadowRoot;
  const text = () => root.querySelector('.panel')?.textContent ?? '';
  return {
    panel,
    root,
    says: (what: string | RegExp) =>
      waitFor(() => expect(text()).toMatch(what)),
    text,
    click: (name: string) =>
      waitFor(() => {
        const found = [...root.querySelectorAll('button')].find(
          (one) => one.textContent === name,
        );
        if (!found) throw new Error(`no button ${name}`);
        found.click();
      }),
  };
};

const REACH = {
  kind: 'ip',
  value: '203.0.113.24',
  ...{ visitors: 41, signedIn: 2, neverBan: [], banned: [], until: null },
};
const SITE = {
  id: 'shop',
  reasons: ['Spam'],
  texts: {},
  whenRefused: 'notice',
};

const usual = (session = aSession()) => ({
  'GET /v1/me': () => aMe(),
  [`GET /v1/sessions/${CODE}`]: () => session,
  'GET /v1/sites/shop': () => SITE,
  'POST /v1/bans/preview': () => ({ reach: [REACH], refusals: [] }),
  'POST /v1/bans': () => aBan({ reference: '8F3K-2WQD' }),
});

describe('the panel', () => {
  it('asks who is not signed in to do so, and nothing of the gateway', async () => {
    const { asked } = fakeGateway({});
    const { says } = open();
    await says('Sign in to Doorlist at bans.example.com');
    expect(asked).toEqual([]);
  });

  it('says that its window was not opened', async () => {
    fakeGateway({});
    vi.stubGlobal('open', () => null);
    const { click, says } = open();
    await click('Sign in');
    await says('Let this page open windows');
  });

  it('shows what was only said in quotes, and asks without cookies', async () => {
    signedIn();
    const claims = { name: '<b>Kevin\u202E', email: 'deals@x.example' };
    const { asked } = fakeGateway(usual(aSession({ claims })));
    const { says } = open();
    await says('“<b>Kevin‹U+202E›”');
    await says('Provennothing');
    for (const { authorization, credentials } of asked) {
      expect([authorization, credentials]).toEqual(['Bearer dlp_1', 'omit']);
    }
  });

  it('shows the strongest flag with its cause', async () => {
    signedIn();
    const since = minutesAgo(1);
    const flag = { ban: 7, since, confidence: 'likely' as const };
    fakeGateway({
      ...usual(
        aSession({
          flags: [
            { ...flag, kind: 'same_network' },
            { ...flag, kind: 'same_words' },
          ],
        }),
      ),
      'GET /v1/bans/7': () => aBan({ id: 7, createdAt: minutesAgo(6) }),
    });
    const { says } = open();
    await says('Likely the visitor blocked 6 min ago.');
    await says('Same network, same words.');
  });

  it('blocks on a second page, tells the page, and shows what follows', async () => {
    signedIn();
    const { asked } = fakeGateway(usual());
    const onBlock = vi.fn();
    const { click, says, root } = open({ onBlock });
    await click('Block visitor');
    await says('41 visitors in 30 days, 2 signed in');
    root.querySelector<HTMLInputElement>('#block-ip')?.click();
    await waitFor(() =>
      expect(root.querySelector('#block-ip')).toHaveProperty('checked', true),
    );
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    await click('Block');
    await says('Blocked until');
    await says('Our pages: refused');
    await says('Chat is not availableYou can chat again in 7 days');
    expect(onBlock).toHaveBeenCalledWith({
      reference: '8F3K-2WQD',
      until: '2026-11-27T14:05:00.000Z',
    });
    const made = asked.find(
      ({ method, path }) => method === 'POST' && path === '/v1/bans',
    );
    expect(made?.body).toMatchObject({
      session: CODE,
      kinds: ['person', 'ip'],
    });
  });

  it('stays on the second page when the gateway says no, and says why', async () => {
    signedIn();
    fakeGateway({
      ...usual(),
      'POST /v1/bans': () => ({
        status: 409,
        problem: { code: 'never_ban', detail: '203.0.113.24 is of the staff' },
      }),
    });
    const { click, says } = open();
    await click('Block visitor');
    await click('Block');
    await says('203.0.113.24 is of the staff. Choose something else to block.');
  });

  it('offers no block to who may only look', async () => {
    signedIn();
    fakeGateway({ ...usual(), 'GET /v1/me': () => aMe({ role: 'viewer' }) });
    const { says, text } = open();
    await says('Your role may look, and not block.');
    expect(text()).not.toContain('Block visitor');
  });

  it('says that no chat is known, and shows another when told', async () => {
    signedIn();
    fakeGateway(usual());
    const { panel, says } = open({ code: 'AAAA-AAAA' });
    await says('No chat of this visitor is known here.');
    panel.show({ code: CODE });
    await says(CODE);
  });

  it('is signed out once the gateway knows its token no more', async () => {
    signedIn();
    fakeGateway({
      'GET /v1/me': () => ({ status: 401, problem: { code: 'unauthorized' } }),
    });
    const { says } = open();
    await says('Sign in to Doorlist');
    expect(sessionStorage.getItem(KEY)).toBeNull();
  });

  it('renews a token that ends soon, once for all that is asked', async () => {
    signedIn(2);
    const { asked } = fakeGateway({
      ...usual(),
      'POST /v1/me/page-tokens': () => ({
        ...{ token: 'dlp_2', expiresAt: minutesAgo(-10), origin: 'x' },
      }),
    });
    const { says } = open();
    await says(CODE);
    const renewals = asked.filter(({ path }) => path.endsWith('page-tokens'));
    expect(renewals).toHaveLength(1);
    expect(asked.at(-1)?.authorization).toBe('Bearer dlp_2');
    expect(sessionStorage.getItem(KEY)).toContain('dlp_2');
  });

  it('says that the gateway is away, and tries again', async () => {
    signedIn();
    let isAway = true;
    const answers = usual();
    fakeGateway({
      ...answers,
      'GET /v1/me': () => {
        if (isAway) throw new TypeError('no network');
        return aMe();
      },
    });
    const { click, says } = open();
    await says('The gateway can’t be reached.');
    isAway = false;
    await click('Try again');
    await says(CODE);
  });
});
