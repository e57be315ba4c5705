import { z } from 'zod';
import { SHIELD_ADMITS } from './admits';
import { banDuration } from './ban-request';
import { actor } from './people';

const time = z.iso.datetime();
const admits = z
  .enum(SHIELD_ADMITS)
  .describe(
    'Who starts chats meanwhile. `known`: who signed in, or had a chat that ended at least 24 hours before the shield was raised and is not banned; `signed-in`: whom the site’s server proved; `nobody`.',
  );

/** Body of `PUT /v1/sites/{site}/shield`. */
export const shieldRequest = z.strictObject({
  until: z.iso
    .datetime({
      offset: true,
      error:
        'expected an ISO 8601 time with zone, or null to end the shield now',
    })
    .nullable()
    .optional()
    .describe('When it ends by itself. Null: now.'),
  for: banDuration
    .optional()
    .describe('Instead of `until`: how long from now, such as `30m`.'),
  admits: admits
    .optional()
    .describe('Absent: as it is, or `known` for a new shield.'),
});
export type ShieldRequest = z.infer<typeof shieldRequest>;

/** A shield that is up. */
const shieldFields = {
  admits,
  since: time.describe('When it was raised.'),
  until: time.describe('When it ends by itself.'),
  reference: z.string().describe('What those who are turned away can quote.'),
  by: actor
    .extend({ id: z.int().min(0).nullable() })
    .describe('Who raised or last changed it; `id` null: the command line.'),
};

/** The shield of a site, as the site shows it. */
export const shield = z.object(shieldFields).meta({ id: 'Shield' });
export type Shield = z.infer<typeof shield>;

const SHIELD_WARNINGS = ['no_other_way', 'notice_hidden', 'observes'] as const;

/** Answer of `GET` and `PUT /v1/sites/{site}/shield`, and the event `shield`. */
export const siteShield = z
  .object({
    site: z.string(),
    admits: admits.nullable().describe('Null: no shield is up.'),
    since: time.nullable(),
    until: time.nullable().describe('Null: no shield is up.'),
    reference: z.string().nullable(),
    by: shieldFields.by.nullable(),
    warnings: z
      .array(
        z.object({
          code: z.enum(SHIELD_WARNINGS),
          text: z.string().describe('A sentence for people.'),
        }),
      )
      .describe(
        'What to know. `no_other_way`: the site’s `texts` name no other way to get in touch; `notice_hidden`: its pages may show no notice; `observes`: the site refuses nobody, so the shield does not either.',
      ),
  })
  .meta({ id: 'SiteShield' });
export type SiteShield = z.infer<typeof siteShield>;

/** Body of `POST /v1/sites/{site}/shield/preview`. */
export const shieldPreviewRequest = z.strictObject({
  admits: admits.default('known'),
});

const chats = z.int().min(0);

/** What a shield would have done to the chats that started in the last hour. */
export const shieldPreview = z
  .object({
    admits,
    since: time,
    until: time,
    chats: chats.describe('Chats that started then.'),
    admitted: chats.describe('Those of them that it would have let in.'),
    turnedAway: chats.describe('The others.'),
    signedIn: chats.describe('Of all of them: of people who signed in.'),
    known: chats.describe(
      'Of the others: of visitors with a chat that ended a day before, and no ban.',
    ),
  })
  .meta({ id: 'ShieldPreview' });
export type ShieldPreview = z.infer<typeof shieldPreview>;
