import { refusalOf } from './screen.ts';
import { type Batch, errorAnswer, query, transactionAfter } from './wire.ts';

/** The engine: one session, one statement at a time. */
export type Execute = (bytes: Uint8Array) => Uint8Array;

export type Connection = { readonly id: number; readonly user: string; send(bytes: Uint8Array | null): void };

export type Turns = {
  /** Puts a batch of a connection in line, and works off whatever may run now. */
  enter(connection: Connection, batch: Batch): void;
  /** The connection has gone: its transaction is undone. */
  leave(connection: Connection): void;
  /** The connection whose transaction has the engine to itself, and since when it was last heard of. */
  holder(): { connection: Connection; heardAt: number } | null;
};

export const superuser = 'postgres';

/**
 * Shares the one session of the engine: whoever begins a transaction has it alone until its end, so transactions
 * never mix. Every turn starts as the person who logged in, whatever the turn before has left.
 */
export function takeTurns(execute: Execute, onTurn: (connection: Connection | null) => void): Turns {
  const line: { connection: Connection; batch: Batch }[] = [];
  let holder: { connection: Connection; heardAt: number } | null = null;

  function next() {
    const at = holder ? line.findIndex(({ connection }) => connection === holder?.connection) : 0;
    return at < 0 ? undefined : line.splice(at, 1)[0];
  }

  function run(connection: Connection, batch: Batch): void {
    const refusal = connection.user === superuser ? null : refusalOf(batch);
    if (refusal) {
      undo(connection);
      connection.send(errorAnswer('ERROR', '42501', refusal));
      return;
    }
    if (!holder) execute(query(beginAs(connection.user)));
    onTurn(connection);
    const answer = execute(batch.bytes);
    onTurn(null);
    const isOver = batch.ends !== 'H' && batch.ends !== 'd' && transactionAfter(answer) === 'idle';
    holder = isOver ? null : { connection, heardAt: Date.now() };
    connection.send(answer);
  }

  function undo(connection: Connection): void {
    if (holder?.connection !== connection) return;
    holder = null;
    execute(query('rollback'));
  }

  function work(): void {
    for (let turn = next(); turn; turn = next()) run(turn.connection, turn.batch);
  }

  return {
    enter(connection, batch) {
      line.push({ connection, batch });
      work();
    },
    leave(connection) {
      for (let at = line.length - 1; at >= 0; at--)
        if (line[at]?.connection === connection) line.splice(at, 1);
      undo(connection);
      work();
    },
    holder: () => holder,
  };
}

function beginAs(user: string): string {
  return `set session authorization "${user.replaceAll('"', '')}"`;
}
