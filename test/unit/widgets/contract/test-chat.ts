import { askClaims } from '../../../../src/gate/client/ask-claims';
import { findChat } from '../../../../src/gate/client/find-chat';
import { setGate } from '../../../../src/gate/client/gate';
import {
  forgetCode,
  hearWidget,
  showCode,
} from '../../../../src/gate/client/show-code';
import { EMPTY } from '../../../../src/gate/record';
import { adapters } from '../../../../src/widgets/adapters';
import type { Guard } from '../../../../src/widgets/widget';
import type { FakeWidget } from '../fake-widget';

/** What the client bundle does with the chat in the widget under test. */
export const createTestChat = (
  guard: Guard,
  fake: () => Pick<FakeWidget, 'adapter' | 'own'>,
) => {
  let record = EMPTY;

  const begin = () => {
    record = EMPTY;
    const { adapter, own } = fake();
    const found = Object.entries(adapters).find(([, one]) => one === adapter);
    setGate(() => ({
      loadBundle: () => Promise.reject(new Error('Nothing is loaded here')),
      guard,
      tell() {},
      load() {},
      keep() {},
      isNamed: true,
      options: own ? { widget: own } : {},
      base: '',
      record,
      channel: undefined,
      refused: false,
      hidden: false,
      widgetName: own ? 'custom' : found?.[0],
    }));
  };

  return {
    begin,
    /** The widget reports a chat. */
    hear: hearWidget,
    /** A session with this code runs; none with an empty one. */
    put(code: string) {
      record = { ...EMPTY, session: code ? { code, token: code } : undefined };
      guard(showCode)();
    },
    claims: () => askClaims() ?? {},
    hasCode: () => findChat()?.showCode !== undefined,
    hasClaims: () => findChat()?.claims !== undefined,
    end: forgetCode,
  };
};
