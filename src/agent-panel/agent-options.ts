/** Whose chat is shown: by its code, else the newest of an email or phone. */
export interface AgentChat {
  /** Such as `K7F2-9QXM`; a vendor's tag `doorlist_K7F2-9QXM` will do. */
  code?: string | undefined;
  email?: string | undefined;
  phone?: string | undefined;
}

/** A block that was made in the panel. */
interface AgentBlock {
  /** What a refused visitor can quote, such as `8F3K-2WQD`. */
  reference: string;
  /** ISO 8601; null: until somebody unblocks. */
  until: string | null;
}

/** What `mountAgent` takes. */
export interface AgentOptions extends AgentChat {
  /**
   * Where the gateway is.
   *
   * @default the origin of this script, if the gateway serves it
   */
  gateway?: string;
  /**
   * Language, BCP 47, such as `de`. All panels of a page speak one.
   *
   * @default the page's `<html lang>`, then the browser's languages, then `en`
   */
  language?: string | undefined;
  /** @default 'system' */
  theme?: 'light' | 'dark' | 'system';
  /** Called when the person has blocked the visitor. */
  onBlock?: (block: AgentBlock) => void;
}

/** The panel on the page. */
interface MountedAgent {
  /** Shows another chat, or the same anew. */
  show: (chat: AgentChat) => void;
  /** Takes the panel away. */
  unmount: () => void;
}

/**
 * Shows in an element who a chat is with, and lets a signed-in person block
 * them. The person signs in through a window of the gateway's, which hands a
 * short-lived token to this page's origin; an owner has to allow that origin.
 *
 * @param element what the panel is drawn into: in a shadow root of its own
 * @throws TypeError if `gateway` is no origin, or is missing where the gateway
 * does not serve the script
 */
export type MountAgent = (
  element: HTMLElement,
  options?: AgentOptions,
) => MountedAgent;
