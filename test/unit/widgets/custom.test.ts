// @vitest-environment happy-dom
import { describeWidget } from './contract';
import { createFakeCustom } from './fake-custom';

describeWidget('custom', createFakeCustom);
describeWidget('custom that cannot be unsubscribed from', () =>
  createFakeCustom({ unsubscribe: false }),
);
