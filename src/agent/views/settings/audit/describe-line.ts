import type { AuditLine } from '../../../../protocol/audit';
import { joinWords } from '../../../logic/join-words';
import { exact } from '../../../logic/times';
import { t } from '../../../texts/texts';
import { NO_LIMITS } from '../people/no-limits';

/** One thing that a line says was changed. */
interface AuditChange {
  field: string;
  /** Undefined: the line does not say. */
  before?: string;
  after: string;
}

/** Fields that tell nobody anything: ids of keys, and what follows from others. */
const SILENT = ['revision'];
/** What stands for a key or an address that is not kept in clear. */
const KEY_ID = /^[\da-f]{16}$/;
/** Fields whose numbers are times. */
const TIMES = ['until'];
const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Returns what a field of a line is called. */
const nameField = (field: string): string => {
  const names: Readonly<Record<string, string>> = t().audit.fields;
  return names[field] ?? field;
};

const isUsual = (field: string, value: unknown): boolean =>
  field in NO_LIMITS && NO_LIMITS[field as keyof typeof NO_LIMITS] === value;

/** Returns whether a field says nothing: it is empty, or only an id of a key. */
const isSilent = (field: string, value: unknown): boolean =>
  SILENT.includes(field) ||
  (typeof value === 'string' && KEY_ID.test(value)) ||
  (Array.isArray(value) && value.length === 0 && field !== 'sites');

/** Returns a value of a line for people. */
const showValue = (value: unknown, field = ''): string => {
  const words = t().audit.values;
  if (field === 'sites' && (value === null || String(value) === '')) {
    return t().people.allSites;
  }
  if (TIMES.includes(field) && typeof value === 'number') {
    return exact(new Date(value).toISOString());
  }
  if (value === null || value === '' || value === undefined) return words.none;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'string') {
    return ISO_TIME.test(value) ? exact(value) : value;
  }
  if (Array.isArray(value)) {
    return value.length
      ? joinWords(value.map((one) => showValue(one)))
      : words.none;
  }
  if (isObject(value)) {
    const parts = Object.entries(value).filter(
      ([name, one]) => !isUsual(name, one),
    );
    return parts.length
      ? joinWords(
          parts.map(([name, one]) =>
            words.part(nameField(name), showValue(one, name)),
          ),
        )
      : words.none;
  }
  return String(value);
};

/** Lists what a line says was changed: from what to what, where it says so. */
export const listChanges = ({
  detail,
}: Pick<AuditLine, 'detail'>): AuditChange[] =>
  Object.entries(detail)
    .filter(([field, value]) => !isSilent(field, value))
    .map(([field, value]) =>
      isObject(value) && 'before' in value && 'after' in value
        ? {
            field: nameField(field),
            before: showValue(value['before'], field),
            after: showValue(value['after'], field),
          }
        : { field: nameField(field), after: showValue(value, field) },
    );

/** Returns what somebody did, in words; one that is not known as it is. */
export const nameAction = (action: string): string => {
  const names: Readonly<Record<string, string>> = t().audit.actions;
  return names[action] ?? action;
};
