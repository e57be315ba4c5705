import { readOpenIdSettings } from '../../../src/gateway/auth/read-open-id-settings';
import { readProxyTrust } from '../../../src/gateway/http/read-proxy-trust';
import { readPublicUrl } from '../../../src/gateway/http/read-public-url';
import { describeDatabase } from '../../../src/gateway/installation/installation';
import { readMailSettings } from '../../../src/gateway/mail/read-mail-settings';

/**
 * Reads settings as the gateway does when it starts.
 *
 * @throws ConfigError for one that it would refuse
 */
export const readSettings = (env: Record<string, string>) => ({
  trusted: readProxyTrust(env).networks.map(({ text }) => text),
  url: readPublicUrl(env),
  mail: readMailSettings(env),
  openId: readOpenIdSettings(env),
  database: env['DATABASE_URL'] && describeDatabase(env['DATABASE_URL']),
});
