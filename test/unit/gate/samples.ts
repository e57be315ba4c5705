import type { Answer } from '../../../src/protocol/answer';

/** An answer of a site with one shard; admitted unless told otherwise. */
export const answerOf = (parts: Partial<Answer>): Answer => ({
  verdict: 'admitted',
  version: 5,
  epoch: 1_700_000_000,
  bits: 0,
  maxAge: 300,
  tags: [],
  hits: [],
  ...parts,
});
