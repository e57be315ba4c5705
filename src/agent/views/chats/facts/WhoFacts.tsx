import type { FormChange, Session } from '../../../../protocol/sessions';
import { VENDOR_IDS } from '../../../../protocol/vendors';
import { showHidden } from '../../../logic/visible-text';
import { Fact, FactList } from '../../../parts/FactList';
import { t } from '../../../texts/texts';

/** Shows who a visitor is: what is proven, then what they only said. */
export function WhoFacts({ session }: { session: Session }) {
  const { proven, claims, changed, claimsUnchecked } = session;
  const texts = t().chats.facts;
  const said = [
    [texts.saysName, claims.name, changed?.name],
    [texts.saysEmail, claims.email, changed?.email],
    [texts.saysPhone, claims.phone, changed?.phone],
  ] as const;
  return (
    <FactList title={texts.who}>
      {proven ? <Proven proven={proven} /> : <NothingProven />}
      {proven && said.some(([, text]) => text) && (
        <p class="muted">{texts.onlySaid}</p>
      )}
      {said.map(
        ([name, text, change]) =>
          text && (
            <Fact key={name} name={name}>
              <bdi class="said">{texts.said(showHidden(text))}</bdi>{' '}
              <Changed change={change} />
            </Fact>
          ),
      )}
      {claimsUnchecked && <p class="warns">{texts.claimsUnchecked}</p>}
    </FactList>
  );
}

const NothingProven = () => (
  <p>
    <span class="tag quiet">{t().chats.facts.nothingProven}</span>{' '}
    <span class="muted">{t().chats.facts.notSignedIn}</span>
  </p>
);

const Changed = ({ change }: { change: FormChange | undefined }) =>
  change ? <span class="muted">{t().chats.facts.changed[change]}</span> : null;

const Proven = ({ proven }: { proven: NonNullable<Session['proven']> }) => {
  const texts = t().chats.facts;
  const known = [
    [texts.name, proven.name],
    [texts.email, proven.email],
    [texts.phone, proven.phone],
    ...VENDOR_IDS.map((vendor) => [texts.account(vendor), proven[vendor]]),
    ...Object.entries(proven.facts ?? {}).map(([name, value]) => [
      name,
      String(value),
    ]),
  ] as [string, string | undefined][];
  return (
    <>
      <p>
        <span class="tag is-proven">{texts.proven}</span>
      </p>
      {known.map(
        ([name, value]) =>
          value && (
            <Fact key={name} name={name}>
              <bdi>{showHidden(value)}</bdi>
            </Fact>
          ),
      )}
    </>
  );
};
