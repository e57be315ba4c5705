/** What is told of somebody who waits. */
export interface WaitingNotice {
  title: string;
  body: string;
  /** One notice takes the place of another one with the same tag. */
  tag: string;
}

/** How the browser tells a person, who may look elsewhere, that somebody waits. */
export interface Teller {
  /** Shows on the page's icon how many wait; 0: none. */
  badge(count: number): void;
  /** Plays a short sound, if the browser lets the page. */
  ring(): void;
  /** Whether notifications may be shown; undefined: the browser has none. */
  mayNotify(): NotificationPermission | undefined;
  /** Asks the person whether notifications may be shown. */
  askToNotify(): Promise<boolean>;
  /** Shows a notification; returns a function that takes it away. */
  notify(notice: WaitingNotice, onOpen: () => void): () => void;
  /** Whether the person looks at this very tab. */
  isInSight(): boolean;
  /**
   * Claims something for this tab; resolves with false if another tab has it. One
   * that is in sight comes before all others.
   */
  claim(name: string, isInSight: boolean): Promise<boolean>;
}
