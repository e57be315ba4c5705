/** 32 bits of a text that starts like all of its kind. */
export const fingerprint = (kind: string, value: string): number => {
  // FNV-1a, then MurmurHash3's last step, which spreads what differs at the
  // end of a text over all bits.
  let hash = 0x811c9dc5;
  for (let index = 0; index < kind.length; index += 1) {
    hash = Math.imul(hash ^ kind.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash, 0x01000193);
  for (let index = 0; index < value.length; index += 1) {
    hash = Math.imul(hash ^ value.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

const SMALLEST = 1024;
/** Stands for nothing in the table; a fingerprint of 0 is taken for 1. */
const EMPTY = 0;

/**
 * A set of fingerprints: 8 to 16 bytes each, where a `Set` of a million texts
 * takes a hundred megabytes.
 */
export const createHashSet = () => {
  let table = new Uint32Array(SMALLEST);
  let count = 0;

  /** Where a fingerprint stands, or is to stand. */
  const placeOf = (one: number): number => {
    const mask = table.length - 1;
    let place = one & mask;
    while (table[place] !== EMPTY && table[place] !== one) {
      place = (place + 1) & mask;
    }
    return place;
  };
  const put = (one: number): boolean => {
    const place = placeOf(one);
    if (table[place] === one) return false;
    table[place] = one;
    return true;
  };

  return {
    add(one: number): void {
      if (put(one || 1)) count += 1;
      if (count * 2 < table.length) return;
      const before = table;
      table = new Uint32Array(before.length * 2);
      for (const known of before) if (known !== EMPTY) put(known);
    },
    has: (one: number): boolean => table[placeOf(one || 1)] !== EMPTY,
  };
};
