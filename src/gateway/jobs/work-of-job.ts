import { listStaffMailboxes } from '../bans/list-staff-mailboxes';
import type { Geo } from '../geo/create-geo';
import type { ProxyTrust } from '../http/client-address';
import { listMailDomains } from '../keys/domain';
import type { NeverBan } from '../keys/never-ban';
import { DatabaseUnavailable } from '../lib/errors/database-unavailable';
import type { Secrets } from '../lib/secrets';
import type { Db } from '../store/db';
import type { JobRow } from '../store/jobs/jobs';
import { listSignedInEmails } from '../store/domain-users';
import { listSites } from '../store/sites';
import type { JobActor } from './actor';
import { readBody } from './body';
import type { Entry } from './import/entry';
import { FORMATS } from './import/formats/formats';
import { readOwnCsv } from './import/formats/csv';
import { createMendEntry } from './import/mend-entry';
import { writeEntries } from './import/write-entries';
import { createBlockWork } from './block/block-work';
import { createEditWork } from './edit/edit-work';
import { createLiftWork } from './lift/lift-work';
import type { ImportSettings, JobSettings } from './settings';
import { createUndoWork } from './undo/undo-work';
import { UnreadableList } from './unreadable-list';
import type { Work } from './work';

const MONTH = 30 * 24 * 60 * 60 * 1000;

/** What jobs are done with. */
export interface WorkDeps {
  db: Db;
  secrets: Secrets;
  neverBan: NeverBan;
  trust: Pick<ProxyTrust, 'networks'>;
  geo: Pick<Geo, 'has'>;
}

/**
 * Reads the entries of an import’s body.
 *
 * @throws UnreadableList, DatabaseUnavailable
 */
async function* readEntries(
  db: Db,
  job: JobRow,
  { format, columns, header = true, mends = [] }: ImportSettings,
): AsyncGenerator<Entry> {
  const mend = createMendEntry(mends);
  const body = readBody(db, job.id);
  let isEmpty = true;
  try {
    const entries = columns
      ? readOwnCsv(body, { columns, header })
      : // As of when it was asked for: a list’s `4h` goes on through a restart.
        FORMATS[format](body, job.created_at);
    for await (const entry of entries) {
      isEmpty = false;
      yield mend(entry);
    }
  } catch (error) {
    if (error instanceof DatabaseUnavailable) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw new UnreadableList(`The list can’t be read as ${format}: ${message}`);
  }
  if (isEmpty) {
    throw new UnreadableList(
      `No entry was found in the list, which was read as ${format}. Expected one at least; if it has some, name its format.`,
    );
  }
}

const createImportWork = async (
  { db, secrets, neverBan, trust, geo }: WorkDeps,
  job: JobRow,
  settings: ImportSettings,
  actor: JobActor,
): Promise<Work<Entry>> => {
  const { sites, until, reason } = settings;
  const context = {
    ...{ secrets, neverBan, trust, geo, actor },
    staff: await listStaffMailboxes(db),
    usedDomains: new Set(
      (await listSignedInEmails(db, job.created_at - MONTH)).flatMap(
        listMailDomains,
      ),
    ),
    limits: actor.limits,
    sites: new Map(
      (await listSites(db)).map(({ id, country }) => [id, country]),
    ),
    allowed: actor.sites,
    defaults: { sites, until, reason },
    dryRun: job.dry_run === 1,
    planned: new Map(),
  };
  return {
    entries: () => readEntries(db, job, settings),
    apply: (trx, entries, now) =>
      writeEntries(trx, entries, { ...context, now }),
  };
};

/** Runs something with the work of a job, by what was asked for. */
export const withWork = async <Outcome>(
  deps: WorkDeps,
  job: JobRow,
  run: <Entry>(work: Work<Entry>) => Promise<Outcome>,
): Promise<Outcome> => {
  const settings = JSON.parse(job.settings) as JobSettings;
  const actor = JSON.parse(job.actor) as JobActor;
  const { id } = job;
  const dryRun = job.dry_run === 1;
  switch (settings.kind) {
    case 'import':
      return run(await createImportWork(deps, job, settings, actor));
    case 'lift':
      return run(createLiftWork(deps.db, settings, { id, dryRun, actor }));
    case 'edit':
      return run(createEditWork(deps, settings, { id, dryRun, actor }));
    case 'block':
      return run(createBlockWork(deps, settings, { id, dryRun, actor }));
    case 'undo':
      return run(createUndoWork(deps, settings.job, actor));
  }
};
