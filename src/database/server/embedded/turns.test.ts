import { describe, expect, it } from 'vitest';
import { type Connection, takeTurns } from './turns.ts';
import { type Batch, batches, query } from './wire.ts';

// The engine is played by a function that notes what it is given and answers whether a transaction is open; the
// real one is behind these turns in gateway.test.ts.

const text = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(5, -1)).toString();

function played() {
  const ran: string[] = [];
  const sent: [number, string][] = [];
  let isOpen = false;
  const turns = takeTurns(
    (bytes) => {
      const statement = text(bytes);
      ran.push(statement);
      if (statement === 'begin') isOpen = true;
      if (statement === 'commit' || statement === 'rollback') isOpen = false;
      return Buffer.from([0x5a, 0, 0, 0, 5, isOpen ? 0x54 : 0x49]);
    },
    () => undefined,
  );
  const connection = (id: number, user = 'stk_login'): Connection => ({
    id,
    user,
    send: (bytes) => sent.push([id, Buffer.from(bytes ?? []).toString('latin1')]),
  });
  const say = (from: Connection, statement: string) =>
    turns.enter(from, { bytes: query(statement), ends: 'Q' });
  return { turns, ran, sent, connection, say };
}

const statements = (ran: string[]) => ran.filter((statement) => !statement.startsWith('set session'));

describe('taking turns', () => {
  it('keeps everybody else out while a transaction is open, and lets them in after it in the order they came', () => {
    const { say, ran, connection } = played();
    const [one, two, three] = [connection(1), connection(2), connection(3)];
    say(one, 'begin');
    say(two, 'select 2');
    say(three, 'select 3');
    say(one, 'select 1');
    expect(statements(ran)).toEqual(['begin', 'select 1']);
    say(one, 'commit');
    expect(statements(ran)).toEqual(['begin', 'select 1', 'commit', 'select 2', 'select 3']);
  });

  it('begins each turn as the person who logged in', () => {
    const { say, ran, connection } = played();
    say(connection(1), 'select 1');
    say(connection(2, 'postgres'), 'select 2');
    expect(ran).toEqual([
      'set session authorization "stk_login"',
      'select 1',
      'set session authorization "postgres"',
      'select 2',
    ]);
  });

  it('undoes the transaction of a connection that goes, forgets what it had waiting, and goes on', () => {
    const { say, ran, turns, connection } = played();
    const [one, two] = [connection(1), connection(2)];
    say(one, 'begin');
    say(two, 'select 2');
    turns.leave(one);
    expect(statements(ran)).toEqual(['begin', 'rollback', 'select 2']);
    expect(turns.holder()).toBeNull();
  });

  it('forgets what a connection that goes had waiting', () => {
    const { say, ran, turns, connection } = played();
    const [one, two] = [connection(1), connection(2)];
    say(one, 'begin');
    say(two, 'select 2');
    turns.leave(two);
    say(one, 'commit');
    expect(statements(ran)).toEqual(['begin', 'commit']);
  });

  it('refuses what is not for the application, and undoes its transaction', () => {
    const { say, ran, sent, connection } = played();
    const one = connection(1);
    say(one, 'begin');
    say(one, 'set session authorization postgres');
    expect(statements(ran)).toEqual(['begin', 'rollback']);
    expect(sent.at(-1)).toEqual([1, expect.stringContaining('not for an application connection')]);
  });
});

describe('cutting what a connection sends', () => {
  const sync = Buffer.from([0x53, 0, 0, 0, 4]);
  const parse = (name: string) => {
    const body = Buffer.from(`${name}\0select 1\0\0\0`);
    const head = Buffer.alloc(5);
    head.write('P');
    head.writeInt32BE(body.length + 4, 1);
    return Buffer.concat([head, body]);
  };
  const ends = (found: Batch[]) => found.map((batch) => [batch.ends, batch.bytes.length]);

  it('waits until the engine has to answer, however the bytes arrive', () => {
    const all = Buffer.concat([parse(''), sync, query('select 2'), parse('')]);
    const whole = ends(batches()(all));
    expect(whole).toEqual([
      ['S', parse('').length + 5],
      ['Q', 14],
    ]);
    const read = batches();
    const bitByBit = [...all].flatMap((byte) => read(new Uint8Array([byte])));
    expect(ends(bitByBit)).toEqual(whole);
  });
});
