import { z } from 'zod';
import { blockEnd } from './block-end';
import { plainText } from '../../../protocol/plain-text';
import { blockType } from './schemas';

/** All are in one transaction, which others wait for. */
const MOST_VALUES = 200;

/** Body of Add. */
export const addRequest = z.object({
  data: z
    .array(z.union([z.string().max(255), z.int()]))
    .min(1)
    .max(MOST_VALUES),
  // An integer can be nothing else.
  type: blockType.default('contact'),
  blockTill: blockEnd.optional(),
  reason: plainText(1000).nullish(),
});
export type AddRequest = z.output<typeof addRequest>;
