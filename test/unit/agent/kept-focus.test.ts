// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { fakeGateway, ok } from './fake-gateway';
import { openChat } from './open-panel';
import { aSession, minutesAgo } from './samples';
import { waitFor } from '../../wait-for';

describe('the focus', () => {
  it('stays near a button that is taken away once it was pressed', async () => {
    const gateway = fakeGateway({
      'POST /v1/sessions/K7F2-9QXM/done': ok(
        aSession({ doneAt: minutesAgo(0) }),
      ),
    });
    const panel = await openChat(gateway, aSession());
    const done = await panel.find<HTMLButtonElement>('.acts > button', 'Done');
    done.focus();
    done.click();
    await waitFor(() => expect(done.isConnected).toBe(false));
    await waitFor(() =>
      expect(panel.root.activeElement?.textContent).toContain('Hand over'),
    );
  });

  it('is not taken from who has left on purpose', async () => {
    const panel = await openChat(fakeGateway(), aSession());
    const done = await panel.find<HTMLButtonElement>('.acts > button', 'Done');
    done.focus();
    done.blur();
    await Promise.resolve();
    panel.press('?');
    await panel.find('dialog');
    expect(panel.root.activeElement).toBeNull();
  });
});
