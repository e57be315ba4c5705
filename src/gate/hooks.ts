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

/** What the visitor may know of the refusal. */
export interface Refused {
  /** A code the visitor can quote. */
  reference?: string | undefined;
  /** ISO 8601; absent while no end is known. */
  until?: string | undefined;
}

/** What a page can listen to. What a hook throws goes to `onError`. */
export interface Hooks {
  onChatInitiated?: (chat: ChatInitiated) => void;
  /** An agent may have joined. Once a page for each chat. */
  onAgentAssign?: () => void;
  /** The visitor is refused; again when more is known of the refusal. */
  onRefused?: (refused: Refused) => void;
  onAdmitted?: () => void;
  onError?: (error: unknown) => void;
}

/** Calls one hook of one listener. */
export type HookCall = (hooks: Hooks) => unknown;

/** All that `init()` was given on this page. */
export const listeners: Hooks[] = [];

let stopped = false;

const guardWith =
  (report: (error: unknown) => void): Guard =>
  (action) =>
  (...args) =>
    void (async () => stopped || action(...args))().catch(report);

/** Hands an error to `onError`, whose own failures end here. */
export const report = (error: unknown): void =>
  listeners.forEach(guardWith(() => {})((hooks) => hooks.onError?.(error)));

/**
 * Guards every way into the gate. An action still runs at once; what it throws
 * or rejects with goes to `onError`. Once the gate is stopped, nothing runs.
 */
export const guard = guardWith(report);

/** Tells every listener. */
export const tell = (news: HookCall): void => listeners.forEach(guard(news));

/** Closes every way into the gate. */
export const stop = (): void => {
  stopped = true;
};
