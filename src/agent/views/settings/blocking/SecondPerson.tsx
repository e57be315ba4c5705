import { t } from '../../../texts/texts';
import { Panel } from '../page/Panel';

/** Says which blocks hold on only if a second person agrees. */
export function SecondPerson() {
  const words = t().blocking.second;
  return (
    <Panel title={words.title}>
      <ul class="points">
        {words.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <p class="muted">{words.then}</p>
    </Panel>
  );
}
