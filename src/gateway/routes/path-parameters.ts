import { z } from 'zod';

/** Parts of paths. One of another shape is not found, not invalid. */
export const wholeId = z.string().regex(/^\d{1,15}$/);
const site = z.string().describe('The site’s id.');
const code = z.string().describe('The chat’s code, such as K7F2-9QXM.');
const token = z.string().describe('The chat’s own secret.');
export const wholeNumber = z.string().regex(/^\d{1,10}$/);

export const siteParams = z.object({ site });
export const chatParams = z.object({ site, token });
export const shardParams = z.object({
  site,
  epoch: wholeNumber,
  bits: wholeNumber,
  shard: wholeNumber,
});
export const codeParams = z.object({ code });
export const idParams = z.object({ id: wholeId });
