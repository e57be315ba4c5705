import type { Job } from '../protocol/jobs';
import { escapeControlCharacters } from './escape-control-characters';

/** Lines that are printed; all are in the job. */
const MOST = 20;

const WORDS: Partial<Record<string, string>> = {
  existing: 'banned already',
  neverBan: 'on the never-ban list',
  ended: 'over already',
};

/** Returns what became of an import, for people. */
export const describeJob = (job: Job): string => {
  const { dryRun, format, guessed, counts } = job;
  const read = `Read as ${format ?? 'a list'}${guessed ? ', by its content' : ''}.`;
  const counted = Object.entries(counts)
    .filter(([, count]) => count)
    .map(
      ([name, count]) =>
        `  ${String(count).padStart(8)} ${WORDS[name] ?? name}`,
    );
  const wrong = job.lines.filter(
    ({ outcome }) => outcome !== 'new' && outcome !== 'existing',
  );
  const lines = wrong
    .slice(0, MOST)
    .map(({ line, value, why }) => `  line ${line}: ${value}: ${why ?? ''}`);
  return [
    dryRun ? `${read} Nothing was changed. It would be:` : read,
    ...counted,
    ...lines.map(escapeControlCharacters),
    ...(wrong.length > MOST ? [`  … and ${wrong.length - MOST} more`] : []),
    ...(dryRun ? [] : [`Job ${job.id}.`]),
  ].join('\n');
};
