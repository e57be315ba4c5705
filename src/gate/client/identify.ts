import { requestAnswer } from './request-answer';
import { updateRecord } from './update-record';
import { gate } from './gate';
import { answered } from './apply-answer';

let given: { jwt: string | undefined } | undefined;

/** Who a JWT speaks of, whenever it was signed. */
const subjectOf = (jwt: string | undefined): string => {
  if (!jwt) return '';
  try {
    const [, payload = ''] = jwt.split('.');
    const text = atob(payload.replaceAll('-', '+').replaceAll('_', '/'));
    return JSON.stringify(
      Object.entries(JSON.parse(text)).filter(
        ([claim]) => !/^(iat|nbf|exp|jti)$/.test(claim),
      ),
    );
  } catch {
    throw TypeError('identify: expected a JWT that your server signed');
  }
};

/**
 * Takes the identity that was given, as soon as it is known what this browser
 * remembers. The gateway is asked at once, unless it is the same person as
 * before: pages sign anew at each view.
 */
export const identifyAnew = async (): Promise<void> => {
  const { identity, dueAt } = gate.now().record;
  if (!given || !dueAt) return;
  const { jwt } = given;
  given = undefined;
  const isNew = subjectOf(jwt) !== subjectOf(identity);
  updateRecord(() => ({ identity: jwt }));
  if (isNew) updateRecord(answered(await requestAnswer('visits')));
};

/** Whom the site's server says the visitor is; nobody, without a JWT. */
export const identify = (jwt: string | undefined): void => {
  given = { jwt };
  gate.guard(identifyAnew)();
};
