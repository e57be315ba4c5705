import { z } from 'zod';
import { BLOCK_FIELDS, type AcquireBlock, type BlockField } from './block';
import { oneOf } from './schemas';

/** Query parameters that say which fields of blocks are sent. */
export const fieldsQuery = z.object({
  select: z.array(oneOf(BLOCK_FIELDS)).default([]),
  relations: z.array(oneOf(['user'])).optional(),
});

const ALL_BUT_USER = BLOCK_FIELDS.filter((field) => field !== 'user');

/**
 * Returns the fields of a block that were selected, in the order of all blocks.
 *
 * @param select none: all fields but the relations
 */
export const selectFields = (
  block: AcquireBlock,
  select: readonly BlockField[],
  relations: readonly 'user'[],
): Partial<AcquireBlock> => {
  const fields: BlockField[] = [
    ...(select.length ? select : ALL_BUT_USER),
    ...relations,
  ];
  return Object.fromEntries(
    BLOCK_FIELDS.filter((field) => fields.includes(field)).map((field) => [
      field,
      block[field],
    ]),
  );
};
