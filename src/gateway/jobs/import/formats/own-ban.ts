import { z } from 'zod';
import { describeMismatch } from '../../../lib/errors/describe-mismatch';
import { invalidEntry, type Entry } from '../entry';

const key = z.object({
  kind: z.string().optional(),
  value: z.string().min(1),
  typed: z.string().optional(),
  exact: z.boolean().optional(),
});

/** What is read of a ban; a misspelt `until` would make it one for good. */
const READ = {
  until: z.string().nullable().optional(),
  reason: z.string().optional(),
  note: z.string().optional(),
  effect: z.string().optional(),
  text: z.string().optional(),
  sites: z.array(z.string()).optional(),
  state: z.enum(['active', 'expired', 'lifted']).optional(),
};

/** What only tells people something. */
const TOLD = Object.fromEntries(
  [
    ...['id', 'createdAt', 'createdBy', 'liftedAt', 'liftedBy', 'session'],
    ...[
      'visitorName',
      'source',
      'reference',
      'hits',
      'lastHitAt',
      'signedInHits',
      'vendors',
    ],
    ...['revision', 'joined', 'list'],
  ].map((name) => [name, z.unknown().optional()]),
);

const whole = z.strictObject({ ...READ, ...TOLD, keys: z.array(key).min(1) });
/** One key alone, without a list around it. */
const short = z
  .strictObject({ ...READ, ...TOLD, ...key.shape })
  .transform(({ kind, value, typed, exact, ...rest }) => ({
    ...rest,
    keys: [{ kind, value, typed, exact }],
  }));

/** A row of Spamhaus’ DROP as JSON. https://www.spamhaus.org/drop/drop_v4.json */
const drop = z
  .object({ cidr: z.string(), sblid: z.string().optional() })
  .transform(({ cidr, sblid }) => ({
    keys: [{ kind: 'ip', value: cidr }],
    ...(sblid !== undefined && { reason: sblid }),
  }));

const describeIssue = ({ issues: [issue] }: z.ZodError): string => {
  const unknown =
    issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  return unknown === undefined
    ? `${issue?.path.join('.') || 'ban'}: ${issue?.message ?? 'is invalid'}.`
    : `There is no field ${unknown}.`;
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Returns whether a value tells of its list, and is no entry. */
const isMetadata = (value: unknown): boolean =>
  isObject(value) && value['type'] === 'metadata';

/** Returns the entry of a ban in JSON, as an export has it; none for metadata. */
export const ownBanEntry = (line: number, value: unknown): Entry[] => {
  if (isMetadata(value)) return [];
  const schema =
    isObject(value) && 'cidr' in value
      ? drop
      : isObject(value) && 'keys' in value
        ? whole
        : short;
  const read = schema.safeParse(value, { error: describeMismatch });
  if (!read.success) {
    return [
      invalidEntry(
        line,
        JSON.stringify(value) ?? '',
        describeIssue(read.error),
      ),
    ];
  }
  const { keys, ...rest } = read.data;
  const {
    state,
    until,
    reason,
    note,
    effect,
    text: told,
    sites,
  } = rest as z.infer<z.ZodObject<typeof READ>>;
  return [
    {
      line,
      keys: keys.map(({ kind, value: text, ...more }) => ({
        value: text,
        ...(kind !== undefined && { kind }),
        ...('typed' in more &&
          more.typed !== undefined && { typed: more.typed }),
        ...('exact' in more &&
          more.exact !== undefined && { exact: more.exact }),
      })),
      ...(until !== undefined && { until }),
      ...(reason && { reason }),
      ...(note && { note }),
      ...(effect !== undefined && { effect }),
      ...(told && { text: told }),
      ...(sites?.length && { sites }),
      ...(state !== undefined &&
        state !== 'active' && {
          verdict: { outcome: 'ended', why: `The list says ${state}.` },
        }),
    },
  ];
};
