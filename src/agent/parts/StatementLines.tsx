import type { Statement } from '../../protocol/statement';
import { t } from '../texts/texts';
import { Fact, FactList } from './FactList';

/** Shows the reasons of a decision, as refused people are told them. */
export function StatementLines({ statement }: { statement: Statement }) {
  const { category, rules, decided, scope, appeals } = statement;
  const words = t().appeals.statement;
  return (
    <FactList title={words.title}>
      {category && (
        <Fact name={words.category}>
          <bdi>{category}</bdi>
        </Fact>
      )}
      {rules && (
        <Fact name={words.rules}>
          <a href={rules} target="_blank" rel="noreferrer">
            {rules}
          </a>
        </Fact>
      )}
      <Fact name={words.decided}>{words.by[decided]}</Fact>
      <Fact name={words.scope}>
        {words.both(words.sites[scope.sites], words.closes[scope.closes])}
      </Fact>
      <Fact name={words.objection}>
        {appeals ? words.appeals : words.noAppeals}
      </Fact>
    </FactList>
  );
}
