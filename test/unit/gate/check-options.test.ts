// @vitest-environment happy-dom
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { sessionAnswer } from './fake-gateway';
import { openPage, remember, settle } from './open-page';
import { gateway } from './set-up';

beforeEach(() => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  onTestFinished(() => warn.mockRestore());
});

const WRONG = { whenUnknown: 'refuze', patience: 'long' } as never;

it('what is asked anyway tells the script’s version and which settings are wrong', async () => {
  gateway.answers({});
  gateway.on('sessions', () =>
    Response.json(sessionAnswer('t1'), { status: 201 }),
  );
  const page = await openPage(WRONG);
  page.fake.startChat();
  await settle();
  expect(
    gateway.seen.filter(({ path }) => /^(visits|sessions)$/.test(path)),
  ).toMatchObject([
    {
      path: 'visits',
      body: { script: '__VERSION__', wrong: 'whenUnknown,patience' },
    },
    {
      path: 'sessions',
      body: { script: '__VERSION__', wrong: 'whenUnknown,patience' },
    },
  ]);
});

it('a page whose settings are right tells the version alone', async () => {
  gateway.answers({});
  await openPage();
  expect(gateway.seen[0]?.body).toEqual({ script: '__VERSION__' });
});

it('a page that decides from memory tells nothing, whatever is wrong', async () => {
  await remember({});
  await openPage(WRONG);
  expect(gateway.asked()).toEqual([]);
});
