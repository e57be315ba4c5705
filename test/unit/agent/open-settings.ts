import type { Me } from '../../../src/protocol/people';
import type { SettingsPage } from '../../../src/agent/routing/routes';
import { fakeGateway, ok, type FakeGateway } from './fake-gateway';
import { openPanel, type Panel } from './open-panel';
import { aMe } from './samples';

interface Opened {
  gateway: FakeGateway;
  panel: Panel;
}

/** A panel at a page of the settings, for an owner unless said otherwise. */
export const openSettings = (
  page: SettingsPage,
  routes: Parameters<typeof fakeGateway>[0] = {},
  me: Partial<Me> = {},
): Opened => {
  const gateway = fakeGateway({
    'GET /v1/me': ok(aMe({ role: 'owner', ...me })),
    'GET /v1/sites': ok({ data: [{ id: 'blog' }, { id: 'shop' }] }),
    ...routes,
  });
  const panel = openPanel(gateway, { url: `/console/settings/${page}` });
  return { gateway, panel };
};
