import { readFile } from 'node:fs/promises';
import { LRUCache } from 'lru-cache';
import { Reader, type Response } from 'mmdb-lib';
import { ConfigError } from '../lib/errors/config-error';
import type { Place } from './place';
import { readPlace } from './read-place';

/** A kind of key that a database finds for an address. */
export type PlaceKind = 'country' | 'asn';

/** A database of addresses that the operator gave. */
export interface GeoDatabase {
  file: string;
  /** As the file says, such as `GeoLite2-Country`. */
  type: string;
  builtAt: Date;
  kinds: PlaceKind[];
  find(address: string): Place;
}

const KINDS: Record<PlaceKind, RegExp> = {
  country: /country|city|enterprise|location/i,
  asn: /asn|isp|enterprise/i,
};

/** Records that are kept decoded, in each database. */
const MOST_RECORDS = 5000;

const createReader = (data: Buffer) => {
  const cache = new LRUCache<string | number, object>({ max: MOST_RECORDS });
  return new Reader<Response>(data, {
    cache: {
      get: (key: string | number) => cache.get(key),
      set: (key: string | number, value: unknown) => {
        if (typeof value === 'object' && value !== null) cache.set(key, value);
      },
    },
  });
};

const parse = (file: string, data: Buffer) => {
  try {
    const reader = createReader(data);
    // Whatever a broken file throws is thrown now, not at a visit.
    for (const address of ['0.0.0.0', '255.255.255.255', '192.0.2.1', '::1']) {
      const isV6 = address.includes(':');
      if (!isV6 || reader.metadata.ipVersion === 6) reader.get(address);
    }
    return reader;
  } catch {
    throw new ConfigError(
      `${file} is no whole database in MaxMind’s format (.mmdb).`,
    );
  }
};

/**
 * Opens a database in MaxMind's format.
 * https://maxmind.github.io/MaxMind-DB/
 *
 * @throws ConfigError for a file that can't be read, is no such database, or
 * has neither countries nor providers
 */
export const openGeoDatabase = async (file: string): Promise<GeoDatabase> => {
  const data = await readFile(file).catch((error: Error) => {
    throw new ConfigError(`${file} can’t be read: ${error.message}.`);
  });
  const reader = parse(file, data);
  const { databaseType: type, buildEpoch, ipVersion } = reader.metadata;
  const all = Object.keys(KINDS) as PlaceKind[];
  const kinds = all.filter((kind) => KINDS[kind].test(type));
  if (!kinds.length) {
    throw new ConfigError(
      `${file} is of the type ${type}: expected one of countries or providers, such as GeoLite2-Country or GeoLite2-ASN.`,
    );
  }
  return {
    file,
    type,
    builtAt: new Date(buildEpoch),
    kinds,
    find: (address) =>
      ipVersion === 4 && address.includes(':')
        ? {}
        : readPlace(reader.get(address)),
  };
};
