import { createHash } from 'node:crypto';

const digest = (text: string): Buffer =>
  createHash('sha256').update(text).digest();

/** Numbers of 32 bits in a digest. */
const LANES = 8;

/**
 * Computes eight signs of a text’s shingles: in each place the least of all their
 * digests. Of two texts as many are equal, on average, as they have shingles in
 * common (MinHash, https://en.wikipedia.org/wiki/MinHash).
 */
export const computeWordSigns = (shingles: ReadonlySet<string>): string[] => {
  const least = Array.from({ length: LANES }, () => Infinity);
  for (const shingle of shingles) {
    const bytes = digest(shingle);
    for (let lane = 0; lane < LANES; lane += 1) {
      least[lane] = Math.min(least[lane] ?? 0, bytes.readUInt32BE(4 * lane));
    }
  }
  return shingles.size
    ? least.map((value, lane) => `${lane}-${value.toString(16)}`)
    : [];
};

/** Computes the sign of a link. */
export const computeLinkSign = (canonical: string): string =>
  `link-${digest(canonical).toString('hex', 0, 16)}`;
