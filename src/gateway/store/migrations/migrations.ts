import type { Kysely, Migration } from 'kysely';
import { createBans } from './2026-11-20-initial/create-bans';
import { createChats } from './2026-11-20-initial/create-chats';
import { createLists } from './2026-11-20-initial/create-lists';
import { createPeople } from './2026-11-20-initial/create-people';
import { createVendors } from './2026-11-20-initial/create-vendors';
import { createCodeCarriers } from './2026-11-29-writers-of-codes/create-code-carriers';
import { addRequestShare } from './2026-11-29-x-request-shares/add-request-share';
import { moveTextToColumns } from './2026-11-29-columns/move-text-to-columns';
import { addChatHash } from './2026-11-29-widget-chat-ids/add-chat-hash';
import { addChatServerUsedAt } from './2026-11-29-widget-server-keys/add-chat-server-used-at';
import { addClaimsChecked } from './2026-11-29-written-claims/add-claims-checked';
import { migrateVendorState } from './2026-11-29-vendor-state/migrate-vendor-state';
import { addShown } from './2026-11-29-y-shown-links/add-shown';
import { addAddressTrust } from './2026-11-29-with-address-trust/add-address-trust';
import { addOriginsAndAuthors } from './2026-11-29-x-who-made-what/add-origins-and-authors';
import { createSiteSightings } from './2026-11-29-y-site-sightings/create-site-sightings';
import { addTokenEnds } from './2026-11-29-z-token-ends/add-token-ends';
import { addEffects } from './2026-11-30-effects/add-effects';
import { addKeyEnds } from './2026-11-30-key-ends/add-key-ends';
import { addKeyOrigins } from './2026-11-30-key-origins/add-key-origins';
import { addLiveChats } from './2026-11-30-live-chats/add-live-chats';
import { createAuditSeals } from './2026-11-30-audit-seals/create-audit-seals';
import { createDayCounts } from './2026-11-30-day-counts/create-day-counts';
import { createJobs } from './2026-11-30-jobs/create-jobs';
import { createNeverBanTable } from './2026-11-30-never-ban/create-never-ban';
import { addLimits } from './2026-11-30-people/add-limits';
import { createErasures } from './2026-11-30-retention-erasures/create-erasures';
import { addRetention } from './2026-11-30-retention/add-retention';
import { addAddressOrder } from './2026-11-30-x-reach/add-address-order';
import { addPlaces } from './2026-11-30-visitor-places/add-places';
import { createWebhooks } from './2026-11-30-x-webhooks/create-webhooks';
import { addOverdueIndex } from './2026-11-30-y-overdue/add-overdue-index';
import { createSecondFactors } from './2026-11-30-z-second-factors/create-second-factors';
import { addSharedLists } from './2026-11-30-zz-shared-lists/add-shared-lists';
import { addSiteSettings } from './2026-11-30-zz-site-settings/add-site-settings';
import { addFormColumns } from './2026-11-29-x-written-forms/add-form-columns';
import { createFilterIndexes } from './2026-11-30-filters/create-filter-indexes';
import { addApproval } from './2026-11-30-z-to-approve/add-approval';
import { addMailOrder } from './2026-11-30-z-u-mail-domains/add-mail-order';
import { createShields } from './2026-12-01-fl-shields/create-shields';
import { addDefaults } from './2026-12-01-xb-site-defaults/add-defaults';
import { createIndex as createAuditedReads } from './2026-12-01-xc-audited-reads/create-index';
import { addColumn as addMustSetFactor } from './2026-12-01-xm-required-second-factor/add-column';
import { addEscalation } from './2026-12-01-xa-escalation/add-escalation';
import { createEvidence } from './2026-12-01-wa-evidence/create-evidence';
import { createAppeals } from './2026-12-01-qa-appeals/create-appeals';
import { addSiteLimits } from './2026-12-01-qf-site-limits/add-site-limits';
import { createBanSearch } from './2026-12-01-ra-ban-search/create-ban-search';
import { widenMakerIndexes } from './2026-12-01-rb-bans-by-maker/widen-maker-indexes';
import { addEvaders } from './2026-12-01-va-evaders/add-evaders';
import { createWaves } from './2026-12-01-xa-waves/create-waves';
import { createSuggestions } from './2026-12-01-yl-suggestions/create-suggestions';
import { addColumns } from './2026-12-01-ym-page-tokens/add-columns';
import { addOutcomes } from './2026-12-01-xc-outcomes/add-outcomes';
import { createBlocklists } from './2026-12-01-xl-blocklists/create-blocklists';
import { createSuspensions } from './2026-12-01-ya-suspensions/create-suspensions';
import { addStatements } from './2026-12-01-yb-statements/add-statements';
import { addBlocklistToIndexes } from './2026-12-01-yk-lists-by-maker/add-blocklist-to-indexes';
import { addHoldLikely } from './2026-12-01-yl-hold-likely/add-hold-likely';
import { addSignedInHits } from './2026-12-01-yn-signed-in-hits/add-signed-in-hits';
import { addAskedBy } from './2026-12-01-yo-asked-by/add-asked-by';
import { addBanLife } from './2026-11-30-ban-life/add-ban-life';

