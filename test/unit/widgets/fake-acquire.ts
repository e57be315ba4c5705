import { WIDGET_SCRIPTS } from '../../../src/gate/setup/widget-scripts';
import { acquire } from '../../../src/widgets/acquire';
import { createAcquirePage } from './fake-acquire-page';
import type { FakeWidget } from './fake-widget';

/** Acquire 2.x: its snippet is in the page's head, its script not yet there. */
export const createFakeAcquire = () => {
  const shared = createAcquirePage('https://lumen.acquire.io/widget.js');
  const { page, called, emit, pushed } = shared;
  let person: Record<string, unknown> = {};

  const app = Object.assign(shared.app, {
    applyAction(action: string, settings: Record<string, string>) {
      called();
      if (action !== 'update-settings') throw new Error(`No action ${action}`);
      shared.setHidden(settings['crm.hide_widget_in_web'] === 'yes');
    },
    myself(): unknown {
      called();
      return { id: 872, attributes: {}, ...person };
    },
  });

  const addSnippet = () => {
    page.acquire ??= [{ s: 1 }];
  };
  addSnippet();

  return {
    ...shared,
    app,
    addSnippet,
    adapter: acquire,
    can: {
      late: true,
      beFound: true,
      tellAgent: true,
      tellEnd: true,
      tellRunning: false,
      tellShown: true,
      end: false,
      code: true,
      claims: ['name', 'email', 'phone'],
      otherChannels: false,
      unsubscribe: false,
    },
    script: { src: 'https://lumen.acquire.io/widget.js' },
    prepare: () => WIDGET_SCRIPTS['acquire']?.('lumen'),
    load: () => shared.load(shared.run),
    startChat() {
      shared.startChat();
      emit('new', 1, 2, 3);
      emit('conversation-start', { id: 4 });
    },
    joinAgent: () => emit('update', { id: 4 }),
    signs: {
      'a message': () => emit('new', 1, 2, 3),
      'an agent joins': () => emit('update', { id: 4 }),
    },
    endChat() {
      shared.endChat();
      emit('close', 1, 2, 3);
      emit('conversation-end', 4);
    },
    codes: () =>
      pushed.flatMap(({ fields }) => {
        const { contact } = Object(fields) as { contact?: object };
        const { doorlist } = Object(contact) as { doorlist?: unknown };
        return doorlist === undefined ? [] : [String(doorlist)];
      }),
    claim(claims: Record<string, unknown>) {
      person = claims;
    },
  } satisfies FakeWidget & Record<string, unknown>;
};
