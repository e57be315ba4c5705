import type { Page } from '../../protocol/page';
import type { SignInEntry } from '../../protocol/users';
import type { Call } from './request';

/** What people do with their own account. All reject with `ApiError`. */
export interface AccountApi {
  changePassword(current: string, next: string): Promise<void>;
  /** Where one is signed in. */
  signIns(): Promise<Page<SignInEntry>>;
  endSignIn(id: number): Promise<void>;
  endOtherSignIns(): Promise<{ ended: number }>;
}

const SIGN_INS = '/v1/me/sign-ins';

/** Creates the functions that call the routes of one's own account. */
export const createAccountApi = (
  call: <T>(options: Call) => Promise<T>,
): AccountApi => ({
  changePassword: (current, next) =>
    call({
      method: 'POST',
      path: '/v1/me/password',
      body: { current, new: next },
    }),
  signIns: () => call({ method: 'GET', path: SIGN_INS }),
  endSignIn: (id) => call({ method: 'DELETE', path: `${SIGN_INS}/${id}` }),
  endOtherSignIns: () => call({ method: 'DELETE', path: SIGN_INS }),
});
