/** How a vendor calls the gateway about a chat. */
export interface VendorWebhook {
  signature: {
    /** The header that holds it, in lower case. */
    header: string;
    /** A sentence about how it is made, for the API's description. */
    description: string;
  };
  /** What names the chat in the body, for the API's description. */
  chatId: string;
  /** A body that the vendor sends. */
  example: object;
  /** Returns whether the vendor signed these bytes with this secret. */
  isSigned(secret: string, bytes: Uint8Array, signature: string): boolean;
  /**
   * Returns the id of the chat that a webhook is about, as the client's
   * `getChat` takes it; undefined if the body names none.
   */
  parseChatId(bytes: Uint8Array): string | undefined;
}
