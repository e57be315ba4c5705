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
    element('div', { class: 'entries' }, ...children),
  );

/** Creates links to the groups, and the groups with the schemas. */
export const pageView = (api: Document, origin: string) => {
  const routes = listRoutes(api);
  const groups = api.tags.map(({ name }) => name);
  return {
    links: [...groups, SCHEMAS].map((name) =>
      element('a', { href: `#${groupId(name)}` }, name),
    ),
    sections: [
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
    ],
  };
};
