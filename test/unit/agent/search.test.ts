// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readCode } from '../../../src/agent/logic/search-code';
import { fakeGateway, ok } from './fake-gateway';
import { openPanel } from './open-panel';
import { aBan, aMe, aSession } from './samples';
import { waitFor } from '../../wait-for';

const BOX = '[role=combobox]';
const OPTION = '[role=option]';

const open = async (gateway: ReturnType<typeof fakeGateway>) => {
  gateway.answer(
    'GET /v1/bans',
    ok({ data: [aBan({ reference: '8F3K-2WQD' })] }),
  );
  gateway.answer(
    'GET /v1/sessions',
    ok({ data: [aSession({ claims: { name: 'Bea' }, state: 'ended' })] }),
  );
  const panel = openPanel(gateway);
  const box = await panel.find<HTMLInputElement>(BOX);
  box.focus();
  const press = (key: string) =>
    box.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, composed: true }),
    );
  return { panel, box, press };
};
const searches = (gateway: ReturnType<typeof fakeGateway>) =>
  gateway
    .to('GET /v1/bans')
    .map(({ query }) => query.get('q'))
    .filter((q) => q !== null);

describe('the search', () => {
  it('finds chats, also ended ones, and blocks, and opens one by keys', async () => {
    const { panel, press } = await open(fakeGateway());
    await panel.type(BOX, 'bea');
    await panel.says('[aria-label=Chats]', /Bea ended.*K7F2-9QXM/);
    await panel.says('[aria-label=Blocked]', /Visitor K7F2.*8F3K-2WQD/);
    press('ArrowDown');
    press('ArrowDown');
    await panel.find(`${OPTION}[aria-selected=true]`);
    await waitFor(() =>
      expect(panel.texts(`${OPTION}[aria-selected=true]`)[0]).toContain(
        '8F3K-2WQD',
      ),
    );
    press('Enter');
    await waitFor(() =>
      expect(panel.router.url()).toBe('/console/blocked/8F3K-2WQD'),
    );
    expect(panel.all(OPTION)).toEqual([]);
  });

  it('opens at once what a code is of', async () => {
    const { panel } = await open(fakeGateway());
    await panel.type(BOX, ' k7f2-9qxm');
    await waitFor(() =>
      expect(panel.router.url()).toBe('/console/chats/K7F2-9QXM'),
    );
  });

  it('asks once typing pauses, and drops answers to what was typed before', async () => {
    const gateway = fakeGateway();
    const { panel } = await open(gateway);
    let answerFirst: ((answer: Response) => void) | undefined;
    gateway.answer(
      'GET /v1/bans',
      () => new Promise((resolve) => (answerFirst = resolve)),
    );
    await panel.type(BOX, 'b');
    await panel.type(BOX, 'be');
    await waitFor(() => expect(searches(gateway)).toEqual(['be']));
    gateway.answer('GET /v1/bans', ok({ data: [] }));
    gateway.answer('GET /v1/sessions', ok({ data: [] }));
    await panel.type(BOX, 'bex');
    await panel.says('.search-results', 'Nothing matches “bex”.');
    answerFirst?.(Response.json({ data: [aBan()] }));
    await new Promise((resolve) => setTimeout(resolve));
    expect(panel.all(OPTION)).toEqual([]);
  });

  it('asks for whole values, by Enter, for who may not see them', async () => {
    const { limits } = aMe();
    const gateway = fakeGateway();
    gateway.answer(
      'GET /v1/me',
      ok(aMe({ limits: { ...limits, seeContacts: false } })),
    );
    const { panel, press } = await open(gateway);
    await panel.type(BOX, 'bea@example.com');
    await panel.says('.search-results', 'Press Enter to search.');
    expect(searches(gateway)).toEqual([]);
    press('Enter');
    await panel.find(OPTION);
    expect(searches(gateway)).toEqual(['bea@example.com']);
  });
});

it.each([
  ['k7f2-9qxm', 'K7F2-9QXM'],
  ['K7F29QXM', 'K7F2-9QXM'],
  ['annalena', undefined],
  ['203.0.113.7', undefined],
  ['K7F2', undefined],
])('%s is the code %s', (text, code) => {
  expect(readCode(text)).toBe(code);
});
