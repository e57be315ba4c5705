import { z } from 'zod';
import { SITE_ADMITS } from './admits';
import { pageFields } from './page';
import { plainText } from './plain-text';
import { shield } from './shield';
import {
  settingDuration,
  siteDefaults,
  siteDefaultsRequest,
} from './site-defaults';
import { siteLimits, siteLimitsRequest } from './site-limits';
import { WHEN_REFUSED } from './site-settings';
import { WIDGET_NAME } from './widget-name';

const DAY = 24 * 60 * 60;

const widget = z
  .string()
  .regex(WIDGET_NAME, 'Expected the name of a widget, such as acquire')
  .describe('Its chat widget, as in `data-widget`.');
const maxAge = z
  .int()
  .min(1)
  .max(DAY)
  .describe('Seconds for which browsers may use an answer.');
const goneChatsEndAfter = z
  .int()
  .min(1)
  .max(24 * 60)
  .describe('Minutes after which a chat whose page is gone is ended.');

const reasons = z
  .array(plainText(200).min(1))
  .max(50)
  .describe('What the console offers as reasons of a ban, in this order.');
const texts = z
  .record(
    z
      .string()
      .regex(
        /^[a-z]{2,3}(-[A-Za-z\d]{2,8})*$/,
        'expected languages as BCP 47 has them, such as de or pt-BR',
      ),
    plainText(500).min(1),
  )
  .refine((given) => Object.keys(given).length <= 30, {
    error: 'expected at most 30 languages',
  })
  .describe(
    'What a refused visitor reads in the notice, by language; a ban’s own text and the tag’s `data-text` win. Else nothing beside the heading.',
  );
const whenRefused = z
  .enum(WHEN_REFUSED)
  .describe(
    'What a refused visitor gets where the tag’s `data-when-refused` says nothing.',
  );
const ladder = z
  .array(settingDuration.nullable())
  .min(1)
  .max(10)
  .describe(
    'How long a person’s bans last, the first one first, each longer than the one before; null, at the end: for good. A chat’s `suggested` names the next.',
  );
const observe = z
  .boolean()
  .describe(
    'True: everything is decided, counted and shown, and nobody is refused, here or at vendors.',
  );

const admits = z
  .enum(SITE_ADMITS)
  .describe(
    'Who starts chats, for good: `everybody`, or only whom the site’s server proved.',
  );
const appeals = z
  .boolean()
  .describe(
    'True: refused people may ask that their ban is looked at again; the notice links to a page for it.',
  );

const statement = z
  .boolean()
  .describe(
    'True: refused people are told the reasons of the decision, in the notice below the site’s text and on the page for appeals: which of the site’s `reasons` it was, its `rules`, whether a person decided, and where it holds.',
  );
const rules = z
  .url({ protocol: /^https$/, error: 'expected an address with https' })
  .max(500)
  .nullable()
  .describe('Where the site’s rules for its chat are; null: nowhere.');
const holdLikely = z
  .boolean()
  .describe(
    'True: a browser that a flag makes `likely` to be a banned person’s is refused for 24 hours, once for each ban, as an automatic key of it; nobody whom the site’s server proved.',
  );
const onCall = z
  .email('expected an email address')
  .max(254)
  .nullable()
  .describe('Who is mailed when a chat is escalated; null: nobody.');
const protectiveReasons = z
  .array(plainText(200).min(1))
  .max(50)
  .describe(
    'Reasons to help somebody, such as self-harm or a child: for them a chat is escalated, and nobody is banned.',
  );

const COUNTRY =
  'ISO 3166-1 alpha-2, such as DE: phone numbers without a country code are read as numbers there. Null: they are no numbers.';

const OWN_LIST =
  'Whether its published list has tags of its own. Sites without share theirs, by which somebody who reads lists can tell that they are of one owner. A change holds within the site’s max age; back to the shared list it may take a week.';
/** How a site refuses. What is absent stays as it is. */
export const siteSettingsRequest = z.strictObject({
  reasons: reasons.optional(),
  texts: texts.optional(),
  whenRefused: whenRefused.optional(),
  ladder: ladder.optional(),
  observe: observe.optional(),
  admits: admits.optional(),
  appeals: appeals.optional(),
  statement: statement.optional(),
  rules: rules.optional(),
  holdLikely: holdLikely.optional(),
  onCall: onCall.optional(),
  protectiveReasons: protectiveReasons.optional(),
  defaults: siteDefaultsRequest
    .optional()
    .describe(
      'What a dialog that blocks somebody starts with. What is absent stays as it is.',
    ),
  limits: siteLimitsRequest
    .optional()
    .describe('What is limited. What is absent stays as it is.'),
});
export type SiteSettingsRequest = z.infer<typeof siteSettingsRequest>;

/** Body of `PUT /v1/sites/{site}`. What is absent stays as it is. */
export const siteRequest = siteSettingsRequest.extend({
  origins: z
    .array(z.string().min(1).max(300))
    .max(200)
    .optional()
    .describe(
      'All origins whose pages may use it, `https://*.shop.example` for all subdomains, `capacitor://localhost` for an app. A new site needs one. None, of the site `default` alone: every origin on loopback.',
    ),
  widget: widget.optional(),
  maxAge: maxAge.optional(),
  goneChatsEndAfter: goneChatsEndAfter.optional(),
  country: z.string().max(20).nullable().optional().describe(COUNTRY),
  ownList: z.boolean().optional().describe(OWN_LIST),
});
export type SiteRequest = z.infer<typeof siteRequest>;

/** A site with its settings. */
export const site = z
  .object({
    id: z.string(),
    origins: z
      .array(z.string())
      .describe('Origins that may use it; none: every origin on loopback.'),
    widget,
    maxAge,
    goneChatsEndAfter,
    country: z.string().nullable().describe(COUNTRY),
    ownList: z.boolean().describe(OWN_LIST),
    ...{ reasons, texts, whenRefused, ladder, observe, admits, appeals },
    ...{ statement, rules, holdLikely, onCall, protectiveReasons },
    defaults: siteDefaults,
    limits: siteLimits,
    shield: shield.nullable().describe('The shield that is up; null: none.'),
    createdAt: z.iso.datetime(),
    tag: z
      .string()
      .describe('The script tag for the site’s pages, to be copied as it is.'),
  })
  .meta({ id: 'Site' });
export type Site = z.infer<typeof site>;

/** Answer of `GET /v1/sites`. */
export const sitePage = z.object(pageFields(site)).meta({ id: 'SitePage' });

/** Query of `GET /v1/sites`. */
export const sitesQuery = z.object({
  cursor: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'expected next of the page before')
    .optional()
    .describe('`next` of the page before.'),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

/** Query of `DELETE /v1/sites/{site}`. */
export const removeSiteQuery = z.object({
  confirm: z
    .enum(['true', 'false', '1', '0'])
    .optional()
    .describe('Whether its chats, bans and tokens go with it.'),
});

/** What goes with a site. */
const siteUses = z
  .object({
    chats: z.int().min(0).describe('Chats on the site, ended ones too.'),
    liveChats: z.int().min(0).describe('Those that are going on.'),
    bans: z.int().min(0).describe('Bans of this site alone that are active.'),
    tokens: z.int().min(0).describe('Tokens that are of this site alone.'),
  })
  .meta({ id: 'SiteUses' });
export type SiteUses = z.infer<typeof siteUses>;

/** Answer of `DELETE /v1/sites/{site}`: what went with it. */
export const removedSite = siteUses
  .extend({ id: z.string() })
  .meta({ id: 'RemovedSite' });
export type RemovedSite = z.infer<typeof removedSite>;
