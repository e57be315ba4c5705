import { useState } from 'preact/hooks';
import type { BanRequest } from '../../protocol/ban-request';
import type { BanPreview } from '../../protocol/reach';
import { ApiError } from '../api/api-error';
import type { Api } from '../api/api';
import { useDebounced } from './use-debounced';
import { useQuery } from './use-query';

/** A pause after the last change after which the gateway is asked. */
const PAUSE_MS = 150;

/** What the gateway says of a request before it is sent. */
export interface Preview {
  /** Of these very choices; undefined until it is known. */
  preview: BanPreview | undefined;
  /** What of it can't be read, by its field; undefined if all can be. */
  error: unknown;
}

/** Asks what a block would do, whenever it was not changed for a moment. */
export const useBanPreview = (
  api: Api,
  request: BanRequest | undefined,
): Preview => {
  // What people write for each other changes nothing of whom it concerns.
  const asked = request && { ...request, note: '', text: '' };
  const text = JSON.stringify(asked) ?? '';
  const settled = useDebounced(text, PAUSE_MS);
  const [known, setKnown] = useState<{ text: string; preview: BanPreview }>();
  const query = useQuery(
    async (isCurrent) => {
      if (!settled) return;
      const body = JSON.parse(settled) as BanRequest;
      const preview = await api.blocked.preview(body);
      if (isCurrent()) setKnown({ text: settled, preview });
    },
    [settled],
  );
  const isSettled = settled === text && !query.loading;
  return {
    preview: known?.text === text ? known.preview : undefined,
    error:
      isSettled && query.error instanceof ApiError && query.error.field
        ? query.error
        : undefined,
  };
};
