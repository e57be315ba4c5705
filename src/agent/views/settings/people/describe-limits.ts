import type { KeyKind } from '../../../../protocol/key-kinds';
import type { LimitsShown } from '../../../../protocol/limits';
import type { Role } from '../../../../protocol/roles';
import { isVendor, VENDORS } from '../../../../protocol/vendors';
import { describeLength } from '../../../logic/describe-length';
import { joinWords } from '../../../logic/join-words';
import { t } from '../../../texts/texts';

/** Returns what a kind of key is called in a sentence. */
export const kindName = (kind: KeyKind): string => {
  const { kinds, account } = t().people;
  return isVendor(kind) ? account(VENDORS[kind].name) : kinds[kind];
};

/** Returns in words what somebody of a role may block without asking. */
export const describeLimits = (role: Role, limits: LimitsShown): string => {
  const words = t().people.may;
  if (role === 'viewer') return words.nothing;
  const { maxBan, kinds, effects, seeAddresses, seeContacts } = limits;
  const said = [
    maxBan !== null && words.upTo(describeLength(maxBan)),
    kinds && words.onlyBy(joinWords(kinds.map(kindName))),
    effects &&
      words.onlyDo(joinWords(effects.map((one) => t().people.effects[one]))),
    !seeAddresses && words.noAddresses,
    !seeContacts && words.noContacts,
  ].filter((one) => typeof one === 'string');
  return said.length ? said.join(' · ') : words.everything;
};
