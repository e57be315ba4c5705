// Loads a list into one table of a database, as a program would that does
// nothing else: the least that importing it can cost. The API of better-sqlite3.
import { readFileSync } from 'node:fs';
import Database from 'libsql';

const [list, file] = process.argv.slice(2);
const db = new Database(file);
db.pragma('journal_mode = wal');
db.pragma('synchronous = full');
db.exec('create table bans (id integer primary key, value text, reason text)');
db.exec('create unique index bans_value on bans (value)');
const insert = db.prepare('insert into bans (value, reason) values (?, ?)');
db.exec('begin');
for (const line of readFileSync(list, 'utf8').split('\n')) {
  const [value, reason = ''] = line.split(' ; ');
  if (value) insert.run(value, reason);
}
db.exec('commit');
db.close();
const { user, system } = process.cpuUsage();
console.log((user + system) / 1e6);
