import type { Shield, SiteShield } from '../../protocol/shield';
import { isoTime } from '../lib/iso-time';
import type { ShieldRow, SiteRow } from '../store/schema/schema';

/** Returns a shield as a site shows it; null for none, and for one that is over. */
export const presentShield = (
  row: ShieldRow | undefined,
  now: number,
): Shield | null =>
  row && row.until > now
    ? {
        admits: row.admits,
        since: isoTime(row.since),
        until: isoTime(row.until),
        reference: row.reference,
        by: { id: row.by_id, name: row.by_name },
      }
    : null;

/** An email, a web address or a phone number. */
const CONTACT = /\S@\S|\w\.[a-z]{2,}\b|(\d[\s()/-]*){5}/i;

const namesOtherWay = ({ texts }: Pick<SiteRow, 'texts'>): boolean => {
  const all = Object.values(JSON.parse(texts) as Record<string, string>);
  return all.length > 0 && all.every((text) => CONTACT.test(text));
};

const listWarnings = (site: SiteRow): SiteShield['warnings'] => [
  ...(namesOtherWay(site)
    ? []
    : [
        {
          code: 'no_other_way' as const,
          text: 'The site’s texts name no other way to get in touch, such as an email address or a phone number: innocent visitors who are turned away are stuck.',
        },
      ]),
  ...(site.when_refused === 'hide'
    ? [
        {
          code: 'notice_hidden' as const,
          text: 'The site refuses without a notice. The shield shows one all the same, except on pages whose tag says data-when-refused="hide".',
        },
      ]
    : []),
  ...(site.observe === 1
    ? [
        {
          code: 'observes' as const,
          text: 'The site only observes: it refuses nobody, and the shield turns nobody away until that is switched off.',
        },
      ]
    : []),
];

/** Returns the shield of a site with what to know of it. */
export const describeShield = (
  site: SiteRow,
  row: ShieldRow | undefined,
  now: number,
): SiteShield => {
  const none = { admits: null, since: null, until: null };
  return {
    site: site.id,
    ...(presentShield(row, now) ?? { ...none, reference: null, by: null }),
    warnings: listWarnings(site),
  };
};
