import { pluralsOf } from '../plurals';

const plural = pluralsOf('en-GB');

/** Before the console: sign-in, set-up, links, the second factor. */
export const entry = {
  signIn: {
    title: 'Sign in',
    email: 'Email',
    password: 'Password',
    submit: 'Sign in',
    expired: 'You were signed out. Sign in again to go on.',
  },
  setUp: {
    title: 'Set up Doorlist',
    progress: 'Set-up',
    steps: { code: 'Code', you: 'You', site: 'Site' },
    codeLead:
      'The gateway printed a code when it started. It shows that this is your machine.',
    goOn: 'Continue',
    youTitle: 'Who are you?',
    lead: 'You become the owner: you may do everything, and let others in.',
    code: 'Set-up code',
    codeHint: 'the gateway’s log shows it',
    newPassword: 'New password',
    passwordHint: 'at least ten characters',
    submit: 'Create owner',
  },
  firstSite: {
    title: 'Put it on your first page',
    lead: 'Paste this before the chat’s own script, then open the page.',
    tag: 'The tag for your pages',
    seen: (when: string) => `Seen ${when} on`,
    notSeen: 'Waiting for the page: open it in another tab',
    chat: (widget: string, path: string) =>
      `First chat${widget && `: ${widget}`}${path && `, on ${path}`}`,
    noChat: 'First chat: start one yourself, then block it',
    blocked: 'Blocked: reload the page, the chat is gone',
    notBlocked: 'Block it, in the console',
    refused: 'Asked, and is not on the list:',
    allow: 'Allow',
    allowOf: (origin: string) => `Allow ${origin}`,
    later: 'Later',
    open: 'Open the console',
  },
  invitation: {
    title: 'Welcome to Doorlist',
    lead: 'Choose the password that you will sign in with.',
    submit: 'Sign in',
  },
  openId: {
    submit: (name: string) => `Sign in with ${name}`,
    refused: 'You were not signed in. Try again, or use your password.',
    unknown:
      'Nobody has this email address here. Ask an administrator to invite you.',
  },
  forgot: {
    open: 'Forgot the password?',
    title: 'A new password',
    lead: 'You are mailed a link to choose one.',
    submit: 'Send the link',
    sent: 'If somebody signs in with this address, a link is on its way. It works for an hour.',
    back: 'Back',
  },
  secondFactor: {
    name: 'Second factor',
    title: 'Enter the code',
    lead: 'Your authenticator app shows it. A recovery code will do, too.',
    code: 'Code',
    codeHint: 'that the app shows now',
    orRecovery: 'of the app, or a recovery code',
    back: 'Use another account',
    off: 'Signing in will ask for a code of an authenticator app on your phone, too.',
    scan: 'Scan this with the app, or type the letters into it.',
    image: 'QR code for the app',
    keep: 'Each of these signs you in once without the app. Keep them where your phone is not: they are not shown again.',
    kept: 'I have kept them',
    on: (since: string, left: number) =>
      `On since ${since}. ${plural(left, {
        one: '# recovery code is left.',
        other: '# recovery codes are left.',
      })}`,
    newCodes: 'New recovery codes',
    verbs: { off: 'Go on', begun: 'Turn on', on: 'Turn off' },
  },
};
