import type { ComponentType } from 'preact';
import { useQuery } from '../../hooks/use-query';
import { Failure } from '../../parts/Failure';
import { Skeleton } from '../../parts/Skeleton';
import { addStyles } from '../../styles/style-sheets';
import { t } from '../../texts/texts';

/** A view whose code is not in the first load. */
export interface LoadedView {
  View: ComponentType;
  /** CSS that the view has besides what all have. */
  styles: string;
}

/**
 * Returns a component whose code is loaded when it is first shown. If that fails,
 * the page is loaded anew: a newer gateway has no code of an older page.
 */
export const lazy = (load: () => Promise<LoadedView>): ComponentType => {
  let loaded: LoadedView | undefined;
  return function Lazy() {
    const query = useQuery(async () => {
      loaded ??= await load();
      addStyles(loaded.styles);
    }, []);
    if (loaded) return <loaded.View />;
    if (query.loading) return <Skeleton />;
    return (
      <Failure
        error={query.error}
        message={t().shell.notLoaded}
        onTryAgain={() => location.reload()}
      />
    );
  };
};
