import { createReadStream } from 'node:fs';
import { ConfigError } from '../gateway/lib/errors/config-error';
import type { Installation } from '../gateway/installation/installation';
import { COMMAND_LINE_CALLER } from '../gateway/auth/command-line';
import { toJobActor } from '../gateway/jobs/actor';
import { createImport } from '../gateway/jobs/create-import';
import { loadNeverBan } from '../gateway/bans/load-never-ban';
import { readNeverBan } from '../gateway/keys/read-never-ban';
import { createHolderName } from '../gateway/lib/process-name';
import { listSites } from '../gateway/store/sites';
import type { ImportFormat } from '../protocol/import-formats';
import type { Job } from '../protocol/jobs';
import type { Context } from './context';
import { describeInstallation } from './describe-installation';
import { describeJob } from './describe-job';
import type { CommonOptions } from './options';
import { print } from './print';
import { withInstallation } from './with-installation';
import { workOnJob } from './work-on-job';

/** Options of `doorlist bans import`. */
export interface ImportOptions extends CommonOptions {
  format?: ImportFormat;
  dryRun?: boolean;
  site: string[];
  /** Milliseconds. */
  until?: number;
  reason: string;
  neverBan: string[];
  geo?: string[];
}

/** Milliseconds that a list may take to come in. */
const RECEIVING = 3_600_000;

async function* toBytes(
  stream: NodeJS.ReadableStream,
): AsyncGenerator<Uint8Array> {
  for await (const piece of stream) yield Buffer.from(piece);
}

const requireSites = async (
  { db }: Installation,
  wanted: readonly string[],
): Promise<void> => {
  const known = (await listSites(db)).map(({ id }) => id);
  const unknown = wanted.find((site) => !known.includes(site));
  if (unknown === undefined) return;
  throw new ConfigError(
    `There is no site ${unknown}. Expected ${known.join(', ')}.`,
  );
};

const runImport = async (
  context: Context,
  installation: Installation,
  file: string,
  options: ImportOptions,
): Promise<Job> => {
  const { db } = installation;
  await requireSites(installation, options.site);
  const neverBan = await loadNeverBan(db, readNeverBan(options.neverBan));
  const holder = createHolderName();
  const id = await createImport(
    db,
    {
      settings: {
        sites: options.site,
        until: options.until ?? null,
        reason: options.reason,
      },
      format: options.format,
      dryRun: options.dryRun ?? false,
      actor: toJobActor(COMMAND_LINE_CALLER),
      // A running gateway leaves it to this process, while that lives.
      lease: { holder, until: Date.now() + RECEIVING },
      type: '',
      bytes: toBytes(file === '-' ? context.stdin : createReadStream(file)),
    },
    Date.now,
  );
  return workOnJob(context, installation, id, {
    ...{ title: 'Importing', holder, neverBan, geo: options.geo },
  });
};

/**
 * Imports a list, in this process, beside a running gateway or without one, and
 * prints what became of it.
 *
 * @throws ConfigError if the list can’t be read, or the import was stopped
 */
export const importList = async (
  context: Context,
  file: string,
  options: ImportOptions,
): Promise<void> => {
  const job = await withInstallation(context, options.data, (installation) =>
    runImport(context, installation, file, options),
  );
  const installation = describeInstallation(context, options.data);
  print(context, options.json, { ...job, installation }, describeJob(job));
  if (job.state === 'failed') throw new ConfigError(job.why ?? 'It failed.');
  if (job.state === 'cancelled') {
    throw new ConfigError(
      'Stopped half-way. What was done stays; import the list again to go on.',
    );
  }
};
