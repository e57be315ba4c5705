import type { Context } from 'hono';
import { EXPECTED_SETTINGS } from '../../../../protocol/page-settings';
import type { VisitRequest } from '../../../../protocol/visits';
import type { GatewayDeps, GatewayEnv } from '../../../deps';

/**
 * Counts what a page's script says of itself, for the site's check: its version,
 * and which of its settings are wrong. Names that no setting has are ignored.
 */
export const countScript = (
  c: Context<GatewayEnv>,
  { sightings }: Pick<GatewayDeps, 'sightings'>,
  { script, wrong = '' }: Pick<VisitRequest, 'script' | 'wrong'>,
): void => {
  const origin = c.req.header('origin');
  if (origin === undefined) return;
  const site = c.var.site.id;
  if (script !== undefined) {
    sightings.add({ site, outcome: 'script', origin: `${origin} ${script}` });
  }
  for (const name of new Set(wrong.split(','))) {
    if (Object.hasOwn(EXPECTED_SETTINGS, name)) {
      sightings.add({ site, outcome: 'setting', origin: `${origin} ${name}` });
    }
  }
};
