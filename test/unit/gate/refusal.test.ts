// @vitest-environment happy-dom
import { describe, expect, it, onTestFinished } from 'vitest';
import { FakeStream, problem, sessionAnswer } from './fake-gateway';
import {
  expectAdmitted,
  expectRefused,
  openPage,
  pass,
  readRecord,
  remember,
  settle,
} from './open-page';
import { answerOf } from './samples';
import { gateway } from './set-up';

const DAY = 86_400_000;
const refused = answerOf({
  ...{ verdict: 'refused', version: 5, reference: 'R-1' },
});

const own = Object.getOwnPropertyDescriptor(
  Document.prototype,
  'visibilityState',
);

const setVisibility = async (state: 'visible' | 'hidden') => {
  Object.defineProperty(Document.prototype, 'visibilityState', {
    get: () => state,
    configurable: true,
  });
  onTestFinished(() => {
    const { prototype } = Document;
    if (own) Object.defineProperty(prototype, 'visibilityState', own);
    else Reflect.deleteProperty(prototype, 'visibilityState');
  });
  window.dispatchEvent(new Event('visibilitychange'));
  await settle();
};

describe('a page load asks at once, although memory is not due,', () => {
  it('where memory refuses', async () => {
    await remember({ answer: refused });
    gateway.answers({ version: 6 });
    expectAdmitted(await openPage());
    expect(gateway.asked().filter((path) => path === 'visits')).toHaveLength(1);
  });

  it('where there was a chat within the last day', async () => {
    await remember({ asksUntil: Date.now() + 60_000 });
    gateway.answers({ ...refused, version: 6 });
    expectRefused(await openPage());
    expect(gateway.asked()).toEqual(['visits', 'refusals']);
  });

  it('and nothing is asked a day after the chat', async () => {
    await remember({ asksUntil: Date.now() - 1 });
    expectAdmitted(await openPage());
    expect(gateway.asked()).toEqual([]);
  });

  it('once, where the page’s own question brings the refusal', async () => {
    gateway.answers(refused);
    expectRefused(await openPage());
    expect(gateway.asked()).toEqual(['visits', 'refusals']);
  });
});

it('a chat is remembered for a day from its end', async () => {
  gateway.answers({});
  gateway.on('sessions', () => Response.json(sessionAnswer('one')));
  const page = await openPage();
  page.fake.startChat();
  await settle();
  await pass(3_600_000);
  page.fake.endChat();
  await settle();
  const record = await readRecord();
  expect(record?.asksUntil).toBe(Date.now() + DAY);
});

describe('a refused page in sight', () => {
  const open = async () => {
    gateway.answers(refused);
    const page = await openPage();
    gateway.asked();
    return page;
  };

  it('hears of its lift by a stream, and closes that', async () => {
    const page = await open();
    const stream = FakeStream.last;
    expect(stream.url).toMatch(/\/refusals\/R-1\/events$/);
    gateway.answers({ version: 6 });
    stream.says('ended', {});
    await settle();
    expect(gateway.asked()).toEqual(['visits']);
    expectAdmitted(page);
    expect(stream.readyState).toBe(2);
  });

  it('asks once and waits on where another ban refuses still', async () => {
    const page = await open();
    gateway.answers({ ...refused, version: 6, reference: 'R-2' });
    FakeStream.last.says('ended', {});
    await settle();
    expect(gateway.asked()).toEqual(['visits']);
    expectRefused(page);
    expect(FakeStream.last.url).toMatch(/\/refusals\/R-2\/events$/);
    expect(FakeStream.all[0]?.readyState).toBe(2);
  });

  it('waits no more once it is out of sight, and again when it is back', async () => {
    await open();
    const [first] = FakeStream.all;
    await setVisibility('hidden');
    expect(first?.readyState).toBe(2);
    expect(FakeStream.all).toHaveLength(1);
    await setVisibility('visible');
    expect(FakeStream.all).toHaveLength(2);
    expect(FakeStream.last.url).toBe(first?.url);
  });

  it('out of sight asks by its timer, and hears of its lift so', async () => {
    const page = await open();
    await setVisibility('hidden');
    gateway.answers({ version: 6 });
    await pass(120_000);
    expect(gateway.asked()).toEqual([]);
    await pass(220_000);
    expect(gateway.asked()).toEqual(['visits']);
    expectAdmitted(page);
    expect(FakeStream.all).toHaveLength(1);
  });

  it('leaves it to its timer where too many wait', async () => {
    await open();
    gateway.on('refusals/R-1/events?poll', () => problem(429, 'rate_limited'));
    FakeStream.last.fails(2);
    await settle();
    expect(gateway.asked()).toEqual(['refusals/R-1/events?poll']);
    await pass(120_000);
    expect(FakeStream.all).toHaveLength(1);
    expect(gateway.asked()).toEqual([]);
    await pass(220_000);
    expect(gateway.asked()).toEqual(['visits']);
  });
});
