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

/** Creates the view of one operation: a line that opens to all details. */
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
    element('p', {}, describeCredentials(route)),
    ...(description ? [element('p', {}, ...prose(description))] : []),
    element(
      'div',
      { class: 'curl' },
      element('code', { tabindex: '0' }, line),
      copyButton(line),
    ),
    ...parameterTables(route.parameters ?? []),
    ...(fields.length
      ? [fieldTable(`Body: ${body.map(([type]) => type).join(' or ')}`, fields)]
      : []),
    responsesView(route, components.schemas),
  );
};

const describeCredentials = ({ security }: Route): string => {
  const schemes = security.flatMap((entry) => Object.keys(entry));
  return schemes.length
    ? `Needs ${schemes.map((scheme) => WHO[scheme] ?? scheme).join(', or ')}.`
    : 'Needs no sign-in.';
};

const parameterTables = (parameters: readonly Parameter[]): HTMLElement[] =>
  (['path', 'query', 'header'] as const).flatMap((place) => {
    const fields: Field[] = parameters
      .filter((entry) => entry.in === place)
      .map(({ name, required, schema, description = '' }) => ({
        name,
        required,
        type: describeType(schema),
        text: description,
      }));
    return fields.length ? [fieldTable(PLACES[place], fields)] : [];
  });

const responsesView = (
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
          ...(status < '4' ? schemaLinks(content ?? {}, schemas) : []),
        ),
      ],
    ),
  );

/** Creates, for each content type of a response, a link to its schema. */
const schemaLinks = (
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
