import { describe, expect, it } from 'vitest';
import { readServers } from '../../../../src/gateway/store/postgres/read-servers';

describe('the URL of a PostgreSQL database', () => {
  it('names one server, which may be a replica for a while', () => {
    const url =
      'postgres://ada:p%40ss@db.example.com:5433/bans?sslmode=require';
    expect(readServers(url)).toEqual({
      urls: [url],
      where: 'db.example.com:5433/bans',
      mustWrite: false,
    });
  });

  it('names several, each with its port or without', () => {
    expect(
      readServers(
        'postgresql://ada:p@ss@one:5433,two,[::1]:5434/bans?target_session_attrs=read-write',
      ),
    ).toEqual({
      urls: [
        'postgresql://ada:p@ss@one:5433/bans?target_session_attrs=read-write',
        'postgresql://ada:p@ss@two/bans?target_session_attrs=read-write',
        'postgresql://ada:p@ss@[::1]:5434/bans?target_session_attrs=read-write',
      ],
      where: 'one:5433,two,[::1]:5434/bans',
      mustWrite: true,
    });
  });

  it('asks one server whether it takes writes if it says so', () => {
    const url = 'postgres://db/bans?target_session_attrs=primary';
    expect(readServers(url)).toMatchObject({ urls: [url], mustWrite: true });
  });

  it.each([
    'mysql://db/bans',
    'db.example.com',
    'postgres://db:port/bans',
    'postgres://one:5432,two:port/bans',
  ])('is refused: %s', (url) => {
    expect(() => readServers(url, 'DATABASE_DIRECT_URL')).toThrow(
      'DATABASE_DIRECT_URL: expected postgres://user:password@host:5432/database.',
    );
  });

  it('is refused if it asks for replicas', () => {
    expect(() =>
      readServers('postgres://one,two/bans?target_session_attrs=standby'),
    ).toThrow('DATABASE_URL: expected target_session_attrs=read-write');
  });
});
