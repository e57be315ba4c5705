import { copyButton } from './copy-button';
import { curlLine } from './curl-line';
import { describeType } from './describe-type';
import { element } from '../dom/element';
import { prose } from './prose';
import { fieldTable } from './field-table';
import { listFields, type Field } from './fields';
import type { Content, Document, Parameter, Route, Schema } from './open-api';

const PLACES = {
  path: 'In the path',
  query: 'In the query',
  header: 'Headers',
} as const;

const WHO: Record<string, string> = {
  bearer: 'a bearer token',
  cookie: 'the cookie of a sign-in',
  basic: 'email and password (Basic)',
};

/** One operation: a line, and everything about it once that is opened. */
export const operationView = (
  route: Route,
  { components }: Document,
  origin: string,
): HTMLElement => {
  const { method, path, summary, description, requestBody } = route;
  const line = curlLine(route, origin);
  const body = Object.entries(requestBody?.content ?? {});
  const fields = listFields(body[0]?.[1].schema ?? {});
  return element(
    'details',
    { id: route.operationId },
    element(
      'summary',
      {},
      element('b', { class: `method ${method}` }, method.toUpperCase()),
      element('code', {}, path),
      element('span', {}, summary),
    ),
    element('p', {}, whoMay(route)),
    ...(description ? [element('p', {}, ...prose(description))] : []),
    element(
      'div',
      { class: 'curl' },
      element('code', { tabindex: '0' }, line),
      copyButton(line),
    ),
    ...tablesOf(route.parameters ?? []),
    ...(fields.length
      ? [fieldTable(`Body: ${body.map(([type]) => type).join(' or ')}`, fields)]
      : []),
    answersView(route, components.schemas),
  );
};

const whoMay = ({ security }: Route): string => {
  const ways = security.flatMap((one) => Object.keys(one));
  return ways.length
    ? `Needs ${ways.map((way) => WHO[way] ?? way).join(', or ')}.`
    : 'Needs no sign-in.';
};

const tablesOf = (parameters: readonly Parameter[]): HTMLElement[] =>
  (['path', 'query', 'header'] as const).flatMap((place) => {
    const fields: Field[] = parameters
      .filter((one) => one.in === place)
      .map(({ name, required, schema, description = '' }) => ({
        name,
        required,
        type: describeType(schema),
        text: description,
      }));
    return fields.length ? [fieldTable(PLACES[place], fields)] : [];
  });

const answersView = (
  { responses }: Route,
  schemas: Record<string, Schema>,
): HTMLElement =>
  element(
    'dl',
    {},
    ...Object.entries(responses).flatMap(
      ([status, { description, content }]) => [
        element(
          'dt',
          { class: status < '4' ? 'good' : '' },
          status === 'default' ? 'else' : status,
        ),
        element(
          'dd',
          {},
          ...prose(description),
          ...(status < '4' ? shapesOf(content ?? {}, schemas) : []),
        ),
      ],
    ),
  );

/** What comes with an answer: its type, and the schema's name as a link. */
const shapesOf = (
  content: Content,
  schemas: Record<string, Schema>,
): HTMLElement[] =>
  Object.entries(content).map(([type, { schema = {} }]) => {
    const name = describeType(schema);
    return element(
      'span',
      { class: 'type' },
      `${type} `,
      ...(name in schemas
        ? [element('a', { href: `#schema-${name}` }, name)]
        : []),
    );
  });
