import type { ImportFormat } from '../../../../protocol/import-formats';
import { VENDOR_IDS, type Vendor } from '../../../../protocol/vendors';
import { VENDOR_DEFINITIONS } from '../../../vendors/clients/vendor-definitions';
import type { ReadEntries } from '../entry';
import { readCrowdsec } from './crowdsec';
import { readOwnCsv } from './csv';
import { readDiscourseEmails, readDiscourseIps } from './discourse';
import { readOwnJson } from './json';
import { readJsonl } from './jsonl';
import { readMastodonDomains, readMastodonIps } from './mastodon';
import { readPlain } from './plain';
import { createVendorListReader } from './vendor-list';

const VENDOR_LISTS = Object.fromEntries(
  VENDOR_IDS.map((vendor) => [
    vendor,
    createVendorListReader(VENDOR_DEFINITIONS[vendor].list),
  ]),
) as Record<Vendor, ReadEntries>;

/** How each format is read. */
export const FORMATS: Record<ImportFormat, ReadEntries> = {
  csv: (text) => readOwnCsv(text),
  jsonl: readJsonl,
  json: readOwnJson,
  plain: readPlain,
  ...VENDOR_LISTS,
  crowdsec: readCrowdsec,
  'mastodon-ips': readMastodonIps,
  'mastodon-domains': readMastodonDomains,
  'discourse-ips': readDiscourseIps,
  'discourse-emails': readDiscourseEmails,
};
