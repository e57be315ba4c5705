import { CodeCopy } from '../../agent/parts/CodeCopy';
import { usePanel } from '../panel-context';
import { p } from '../texts/texts';

/** Shows a chat's code, and the way to the chat in the console. */
export function ChatCode({ code }: { code: string }) {
  const { gateway } = usePanel();
  return (
    <div class="chat-code">
      <CodeCopy text={code} label={p().copyCode(code)} />
      <a
        href={`${gateway}/console/chats/${code}`}
        target="_blank"
        rel="noopener"
      >
        {p().open}
        <span class="unseen"> ({p().opensTab})</span>
      </a>
    </div>
  );
}
