import { vi } from 'vitest';
import { createTestChat } from './contract/test-chat';
import type { Adapter, Guard, IsChatOnly } from '../../../src/widgets/widget';

/** Attaches as the gate does. What is thrown fails the test. */
export const attachTo = (
  adapter: Adapter,
  isChatOnly: IsChatOnly = () => false,
) => {
  const told: string[] = [];
  const listener = {
    onChatInitiated: vi.fn(() => void told.push('initiated')),
    onAgentAssign: vi.fn(() => void told.push('assigned')),
    onChatEnded: vi.fn(() => void told.push('ended')),
  };
  const guard: Guard = (action) => action;
  const widget = adapter.attach(listener, guard, isChatOnly);
  const chat = createTestChat(guard, () => ({ adapter }));
  chat.begin();
  return { widget, told, chat };
};
