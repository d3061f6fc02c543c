import { Duplex } from 'node:stream';
import type { Post } from './protocol.ts';

/** A connection as the `pg` driver wants it: a stream with the few methods of a socket that it calls. */
export function connectionOver(
  opened: Promise<(bytes: Uint8Array | null) => void>,
  onGone: () => void,
): Duplex {
  let post: ((bytes: Uint8Array | null) => void) | undefined;
  const stream: Duplex = new Duplex({
    read() {},
    write(chunk: Buffer, _encoding, done) {
      post?.(new Uint8Array(chunk));
      done();
    },
    writev(pieces, done) {
      post?.(new Uint8Array(Buffer.concat(pieces.map(({ chunk }) => chunk as Buffer))));
      done();
    },
    final(done) {
      post?.(null);
      done();
    },
    destroy(fault, done) {
      post?.(null);
      onGone();
      done(fault);
    },
  });
  const connect = () => {
    opened.then(
      (open) => {
        post = open;
        stream.emit('connect');
      },
      (fault: Error) => stream.destroy(fault),
    );
    return stream;
  };
  const same = () => stream;
  return Object.assign(stream, { connect, setNoDelay: same, setKeepAlive: same, ref: same, unref: same });
}

/** Hands what the engine sent to the driver. */
export function deliver(stream: Duplex, { bytes }: Post): void {
  stream.push(bytes && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
