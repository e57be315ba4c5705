import type { Contact } from '../../widget/chat-server';
import type { Chat } from '../../widget/create-chat';
import type { Events } from '../../widget/create-events';
import type { Ze } from '../keep-calls';
import type { Channels } from './channels';
import { suppressIn, type Settings } from './settings';

/** The names of documented events that the widget emits. */
export type ClassicEvent =
  'chat:connected' | 'chat:start' | 'chat:end' | 'open' | 'close' | 'userEvent';

interface Prefill {
  [field: string]: { value: string } | undefined;
}

/**
 * What page script can do with the Web Widget (Classic), of the documented
 * what this widget has a use for. Getters alone return something.
 * https://developer.zendesk.com/api-reference/widget/chat-api/
 */
export const createZe = (
  { state, conversation, describe, leave }: Chat,
  events: Events<ClassicEvent>,
  channels: Channels,
): Ze => {
  let tags: string[] = [];
  const setTags = (changed: string[]) => {
    tags = changed;
    describe({ tags: tags.join(' ') });
  };

  const commands: Record<string, (...details: never[]) => unknown> = {
    hide: () => channels.setShown(false),
    show: () => channels.setShown(true),
    open: () => channels.setOpen(true),
    close: () => channels.setOpen(false),
    toggle: () => channels.setOpen(!state.get().open),
    updateSettings(settings: Settings) {
      const suppress = suppressIn(settings);
      if (suppress !== undefined) channels.suppress(suppress);
    },
    'chat:end': () => conversation.end(),
    'chat:send': (text: string) => conversation.send(text),
    // Several texts will do as well as one list.
    'chat:addTags': (...added: (string | string[])[]) =>
      setTags([...new Set([...tags, ...added.flat()])]),
    'chat:removeTags': (...removed: (string | string[])[]) =>
      setTags(tags.filter((tag) => !removed.flat().includes(tag))),
    identify: (who: Contact) => describe(who),
    prefill: (fields: Prefill) =>
      describe(
        Object.fromEntries(
          Object.entries(fields).map(([name, field]) => [name, field?.value]),
        ),
      ),
    logout: () => leave(),
  };
  const getters: Record<string, () => unknown> = {
    'chat:isChatting': conversation.isRunning,
    display: channels.display,
  };

  return (area, name, ...details) => {
    if (area === 'webWidget:get') return getters[name]?.();
    if (area === 'webWidget:on') {
      events.on(name, details[0] as (...args: unknown[]) => void);
    }
    if (area === 'webWidget') commands[name]?.(...(details as never[]));
    return undefined;
  };
};
