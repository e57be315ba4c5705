import { openOpenId } from '../auth/open-id';
import { readPublicUrl } from '../http/read-public-url';
import type { Finding } from './finding';
import type { Environment } from './open-configured';

/** Says whether the provider answers that people sign in by, if there is one. */
export const examineOpenId = async (env: Environment): Promise<Finding[]> => {
  const about = 'sign-in';
  try {
    const openId = openOpenId(env, readPublicUrl(env));
    if (!openId) return [];
    await openId.begin();
    return [{ about, state: 'ok', says: `${openId.name} answers.` }];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [
      {
        ...{ about, state: 'problem' },
        says: `The OpenID provider: ${reason}`,
        todo: 'Correct OIDC_ISSUER, OIDC_CLIENT_ID or DOORLIST_URL, and see that the gateway reaches it: docs/people.md.',
      },
    ];
  }
};
