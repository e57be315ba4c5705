/**
 * The floor plan of `src/`: three wings, each from the top floor down. A file
 * imports from its own room, from the floors below it in its wing, and from
 * the ground; never from a room beside it, a floor above, or another wing.
 * ARCHITECTURE.md draws the same list.
 */
export const WINGS: Record<string, readonly (readonly string[])[]> = {
  page: [
    [
      'src/index.ts',
      'src/script.ts',
      'src/script.acquire.ts',
      'src/script.zendesk.ts',
      'src/script.head.ts',
    ],
    ['src/gate/client', 'src/gate/setup', 'src/notice'],
    ['src/gate'],
    ['src/widgets'],
  ],
  console: [
    ['src/zendesk-app'],
    ['src/agent-panel'],
    ['src/agent', 'src/docs-page'],
  ],
  gateway: [
    ['src/cli.ts'],
    ['src/cli'],
    ['src/gateway/node.ts'],
    ['src/gateway/installation', 'src/gateway/assemble.ts'],
    ['src/gateway/upkeep'],
    ['src/gateway/app.ts', 'src/gateway/sweeper.ts'],
    ['src/gateway/api'],
    [
      'src/gateway/api/v1',
      'src/gateway/api/acquire',
      'src/gateway/api/zendesk',
    ],
    ['src/gateway/api/shared', 'src/gateway/api/openapi'],
    ['src/gateway/deps.ts'],
    ['src/gateway/blocklists', 'src/gateway/metrics'],
    ['src/gateway/vendors/sync', 'src/gateway/jobs', 'src/gateway/webhooks'],
    [
      'src/gateway/realtime',
      'src/gateway/vendors/accounts',
      'src/gateway/explain',
      'src/gateway/privacy',
    ],
    [
      'src/gateway/sessions',
      'src/gateway/audit',
      'src/gateway/sites',
      'src/gateway/appeals',
      'src/gateway/evidence',
    ],
    ['src/gateway/waves', 'src/gateway/suggestions'],
    ['src/gateway/identity', 'src/gateway/auth', 'src/gateway/verdict'],
    ['src/gateway/bans'],
    [
      'src/gateway/lists',
      'src/gateway/evaders',
      'src/gateway/vendors/state',
      'src/gateway/webhooks/outbox',
    ],
    ['src/gateway/vendors/clients'],
    ['src/gateway/http', 'src/gateway/store'],
    ['src/gateway/mail'],
    ['src/gateway/geo'],
    ['src/gateway/keys'],
    ['src/gateway/lib'],
  ],
};

/** What every wing stands on. */
export const GROUND = ['src/protocol', 'src/dom'];
