import {
  hearSight,
  onAgentAssign,
  onChatEnded,
  onChatInitiated,
  pause,
  resume,
  start,
  tellChat,
} from './chat';
import { checkOptions } from './check-options';
import { countRefusal } from './count-refusal';
import type { Client, Gate, GateState } from '../contract';
import { gate, setGate } from './gate';
import { identify, applyIdentity } from './identify';
import { keepHint } from './keep-hint';
import { isPrerendered } from './is-prerendered';
import { documentMethod } from '../../dom/page-names';
import { askOnLoad, askOnReturn, leave, refreshIfDue, retry } from './refresh';
import { restartMoved } from './restart-moved';
import { forgetCode } from './show-code';
import { removeNotice, showNotice } from './show-notice';
import { withdraw } from './withdraw';

/** Connects this bundle to the gate that loaded it; returns what it does. */
export const open = (now: () => Gate & GateState): Client => {
  setGate(now);
  const { guard } = gate;
  guard(checkOptions)();
  addEventListener('online', guard(retry));
  // A page kept for the back button must not keep the other tabs' lock.
  addEventListener(
    'pagehide',
    guard(() => {
      leave();
      pause();
    }),
  );
  addEventListener('pageshow', guard(askOnReturn));
  addEventListener('visibilitychange', guard(hearSight));
  documentMethod('addEventListener')('prerenderingchange', guard(gate.load));
  return {
    settle(consented) {
      if (isPrerendered()) return;
      keepHint(gate.now().refused);
      if (withdraw(consented)) return;
      [
        ...[askOnLoad, refreshIfDue, restartMoved, start, applyIdentity],
        ...[countRefusal, resume, showNotice],
      ].forEach((step) => guard(step)());
    },
    onAgentAssign,
    onChatEnded,
    onChatInitiated,
    tellChat,
    identify,
    stop() {
      pause();
      forgetCode();
      removeNotice();
      keepHint(false);
    },
  };
};
