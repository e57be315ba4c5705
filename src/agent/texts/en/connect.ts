/** The window in which a page of another origin asks to act for somebody. */
export const connect = {
  signIn: (origin: string) =>
    `A page at ${origin} asks to act for you. Sign in first.`,
  title: 'Let this page act for you?',
  lead: (origin: string) =>
    `A page at ${origin} asks to show chats, and to block and unblock visitors, in your name.`,
  asks: 'Asked by',
  as: (name: string) => `You are signed in as ${name}.`,
  limits:
    'It gets no password, and nothing but chats and their blocks. It ends when you sign out.',
  allow: 'Let it act for me',
  deny: 'Not now',
  waiting: 'Waiting for the page that opened this window.',
  alone:
    'This window was not opened by a page that waits for it. Close it, and press Sign in there again.',
  foreign: (asked: string) =>
    `The page that opened this window is not at ${asked}. Nothing was handed to it. Close this window.`,
  notAllowed: (origin: string) =>
    `Pages at ${origin} may not act for agents. An owner can allow this origin in the settings.`,
  done: 'Done. You can close this window.',
  denied: 'Nothing was handed over. You can close this window.',
};
