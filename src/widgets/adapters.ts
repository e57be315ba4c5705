import { acquire } from './acquire';
import { acquireV1 } from './acquire-v1';
import type { Adapter } from './widget';
import { zendeskClassic } from './zendesk-classic';
import { zendeskMessaging } from './zendesk-messaging';

/**
 * Acquire’s widgets, by the name that `data-widget` gives them, in the order in
 * which they are looked for.
 */
export const acquireAdapters = {
  'acquire-v1': acquireV1,
  acquire,
} satisfies { [name: string]: Adapter };

/** Zendesk’s, likewise. */
export const zendeskAdapters = {
  'zendesk-classic': zendeskClassic,
  'zendesk-messaging': zendeskMessaging,
} satisfies { [name: string]: Adapter };

export const adapters = { ...acquireAdapters, ...zendeskAdapters };
