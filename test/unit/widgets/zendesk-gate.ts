import { vi } from 'vitest';
import type { Adapter, AttachOptions } from '../../../src/widgets/widget';

/** Attaches as the gate does. What is thrown fails the test. */
export const attachTo = (adapter: Adapter, options: AttachOptions = {}) => {
  const told: string[] = [];
  const listener = {
    onChatInitiated: vi.fn(() => void told.push('initiated')),
    onAgentAssign: vi.fn(() => void told.push('assigned')),
    onChatEnded: vi.fn(() => void told.push('ended')),
  };
  const widget = adapter.attach(listener, (action) => action, options);
  return { widget, told };
};
