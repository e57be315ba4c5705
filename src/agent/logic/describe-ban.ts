import type { Ban } from '../../protocol/bans';
import type { KeyKind } from '../../protocol/key-kinds';
import { findVendorName, VENDOR_IDS } from '../../protocol/vendors';
import { t } from '../texts/texts';
import { describeKey } from './describe-key';
import { joinWords } from './join-words';

type Key = Ban['keys'][number];

/** The more people a key may concern, the earlier it is named. */
const ORDER: readonly KeyKind[] = [
  ...(['country', 'asn', 'domain', 'visitor'] as const),
  ...(['email', 'phone'] as const),
  ...VENDOR_IDS,
  'ip',
];

const isNetwork = ({ kind, value }: Pick<Key, 'kind' | 'value'>): boolean =>
  kind === 'ip' && value.includes('/') && !/\/(32|64|128)$/.test(value);

const rank = (key: Pick<Key, 'kind' | 'value'>): number =>
  isNetwork(key) ? 1.5 : ORDER.indexOf(key.kind);

/** Returns what people are shown of one key, such as `this visitor`. */
export const nameKey = (key: Pick<Key, 'kind' | 'value' | 'typed'>): string => {
  if (key.kind === 'visitor') return t().common.thisVisitor;
  const vendor = findVendorName(key.kind);
  return vendor ? `${vendor} ${describeKey(key)}` : describeKey(key);
};

/** A ban as a row's title, with what else it blocks. */
export interface BanWords {
  /** Of the key that the title is of. */
  kind: KeyKind | 'network';
  title: string;
  /** The other keys, joined; may be empty. */
  more: string;
}

/** Returns who a ban is for, the key that concerns most people first. */
export const describeBan = ({
  keys,
  visitorName,
}: Pick<Ban, 'keys' | 'visitorName'>): BanWords => {
  const [first, ...others] = keys.toSorted((a, b) => rank(a) - rank(b));
  const isVisitor = first?.kind === 'visitor' || first === undefined;
  const names = [...new Set(others.map(nameKey))];
  if (isVisitor) {
    return {
      kind: 'visitor',
      title: visitorName ?? t().common.visitor,
      more: names.filter((name) => name !== t().common.thisVisitor).join(', '),
    };
  }
  return {
    kind: isNetwork(first) ? 'network' : first.kind,
    title: nameKey(first),
    more: names.join(', '),
  };
};

/** Returns a ban in words, such as `Visitor K7F2, 203.0.113.0/24 and x.example`. */
export const nameBan = ({
  keys,
  visitorName,
}: Pick<Ban, 'keys' | 'visitorName'>): string => {
  const isVisitor = ({ kind }: Key) => kind === 'visitor';
  const others = keys
    .filter((key) => !isVisitor(key))
    .toSorted((a, b) => rank(a) - rank(b));
  const visitor = visitorName ?? t().common.visitor;
  return joinWords([
    ...(keys.some(isVisitor) ? [visitor] : []),
    ...others.map(nameKey),
  ]);
};
