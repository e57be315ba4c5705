import { searchText } from '../store/search';

interface Searched {
  keys: readonly { value: string; typed: string }[];
  visitorName?: string | null | undefined;
  session?: string | null | undefined;
  reference: string;
  reason: string;
  note: string;
}

/** Returns the case-folded text in which agents search for a ban. */
export const banSearchText = ({
  keys,
  visitorName,
  session,
  reference,
  reason,
  note,
}: Searched): string =>
  searchText([
    ...keys.flatMap(({ value, typed }) => [value, typed]),
    visitorName ?? '',
    session ?? '',
    reference,
    reason,
    note,
  ]);
