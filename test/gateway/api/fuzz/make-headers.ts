import type { Scheme } from '../../../../src/gateway/api/openapi/operation';
import {
  HOSTILE_HEADERS,
  WRONG_CREDENTIALS,
  WRONG_TYPES,
} from './hostile-wire';
import type { FuzzRequest, Operation } from './make-request';
import type { Random } from './random';

type Header = FuzzRequest['headers'][number];

/** Headers that say who one is, by scheme. */
export type Credentials = Record<Scheme, readonly Header[]>;

const makeCredentials = (
  { security }: Operation,
  random: Random,
  credentials: Credentials,
): Header => {
  if (random.chance(0.1)) {
    return ['authorization', random.pick(WRONG_CREDENTIALS)];
  }
  const accepted = security.flatMap((one) => Object.keys(one));
  const any = !accepted.length || random.chance(0.1);
  const schemes = (['bearer', 'cookie', 'basic', 'siteKey'] as const).filter(
    (scheme) => any || accepted.includes(scheme),
  );
  return random.pick(credentials[random.pick(schemes)]);
};

/** Headers: those that are wanted, as a rule, and some that are not. */
export const makeHeaders = (
  operation: Operation,
  hasBody: boolean,
  random: Random,
  credentials: Credentials,
): FuzzRequest['headers'] => {
  const { requestBody, security } = operation;
  const headers: FuzzRequest['headers'] = [];
  const types = Object.keys(requestBody?.content ?? {});
  if (hasBody || random.chance(0.1)) {
    const right = types.length && random.chance(0.85);
    headers.push(['content-type', random.pick(right ? types : WRONG_TYPES)]);
  }
  if (random.chance(security.length ? 0.95 : 0.1)) {
    headers.push(makeCredentials(operation, random, credentials));
  }
  while (random.chance(0.15)) {
    const [name, values] = random.pick(HOSTILE_HEADERS);
    if (!headers.some(([other]) => other === name)) {
      headers.push([name, random.pick(values)]);
    }
  }
  return headers;
};
