/** A script element, as the widget's vendor says to put it on the page. */
export interface PageScript {
  src: string;
  id?: string;
  /** Absent: where it stands, before anything below it. */
  when?: 'async' | 'defer';
}

/** A chat widget that the shop can show, and its pages. */
export interface DemoWidget {
  /** As `data-widget` has it. */
  name: string;
  label: string;
  /** Begins the paths of its pages. */
  path: string;
  /** In their order on the page. */
  scripts: readonly PageScript[];
  /** Selects its root: the head script does not know a shop's own. */
  root?: string;
  /** Its page gives the widget to `Doorlist.init()`: then the tag says nothing. */
  initBy?: string;
}

/** The widget of the pages that name none. */
export const ACQUIRE: DemoWidget = {
  name: 'acquire',
  label: 'Acquire 2',
  path: '',
  scripts: [
    { src: '/acquire-queue.js' },
    { src: '/acquire/widget.js', when: 'async' },
  ],
};

/** The chat widgets that the shop can be seen with. */
export const WIDGETS: readonly DemoWidget[] = [
  ACQUIRE,
  {
    name: 'acquire-v1',
    label: 'Acquire 1',
    path: '/acquire-v1',
    scripts: [
      { src: '/acquire-v1-queue.js' },
      { src: '/acquire-v1/a-lumen/init.js', when: 'async' },
    ],
  },
  {
    name: 'zendesk-classic',
    label: 'Zendesk Classic',
    path: '/zendesk-classic',
    scripts: [
      { src: '/zendesk/classic-settings.js' },
      { src: '/zendesk/classic.js', id: 'ze-snippet' },
    ],
  },
  {
    name: 'zendesk-messaging',
    label: 'Zendesk Messaging',
    path: '/zendesk-messaging',
    scripts: [{ src: '/zendesk/messaging.js', id: 'ze-snippet' }],
  },
  {
    name: 'custom',
    label: 'The shop’s own',
    path: '/custom',
    scripts: [{ src: '/custom/widget.js', when: 'defer' }],
    root: '.lumen-chat',
    initBy: '/custom/init-doorlist.js',
  },
];
