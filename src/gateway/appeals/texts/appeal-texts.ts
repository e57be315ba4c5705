/** What refused people read where they appeal, in one language. */
export interface AppealTexts {
  /** The language's own name. */
  name: string;
  title: string;
  intro: string;
  reference: string;
  until: string;
  forGood: string;
  /** Above the box that they write in. */
  text: string;
  textHint: string;
  contact: string;
  contactHint: string;
  send: string;
  /** Above what they wrote. */
  written: string;
  waiting: string;
  /** Above the answer. */
  answer: string;
  accepted: string;
  shortened: string;
  declined: string;
  /** The ban has ended meanwhile. */
  over: string;
  /** Before the date from which they may ask again. */
  again: string;
  tooLate: string;
  closed: string;
  notFound: string;
  empty: string;
  tooLong: string;
  noMailbox: string;
  tooMany: string;
  languages: string;
  mailSubject: string;
}
