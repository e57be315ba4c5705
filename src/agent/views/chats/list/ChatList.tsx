import {
  useContext,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'preact/hooks';
import { HotkeysContext } from '../../../hooks/hotkeys-context';
import { useSteadyOrder } from '../../../hooks/use-steady-order';
import { useVirtualRows } from '../../../hooks/use-virtual-rows';
import { chatGroups } from '../../../logic/chat-groups';
import { isFocusLost } from '../../../logic/is-focus-lost';
import { listRows, type ListRow } from '../../../logic/list-rows';
import { rowFlag } from '../../../logic/row-flag';
import { Failure } from '../../../parts/Failure';
import { Skeleton } from '../../../parts/Skeleton';
import { PATHS } from '../../../routing/routes';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import { ChatRow } from './ChatRow';
import { Waves } from '../waves/Waves';
import { ChatViews, useChatView } from './ChatViews';
import { GroupHead } from './GroupHead';
import { moveFocus } from './move-focus';
import { NoChats } from './NoChats';

interface Props {
  /** Code of the chat that is open. */
  selected: string | undefined;
}

/** Rows from which on only those to be seen are drawn. */
const WINDOWED_FROM = 40;

/** Shows what waits for an answer first, and folds away what is over. */
export function ChatList({ selected }: Props) {
  const { chats, chatsQuery, me, now, site, go, query } = useConsole();
  const hasLetters = useContext(HotkeysContext);
  const [view, setView] = useChatView();
  const [open, setOpen] = useState({ blocked: false, ended: false });
  const groups = useMemo(
    () => chatGroups(chats, { now, me: me.id, site, view }),
    [chats.sessions, chats.waitingSince, now, site, view],
  );
  const all = listRows(groups, open);
  const byKey = new Map(all.map((row) => [row.key, row]));
  const steady = useSteadyOrder(all.map(({ key }) => key));
  const rows = steady.order.flatMap((key) => byKey.get(key) ?? []);

  const scroller = useRef<HTMLDivElement>(null);
  const isWindowed = rows.length > WINDOWED_FROM;
  const virtual = useVirtualRows(
    scroller,
    isWindowed ? rows.length : 0,
    (index) => estimateHeight(rows[index], chats.bans, now),
    (index) => rows[index]?.key ?? '',
  );
  const drawn = isWindowed
    ? virtual.rows
    : rows.map((_, index) => ({ index, start: 0 }));

  // The one tab stop: the open chat, else the first.
  const chosen = rows.find(({ key }) => key === selected) ?? rows.find(isChat);
  const [focused, setFocused] = useState<string>();
  const stop =
    focused !== undefined && byKey.has(focused) ? focused : chosen?.key;
  const wanted = useRef<string | undefined>(undefined);
  const isNew = useRef(true);
  useLayoutEffect(() => {
    if (isNew.current && stop !== undefined) {
      isNew.current = false;
      // Who does something else already is left alone.
      if (isFocusLost()) wanted.current = stop;
    }
    if (wanted.current === undefined) return;
    const row = scroller.current?.querySelector<HTMLElement>(
      `[data-key="${wanted.current}"]`,
    );
    if (!row) return;
    wanted.current = undefined;
    row.focus();
  });
  const focus = (index: number) => {
    const key = rows[index]?.key;
    if (key === undefined) return;
    if (isWindowed) virtual.scrollTo(index);
    wanted.current = key;
    setFocused(key);
  };

  const toggle = (group: 'blocked' | 'ended') =>
    setOpen({ ...open, [group]: !open[group] });
  const address = (code: string) =>
    [PATHS.chat(code), query].filter((part) => String(part)).join('?');
  const { list } = t().chats;

  return (
    <section
      class="lists"
      aria-label={list.live}
      {...steady.pointerHandlers}
      onKeyDown={(event) => moveFocus(event, rows, stop, focus, hasLetters)}
    >
      <ChatViews view={view} counts={groups.counts} onChoose={setView} />
      {steady.waiting > 0 && (
        <button type="button" class="show-new" onClick={steady.showAll}>
          {list.showNew(steady.waiting)}
        </button>
      )}
      <Waves />
      <div ref={scroller} class="scroller">
        <div
          role="list"
          aria-label={list.live}
          aria-busy={!chats.ready}
          class={isWindowed ? 'rows windowed' : 'rows'}
          style={isWindowed ? { height: `${virtual.height}px` } : {}}
        >
          {drawn.map(({ index, start }) => {
            const row = rows[index];
            if (!row) return null;
            return (
              <div
                key={row.key}
                role="listitem"
                data-index={index}
                {...(isWindowed && {
                  ref: virtual.measure,
                  style: { transform: `translateY(${start}px)` },
                  'aria-setsize': rows.length,
                  'aria-posinset': index + 1,
                })}
              >
                {row.is === 'chat' ? (
                  <ChatRow
                    session={row.session}
                    isSelected={row.key === selected}
                    isStop={row.key === stop}
                    onFocus={() => setFocused(row.key)}
                    onOpen={() => go(address(row.key))}
                  />
                ) : (
                  <GroupHead
                    head={row}
                    isStop={row.key === stop}
                    onFocus={() => setFocused(row.key)}
                    onToggle={toggle}
                  />
                )}
              </div>
            );
          })}
        </div>
        {groups.waiting.length + groups.answered.length === 0 &&
          (chats.ready ? (
            <NoChats view={view} ended={groups.ended} />
          ) : (
            <Skeleton />
          ))}
        <Failure error={chatsQuery.error} onTryAgain={chatsQuery.again} />
      </div>
    </section>
  );
}

const isChat = (row: ListRow) => row.is === 'chat';

/** Pixels; rows are measured once they are drawn. */
const estimateHeight = (
  row: ListRow | undefined,
  bans: Parameters<typeof rowFlag>[1],
  now: number,
): number => {
  if (row?.is !== 'chat') return 38;
  return rowFlag(row.session, bans, now) ? 84 : 58;
};
