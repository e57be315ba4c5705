// @vitest-environment happy-dom
import { describeWidget } from './contract';
import { createFakeAcquireV1 } from './fake-acquire-v1';

describeWidget('acquire-v1', createFakeAcquireV1);
describeWidget('acquire-v1 on a page without a queue', () =>
  createFakeAcquireV1({ withQueue: false }),
);
