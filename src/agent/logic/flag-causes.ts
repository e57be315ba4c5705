import type { GuessKind } from '../../protocol/session-flags';
import type { Session } from '../../protocol/sessions';
import { t } from '../texts/texts';

/** Returns a sentence about why a visitor may be whom a ban is of. */
export const flagCauses = (flags: Session['flags'], ban: number): string => {
  const texts = t().chats.flags;
  const ours = flags.filter(
    (flag): flag is typeof flag & { kind: GuessKind } =>
      flag.ban === ban && flag.kind !== 'watch',
  );
  const causes = ours
    .map(({ kind }) => texts.because[kind])
    .join(t().common.comma);
  const doubt = ours.find(({ imprecise }) => imprecise)?.imprecise;
  return [
    causes && t().common.sentence(causes),
    doubt && texts.imprecise(doubt.confirmed, doubt.of),
  ]
    .filter(Boolean)
    .join(' ');
};
