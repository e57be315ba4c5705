import { CHAT_VIEWS, type ChatView } from '../../../logic/chat-groups';
import { formatNumber } from '../../../logic/numbers';
import { Segments } from '../../../parts/Segments';
import { PATHS } from '../../../routing/routes';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';

/** Returns which chats the address shows, and a function that shows others. */
export const useChatView = (): [ChatView, (view: ChatView) => void] => {
  const { query, route, go } = useConsole();
  const view = CHAT_VIEWS.find((one) => one === query.get('view')) ?? 'all';
  return [
    view,
    (next) => {
      const changed = new URLSearchParams(query);
      if (next === 'all') changed.delete('view');
      else changed.set('view', next);
      const code = route.view === 'chats' ? route.code : undefined;
      const path = code === undefined ? PATHS.chats : PATHS.chat(code);
      go([path, changed].filter((part) => String(part)).join('?'), {
        replace: true,
      });
    },
  ];
};

interface Props {
  view: ChatView;
  counts: Record<ChatView, number>;
  onChoose: (view: ChatView) => void;
}

/** Shows the choice of which chats are listed, each with how many it has. */
export function ChatViews({ view, counts, onChoose }: Props) {
  const { views, viewsLabel } = t().chats.list;
  return (
    <Segments
      label={viewsLabel}
      name="chat-view"
      value={view}
      options={CHAT_VIEWS.map((value) => ({
        value,
        text: `${views[value]} ${formatNumber(counts[value])}`,
      }))}
      onChoose={onChoose}
    />
  );
}
