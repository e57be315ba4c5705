/** One line of a chat. */
interface Line {
  /** Minutes before now. */
  ago: number;
  /** Absent: of the visitor. */
  by?: 'Bo';
  text: string;
}

/** A visitor of the shop that nobody plays. */
export interface CastMember {
  /** Absent: the shop does not know it. */
  name?: string;
  email?: string;
  /** Of the networks that are kept for documents. */
  address: string;
  language: string;
  /** Path of the shop. */
  page: string;
  lines: readonly Line[];
  /** Minutes before now at which the page was closed; absent: it is open. */
  left?: number;
  /** Minutes before now at which the chat was ended; absent: it goes on. */
  ended?: number;
  /** Whether the same browser was blocked some days ago, for an hour. */
  isBlockedBefore?: true;
}

/** The visitors who were there before the one whom the reader plays. */
export const CAST: readonly CastMember[] = [
  {
    ...{ name: 'נועה ברק', address: '203.0.113.44', language: 'he' },
    page: '/lamps/tide',
    lines: [
      { ago: 263, text: 'האם המנורה מגיעה עם נורה?' },
      { ago: 262, by: 'Bo', text: 'כן, עם נורת 2700K.' },
      { ago: 260, text: 'תודה, זה עזר מאוד!' },
    ],
    ended: 258,
  },
  {
    ...{ name: 'Tom Okafor', email: 'tom.okafor@post.example' },
    ...{ address: '198.51.100.171', language: 'en', page: '/lamps/ember' },
    lines: [
      { ago: 190, text: 'Can the Ember hang on a sloped ceiling?' },
      { ago: 188, by: 'Bo', text: 'It can: the cable runs up to 2 m.' },
      { ago: 187, text: 'Great, thank you!' },
    ],
    ended: 185,
  },
  {
    ...{ name: 'Jürgen Weiß', address: '203.0.113.9', language: 'de' },
    page: '/lamps/dune',
    lines: [
      { ago: 75, text: 'Liefern Sie auch nach Österreich?' },
      { ago: 73, by: 'Bo', text: 'Ja, in drei bis fünf Tagen.' },
    ],
    ended: 52,
  },
  {
    ...{ name: 'Priya Raman', email: 'priya@raman.example' },
    ...{ address: '2001:db8:61:4::2a', language: 'en', page: '/lamps/fern' },
    lines: [
      { ago: 16, text: 'When does the Fern ship?' },
      { ago: 14, by: 'Bo', text: 'It ships on Monday.' },
    ],
    left: 1,
  },
  {
    ...{ name: '林美玲', address: '203.0.113.118', language: 'zh' },
    page: '/lamps/tide',
    lines: [
      { ago: 11, text: '有暖光的吗？' },
      { ago: 9, by: 'Bo', text: '有的，2700K 暖光' },
    ],
  },
  {
    ...{ name: 'Mara Lindqvist', email: 'mara@lindqvist.example' },
    ...{ address: '198.51.100.63', language: 'sv', page: '/lamps/fern' },
    lines: [{ ago: 6, text: 'Does the Fern come in oak?' }],
  },
  {
    ...{ address: '203.0.113.200', language: 'en', page: '/lamps' },
    lines: [{ ago: 3, text: 'hello??' }],
    isBlockedBefore: true,
  },
];
