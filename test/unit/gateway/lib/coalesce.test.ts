import { expect, it } from 'vitest';
import { coalesce } from '../../../../src/gateway/lib/coalesce';

const open = (work: () => Promise<void>) => {
  const stopping = new AbortController();
  return { stopping, ...coalesce(work, stopping.signal) };
};

it.each(Array.from({ length: 16 }, (_, count) => count))(
  'a call %i steps after the one before has the work begin after it',
  async (steps) => {
    let begun = 0;
    const { run } = open(async () => {
      begun += 1;
      await Promise.resolve();
      await Promise.resolve();
    });
    void run();
    for (let step = 0; step < steps; step += 1) await Promise.resolve();
    const before = begun;
    await run();
    expect(begun).toBe(before + 1);
  },
);

it('many calls while it runs are one more run', async () => {
  let begun = 0;
  let finish = () => {};
  const { run } = open(async () => {
    begun += 1;
    if (begun === 1) await new Promise<void>((resolve) => (finish = resolve));
  });
  const calls = [run(), run(), run()];
  finish();
  await Promise.all(calls);
  expect(begun).toBe(2);
});

it('what fails rejects, and runs again when it is called', async () => {
  let begun = 0;
  const { run, idle } = open(async () => {
    begun += 1;
    if (begun === 1) throw new Error('first');
  });
  await expect(run()).rejects.toThrow('first');
  await idle();
  await run();
  expect(begun).toBe(2);
});

it('nothing begins once it is stopped, and the run under way is waited for', async () => {
  let begun = 0;
  let ended = 0;
  let finish = () => {};
  const { run, idle, stopping } = open(async () => {
    begun += 1;
    await new Promise<void>((resolve) => (finish = resolve));
    ended += 1;
  });
  void run();
  void run();
  stopping.abort();
  const over = idle().then(() => expect(ended).toBe(1));
  finish();
  await over;
  await run();
  expect(begun).toBe(1);
});
