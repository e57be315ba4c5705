import { usePanel } from '../panel-context';
import { p } from '../texts/texts';

/** Says that no chat was found, or that none was asked for. */
export function NoChat({ asked }: { asked: boolean }) {
  const { gateway } = usePanel();
  const words = p().missing;
  return (
    <div class="no-chat">
      <h2>{asked ? words.none : words.nothing}</h2>
      <p class="muted">{words.lead}</p>
      <a href={`${gateway}/console`} target="_blank" rel="noopener">
        {words.openConsole}
      </a>
    </div>
  );
}
