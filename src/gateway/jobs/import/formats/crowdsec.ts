import { z } from 'zod';
import { invalidEntry, type Entry, type ReadEntries } from '../entry';
import { parseGoDuration } from '../parse-go-duration';
import { readJsonRows } from '../read-json-rows';

const decision = z.looseObject({
  value: z.string().min(1),
  scope: z.string().default('Ip'),
  type: z.string().default('ban'),
  duration: z.string().optional(),
  until: z.string().optional(),
  scenario: z.string().optional(),
  reason: z.string().optional(),
});

const alert = z.looseObject({ decisions: z.array(z.unknown()) });

const KINDS: Record<string, string> = {
  ip: 'ip',
  range: 'ip',
  country: 'country',
  as: 'asn',
};

const endOf = (
  { duration, until }: z.infer<typeof decision>,
  now: number,
): Pick<Entry, 'until'> | undefined => {
  if (duration === undefined) return until === undefined ? {} : { until };
  const length = parseGoDuration(duration);
  return length === undefined ? undefined : { until: now + length };
};

const entryOf = (line: number, given: unknown, now: number): Entry => {
  const read = decision.safeParse(given);
  if (!read.success) {
    const why = 'Expected a decision with scope, value, type and duration.';
    return invalidEntry(line, JSON.stringify(given) ?? '', why);
  }
  const { value, scope, type, scenario, reason } = read.data;
  const end = endOf(read.data, now);
  if (!end) return invalidEntry(line, value, 'The duration can’t be read.');
  const entry = { line, keys: [{ value }], ...end };
  if (type !== 'ban') {
    const why = `A decision of type ${type} refuses nobody.`;
    return { ...entry, verdict: { outcome: 'skipped', why } };
  }
  const kind = KINDS[scope.toLowerCase()];
  if (kind === undefined) {
    return invalidEntry(line, value, `There is nothing to ban by a ${scope}.`);
  }
  const words = reason ?? scenario;
  return { ...entry, keys: [{ kind, value }], ...(words && { reason: words }) };
};

/**
 * Reads CrowdSec’s decisions: what its local API lists or streams, what `cscli
 * decisions list -o json` prints, and what `cscli decisions import` takes.
 * https://docs.crowdsec.net/docs/cscli/cscli_decisions_import/
 */
export const readCrowdsec: ReadEntries = async function* (text, now) {
  for await (const { line, value } of readJsonRows(text, ['$.new.*'])) {
    const within = alert.safeParse(value).data?.decisions ?? [value];
    for (const one of within) yield entryOf(line, one, now);
  }
};
