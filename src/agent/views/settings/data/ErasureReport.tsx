import type { Erasure } from '../../../../protocol/erasures';
import { findVendorName } from '../../../../protocol/vendors';
import { t } from '../../../texts/texts';
import { BansThatStay } from './BansThatStay';

interface Props {
  erased: Erasure;
}

/** Says what was erased, and who else has been sent something of it. */
export function ErasureReport({ erased }: Props) {
  const { chats, visitors, bansErased, appeals, bansKept } = erased;
  const { vendors, receivers } = erased;
  const words = t().privacy.erase;
  return (
    <div class="report">
      <p>
        <b>{words.done}</b> {words.counts(chats, visitors, bansErased)}{' '}
        {appeals > 0 && words.appeals(appeals)}
      </p>
      <BansThatStay bans={bansKept} />
      {(vendors.length > 0 || receivers.length > 0) && (
        <>
          <p>
            <b>{words.elsewhere}</b>
          </p>
          <ul class="points">
            {vendors.map(({ vendor, account, says }) => (
              <li key={vendor + account}>
                {findVendorName(vendor)} <bdi>{account}</bdi>: {says}
              </li>
            ))}
            {receivers.map((receiver) => (
              <li key={receiver}>
                <bdi>{receiver}</bdi> {words.receiver}
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="muted">{words.backups}</p>
    </div>
  );
}
