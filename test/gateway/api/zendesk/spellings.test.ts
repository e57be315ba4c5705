import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  networkAndAddress,
  rangeAndAddress,
  write,
} from '../../../unit/gateway/keys/arbitrary-network';
import { openGateway } from '../../support/harness';
import { checkProperty } from '../../../check-property';

const BANS = '/api/v2/bans';

/** An IPv4 address as IPv6 writes it, too; anything else as it is. */
const mapped = (text: string) =>
  text.includes(':') ? text.toUpperCase() : `::ffff:${text}`;

/** One network, in the ways that people spell it. */
const network = networkAndAddress.map(({ family, base, length, range }) => {
  const first = write(family, range.first);
  const last = write(family, range.last);
  const starred = write(family, base)
    .split('.')
    .map((octet, at) => (at * 8 < length ? octet : '*'));
  return [
    `${write(family, base)}/${length}`,
    ` ${first}/${length}`,
    `${first}-${last}`,
    `${mapped(first)} - ${last}`,
    ...(family === 'ipv4' && length % 8 === 0 && length < 32
      ? [starred.join('.')]
      : []),
    ...(first === last ? [first, mapped(first)] : []),
  ];
});

const range = rangeAndAddress.map(({ family, range: { first, last } }) => {
  const ends = [write(family, first), write(family, last)];
  return [ends.join('-'), ends.join(' - '), ends.map(mapped).join('-')];
});

const visitor = fc
  .stringMatching(/^[!-~]{1,40}$/)
  .map((id) => [id, ` ${id}`, `${id}\t`]);

it('a key has one ban in Zendesk’s API however it is spelled', async () => {
  const gateway = await openGateway();
  await checkProperty(
    fc.asyncProperty(
      fc.oneof(
        fc.oneof(network, range).map((all) => ({ field: 'ip_address', all })),
        visitor.map((all) => ({ field: 'visitor_id', all })),
      ),
      async ({ field, all }) => {
        const answers = [];
        for (const typed of all) {
          const response = await gateway.write('POST', BANS, {
            [field]: typed,
          });
          expect([200, 201], typed).toContain(response.status);
          answers.push(await response.json());
        }
        const [first, ...others] = answers;
        expect(first[field]).toBe(all[0]?.trim());
        // Answered again as the first one typed it.
        for (const other of others) expect(other).toEqual(first);
        const gone = await gateway.write('DELETE', `${BANS}/${first.id}`);
        expect(gone.status).toBe(204);
      },
    ),
    60,
  );
});
