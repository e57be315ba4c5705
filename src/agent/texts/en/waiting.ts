/** What an agent did while the gateway was away, and what becomes of it. */
export const waiting = {
  label: 'Waiting to be sent',
  count: (count: number) =>
    count === 1
      ? '1 action waits in this tab.'
      : `${count} actions wait in this tab.`,
  refused: (count: number) =>
    count === 1 ? '1 action was not done.' : `${count} actions were not done.`,
  show: 'Show',
  hide: 'Hide',
  acts: {
    block: (subject: string) => `Block ${subject}`,
    unblock: (subject: string) => `Unblock ${subject}`,
    'block-again': (subject: string) => `Block again: ${subject}`,
    reply: (subject: string) => `Reply to ${subject}`,
    done: (subject: string) => `Mark the chat with ${subject} as done`,
    end: (subject: string) => `End the chat with ${subject}`,
    'hand-over': (subject: string) => `Hand over the chat with ${subject}`,
    release: (subject: string) =>
      `Give back the chat with ${subject} to everybody`,
  },
  names: {
    block: 'Block',
    unblock: 'Unblock',
    'block-again': 'Block again',
    reply: 'Reply',
    done: 'Done',
    end: 'End the chat',
    'hand-over': 'Hand over',
    release: 'Give back to everybody',
  },
  replies: 'Replies that wait to be sent',
  tags: {
    block: 'Block waits to be sent',
    unblock: 'Unblock waits to be sent',
    'block-again': 'Block waits to be sent',
    reply: 'Reply waits to be sent',
    done: '“Done” waits to be sent',
    end: 'The chat’s end waits to be sent',
    'hand-over': 'Hand-over waits to be sent',
    release: 'Giving back waits to be sent',
  },
  waits: 'waits to be sent',
  tried:
    'the connection was lost before the gateway answered; it is sent again, and counts once',
  takeBack: 'Take back',
  remove: 'Remove',
  takeBackOf: (act: string) => `Take back: ${act}`,
  removeOf: (act: string) => `Remove: ${act}`,
  retryOf: (act: string) => `Try again: ${act}`,
  ban: (id: number) => `block ${id}`,
  tooOld:
    'Not sent: it waited for more than 12 hours. Look whether it is still right, then try again.',
  wroteMeanwhile: 'Not done: the visitor wrote meanwhile.',
  takenMeanwhile: (name: string | undefined) =>
    name
      ? `Not done: ${name} has this chat meanwhile.`
      : 'Not done: nobody has this chat any more.',
  signOutFirst: (count: number) =>
    count === 1
      ? '1 action still waits to be sent. Take it back, or wait until the gateway has it.'
      : `${count} actions still wait to be sent. Take them back, or wait until the gateway has them.`,
};
