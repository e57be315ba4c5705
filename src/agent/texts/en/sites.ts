/** The settings of the sites. */
export const sites = {
  title: 'Sites',
  lead: 'A site is a brand or a web address with its own chat. Its pages load one script.',
  list: 'Sites',
  none: 'You have no site yet.',
  loopback: 'this computer',
  seen: {
    at: (when: string) => `seen ${when}`,
    never: 'never seen',
  },
  add: {
    open: 'Add a site',
    title: 'Add a site',
    id: 'Name in the tag',
    idHint: 'such as shop: lower-case letters, digits, hyphens',
    origin: 'Where its pages are',
    originHint: 'an origin, such as https://shop.example',
    submit: 'Add site',
    taken: 'There is a site of this name. Choose another one.',
  },
  remove: {
    open: 'Remove site',
    title: (site: string) => `Remove ${site}?`,
    lead: 'Its pages show the chat to everybody again. Its chats are deleted, and the blocks and tokens of this site alone end. This can’t be undone.',
    submit: 'Remove site',
    submitAll: 'Remove it with all of this',
  },
  widget: {
    label: 'Chat widget',
    auto: 'Whichever the page loads',
    custom: 'The site’s own',
  },
  tag: {
    title: 'Paste this before the chat’s own script',
    name: 'Script tag',
    copyInstructions: 'Copy instructions for a developer',
    instructions: (tag: string) =>
      [
        'Please put this tag into every page that has the chat, before the chat’s own script:',
        tag,
        'Blocked visitors are then refused the chat. Nothing else of the page changes, and if the script can’t be loaded the chat stays as it is.',
      ].join('\n\n'),
  },
  installed: {
    yes: 'Installed.',
    seen: (when: string, origin: string, version: string | null) =>
      version === null
        ? `Seen ${when} on ${origin}.`
        : `Seen ${when} on ${origin}, version ${version}.`,
    chat: (widget: string, when: string, path: string) =>
      `${widget} found: last chat ${when} on ${path}.`,
    no: 'Not seen yet.',
    how: 'Paste the tag, then open a page that has it. This line changes by itself.',
    wrongSetting: (origin: string, setting: string, expected: string) =>
      `On ${origin} the tag’s setting ${setting} is not one it can have: expected ${expected}.`,
    otherWidget: (origin: string, widget: string) =>
      `Chats on ${origin} began in ${widget}, which is not the widget of this site. They are taken.`,
    unknownSite: (origin: string, site: string) =>
      `Pages of ${origin} ask for a site “${site}”, which does not exist. Is its name mistyped in their tag?`,
  },
  origins: {
    title: 'Pages that may use it',
    lead: 'origins',
    loopback:
      'Any page on this computer. Add an origin to allow that one alone.',
    add: 'Add an origin',
    addHint: 'https://*.shop.example for all subdomains',
    remove: (origin: string) => `Remove ${origin}`,
    unsaved: 'not saved yet',
    asked: (count: number, when: string) =>
      `asked ${count === 1 ? 'once' : `${count} times`}, last ${when}, and is not on the list: no protection there`,
    nowhere:
      'asked: a file, a frame in a sandbox or a data: URL, which no site can allow',
    allow: 'Allow',
    allowWhich: (origin: string) => `Allow ${origin}`,
  },
  refused: {
    title: 'A refused visitor gets',
    choices: {
      hide: 'Nothing',
      notice: 'Notice',
      'chat-only': 'No chat, rest stays',
    },
    leads: {
      hide: 'nothing in place of the chat',
      notice:
        'a notice in place of the chat: until when, a code, another way to get in touch',
      'chat-only': 'only the chat taken away, where the widget offers more',
    },
    appeals: 'May ask for a second look',
    appealsHint:
      'Once per block, and again after 30 days. You find it in Appeals.',
    statement: 'Reads the reason',
    statementHint:
      'Which of your reasons it was, whether a person decided, and where it holds.',
    rules: 'Rules of the chat',
  },
  admits: {
    title: 'Who may start a chat',
    lead: 'for good; the shield does it for a while',
    choices: {
      everybody: 'Everybody',
      'signed-in': 'Signed-in visitors only',
    },
  },
  keys: {
    title: 'Signed-in visitors are proven',
    lead: 'by a token that your server signs with the site’s key',
    open: 'New key',
    confirm: (site: string) => `Make a new key for ${site}?`,
    means:
      'It is shown once. The key before goes on being accepted until the new one was in use for a day, so nobody’s sign-in fails. How to sign with it: docs/identity.md.',
    submit: 'Make key',
    made: 'Copy both now: they are not shown again.',
    identity: 'Identity key, for the site’s server',
    chatServer: 'Chat server’s key, to verify chats',
  },
  more: {
    title: 'More',
    observe: 'Only observe',
    observeHint:
      'Everything is decided, counted and shown, and nobody is refused. For the first weeks.',
    ownList: 'A list of its own',
    ownListHint:
      'Nobody can tell from its published list which other sites are yours. A change takes effect within the time below; back again may take a week.',
    gone: 'End chats whose page is gone after',
    goneUnit: 'minutes',
    maxAge: 'Pages may use an answer for',
    maxAgeUnit: 'seconds',
    country: 'Phone numbers are of',
    countryHint: 'two letters, such as DE; empty: only international ones',
  },
  fields: {
    widget: 'chat widget',
    origins: 'origins',
    whenRefused: 'what a refused visitor gets',
    appeals: 'second look',
    statement: 'reading the reason',
    rules: 'rules of the chat',
    admits: 'who may start a chat',
    observe: 'only observe',
    goneChatsEndAfter: 'end of chats that are gone',
    country: 'country of phone numbers',
    maxAge: 'age of answers',
    ownList: 'list of its own',
  },
};
