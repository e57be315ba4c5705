import type { ComponentChildren } from 'preact';
import { countryName } from '../../agent/logic/describe-key';
import { formatNumber } from '../../agent/logic/numbers';
import { showHidden } from '../../agent/logic/visible-text';
import { t } from '../../agent/texts/current';
import type { SessionDetail } from '../../protocol/sessions';
import { p } from '../texts/texts';

/** Shows what is known of a visitor: what is proven, then what was only said. */
export function ChatFacts({ chat }: { chat: SessionDetail }) {
  const { claims, proven, address, provider, country, priorBans } = chat;
  const words = p().facts;
  const { name: provenName, facts = {}, ...keys } = proven ?? {};
  const provenValues = [provenName, ...Object.values(keys)].filter(
    (value) => value !== undefined,
  );
  const network = [provider?.name, country && countryName(country)]
    .filter(Boolean)
    .join(t().common.comma);
  return (
    <dl class="facts" aria-label={words.label}>
      <Fact name={words.proven}>
        {provenValues.length
          ? provenValues.map((value) => (
              <bdi key={value} class="line">
                {showHidden(value)}
              </bdi>
            ))
          : words.nothing}
      </Fact>
      {Object.entries(facts).map(([name, value]) => (
        <Fact key={name} name={showHidden(name)}>
          <bdi>{showHidden(String(value))}</bdi>
        </Fact>
      ))}
      {(['name', 'email', 'phone'] as const).map((kind) => {
        const said = claims[kind];
        return said === undefined ? null : (
          <Fact key={kind} name={words[kind]}>
            <bdi class="said">{words.said(showHidden(said))}</bdi>
          </Fact>
        );
      })}
      <Fact name={words.address}>
        {address === null ? words.unknown : <code>{address}</code>}
      </Fact>
      {network && (
        <Fact name={words.network}>
          <bdi>{network}</bdi>
        </Fact>
      )}
      {address !== null && (
        <Fact name={words.others}>{formatNumber(chat.othersAtAddress)}</Fact>
      )}
      <Fact name={words.site}>
        <bdi>{chat.site}</bdi>
      </Fact>
      <Fact name={words.blocks}>
        {priorBans.length ? formatNumber(priorBans.length) : words.none}
      </Fact>
    </dl>
  );
}

function Fact(props: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>
        <bdi>{props.name}</bdi>
      </dt>
      <dd>{props.children}</dd>
    </div>
  );
}
