// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import type { Answer } from '../../../src/protocol/answer';
import type { Effect } from '../../../src/protocol/effects';
import type { Options } from '../../../src/gate/options';
import { openPage, pass, readRecord, remember } from './open-page';
import { answerOf } from './samples';
import { gateway } from './set-up';

const refusedBy = (parts: Partial<Answer>) =>
  answerOf({ verdict: 'refused', reference: 'R-1', maxAge: 10, ...parts });

const openOwn = (options: Options = {}) => {
  const own = { hide: vi.fn(), show: vi.fn() };
  return openPage({ ...options, widget: own }).then((page) => ({
    ...page,
    own,
  }));
};

it('a ban of channels closes the chat alone, whatever the site says', async () => {
  gateway.answers(refusedBy({ effect: 'channels' }));
  const { own, heard } = await openOwn({ whenRefused: 'hide' });
  expect(own.hide).toHaveBeenLastCalledWith(true);
  expect(heard.onRefused).toHaveBeenCalled();
});

it('a ban that refuses does as the site says', async () => {
  gateway.answers(refusedBy({ effect: 'refuse' }));
  const page = await openOwn({ whenRefused: 'hide' });
  expect(page.own.hide).toHaveBeenLastCalledWith(false);
  const other = await openOwn({ whenRefused: 'chat-only' });
  expect(other.own.hide).toHaveBeenLastCalledWith(true);
});

it('closes the chat alone where the answer says so, and the tag nothing else', async () => {
  gateway.answers(refusedBy({ effect: 'refuse', whenRefused: 'chat-only' }));
  const page = await openOwn();
  expect(page.own.hide).toHaveBeenLastCalledWith(true);
  const other = await openOwn({ whenRefused: 'hide' });
  expect(other.own.hide).toHaveBeenLastCalledWith(false);
});

it('a warm page closes the chat alone without the network', async () => {
  await remember({ answer: refusedBy({ effect: 'channels' }) });
  gateway.away();
  const { own } = await openOwn();
  expect(own.hide.mock.calls.length).toBeGreaterThan(0);
  expect(own.hide).not.toHaveBeenCalledWith(false);
});

it('a ban that watches changes nothing on the page', async () => {
  gateway.answers(answerOf({ effect: 'watch' }));
  const { own, heard } = await openOwn({ whenRefused: 'notice' });
  expect(own.hide).not.toHaveBeenCalled();
  expect(heard.onRefused).not.toHaveBeenCalled();
  expect(heard.onAdmitted).toHaveBeenCalledOnce();
});

it('a stronger ban closes the whole widget, a weaker one opens the rest', async () => {
  const answer = (version: number, effect: Effect) =>
    gateway.answers(refusedBy({ effect, version }));
  answer(5, 'channels');
  const { own } = await openOwn();
  expect(own.hide).toHaveBeenLastCalledWith(true);
  answer(6, 'refuse');
  await pass(12_000);
  expect(own.hide).toHaveBeenLastCalledWith(false);
  answer(7, 'channels');
  await pass(12_000);
  expect(own.hide).toHaveBeenLastCalledWith(true);
});

it('a page that ends a refusal by itself forgets what it did', async () => {
  const ending = {
    effect: 'channels',
    text: 'Use the form.',
    endsIn: 5,
  } as const;
  gateway.answers(refusedBy(ending));
  const { own } = await openOwn();
  gateway.away();
  await pass(6000);
  expect(own.show).toHaveBeenCalled();
  const record = await readRecord();
  expect(record?.answer).toMatchObject({
    verdict: 'admitted',
    effect: 'refuse',
    text: '',
  });
});

it('the hook is told what the ban says to its visitor', async () => {
  gateway.answers(refusedBy({ effect: 'refuse', text: 'Use the form.' }));
  const { heard } = await openOwn();
  expect(heard.onRefused).toHaveBeenLastCalledWith({
    reference: 'R-1',
    until: undefined,
    text: 'Use the form.',
  });
});
