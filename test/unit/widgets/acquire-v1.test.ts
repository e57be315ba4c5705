// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { acquireAdapters } from '../../../src/widgets/adapters';
import { describeWidget } from './contract';
import { createFakeAcquire } from './fake-acquire';
import { createFakeAcquireV1 } from './fake-acquire-v1';

describeWidget('acquire-v1', createFakeAcquireV1);
describeWidget('acquire-v1 on a page without a queue', () =>
  createFakeAcquireV1({ withQueue: false }),
);

describe('the versions of Acquire', () => {
  let fake: ReturnType<typeof createFakeAcquire | typeof createFakeAcquireV1>;
  const found = () =>
    Object.entries(acquireAdapters).find(([, { isHere }]) => isHere())?.[0];
  afterEach(() => fake.clear());

  it('are distinguished on a page with 1.x', () => {
    fake = createFakeAcquireV1();
    fake.load();
    expect(found()).toBe('acquire-v1');
  });

  it('are distinguished on a page with 2.x', () => {
    fake = createFakeAcquire();
    fake.load();
    expect(found()).toBe('acquire');
  });
});
