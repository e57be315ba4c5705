/** What a visitor or the page's script may tell the widgets apart by. */
export interface Face {
  /** Class of the widget's root element on the page. */
  rootClass: string;
  /** Heading of the chat window. */
  title: string;
  /** Asks for name and email before the first message. @default false */
  asksWho?: boolean;
  /** Lets the visitor end the chat. @default true */
  canEnd?: boolean;
}
