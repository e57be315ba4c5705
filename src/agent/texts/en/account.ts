/** One's own account. */
export const account = {
  title: 'Your account',
  lead: (email: string, role: string) => `${email} · ${role}`,
  password: {
    title: 'Password',
    lead: 'Whatever else you are signed in with ends.',
    current: 'Present password',
    submit: 'Change password',
    done: 'Your password is changed. You were signed out elsewhere.',
  },
  factor: {
    lead: 'A code of an app on your phone, when you sign in.',
    on: (since: string) => `On since ${since}.`,
    off: 'Not set up.',
    codes: (left: number) =>
      left === 1
        ? '1 recovery code is left.'
        : `${left} recovery codes are left.`,
    set: 'Set up',
    change: 'Change',
  },
  signIns: {
    title: 'Where you are signed in',
    since: (moment: string) => `Since ${moment}`,
    here: 'this browser',
    used: (when: string) => `last used ${when}`,
    end: 'Sign out',
    endOf: (moment: string) => `Sign out what you signed in on ${moment}`,
    endOthers: 'Sign out everywhere else',
  },
};
