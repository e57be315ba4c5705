import { parseJson } from './parse-json';
import { requestAnswer } from './request-answer';
import { updateRecord } from './update-record';
import { gate } from './gate';
import { toJson } from './to-json';
import { isPrerendered } from './is-prerendered';
import { withAnswer } from './apply-answer';

let pending: { jwt: string | undefined } | undefined;

/**
 * Returns a JWT's claims as text, without those that change with each signing;
 * empty without a JWT. Throws TypeError for what is no JWT.
 */
const parseSubject = async (jwt: string | undefined): Promise<string> => {
  if (!jwt) return '';
  try {
    const [, payload = ''] = jwt.split('.');
    const text = atob(payload.replaceAll('-', '+').replaceAll('_', '/'));
    return toJson(
      Object.entries(Object(await parseJson(text))).filter(
        ([claim]) => !/^(iat|nbf|exp|jti)$/.test(claim),
      ),
    );
  } catch {
    throw TypeError('identify: expected a JWT that your server signed');
  }
};

/**
 * Stores the identity that `identify` was given, once the record was read.
 * Asks the gateway at once if the person is another than before: sites sign a
 * new JWT for each page, mostly for the same person.
 */
export const applyIdentity = async (): Promise<void> => {
  const { identity, dueAt } = gate.now().record;
  if (!pending || !dueAt || isPrerendered()) return;
  const { jwt } = pending;
  pending = undefined;
  const isNew = (await parseSubject(jwt)) !== (await parseSubject(identity));
  updateRecord(() => ({ identity: jwt }));
  if (isNew) updateRecord(withAnswer(await requestAnswer('visits')));
};

/** Sets the identity that the site's server signed; none without a JWT. */
export const identify = (jwt: string | undefined): void => {
  pending = { jwt };
  gate.guard(applyIdentity)();
};
