import { openGeoDatabase } from '../gateway/geo/open-database';
import type { GeoDatabase } from '../gateway/geo/open-database';
import type { Place } from '../gateway/geo/place';
import { readGeoFiles } from '../gateway/geo/read-geo-files';
import { parseNetwork } from '../gateway/keys/address';
import { ConfigError } from '../gateway/lib/errors/config-error';
import type { Context } from './context';
import { escapeControlCharacters } from '../gateway/lib/escape-control-characters';
import { print } from './print';

const describeDatabase = ({ file, type, builtAt, kinds }: GeoDatabase) => {
  const words = kinds.map((kind) =>
    kind === 'asn' ? 'providers' : 'countries',
  );
  return `${file}: ${type} of ${builtAt.toISOString().slice(0, 10)}, ${words.join(' and ')}`;
};

const describePlace = ({ country, asn, provider }: Place): string =>
  [country, asn === undefined ? undefined : `AS${asn}`, provider]
    .filter((one) => one !== undefined)
    .join(' ') || 'not known';

/**
 * Prints what the operator's databases of addresses are, and where an address
 * is by them. Nothing is sent anywhere.
 *
 * @throws ConfigError for a file that is no database, and without any
 */
export const checkGeo = async (
  context: Context,
  typed: string | undefined,
  { geo, json }: { geo?: string[]; json?: boolean },
): Promise<void> => {
  const files = geo ?? readGeoFiles(context.env);
  if (!files.length) {
    throw new ConfigError(
      'Expected --geo <file>, or DOORLIST_GEO: a database in MaxMind’s format, such as GeoLite2-Country.mmdb or GeoLite2-ASN.mmdb.',
    );
  }
  const address = typed === undefined ? undefined : parseNetwork(typed)?.base;
  if (typed !== undefined && address === undefined) {
    throw new ConfigError(`"${typed}": expected an IPv4 or IPv6 address.`);
  }
  const databases = await Promise.all(files.map(openGeoDatabase));
  const place =
    address === undefined
      ? undefined
      : databases.reduceRight<Place>(
          (known, { find }) => ({ ...known, ...find(address) }),
          {},
        );
  print(
    context,
    json,
    {
      databases: databases.map(({ file, type, builtAt, kinds }) => ({
        ...{ file, type, builtAt, kinds },
      })),
      ...(place && { address, place }),
    },
    [
      ...databases.map(describeDatabase),
      ...(place ? [`${address}: ${describePlace(place)}`] : []),
    ]
      .map(escapeControlCharacters)
      .join('\n'),
  );
};
