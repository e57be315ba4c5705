import { VENDORS } from '../../protocol/vendors';
import type { Db } from '../store/db';
import { findKeptDays } from '../store/retention/kept-days';
import { isTermName, TERMS } from '../store/retention/terms';
import { listSites } from '../store/sites';
import { listVendorAccounts } from '../store/vendors/accounts';
import { listEnabledWebhooks } from '../store/webhooks/webhooks';

/** A record of processing, as far as the settings of an installation tell it. */
export interface Processing {
  at: string;
  purpose: string;
  persons: string[];
  data: string[];
  sites: string[];
  /** How long each kind of data is kept. */
  retention: { term: string; days: number; keeps: string }[];
  /** Who is sent data besides the people who sign in. */
  recipients: { name: string; account: string; data: string }[];
  measures: string[];
}

/** Describes what an installation does with personal data, by its settings now. */
export const describeProcessing = async (
  db: Db,
  now: number,
): Promise<Processing> => {
  const days = await findKeptDays(db);
  const accounts = await listVendorAccounts(db);
  return {
    at: new Date(now).toISOString(),
    purpose:
      'Keeping people who abuse a site’s chat from starting further chats, and telling those who ask why.',
    persons: ['visitors who chat or are blocked', 'people who answer chats'],
    data: [
      'a random visitor id, in a cookie and in the browser’s storage from the first chat on',
      'IP addresses of chats and of blocks; of pages viewed without a chat none is stored',
      'names, emails and phone numbers: claimed in a chat’s form, or proven by the site’s server',
      'the language that a chat’s browser prefers',
      'messages that are sent through the gateway',
      'blocks: keys, reason, note, who decided, until when',
      'users: name, email, role, and a line for what each does',
    ],
    sites: (await listSites(db)).map(({ id }) => id),
    retention: Object.keys(TERMS)
      .filter(isTermName)
      .map((term) => ({ term, days: days[term], keeps: TERMS[term].keeps })),
    recipients: [
      ...accounts.map(({ vendor, name }) => ({
        ...{ name: VENDORS[vendor].name, account: name },
        data: 'the keys that it is to ban, each with its end',
      })),
      ...(await listEnabledWebhooks(db)).map(({ id, url, events }) => ({
        ...{ name: new URL(url).origin, account: `webhook ${id}` },
        data: events?.join(', ') ?? 'each ban, chat and job as it happens',
      })),
    ],
    measures: [
      'published lists hold keyed digests of six bytes, which nobody can test without the installation’s secret',
      'passwords are hashed; vendors’ tokens and webhooks’ secrets are encrypted',
      'roles say who sees what; a trail of who did what is sealed each minute',
      'erasure and access by command: doorlist erase, doorlist access',
    ],
  };
};
