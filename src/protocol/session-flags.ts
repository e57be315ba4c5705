import { z } from 'zod';
import { KEY_KINDS } from './key-kinds';

/** What a guess is made of that a chat's visitor is somebody who is banned. */
export const GUESS_KINDS = [
  'same_network',
  'same_address',
  'soon_after',
  'same_words',
  'same_claim',
  'alike',
  'linked',
] as const;
export type GuessKind = (typeof GUESS_KINDS)[number];

/** A hint that a chat's visitor may be somebody who is banned. Refuses nobody. */
export const sessionFlag = z
  .object({
    kind: z
      .enum([...GUESS_KINDS, 'watch'])
      .describe(
        'same_network: an address within the /24 or /48 of one that was banned in the last 7 days. same_address: the very address of a banned person’s chat. soon_after: a new browser within 10 minutes of the ban, from the same network or provider. same_words: the first message says what the banned person wrote. same_claim: the name, email or phone that they gave. alike: an email or phone that differs by tag, dots, another domain of its provider, or letters that look alike. linked: an identity of a refused browser, or the code of a banned visitor’s chat. watch: the ban watches its visitor and refuses nothing; lasts as long as the ban.',
      ),
    ban: z.int().min(1),
    since: z.iso.datetime(),
    confidence: z
      .enum(['likely', 'possible'])
      .describe(
        'Likely: a linked identity, or signs of two families: network, words, identity. Network alone, a name alone and a greeting never are.',
      ),
    imprecise: z
      .object({ confirmed: z.int().min(0), of: z.int().min(1) })
      .exactOptional()
      .describe(
        'People said of fewer than 60 in 100 of its kind’s last 50 that it is the same person: until they say so more often the kind makes nothing likely.',
      ),
  })
  .meta({ id: 'SessionFlag' });
export type SessionFlag = z.infer<typeof sessionFlag>;

const banName = z.union([z.int().min(1), z.string().min(1).max(20)]);

/** Body of `POST /v1/sessions/{code}/same-person`. */
export const samePersonRequest = z.strictObject({
  ban: banName.describe('Id or reference of the ban.'),
});

/** A ban of a chat's visitor that is over. */
export const priorBan = z
  .object({
    id: z.int().min(1),
    reference: z.string(),
    createdAt: z.iso.datetime(),
    endedAt: z.iso.datetime(),
    ended: z
      .enum(['expired', 'lifted'])
      .describe('By itself, or by somebody who lifted it.'),
    reason: z.string(),
    by: z
      .array(z.enum([...KEY_KINDS, 'joined']))
      .describe(
        'What the visitor and the ban have in common: kinds of keys that are proven of the visitor, or another of these bans that somebody joined with it.',
      ),
  })
  .meta({ id: 'PriorBan' });
export type PriorBan = z.infer<typeof priorBan>;
