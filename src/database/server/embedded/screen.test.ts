import { describe, expect, it } from 'vitest';
import { refusalOf } from './screen.ts';
import { query } from './wire.ts';

const refusal = (statement: string) => refusalOf({ bytes: query(statement), ends: 'Q' });

describe('statements of the application', () => {
  it.each([
    'set session authorization postgres',
    'SET LOCAL SESSION\n\tAUTHORIZATION postgres',
    'reset session/* */authorization',
    'set session -- hidden\n authorization postgres',
    "set session_authorization to 'postgres'",
    "select set_config('session_authorization', 'postgres', false)",
    'select set_config($1, $2, true)',
    'do $$ begin null; end $$',
    'select 1; do $$ begin null; end $$',
    '/* hello */ discard all',
    'prepare mine as select 1',
    'listen everything',
    "load 'library'",
    'alter  system set fsync = off',
  ])('are refused: %s', (statement) => {
    expect(refusal(statement)).not.toBeNull();
  });

  it.each([
    "select set_config('app.person_id', $1, true)",
    "select set_config( 'app.state_code', $1, true)",
    'set local role stk_state',
    'update visit set session = 1',
    "select 'do' as word",
    'insert into discarded (id) values (1) on conflict do nothing',
  ])('are let through: %s', (statement) => {
    expect(refusal(statement)).toBeNull();
  });

  it('are refused when prepared under a name, which all connections would share', () => {
    const parse = (name: string) => Buffer.from(`P\0\0\0\0${name}\0select 1\0\0\0`);
    expect(refusalOf({ bytes: withLength(parse('mine')), ends: 'S' })).toContain('named');
    expect(refusalOf({ bytes: withLength(parse('')), ends: 'S' })).toBeNull();
  });
});

function withLength(message: Buffer): Buffer {
  message.writeInt32BE(message.length - 1, 1);
  return message;
}
