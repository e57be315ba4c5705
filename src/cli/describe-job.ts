import type { Job } from '../protocol/jobs';
import { escapeControlCharacters } from '../gateway/lib/escape-control-characters';

/** Lines that are printed; all are in the job. */
const MOST = 20;

const WORDS: Partial<Record<string, string>> = {
  existing: 'banned already',
  longer: 'banned already, until earlier',
  shorter: 'banned already, for longer',
  neverBan: 'on the never-ban list',
  ended: 'over already',
};

const KINDS: Record<Job['kind'], string> = {
  import: 'Import',
  lift: 'Lifts of many bans',
  block: 'Block of a wave',
  edit: 'Changes of many bans',
  undo: 'What takes a job back',
};

const describeStart = ({ kind, state, format, guessed, undoes }: Job) => {
  if (kind === 'import' && state === 'done') {
    return `Read as ${format ?? 'a list'}${guessed ? ', by its content' : ''}.`;
  }
  const what = undoes === undefined ? KINDS[kind] : `Takes back job ${undoes}`;
  return `${what}: ${state}.`;
};

/** Returns how far a job is. */
export const describeProgress = ({ done, total }: Job): string =>
  total === undefined ? String(done) : `${done} of ${total}`;

/** Returns what became of a job, for people. */
export const describeJob = (job: Job): string => {
  const { dryRun, counts, state, why } = job;
  const read = describeStart(job);
  const counted = Object.entries(counts)
    .filter(([, count]) => count)
    .map(
      ([name, count]) =>
        `  ${String(count).padStart(8)} ${WORDS[name] ?? name}`,
    );
  const wrong = job.lines.filter((line) => line.why !== undefined);
  const lines = wrong
    .slice(0, MOST)
    .map(
      ({ line, value, why: said }) => `  line ${line}: ${value}: ${said ?? ''}`,
    );
  return [
    dryRun ? `${read} Nothing was changed. It would be:` : read,
    ...(state === 'running' ? [`${describeProgress(job)} dealt with.`] : []),
    ...(why === undefined ? [] : [escapeControlCharacters(why)]),
    ...counted,
    ...lines.map(escapeControlCharacters),
    ...(wrong.length > MOST ? [`  … and ${wrong.length - MOST} more`] : []),
    ...(dryRun ? [] : [`Job ${job.id}.`]),
  ].join('\n');
};
