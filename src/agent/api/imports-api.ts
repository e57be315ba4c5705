import type { Job, JobLine, RepeatRequest } from '../../protocol/jobs';
import type { Page } from '../../protocol/page';
import { createLineReader } from '../logic/job-lines';
import type { ListColumns } from '../logic/guess-columns';
import type { Call } from './request';

/** A list that is looked at before it is imported. */
interface ListToImport {
  list: Blob;
  /** What it is called; no text: nothing, it was pasted. */
  name: string;
  /** Absent: the gateway tells by itself. */
  columns?: ListColumns | undefined;
  /** ISO 8601, for lines that do not say; null: for good. */
  until: string | null;
  /** Of lines that do not say; none: all that the person may. */
  sites: readonly string[];
}

/** The requests about imports. All reject with `ApiError`. */
export interface ImportsApi {
  /** Sends a list; the job says what would become of it, and changes nothing. */
  look(list: ListToImport): Promise<Job>;
  /** Imports the list of a job once more, or looks at it with other settings. */
  repeat(job: number, change: RepeatRequest): Promise<Job>;
  resume(job: number): Promise<Job>;
  /** A page of all jobs, newest first. */
  list(cursor?: string): Promise<Page<Job>>;
  /** Reads all lines of a job, and passes them on as they come. */
  lines(
    job: number,
    onLines: (lines: readonly JobLine[]) => void,
    signal: AbortSignal,
  ): Promise<void>;
}

/** Creates the functions that call the routes of imports. */
export const createImportsApi = (
  call: <T>(options: Call) => Promise<T>,
  open: (
    path: string,
    signal: AbortSignal,
  ) => Promise<ReadableStream<Uint8Array>>,
): ImportsApi => ({
  look({ list, name, columns, until, sites }) {
    const query = new URLSearchParams({
      dryRun: '1',
      ...(name && { name: name.slice(0, 200) }),
      ...(until !== null && { until }),
      ...(sites.length > 0 && { sites: sites.join(',') }),
      ...(columns && {
        columns: columns.meanings.join(','),
        header: columns.header ? '1' : '0',
      }),
    });
    return call({ method: 'POST', path: `/v1/bans/import?${query}`, list });
  },
  repeat: (job, body) =>
    call({ method: 'POST', path: `/v1/jobs/${job}/repeat`, body }),
  resume: (job) =>
    call({ method: 'POST', path: `/v1/jobs/${job}/resume`, body: {} }),
  list: (cursor) =>
    call({
      method: 'GET',
      path: `/v1/jobs?limit=50${cursor ? `&cursor=${cursor}` : ''}`,
    }),
  async lines(job, onLines, signal) {
    const body = await open(`/v1/jobs/${job}/lines`, signal);
    const reader = body.getReader();
    const decoder = new TextDecoder();
    const read = createLineReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      onLines(read(decoder.decode(value, { stream: true })));
      // What has come already would come at once, and the page would stand still.
      await new Promise((resolve) => setTimeout(resolve));
    }
  },
});
