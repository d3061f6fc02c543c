import type { Duplex } from 'node:stream';
import type { Worker } from 'node:worker_threads';
import { connectionOver, deliver } from './connection.ts';
import { type FromEngine, newGauge, readGauge, type ToEngine } from './protocol.ts';
import { startWorker } from './start.ts';
import { errorAnswer } from './wire.ts';

export type Limits = {
  /** Milliseconds a statement of the application may take; the engine itself knows neither a limit nor a cancel. */
  readonly statement: number;
  /** Milliseconds a transaction may wait for its next statement. */
  readonly idle: number;
};

export type Engine = {
  /** A new connection, for the `stream` of the driver. */
  connect(user: string): Duplex;
  /** How often files were forced to the disk since the engine started. */
  syncs(): number;
  stop(): Promise<void>;
};

type Running = {
  readonly worker: Worker;
  readonly streams: Map<number, Duplex>;
  readonly gauge: SharedArrayBuffer;
};

/**
 * The engine on a folder that nobody else uses. When its thread dies, or is ended because a statement took too long,
 * all connections are lost as on a server that restarts, and the next one starts it again.
 */
export async function startEngine(folder: string, limits: Limits): Promise<Engine> {
  let count = 0;
  let isStopped = false;
  let starting: Promise<Running> | null = null;
  let formerIsGone: Promise<void> = Promise.resolve();

  const running = (): Promise<Running> => {
    if (isStopped) return Promise.reject(new Error('the embedded database is closed'));
    starting ??= formerIsGone.then(() =>
      run(folder, limits, (gone) => {
        starting = null;
        formerIsGone = gone;
      }),
    );
    return starting;
  };
  let last = await running();

  return {
    connect(user) {
      const connection = ++count;
      const opened = running().then((engine) => {
        last = engine;
        engine.streams.set(connection, stream);
        return (bytes: Uint8Array | null) => {
          if (!engine.streams.has(connection)) return;
          const message: ToEngine = { connection, user, bytes };
          engine.worker.postMessage(message, bytes ? [bytes.buffer as ArrayBuffer] : []);
        };
      });
      const stream = connectionOver(opened, () => last.streams.delete(connection));
      return stream;
    },
    syncs: () => readGauge(last.gauge, 'syncs'),
    async stop() {
      isStopped = true;
      const engine = await starting?.catch(() => null);
      if (!engine) return;
      const gone = new Promise((resolve) => engine.worker.once('exit', resolve));
      engine.worker.postMessage('stop' satisfies ToEngine);
      await gone;
    },
  };
}

function run(folder: string, limits: Limits, onEnd: (gone: Promise<void>) => void): Promise<Running> {
  const gauge = newGauge();
  const worker = startWorker('worker', { folder, gauge, idleLimit: limits.idle });
  const streams = new Map<number, Duplex>();
  const gone = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  let hasEnded = false;
  const end = () => {
    if (!hasEnded) onEnd(gone);
    hasEnded = true;
  };
  const watch = setInterval(() => {
    const connection = longStatement(gauge, limits);
    if (connection === null || hasEnded) return;
    // The engine cannot be asked to give up a statement. Ending its thread is safe: to the data it is a crash.
    end();
    lose(streams, connection, '57014', 'the statement took too long and was ended');
    void worker.terminate();
  }, limits.statement / 20);
  watch.unref();

  return new Promise((resolve, reject) => {
    worker.on('message', (message: FromEngine) => {
      if (message === 'ready') return resolve({ worker, streams, gauge });
      const stream = streams.get(message.connection);
      if (stream) deliver(stream, message);
      if (!message.bytes) streams.delete(message.connection);
    });
    // The fault of the engine may quote statements with their values, so it is not handed on.
    worker.on('error', () => reject(new Error(`the embedded database in ${folder} cannot be opened`)));
    worker.on('exit', () => {
      clearInterval(watch);
      end();
      reject(new Error(`the embedded database in ${folder} ended while it was opened`));
      for (const connection of [...streams.keys()]) {
        lose(streams, connection, '57P02', 'the embedded database was restarted');
      }
    });
  });
}

/** The connection of the application whose statement runs for too long. */
function longStatement(gauge: SharedArrayBuffer, { statement }: Limits): number | null {
  const startedAt = readGauge(gauge, 'startedAt');
  const isLong = startedAt !== 0 && Date.now() - startedAt >= statement;
  return isLong ? readGauge(gauge, 'connection') : null;
}

/** Tells a connection why it ends, as a server does. */
function lose(streams: Map<number, Duplex>, connection: number, code: string, text: string): void {
  const stream = streams.get(connection);
  streams.delete(connection);
  stream?.push(errorAnswer('FATAL', code, text));
  stream?.push(null);
}
