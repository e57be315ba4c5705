import { acquire } from './acquire';
import { acquireV1 } from './acquire-v1';
import type { Adapter } from './widget';
import { zendeskClassic } from './zendesk-classic';
import { zendeskMessaging } from './zendesk-messaging';

/**
 * Adapters of Acquire’s widgets, by the name that `data-widget` gives them.
 * Their order is the order in which `auto` looks for them.
 */
export const acquireAdapters = {
  'acquire-v1': acquireV1,
  acquire,
} satisfies { [name: string]: Adapter };

/**
 * Adapters of Zendesk’s widgets, by the name that `data-widget` gives them.
 * Their order is the order in which `auto` looks for them.
 */
export const zendeskAdapters = {
  'zendesk-classic': zendeskClassic,
  'zendesk-messaging': zendeskMessaging,
} satisfies { [name: string]: Adapter };

/** Adapters of all widgets that the gate knows, in the order of `auto`. */
export const adapters = { ...acquireAdapters, ...zendeskAdapters };
