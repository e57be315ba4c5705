import { useAsyncAction } from '../../agent/hooks/use-async-action';
import { Failure } from '../../agent/parts/Failure';
import { usePanel } from '../panel-context';
import { p } from '../texts/texts';

/** Says who is signed in, and signs them out of this page. */
export function PanelFoot({ onSignOut }: { onSignOut: () => Promise<void> }) {
  const { me } = usePanel();
  const action = useAsyncAction();
  return (
    <footer class="panel-foot">
      <span class="muted">
        <bdi>{p().signedInAs(me.name)}</bdi>
      </span>
      <button
        type="button"
        class="plain"
        aria-busy={action.pending}
        onClick={() => void action.run(onSignOut)}
      >
        {p().signOut}
      </button>
      <Failure error={action.error} />
    </footer>
  );
}
