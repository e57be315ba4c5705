import { element } from '../dom/element';
import { fieldTable } from './field-table';
import { listFields } from './fields';
import type { Document, Route } from './open-api';
import { operationView } from './operation-view';

const SCHEMAS = 'What comes back';

const groupId = (group: string): string =>
  group.toLowerCase().replace(/\W+/g, '-');

const listRoutes = ({ paths }: Document): Route[] =>
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
    { id: groupId(group), 'aria-label': group },
    element('h2', {}, group),
    ...children,
  );

/** Creates the page: links to the groups, then the groups and the schemas. */
export const pageView = (api: Document, origin: string): HTMLElement[] => {
  const routes = listRoutes(api);
  const groups = api.tags.map(({ name }) => name);
  return [
    element(
      'nav',
      { 'aria-label': 'Groups' },
      ...[...groups, SCHEMAS].map((name) =>
        element('a', { href: `#${groupId(name)}` }, name),
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
