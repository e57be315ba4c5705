import type { Route } from './open-api';

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

const CREDENTIALS: Record<string, string> = {
  basic: '-u "$EMAIL:$PASSWORD"',
  bearer: '-H "authorization: Bearer $TOKEN"',
};

/** Returns a command line of curl that makes this request. */
export const curlLine = (route: Route, origin: string): string => {
  const { method, parameters = [], requestBody, security } = route;
  const path = parameters.reduce(
    (text, { name, schema }) =>
      text.replace(`{${name}}`, String(schema.examples?.[0] ?? name)),
    route.path,
  );
  const [type, content] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  const scheme = security
    .flatMap((one) => Object.keys(one))
    .find((name) => name in CREDENTIALS);
  // What curl sends by itself needs no flag.
  const isImplied = method === (content ? 'post' : 'get');
  const methodFlag = isImplied ? '' : `-X ${method.toUpperCase()}`;
  return [
    'curl',
    isStream(route) ? '-N' : '',
    methodFlag,
    quote(origin + path),
    CREDENTIALS[scheme ?? ''] ?? '',
    type === undefined ? '' : `-H ${quote(`content-type: ${type}`)}`,
    content ? `-d ${quote(JSON.stringify(content.example))}` : '',
  ]
    .filter(Boolean)
    .join(' ');
};

const isStream = ({ responses }: Route): boolean =>
  'text/event-stream' in (responses['200']?.content ?? {});
