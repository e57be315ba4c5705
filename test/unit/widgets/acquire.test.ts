// @vitest-environment happy-dom
import { describeWidget } from './contract';
import { createFakeAcquire } from './fake-acquire';

describeWidget('acquire', createFakeAcquire);
