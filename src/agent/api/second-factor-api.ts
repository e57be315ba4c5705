import type {
  NewSecondFactor,
  RecoveryCodes,
  SecondFactor,
} from '../../protocol/second-factor';
import type { Call } from './request';

/** What people do with their second factor. All reject with `ApiError`. */
export interface SecondFactorApi {
  show(): Promise<SecondFactor>;
  begin(password: string): Promise<NewSecondFactor>;
  /** Resolves with the recovery codes. */
  confirm(code: string): Promise<string[]>;
  renewCodes(password: string, code: string): Promise<string[]>;
  remove(password: string, code: string): Promise<void>;
}

const PATH = '/v1/me/second-factor';

/** Creates the functions that call the routes of one's own second factor. */
export const createSecondFactorApi = (
  call: <T>(options: Call) => Promise<T>,
): SecondFactorApi => {
  const post = <T>(path: string, body: object): Promise<T> =>
    call({ method: 'POST', path: PATH + path, body });
  const makeCodes = async (path: string, body: object) =>
    (await post<RecoveryCodes>(path, body)).recoveryCodes;

  return {
    show: () => call({ method: 'GET', path: PATH }),
    begin: (password) => post('', { password }),
    confirm: (code) => makeCodes('/confirm', { code }),
    renewCodes: (password, code) =>
      makeCodes('/recovery-codes', { password, code }),
    remove: (password, code) => post('/remove', { password, code }),
  };
};
