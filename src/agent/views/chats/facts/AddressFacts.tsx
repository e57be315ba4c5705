import type { Session } from '../../../../protocol/sessions';
import { countryName } from '../../../logic/describe-key';
import { networkOf } from '../../../logic/network-of';
import { CodeCopy } from '../../../parts/CodeCopy';
import { Fact, FactList } from '../../../parts/FactList';
import { t } from '../../../texts/texts';

/** Shows where a visitor's address is, as far as that is known. */
export function AddressFacts({ session }: { session: Session }) {
  const { address, provider, country, othersAtAddress } = session;
  const texts = t().chats.facts;
  if (address === null) {
    return (
      <FactList title={texts.address}>
        <p class="muted">{texts.noAddress}</p>
      </FactList>
    );
  }
  const network = networkOf(address);
  return (
    <FactList title={texts.address}>
      <Fact name={texts.ip}>
        <CodeCopy text={address} label={texts.copyAddress(address)} />
      </Fact>
      {network && (
        <Fact name={texts.network}>
          <code>{network}</code>
        </Fact>
      )}
      {provider && (
        <Fact name={texts.provider}>
          {provider.name} <span class="muted">{texts.asn(provider.asn)}</span>
        </Fact>
      )}
      {country && <Fact name={texts.place}>{countryName(country)}</Fact>}
      <p class="muted">{texts.others(othersAtAddress)}</p>
    </FactList>
  );
}
