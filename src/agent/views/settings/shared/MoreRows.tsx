import type { Pages } from '../../../hooks/use-pages';
import { useWhenSeen } from '../../../hooks/use-when-seen';
import { t } from '../../../texts/texts';

interface Props {
  pages: Pick<Pages<unknown>, 'more' | 'loading' | 'error'>;
}

/** Shows a button that loads more rows, which happens by itself once it is seen. */
export function MoreRows({ pages: { more, loading, error } }: Props) {
  // After a failure somebody has to ask.
  const button = useWhenSeen<HTMLButtonElement>(() => {
    if (!loading && !error) more();
  });
  return (
    <button
      ref={button}
      type="button"
      class="more-rows"
      aria-busy={loading}
      onClick={more}
    >
      {t().common.more}
    </button>
  );
}
