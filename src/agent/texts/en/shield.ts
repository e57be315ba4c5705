const numbers = new Intl.NumberFormat('en-GB');

/** The shield: its switch in the bar, and the sheet that turns it on. */
export const shield = {
  name: 'Shield',
  off: 'off',
  until: (moment: string) => `until ${moment}`,
  onSites: (count: number, all: number) => `on ${count} of ${all} sites`,
  titleOff: 'Turn the shield on',
  titleOn: 'The shield is on',
  lead: 'For an attack that blocks can’t keep up with. Running chats go on.',
  isOn: (moment: string, name: string) =>
    `Until ${moment}, turned on by ${name}.`,
  who: 'Who may still start a chat',
  admits: {
    known: 'Visitors you know',
    'signed-in': 'Signed-in visitors only',
    nobody: 'Nobody new',
  },
  means: {
    known: 'Signed in now, or with an ended chat before today and no block',
    'signed-in': 'Whose sign-in your site has proven',
    nobody: 'Closes chat on the chosen sites',
  },
  end: 'Until',
  ends: {
    hour: '1 hour',
    closing: (time: string) => `${time} today`,
    tomorrow: (time: string) => `Tomorrow ${time}`,
  },
  agentsHour: 'Longer than an hour needs a supervisor or administrator.',
  notYours:
    'It lasts longer than an hour: only a supervisor, administrator or owner can change it.',
  sites: 'Sites',
  allSites: (count: number) => `All ${count}`,
  reads: 'Others read',
  warnings: {
    no_other_way:
      'The site’s text names no other way to get in touch, such as an email address. Who is turned away has none.',
    notice_hidden:
      'The site shows refused visitors nothing. Who is turned away reads the notice all the same, except on pages whose tag says to hide it.',
    observes:
      'The site only observes: the shield turns nobody away until that is switched off.',
  },
  lastHour: 'In the last hour',
  would: (admitted: number, all: number, away: number) =>
    `it would have let in ${numbers.format(admitted)} of ${numbers.format(all)} ${all === 1 ? 'chat' : 'chats'}, and turned away ${numbers.format(away)}.`,
  noneStarted: 'no chat was started.',
  noneSignedIn: 'None of those was signed in.',
  someSignedIn: (count: number) =>
    count === 1
      ? 'Of those one was signed in.'
      : `Of those ${numbers.format(count)} were signed in.`,
  codeLater: 'comes with the refusal',
  counting: 'counting…',
  uncounted: 'It could not be counted.',
  seen: 'Everybody on the team sees that it is on.',
  turnOn: 'Turn on',
  change: 'Change',
  turnOff: 'Turn off',
};
