import { expect, it } from 'vitest';
import { readWork } from '../../../../src/gateway/store/migrations/read-work';

const NOTHING = {
  ...{ makes: [], widens: [], indexes: [], rewrites: [], breaks: [] },
};

it('what a migration does is read off its statements', () => {
  expect(
    readWork([
      'create table "notes" ("id" integer primary key, "ban" integer not null)',
      'create unique index "notes_ban" on "notes" ("ban")',
      'alter table "bans" add column "noted" integer default 0 not null',
      'alter table "bans" add column "noter" text',
      'create index if not exists "bans_noted" on "bans" ("noted")',
      'create unique index "bans_noter" on "bans" ("noter")',
      'update bans set noted = 1 where id in (select ban from notes)',
      'select "id" from "ban_keys" where "id" > ?',
      'insert into "notes" ("ban") select "id" from "bans"',
      'drop index "bans_old"',
    ]),
  ).toEqual({
    ...NOTHING,
    makes: ['notes'],
    widens: ['bans'],
    indexes: ['bans', 'bans'],
    rewrites: ['bans', 'ban_keys', 'bans'],
  });
});

it.each([
  ['alter table "bans" drop column "note"', 'bans.note is dropped'],
  [
    'alter table "bans" rename column "note" to "remark"',
    'bans.note is called remark',
  ],
  ['alter table "bans" rename to "blocks"', 'bans: rename to "blocks"'],
  [
    'alter table "bans" alter column "note" set not null',
    'bans: alter column "note" set not null',
  ],
  ['drop table "bans"', 'bans is dropped'],
  [
    'alter table "bans" add column "why" text not null',
    'bans.why has to be given',
  ],
  [
    'create unique index "bans_note" on "bans" ("note")',
    'bans_note has to be unique',
  ],
])('what breaks gateways of the version before: %s', (statement, why) => {
  expect(readWork([statement]).breaks).toEqual([why]);
});
