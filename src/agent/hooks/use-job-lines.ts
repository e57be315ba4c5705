import { useRef, useState } from 'preact/hooks';
import type { JobLine } from '../../protocol/jobs';
import type { Api } from '../api/api';
import { groupOf, type LineGroup } from '../logic/job-lines';
import { useQuery, type Query } from './use-query';

/**
 * Reads the lines of a job that has ended; they are there as they come.
 *
 * @param isOn false: there is nothing to be read yet
 */
export const useJobLines = (
  api: Api,
  job: number,
  isOn: boolean,
): { linesOf: (group: LineGroup) => readonly JobLine[]; query: Query } => {
  const groups = useRef(new Map<LineGroup, JobLine[]>());
  const [, setCount] = useState(0);
  const query = useQuery(
    async (isCurrent) => {
      const read = new Map<LineGroup, JobLine[]>();
      groups.current = read;
      if (!isOn) return;
      const end = new AbortController();
      const add = (lines: readonly JobLine[]) => {
        if (!isCurrent()) return end.abort();
        for (const line of lines) {
          const group = groupOf(line.outcome);
          if (!group) continue;
          const others = read.get(group) ?? [];
          others.push(line);
          read.set(group, others);
        }
        setCount((count) => count + lines.length);
      };
      await api.imports.lines(job, add, end.signal);
    },
    [job, Number(isOn)],
  );
  return { linesOf: (group) => groups.current.get(group) ?? [], query };
};
