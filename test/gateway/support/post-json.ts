/** Sends JSON to a gateway that listens, as a program does. */
export const postJson = (
  url: string,
  json: object,
  headers: Record<string, string> = {},
): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(json),
  });
