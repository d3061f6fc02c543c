import { parentPort, workerData } from 'node:worker_threads';
import { openDurably } from './durable-files.ts';
import { type FromEngine, readGauge, setGauge, type ToEngine } from './protocol.ts';
import { type Connection, superuser, takeTurns } from './turns.ts';
import { type Batch, batches, errorAnswer, welcome } from './wire.ts';

// The thread of the embedded engine. Long statements block it, not the program.

type Given = { readonly folder: string; readonly gauge: SharedArrayBuffer; readonly idleLimit: number };
type Known = Connection & { readonly read: (piece: Uint8Array) => Batch[]; greeted: boolean };

if (!parentPort) throw new Error('this file runs as a worker thread');
const port = parentPort;
const { folder, gauge, idleLimit } = workerData as Given;
const engine = await openDurably(folder, () => setGauge(gauge, 'syncs', readGauge(gauge, 'syncs') + 1));
const connections = new Map<number, Known>();

const turns = takeTurns(
  (bytes) => engine.execProtocolRawSync(bytes),
  (connection) => {
    const isWatched = connection !== null && connection.user !== superuser;
    setGauge(gauge, 'connection', connection?.id ?? 0);
    setGauge(gauge, 'startedAt', isWatched ? Date.now() : 0);
  },
);

port.on('message', (message: ToEngine) => {
  if (message === 'stop') return void engine.close().then(() => process.exit(0));
  const known = connections.get(message.connection) ?? arrive(message.connection, message.user);
  if (message.bytes) receive(known, message.bytes);
  else depart(known);
});
setInterval(endForgottenTransaction, Math.min(1000, idleLimit / 4)).unref();
post('ready');

function arrive(id: number, user: string): Known {
  const send = (bytes: Uint8Array | null) => post({ connection: id, bytes });
  const known: Known = { id, user, send, read: batches(), greeted: false };
  connections.set(id, known);
  return known;
}

/** The first message is the greeting of the protocol, which needs nothing of the engine. */
function receive(known: Known, bytes: Uint8Array): void {
  if (!known.greeted) {
    known.greeted = true;
    known.send(welcome());
    return;
  }
  for (const batch of known.read(bytes)) {
    if (batch.ends === 'X') depart(known);
    else turns.enter(known, batch);
  }
}

function depart(known: Known): void {
  if (!connections.delete(known.id)) return;
  turns.leave(known);
  known.send(null);
}

/** A transaction that nobody goes on with would keep everybody else out. */
function endForgottenTransaction(): void {
  const holder = turns.holder();
  if (!holder || Date.now() - holder.heardAt < idleLimit) return;
  const { connection } = holder;
  connection.send(errorAnswer('FATAL', '25P03', 'the transaction was idle for too long'));
  const known = connections.get(connection.id);
  if (known) depart(known);
}

function post(message: FromEngine): void {
  if (message === 'ready' || !message.bytes) {
    port.postMessage(message);
    return;
  }
  // A copy: an answer may be a window on the engine's own memory, which must not travel along.
  const bytes = new Uint8Array(message.bytes);
  port.postMessage({ ...message, bytes }, [bytes.buffer]);
}
