import type { ErasurePreview } from '../../../../protocol/erasures';
import { exact } from '../../../logic/times';
import { PATHS } from '../../../routing/routes';
import { t } from '../../../texts/texts';

interface Props {
  bans: ErasurePreview['bansKept'];
}

/** Lists the blocks that go on when a person is erased: they keep a digest. */
export function BansThatStay({ bans }: Props) {
  if (!bans.length) return null;
  const words = t().privacy.erase;
  return (
    <>
      <p>
        <b>{words.stays}</b> {words.digest}
      </p>
      <ul class="points">
        {bans.map(({ ban, until }) => (
          <li key={ban}>
            <a href={PATHS.ban(String(ban))}>
              {until === null
                ? words.banForGood(ban)
                : words.banUntil(ban, exact(until))}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
