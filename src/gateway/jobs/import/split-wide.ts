import {
  networkAt,
  toNumber,
  WHOLE,
  WIDEST,
  type Network,
} from '../../keys/address';
import { parseNetworks } from '../../keys/networks';
import { isWide } from '../../keys/networks';

/** Networks that one wide network is split into, at most. */
const MOST_PARTS = 256;

/** Returns the networks, none wider than may be banned, that make up one. */
const split = (wide: Network): Network[] => {
  const { family, length } = wide;
  const widest = WIDEST[family];
  if (length >= widest) return [wide];
  const step = 1n << BigInt(WHOLE[family] - widest);
  const start = toNumber(wide);
  return Array.from({ length: 2 ** (widest - length) }, (_, index) =>
    networkAt(family, start + BigInt(index) * step, widest),
  );
};

/**
 * Returns the canonical addresses that a text of them stands for: the text
 * alone, or the networks that make up one that is too wide to be banned as one;
 * undefined where even those are too many.
 */
export const splitWide = (canonical: string): string[] | undefined => {
  const networks = parseNetworks(canonical)?.networks ?? [];
  if (!isWide(networks)) return [canonical];
  const parts = networks.reduce(
    (sum, { family, length }) =>
      sum + 2 ** Math.max(0, WIDEST[family] - length),
    0,
  );
  return parts > MOST_PARTS
    ? undefined
    : networks.flatMap(split).map(({ text }) => text);
};
