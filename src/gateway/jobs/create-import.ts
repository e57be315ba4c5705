import type { ImportFormat } from '../../protocol/import-formats';
import { ApiError } from '../lib/errors/api-error';
import type { Db } from '../store/db';
import type { JobDraft } from './create-job';
import { createJobWithBody } from './create-job-with-body';
import { checkFormat, guessFormat } from './import/guess-format';
import { decodeList, peek } from './receive-list';
import type { ImportSettings } from './settings';

/** A list to be imported. */
export interface ImportDraft extends Omit<JobDraft, 'settings'> {
  settings: Omit<ImportSettings, 'kind' | 'format' | 'guessed'>;
  /** Absent: guessed from the content. */
  format?: ImportFormat | undefined;
  /** The content type that the list came with. */
  type: string;
  bytes: AsyncIterable<Uint8Array>;
}

/**
 * Takes a list in and creates the job that imports it. Of a list that does not
 * come whole nothing is kept.
 *
 * @returns the job’s id
 * @throws ApiError `too_large`, `invalid`
 */
export const createImport = async (
  db: Db,
  { settings, format, type, bytes, ...draft }: ImportDraft,
  now: () => number,
): Promise<number> => {
  const { head, whole } = await peek(decodeList(bytes, type));
  if (!head.trim()) {
    throw new ApiError('invalid', 'Expected a list; it is empty.', 'body');
  }
  const isNamed = settings.columns !== undefined;
  const known = isNamed ? 'csv' : (format ?? guessFormat(head, type));
  if (!isNamed) checkFormat(known, head);
  const job: JobDraft = {
    ...draft,
    settings: {
      ...settings,
      kind: 'import',
      format: known,
      guessed: format === undefined && !isNamed,
    },
  };
  return createJobWithBody(db, job, whole, now);
};
