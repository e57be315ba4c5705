import type { WidgetClaims } from '../../widgets/widget';
import { findChat } from './find-chat';
import { gate } from './gate';
import { readClaims } from './read-claims';

/** Returns what the widget says of the visitor now; undefined for nothing. */
export const askClaims = (): WidgetClaims | undefined => {
  let claims: unknown;
  gate.guard(() => {
    claims = findChat()?.claims?.();
  })();
  return readClaims(claims);
};
