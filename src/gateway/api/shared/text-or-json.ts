/** A simple request, so that a browser sends no preflight before it. */
export const TEXT_OR_JSON = ['text/plain', 'application/json'] as const;
