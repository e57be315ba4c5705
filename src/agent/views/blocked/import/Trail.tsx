import { PATHS } from '../../../routing/routes';
import { t } from '../../../texts/texts';

/** Shows the way back from an import. */
export function Trail({ isJob = false }: { isJob?: boolean }) {
  const words = t().importing;
  return (
    <nav aria-label={t().blocked.one.trail}>
      <a href={PATHS.blocked}>{t().blocked.title}</a>
      <span class="muted"> › </span>
      {isJob ? (
        <a href={PATHS.import}>{words.short}</a>
      ) : (
        <span class="muted">{words.short}</span>
      )}
    </nav>
  );
}
