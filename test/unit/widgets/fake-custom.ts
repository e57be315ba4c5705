import { custom } from '../../../src/widgets/custom';
import type { WidgetListener } from '../../../src/widgets/widget';
import type { FakeWidget } from './fake-widget';

/** A site's own widget, which may give no way to unsubscribe. */
export const createFakeCustom = ({
  unsubscribe = true,
  isChatting = false,
} = {}) => {
  const listeners = new Set<WidgetListener>();
  const codes: string[] = [];
  let person: Record<string, unknown> = {};
  let isHidden = false;
  let isOpen = false;
  let isBroken = false;
  let calls = 0;
  let loads = 0;

  const called = () => {
    calls++;
    if (isBroken) throw new Error('The shop’s chat is broken');
  };
  const tell = (name: keyof WidgetListener) =>
    [...listeners].forEach((listener) => listener[name]());

  const own = {
    hide() {
      called();
      isHidden = true;
      isOpen = false;
    },
    show() {
      called();
      isHidden = false;
    },
    setCode(code: string) {
      called();
      codes.push(code);
    },
    claims() {
      called();
      return person;
    },
    load() {
      loads++;
    },
    subscribe(listener: WidgetListener) {
      called();
      listeners.add(listener);
      if (isChatting) listener.onChatInitiated();
      return unsubscribe ? () => void listeners.delete(listener) : undefined;
    },
  };

  const adapter = custom(own);

  return {
    own,
    loads: () => loads,
    adapter,
    can: {
      late: false,
      beFound: false,
      tellAgent: true,
      tellEnd: true,
      tellRunning: true,
      tellShown: false,
      end: false,
      code: true,
      claims: ['name', 'email', 'phone'],
      otherChannels: false,
      unsubscribe,
    },
    script: undefined,
    prepare: () => adapter.load?.(),
    clear() {},
    load() {},
    startChat() {
      isOpen = true;
      isChatting = true;
      tell('onChatInitiated');
    },
    joinAgent: (isHint?: boolean) =>
      [...listeners].forEach((listener) => listener.onAgentAssign(isHint)),
    endChat() {
      isChatting = false;
      tell('onChatEnded');
    },
    shows: {},
    signs: { 'an agent joins': () => tell('onAgentAssign') },
    mountAnew() {
      isHidden = false;
      isOpen = false;
    },
    isVisible: () => !isHidden,
    isOpen: () => isOpen,
    isChatting: () => isChatting,
    isOtherVisible: () => false,
    codes: () => [...codes],
    claim(claims: Record<string, unknown>) {
      person = claims;
    },
    talkNonsense: () =>
      [...listeners].forEach((listener) =>
        Object.values(
          listener as unknown as Record<string, (...args: unknown[]) => void>,
        ).forEach((told) => told(Number.NaN, null)),
      ),
    breakApi() {
      isBroken = true;
    },
    mendApi() {
      isBroken = false;
    },
    calls: () => calls,
    listeners: () => listeners.size,
  } satisfies FakeWidget & Record<string, unknown>;
};
