import { z } from 'zod';

/** An id in a path. One of another shape is not found, not invalid. */
export const wholeId = z
  .string()
  .regex(/^\d{1,15}$/)
  .meta({ examples: ['17'] });
const site = z
  .string()
  .meta({ description: 'The site’s id.', examples: ['default'] });
const code = z
  .string()
  .meta({ description: 'The chat’s code.', examples: ['K7F2-9QXM'] });
const token = z
  .string()
  .meta({ description: 'The chat’s own secret.', examples: ['TOKEN'] });
/** A number in a path. One of another shape is not found, not invalid. */
export const wholeNumber = z
  .string()
  .regex(/^\d{1,10}$/)
  .meta({ examples: ['0'] });

const account = z.string().meta({
  description: 'The account’s id at the vendor.',
  examples: ['acme'],
});

/** The parameters of each path that has any. */
export const accountParams = z.object({ account });
export const siteParams = z.object({ site });
export const refusalParams = z.object({
  site,
  reference: z.string().meta({
    description: 'The `reference` of an answer that refuses.',
    examples: ['K7F2-9QXM'],
  }),
});
export const chatParams = z.object({ site, token });
export const shardParams = z.object({
  site,
  epoch: wholeNumber,
  bits: wholeNumber,
  shard: wholeNumber,
});
export const codeParams = z.object({ code });
export const idParams = z.object({ id: wholeId });
export const suggestionParams = z.object({
  id: z.string().meta({
    description: 'The suggestion’s id.',
    examples: ['merge-17'],
  }),
});
export const deliveryParams = z.object({ id: wholeId, delivery: wholeId });
/** A shared list, and one of its exceptions. */
export const exceptionParams = z.object({ id: wholeId, exception: wholeId });
/** A chat, and the ban of one of its flags. */
export const flagParams = z.object({
  code,
  ban: z.string().meta({
    description: 'The id of the flag’s ban, or its reference.',
    examples: ['17', 'K7F2-9QXM'],
  }),
});
/** A ban in a path. */
export const banParams = z.object({
  id: z.string().meta({
    description: 'The ban’s id, or its reference.',
    examples: ['17', 'K7F2-9QXM'],
  }),
});
