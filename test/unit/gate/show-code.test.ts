// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { createFakeAcquire } from '../widgets/fake-acquire';
import { createFakeCustom } from '../widgets/fake-custom';
import type { FakeWidget } from '../widgets/fake-widget';
import { createFakeZendeskClassic } from '../widgets/fake-zendesk-classic';
import { createFakeZendeskMessaging } from '../widgets/fake-zendesk-messaging';
import { FakeStream, sessionAnswer } from './fake-gateway';
import { openPage, pass, remember, settle } from './open-page';
import { gateway } from './set-up';

const session = { code: 'CODE-t0', token: 't0' };

const VENDORS: [name: string, makeFake: () => FakeWidget][] = [
  ['acquire', createFakeAcquire],
  ['zendesk-classic', createFakeZendeskClassic],
  ['zendesk-messaging', createFakeZendeskMessaging],
  [
    'zendesk-messaging',
    () => createFakeZendeskMessaging({ revision: 'older' }),
  ],
];

const make = <Fake extends FakeWidget>(makeFake: () => Fake): Fake => {
  const fake = makeFake();
  onTestFinished(() => fake.clear());
  return fake;
};

beforeEach(async () => {
  await remember({});
  let count = 0;
  gateway.on('sessions', () =>
    Response.json(sessionAnswer(`t${++count}`), { status: 201 }),
  );
});

describe.each(VENDORS)('the code of a chat in %s', (widget, makeFake) => {
  it('is shown as soon as the session has begun', async () => {
    const fake = make(makeFake);
    fake.load();
    await openPage({ widget });
    fake.startChat();
    await settle();
    expect(fake.codes()).toEqual(['CODE-t1']);
  });

  it('is shown on the next page once the widget shows the chat there', async () => {
    await remember({ session, chatAt: Date.now() });
    const fake = make(makeFake);
    await openPage({ widget });
    await pass(5000);
    expect(fake.codes()).toEqual([]);
    fake.load();
    await pass(2000);
    fake.startChat();
    await pass(2000);
    expect(fake.codes()).toEqual(['CODE-t0']);
  });

  it('is not shown in a widget that loads after the session has ended', async () => {
    await remember({ session, chatAt: Date.now() });
    gateway.answers({});
    const fake = make(makeFake);
    await openPage({ widget });
    await pass(2000);
    FakeStream.last.says('ended', {});
    await settle();
    fake.load();
    await pass(2000);
    fake.startChat();
    await settle();
    expect(fake.codes()).toEqual(['CODE-t1']);
  });

  it('is not shown once the gate is stopped', async () => {
    await remember({ session, chatAt: Date.now() });
    const fake = make(makeFake);
    const page = await openPage({ widget });
    await pass(2000);
    page.stop();
    fake.load();
    await pass(2000);
    fake.startChat();
    await pass(2000);
    expect(fake.codes()).toEqual([]);
  });
});

it('messaging that has loaded is given no tag before its first event', async () => {
  await remember({ session, chatAt: Date.now() });
  const fake = make(createFakeZendeskMessaging);
  await openPage({ widget: 'zendesk-messaging' });
  fake.load();
  await pass(60_000);
  expect(fake.codes()).toEqual([]);
  fake.setOpen(true);
  expect(fake.codes()).toEqual(['CODE-t0']);
});

it('messaging mounted anew for a gate that starts anew is given no tag before its first event', async () => {
  const first = make(createFakeZendeskMessaging);
  first.load();
  const page = await openPage({ widget: 'zendesk-messaging' });
  first.startChat();
  await settle();
  page.stop();
  first.clear();
  const second = make(createFakeZendeskMessaging);
  page.start({ widget: 'zendesk-messaging' });
  await pass(2000);
  second.load();
  await pass(2000);
  expect(second.codes()).toEqual([]);
  second.setOpen(true);
  expect(second.codes()).toEqual(['CODE-t1']);
});

it('another widget of a gate that starts anew is given the running code', async () => {
  await remember({ session, chatAt: Date.now() });
  const page = await openPage();
  expect(page.fake.codes()).toEqual(['CODE-t0']);
  page.stop();
  const other = createFakeCustom();
  page.start({ widget: other.own });
  await pass(2000);
  expect(other.codes()).toEqual(['CODE-t0']);
  expect(page.fake.codes()).toEqual(['CODE-t0']);
});
