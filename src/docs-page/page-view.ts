import { element } from '../dom/element';
import { fieldTable } from './field-table';
import { listFields } from './fields';
import type { Document, Route } from './open-api';
import { operationView } from './operation-view';

const SCHEMAS = 'What comes back';

const idOf = (group: string): string =>
  group.toLowerCase().replace(/\W+/g, '-');

const routesOf = ({ paths }: Document): Route[] =>
  Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      ...operation,
      method,
      path,
    })),
  );

const section = (group: string, children: HTMLElement[]): HTMLElement =>
  element(
    'section',
    { id: idOf(group), 'aria-label': group },
    element('h2', {}, group),
    ...children,
  );

/** The whole description: links to its groups, then the groups. */
export const pageView = (api: Document, origin: string): HTMLElement[] => {
  const routes = routesOf(api);
  const groups = api.tags.map(({ name }) => name);
  return [
    element(
      'nav',
      { 'aria-label': 'Groups' },
      ...[...groups, SCHEMAS].map((name) =>
        element('a', { href: `#${idOf(name)}` }, name),
      ),
    ),
    element(
      'div',
      {},
      ...groups.map((name) =>
        section(
          name,
          routes
            .filter(({ tags }) => tags.includes(name))
            .map((route) => operationView(route, api, origin)),
        ),
      ),
      section(
        SCHEMAS,
        Object.entries(api.components.schemas).map(([name, schema]) =>
          element(
            'details',
            { id: `schema-${name}` },
            element('summary', {}, element('code', {}, name)),
            fieldTable(schema.description ?? 'Fields', listFields(schema)),
          ),
        ),
      ),
    ),
  ];
};
