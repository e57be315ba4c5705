/** What is said where something failed. */
export const errors = {
  wait: (seconds: number) =>
    seconds > 90
      ? `Too many tries. Try again in ${Math.ceil(seconds / 60)} min.`
      : `Too many tries. Wait ${seconds} seconds, then try again.`,
  cookie: 'The sign-in was not kept. Open this page by https.',
  wrongPassword: 'Wrong email or password. Check both and try again.',
  unreachable:
    'The gateway can’t be reached. Check your connection, then try again.',
  forbidden: 'Your role doesn’t allow this. Ask an owner.',
  neverBan: 'Choose something else to block.',
  unconfirmed: 'Press Block again to do so.',
  other: 'The gateway could not do this. Try again.',
};
