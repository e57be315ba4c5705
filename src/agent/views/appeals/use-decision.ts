import { useRef } from 'preact/hooks';
import type { Appeal } from '../../../protocol/appeals';
import { ApiError } from '../../api/api-error';
import { useAsyncAction, type AsyncAction } from '../../hooks/use-async-action';
import { useConsole } from '../shell/console-context';

interface Options {
  id: number;
  onDecided: (decided: Appeal) => void;
  /** Called when somebody else decided first. */
  onOutdated: () => void;
}

const hasCode = (error: unknown, code: ApiError['code']) =>
  error instanceof ApiError && error.code === code;

/**
 * Decides on an appeal, once: when an answer was lost, the next try asks first
 * what has become of the appeal.
 */
export const useDecision = ({
  id,
  onDecided,
  onOutdated,
}: Options): AsyncAction & {
  decide: (work: () => Promise<Appeal>) => Promise<boolean>;
} => {
  const { api } = useConsole();
  const action = useAsyncAction();
  const isUnsure = useRef(false);
  const decide = (work: () => Promise<Appeal>) =>
    action.run(async () => {
      try {
        if (isUnsure.current) {
          const present = await api.appeals.get(id);
          isUnsure.current = false;
          if (present.state !== 'open') return onDecided(present);
        }
        onDecided(await work());
      } catch (error) {
        if (hasCode(error, 'unreachable')) isUnsure.current = true;
        if (hasCode(error, 'conflict')) onOutdated();
        throw error;
      }
    });
  return { ...action, decide };
};
