import type { KeyKind } from '../../../src/protocol/agent';

export interface ModelKey {
  kind: KeyKind;
  value: string;
  /** The id it has in the Zendesk-compatible API. */
  id: number;
  lifted: boolean;
}

export interface ModelBan {
  id: number;
  keys: ModelKey[];
  /** Empty: all. */
  sites: string[];
  until: number | null;
  lifted: boolean;
}

export interface ModelVisitor {
  visitor: string;
  address: string;
  email: string;
}

const asNumber = (address: string): number =>
  address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);

const contains = (network: string, address: string): boolean => {
  const [first = '', last] = network.split('-').map(asNumber);
  if (last !== undefined) {
    return Number(first) <= asNumber(address) && asNumber(address) <= last;
  }
  const [base = '', length = '32'] = network.split('/');
  const size = 2 ** (32 - Number(length));
  const block = (one: string) => Math.floor(asNumber(one) / size);
  return block(base) === block(address);
};

/** What bans mean, in the plainest words: no tags, no versions, no lists. */
export const createBanModel = () => {
  const bans: ModelBan[] = [];

  const held = (site: string, now: number): ModelKey[] =>
    bans
      .filter(
        ({ lifted, until, sites }) =>
          !lifted &&
          (until === null || until > now) &&
          (!sites.length || sites.includes(site)),
      )
      .flatMap(({ keys }) => keys.filter(({ lifted }) => !lifted));

  return {
    bans,
    held,
    liftBan: (ban: ModelBan) => {
      ban.lifted = true;
    },
    /** With its last key the ban. */
    liftKey: (ban: ModelBan, key: ModelKey) => {
      key.lifted = true;
      ban.lifted ||= ban.keys.every(({ lifted }) => lifted);
    },
    refuses: (
      site: string,
      { visitor, address, email }: Partial<ModelVisitor>,
      now: number,
    ): boolean =>
      held(site, now).some(
        ({ kind, value }) =>
          (kind === 'visitor' && value === visitor) ||
          (kind === 'email' && value === email) ||
          (kind === 'ip' && address !== undefined && contains(value, address)),
      ),
  };
};
