import { z } from 'zod';
import { banEditRequest } from './ban-edit';
import { banFilter, banQuery } from './ban-filters';
import {
  EXPORT_FORMAT_NAMES,
  IMPORT_COLUMNS,
  IMPORT_FORMATS,
} from './import-formats';
import { pageFields } from './page';
import { actor } from './people';
import { plainText } from './plain-text';

const time = z.iso.datetime();

/** What a job does with bans. */
const kind = z.enum(['import', 'lift', 'edit', 'block', 'undo']);
export type JobKind = z.infer<typeof kind>;

/** How a job goes on, or ended. */
export const JOB_STATES = ['running', 'done', 'failed', 'cancelled'] as const;
const state = z.enum(JOB_STATES);
export type JobState = z.infer<typeof state>;

/** What may become of an entry of a job. */
export const JOB_OUTCOMES = [
  'new',
  'existing',
  'longer',
  'shorter',
  'invalid',
  'neverBan',
  'ended',
  'skipped',
  'lifted',
  'changed',
  'restored',
  'unchanged',
  'changedSince',
  'forbidden',
  'notFound',
] as const;
const outcome = z.enum(JOB_OUTCOMES);
export type JobOutcome = z.infer<typeof outcome>;

const importFormat = z.enum(IMPORT_FORMATS);

const jobLine = z
  .object({
    line: z
      .int()
      .min(1)
      .describe('Where it stands in what was given; of JSON its number.'),
    value: z.string(),
    outcome,
    why: z.string().exactOptional().describe('A sentence for people.'),
    ban: z
      .int()
      .min(1)
      .exactOptional()
      .describe('The ban that was made, or changed.'),
  })
  .meta({ id: 'JobLine' });
export type JobLine = z.infer<typeof jobLine>;

/** Long work on bans, as `/v1/jobs` shows it. */
export const job = z
  .object({
    id: z.int().min(1),
    kind,
    state,
    dryRun: z.boolean().describe('True: nothing is written but this job.'),
    done: z.int().min(0).describe('Entries that are dealt with.'),
    total: z
      .int()
      .min(0)
      .exactOptional()
      .describe('Absent until all entries are counted.'),
    counts: z
      .partialRecord(outcome, z.int().min(0))
      .describe('How many entries had each outcome.'),
    lines: z
      .array(jobLine)
      .describe(
        'Some of them, those first that something is the matter with. `/lines` has all.',
      ),
    format: importFormat.exactOptional(),
    guessed: z
      .boolean()
      .exactOptional()
      .describe('Whether the format was guessed from the content.'),
    name: z.string().exactOptional().describe('What the list is called.'),
    defaults: z
      .object({
        sites: z.array(z.string()).describe('None: all sites.'),
        until: time.nullable().describe('Null: for good.'),
        reason: z.string(),
      })
      .exactOptional()
      .describe('Of an import: what holds for entries that do not say.'),
    repeatableUntil: time
      .exactOptional()
      .describe(
        'Of an import whose list is still kept: until when it can be repeated.',
      ),
    createdAt: time,
    createdBy: actor,
    endedAt: time.nullable(),
    why: z.string().exactOptional().describe('Why it failed.'),
    undoes: z
      .int()
      .min(1)
      .exactOptional()
      .describe('The job that this one takes back.'),
    undoableUntil: time
      .nullable()
      .describe('Null: there is nothing to be taken back.'),
  })
  .meta({ id: 'Job' });
export type Job = z.infer<typeof job>;

/** Answer of `GET /v1/jobs`. */
export const jobPage = z.object(pageFields(job)).meta({ id: 'JobPage' });

