/** A part of a ticket or chat, as the framework answers it. */
interface ZafAnswer {
  [path: string]: unknown;
}

/**
 * The framework that Zendesk’s screens give to apps, as far as it is called:
 * https://developer.zendesk.com/api-reference/apps/apps-core-api/client_api/
 */
export interface ZafClient {
  /** Answers what there is at the paths; what fails stands under `errors`. */
  get(paths: string[]): Promise<ZafAnswer>;
  on(event: string, handler: (data?: unknown) => void): void;
  invoke(
    action: 'resize',
    size: { width: string; height: string },
  ): Promise<unknown>;
  metadata(): Promise<{ settings: Record<string, unknown> }>;
}

declare global {
  interface Window {
    /** What the framework’s script puts on the page. */
    ZAFClient?: {
      /** Returns false outside of Zendesk’s screens. */
      init(): ZafClient | false;
    };
  }
}
