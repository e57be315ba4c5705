import { afterAll, beforeAll, inject } from 'vitest';
import { startStack, type Stack } from '../browser/stack';
import type { Engine } from './driver';
import { LAUNCH } from './launch';

/** The engine of this run, and a gateway and shop: there while tests run. */
export const useEngine = () => {
  const held = {} as { engine: Engine; stack: Stack };
  beforeAll(async () => {
    held.engine = await LAUNCH[inject('engine')]();
    held.stack = await startStack();
  });
  afterAll(async () => {
    await held.engine?.close();
    await held.stack?.stop();
  });
  return held;
};