/** Query of `GET /v1/jobs`. */
export const jobQuery = z.object({
  cursor: z.coerce
    .number()
    .int()
    .min(1)
    .optional()
    .describe('`next` of the page before.'),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

/** An event of `GET /v1/jobs/{id}/events`. */
export const jobEvent = job.meta({ id: 'JobEvent' });

/** A flag of a query: `1` or `true`, `0` or `false`. */
const flagWithDefault = (fallback: '0' | '1') =>
  z
    .enum(['0', '1', 'true', 'false'])
    .default(fallback)
    .transform((text) => text === '1' || text === 'true');
const flag = flagWithDefault('0');

/** What the columns of a CSV list mean, in their order; no text: not read. */
const importColumns = z
  .array(z.enum(['', ...IMPORT_COLUMNS]))
  .max(100)
  .refine(
    (columns) => {
      const read = columns.filter((column) => column !== '');
      return read.includes('value') && new Set(read).size === read.length;
    },
    { error: 'expected value among them, and none twice' },
  );

/** Query of `POST /v1/bans/import`. */
export const importQuery = z.object({
  format: importFormat.optional().describe('Absent: guessed from the content.'),
  dryRun: flag.describe('1: say what would be done, and do nothing.'),
  sites: z
    .string()
    .regex(/^[a-z\d-]+(,[a-z\d-]+)*$/, 'expected sites’ ids with commas')
    .max(4000)
    .optional()
    .describe('Of entries that name none; absent: all sites.'),
  until: z.iso
    .datetime({ offset: true, error: 'expected an ISO 8601 time with zone' })
    .optional()
    .describe('Of entries that name no end; absent: for good.'),
  reason: plainText(1000).optional().describe('Of entries that give none.'),
  name: plainText(200).optional().describe('What the list is called.'),
  columns: z
    .string()
    .max(1000)
    .transform((text) => text.split(','))
    .pipe(importColumns)
    .optional()
    .describe(
      `What the columns of a CSV list mean, in their order, whatever its header says: ${IMPORT_COLUMNS.join(', ')}, or nothing for one that is not read. Such as \`value,reason,,until\`.`,
    ),
  header: flagWithDefault('1').describe(
    '0: the first line is an entry. Only beside `columns`.',
  ),
});

/** Body of `POST /v1/jobs/{id}/repeat`: what is absent stays as it was. */
export const repeatRequest = z.strictObject({
  dryRun: z
    .boolean()
    .default(false)
    .describe('True: say what would be done, and do nothing.'),
  sites: z.array(z.string().max(100)).max(500).optional(),
  until: importQuery.shape.until.unwrap().nullable().optional(),
  reason: plainText(1000).optional(),
  columns: importColumns.optional(),
  header: z.boolean().optional(),
  mends: z
    .array(
      z.strictObject({
        line: z.int().min(1),
        value: z.string().max(300).describe('As the list has it.'),
        to: z.string().min(1).max(300),
      }),
    )
    .max(500)
    .optional()
    .describe('Values that are read as others.'),
});
export type RepeatRequest = z.input<typeof repeatRequest>;

/** Query of `GET /v1/bans/export`: the filters of `GET /v1/bans`. */
export const exportQuery = banQuery
  .omit({ cursor: true, offset: true, counts: true, limit: true })
  .extend({ format: z.enum(EXPORT_FORMAT_NAMES).default('csv') });

/** Whether just one field of an object is given. */
const hasOne = (given: Record<string, unknown>): boolean =>
  Object.values(given).filter((one) => one !== undefined).length === 1;

/** What `PATCH /v1/bans/{id}` can change of many bans as of one. */
const bulkSet = z
  .strictObject(
    banEditRequest.pick({
      ...{ until: true, for: true, effect: true, text: true },
      ...{ reason: true, note: true, sites: true },
    }).shape,
  )
  .refine((given) => Object.values(given).some((one) => one !== undefined), {
    error:
      'expected something to change: until, for, effect, text, reason, note or sites',
  });
export type BulkSet = z.infer<typeof bulkSet>;

/** Body of `POST /v1/bans/bulk`. */
export const bulkRequest = z
  .strictObject({
    ids: z
      .array(z.union([z.int().min(1), z.string().min(1).max(40)]))
      .min(1)
      .max(5000)
      .optional()
      .describe('Which bans, by their ids or references.'),
    filter: banFilter
      .optional()
      .describe(
        'Instead of ids: all bans that these filters of `GET /v1/bans` leave now.',
      ),
    action: z
      .strictObject({
        lift: z
          .strictObject({ reason: plainText(1000).optional() })
          .optional()
          .describe('End them.'),
        set: bulkSet.optional().describe('Change them.'),
      })
      .refine(hasOne, { error: 'expected either lift or set' }),
  })
  .refine(({ ids, filter }) => hasOne({ ids, filter }), {
    error: 'expected either ids or filter',
    path: ['ids'],
  });

/** Query of `POST /v1/bans/bulk`. */
export const bulkQuery = z.object({
  dryRun: flag.describe('1: say what would be done, and do nothing.'),
});
