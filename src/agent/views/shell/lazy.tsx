import type { ComponentChildren, ComponentType } from 'preact';
import { useQuery } from '../../hooks/use-query';
import { Failure } from '../../parts/Failure';
import { Skeleton } from '../../parts/Skeleton';
import { useStyles } from '../../styles/style-sheets';
import { loadLaterTexts, t } from '../../texts/texts';

/** A view whose code is not in the first load. */
export interface LoadedView<Props = unknown> {
  View: ComponentType<Props>;
  /** CSS that the view has besides what all have. */
  styles: string;
}

/** A part of a view whose code is not in the first load. */
export interface LoadedPart<Props> {
  Part: ComponentType<Props>;
  /** CSS that the part has besides what all have. */
  styles: string;
}

interface StyledProps {
  styles: string;
  children: ComponentChildren;
}

/** Shows something that has styles of its own. */
function Styled({ styles, children }: StyledProps) {
  useStyles(styles);
  return <>{children}</>;
}

/**
 * Returns a component whose code is loaded by `preload`, or when it is first shown
 * at the latest.
 */
export const lazyPart = <Props extends object>(
  load: () => Promise<LoadedPart<Props>>,
) => {
  let loaded: LoadedPart<Props> | undefined;
  const ensure = async () => {
    if (loaded) return;
    const [part] = await Promise.all([load(), loadLaterTexts()]);
    loaded = part;
  };
  function LazyPart(props: Props) {
    const query = useQuery(ensure, []);
    if (loaded) {
      return (
        <Styled styles={loaded.styles}>
          <loaded.Part {...props} />
        </Styled>
      );
    }
    return (
      <Failure
        error={query.error}
        message={t().shell.notLoaded}
        onTryAgain={() => location.reload()}
      />
    );
  }
  return Object.assign(LazyPart, {
    /** Loads the code, so that the part is there as soon as it is asked for. */
    preload: () => {
      // If it fails, it is said where the part is shown.
      ensure().catch(() => {});
    },
  });
};

/**
 * Returns a component whose code is loaded when it is first shown. If that fails,
 * the page is loaded anew: a newer gateway has no code of an older page.
 */
export const lazy = <Props extends object = object>(
  load: () => Promise<LoadedView<Props>>,
): ComponentType<Props> => {
  let loaded: LoadedView<Props> | undefined;
  return function Lazy(props: Props) {
    const query = useQuery(async () => {
      const [view] = await Promise.all([load(), loadLaterTexts()]);
      loaded = view;
    }, []);
    if (loaded) {
      return (
        <Styled styles={loaded.styles}>
          <loaded.View {...props} />
        </Styled>
      );
    }
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
