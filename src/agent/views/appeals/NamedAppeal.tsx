import type { Appeal } from '../../../protocol/appeals';
import { Empty } from '../../parts/Empty';
import { Failure } from '../../parts/Failure';
import { Skeleton } from '../../parts/Skeleton';
import { PATHS } from '../../routing/routes';
import { t } from '../../texts/texts';
import { OpenAppeal } from './OpenAppeal';
import { useAppeal } from './use-appeal';

interface Props {
  /** As it stands in the address. */
  name: string;
  /** The appeal that waits longest. */
  next: Appeal | undefined;
  onDecided: () => void;
}

/** Shows the appeal of an address; what one may not see is as if it were not. */
export function NamedAppeal({ name, next, onDecided }: Props) {
  const { known, query, put } = useAppeal(name);
  if (known) {
    return (
      <OpenAppeal
        known={known}
        next={next?.id === known.appeal.id ? undefined : next}
        onDecided={(decided) => {
          put(decided);
          onDecided();
        }}
        onOutdated={query.again}
      />
    );
  }
  if (known === null) {
    return (
      <Empty title={t().shell.forbidden}>
        <a class="button" href={PATHS.appeals}>
          {t().appeals.back}
        </a>
      </Empty>
    );
  }
  return query.error ? (
    <Failure error={query.error} onTryAgain={query.again} />
  ) : (
    <Skeleton />
  );
}