const createAll = async (db: Kysely<unknown>): Promise<void> => {
  await createLists(db);
  await createBans(db);
  await createChats(db);
  await createPeople(db);
  await createVendors(db);
};
import { addIdentity } from './2026-12-01-qb-identities-of-chats/add-identity';
import { addIdentityDetails } from './2026-12-01-aa-identity-details/add-identity-details';

/**
 * All migrations, oldest first. One that has landed is never edited: a test holds
 * the hash of its folder. Types are SQLite's; `open-postgres.ts` has PostgreSQL's
 * words for them.
 */
export const migrations: Record<string, Migration> = {
  '2026-11-20-first': { up: createAll },
  '2026-11-29-columns': { up: moveTextToColumns },
  '2026-11-29-vendor-state': { up: migrateVendorState },
  '2026-11-29-widget-chat-ids': { up: addChatHash },
  '2026-11-29-widget-server-keys': { up: addChatServerUsedAt },
  '2026-11-29-with-address-trust': { up: addAddressTrust },
  '2026-11-29-writers-of-codes': { up: createCodeCarriers },
  '2026-11-29-written-claims': { up: addClaimsChecked },
  '2026-11-29-x-request-shares': { up: addRequestShare },
  '2026-11-29-x-who-made-what': { up: addOriginsAndAuthors },
  '2026-11-29-x-written-forms': { up: addFormColumns },
  '2026-11-29-y-shown-links': { up: addShown },
  '2026-11-29-y-site-sightings': { up: createSiteSightings },
  '2026-11-29-z-token-ends': { up: addTokenEnds },
  '2026-11-30-audit-seals': { up: createAuditSeals },
  '2026-11-30-ban-life': { up: addBanLife },
  '2026-11-30-day-counts': { up: createDayCounts },
  '2026-11-30-effects': { up: addEffects },
  '2026-11-30-filters': { up: createFilterIndexes },
  '2026-11-30-jobs': { up: createJobs },
  '2026-11-30-key-ends': { up: addKeyEnds },
  '2026-11-30-key-origins': { up: addKeyOrigins },
  '2026-11-30-live-chats': { up: addLiveChats },
  '2026-11-30-never-ban': { up: createNeverBanTable },
  '2026-11-30-people': { up: addLimits },
  '2026-11-30-retention': { up: addRetention },
  '2026-11-30-retention-erasures': { up: createErasures },
  '2026-11-30-visitor-places': { up: addPlaces },
  '2026-11-30-x-reach': { up: addAddressOrder },
  '2026-11-30-x-webhooks': { up: createWebhooks },
  '2026-11-30-y-overdue': { up: addOverdueIndex },
  '2026-11-30-z-second-factors': { up: createSecondFactors },
  '2026-11-30-z-to-approve': { up: addApproval },
  '2026-11-30-z-u-mail-domains': { up: addMailOrder },
  '2026-11-30-zz-shared-lists': { up: addSharedLists },
  '2026-11-30-zz-site-settings': { up: addSiteSettings },
  '2026-12-01-aa-identity-details': { up: addIdentityDetails },
  '2026-12-01-fl-shields': { up: createShields },
  '2026-12-01-qa-appeals': { up: createAppeals },
  '2026-12-01-qb-identities-of-chats': { up: addIdentity },
  '2026-12-01-qf-site-limits': { up: addSiteLimits },
  '2026-12-01-ra-ban-search': { up: createBanSearch },
  '2026-12-01-rb-bans-by-maker': { up: widenMakerIndexes },
  '2026-12-01-va-evaders': { up: addEvaders },
  '2026-12-01-wa-evidence': { up: createEvidence },
  '2026-12-01-xa-escalation': { up: addEscalation },
  '2026-12-01-xa-waves': { up: createWaves },
  '2026-12-01-xb-site-defaults': { up: addDefaults },
  '2026-12-01-xc-audited-reads': { up: createAuditedReads },
  '2026-12-01-xc-outcomes': { up: addOutcomes },
  '2026-12-01-xl-blocklists': { up: createBlocklists },
  '2026-12-01-xm-required-second-factor': { up: addMustSetFactor },
  '2026-12-01-ya-suspensions': { up: createSuspensions },
  '2026-12-01-yb-statements': { up: addStatements },
  '2026-12-01-yk-lists-by-maker': { up: addBlocklistToIndexes },
  '2026-12-01-yl-hold-likely': { up: addHoldLikely },
  '2026-12-01-yl-suggestions': { up: createSuggestions },
  '2026-12-01-ym-page-tokens': { up: addColumns },
  '2026-12-01-yn-signed-in-hits': { up: addSignedInHits },
  '2026-12-01-yo-asked-by': { up: addAskedBy },
};
