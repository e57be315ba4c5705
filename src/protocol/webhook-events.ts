/** What receivers can be told of. */
export const WEBHOOK_EVENTS = [
  'ban.created',
  'ban.changed',
  'ban.ended',
  'ban.restored',
  'appeal.created',
  'appeal.decided',
  'session.started',
  'session.refused',
  'session.escalated',
  'session.ended',
  'job.ended',
  'list.updated',
  'list.waiting',
  'list.failed',
  'shield.raised',
  'shield.changed',
  'shield.ended',
  'wave.began',
  'wave.ended',
] as const;
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

/** The type of the event that `POST /v1/webhooks/{id}/test` sends. */
export const TEST_EVENT = 'webhook.test';
