import { DURATIONS, toEnd, type DurationMs } from '../../agent/logic/durations';
import { DAY_MS, HOUR_MS } from '../../agent/logic/times';
import type { BanRequest } from '../../protocol/ban-request';
import type { BanPreview } from '../../protocol/reach';
import type { SessionDetail } from '../../protocol/sessions';

/** What the second page can block beside the visitor. */
export type ExtraKind = 'ip' | 'email' | 'phone';

/** The values of the page that blocks. */
export interface Choices {
  visitor: boolean;
  extras: ReadonlySet<ExtraKind>;
  duration: DurationMs;
  reason: string;
  note: string;
}

const USUAL: DurationMs = 7 * DAY_MS;
const UNITS: Record<string, number> = {
  m: 60_000,
  h: HOUR_MS,
  d: DAY_MS,
  w: 7 * DAY_MS,
};

/** Returns the choice that is as long as a length such as `7d`, if there is one. */
export const toDuration = (
  length: string | null | undefined,
): DurationMs | undefined => {
  if (length === null) return null;
  const [, count, unit = ''] = /^(\d+)([mhdw])$/.exec(length ?? '') ?? [];
  const ms = Number(count) * (UNITS[unit] ?? NaN);
  return DURATIONS.find((one) => one.ms === ms)?.ms;
};

/** Returns the values that the page opens with. */
export const firstChoices = ({
  suggested,
}: Pick<SessionDetail, 'suggested'>): Choices => {
  const length = suggested && toDuration(suggested.for);
  return {
    visitor: true,
    extras: new Set(),
    duration: length === undefined ? USUAL : length,
    reason: '',
    note: '',
  };
};

/** Returns what can be offered of a chat beside its visitor. */
export const offeredKinds = ({
  claims,
  address,
}: Pick<SessionDetail, 'claims' | 'address'>): ExtraKind[] => [
  ...(address === null ? [] : (['ip'] as const)),
  ...(claims.email ? (['email'] as const) : []),
  ...(claims.phone ? (['phone'] as const) : []),
];

/** Returns the request for these values; undefined if they block nothing. */
export const toRequest = (
  code: string,
  { visitor, extras, duration, reason, note }: Choices,
  now: number,
): BanRequest | undefined => {
  if (!visitor && !extras.size) return undefined;
  return {
    session: code,
    kinds: [...(visitor ? (['person'] as const) : []), ...extras],
    ...((extras.has('email') || extras.has('phone')) && { claimed: true }),
    until: toEnd(duration, now),
    reason: reason.trim(),
    note: note.trim(),
  };
};

/** Returns the request whose preview says how far each offered key reaches. */
export const toPreview = (
  code: string,
  kinds: readonly ExtraKind[],
  duration: DurationMs,
  now: number,
): BanRequest => ({
  session: code,
  kinds: ['person', ...kinds],
  claimed: true,
  confirm: true,
  until: toEnd(duration, now),
});

/** Returns how far the key of a kind reaches, if that was counted. */
export const reachOf = (
  preview: BanPreview | undefined,
  kind: ExtraKind,
): BanPreview['reach'][number] | undefined =>
  preview?.reach.find((key) => key.kind === kind);
