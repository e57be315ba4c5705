import type { Guard } from '../widgets/widget';

/** A chat whose session agents can see. */
export interface ChatInitiated {
  /** The session's short human code, such as `K7F2-9QXM`. */
  code: string;
  /** The session's own secret: whoever has it can write as the visitor. */
  token: string;
  /** True if the chat began on an earlier page, or in another tab. */
  resumed: boolean;
}

/** What the visitor may know of a refusal. */
export interface Refused {
  /** A code the visitor can quote, such as `K7F2-9QXM`. */
  reference?: string | undefined;
  /** When the refusal ends, ISO 8601; absent while no end is known. */
  until?: string | undefined;
  /** What the ban says to its visitor, as plain text; absent: nothing. */
  text?: string | undefined;
}

/**
 * Functions of the page that the gate calls. What they throw goes to `onError`.
 */
export interface Hooks {
  /** Called for each chat on this page, also one that began on another page. */
  onChatInitiated?: (chat: ChatInitiated) => void;
  /** Called once for each chat on this page, when an agent may have joined. */
  onAgentAssign?: () => void;
  /** Called when the visitor is refused, and when more of it becomes known. */
  onRefused?: (refused: Refused) => void;
  /** Called when the visitor is admitted. */
  onAdmitted?: () => void;
  /** Called with each error of the gate, the widget or another hook. */
  onError?: (error: unknown) => void;
}

/** Calls one hook of one listener. */
export type HookCall = (hooks: Hooks) => unknown;

/** The hooks of every call of `init()` on this page. */
export const listeners: Hooks[] = [];

let stopped = false;

const guardWith =
  (report: (error: unknown) => void): Guard =>
  (action) =>
  (...args) =>
    void (async () => stopped || action(...args))().catch(report);

/** Calls `onError` of every listener with an error; ignores what they throw. */
export const report = (error: unknown): void =>
  listeners.forEach(guardWith(() => {})((hooks) => hooks.onError?.(error)));

/**
 * Wraps a function that is called from outside the gate. It still runs at once;
 * what it throws or rejects with goes to `onError`. After `stop()` it does
 * nothing, until `start()`.
 */
export const guard = guardWith(report);

/** Calls one hook of every listener. */
export const tell = (call: HookCall): void => listeners.forEach(guard(call));

/** Makes every guarded function do nothing until `start()`; forgets all hooks. */
export const stop = (): void => {
  stopped = true;
  listeners.length = 0;
};

/** Lets guarded functions run, which they do until `stop()`. */
export const start = (): void => {
  stopped = false;
};
