import type { Readable } from 'node:stream';

/** Bytes that came in and lie aside until they are kept or let go. */
export type Received = {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
};

/**
 * Files by the hash of their bytes. Whoever keeps one never changes it; the same bytes are kept once. Narrow on purpose,
 * so that a driver for an object store fits behind it.
 */
export type BlobStore = {
  /** Takes bytes in and hashes them on the way; null when there are more than `most`, and then nothing is left. */
  receive(source: Readable, most: number): Promise<Received | null>;
  /** Keeps for good what was received. */
  keep(received: Received): Promise<void>;
  /** Lets go what was received and not kept; does nothing otherwise. */
  discard(received: Received): Promise<void>;
  /** The bytes, or why there are none to be had: they are gone, or they are no longer what was kept. */
  read(sha256: string): Promise<Buffer | Damage>;
  /** What is kept, and since when, in no order. */
  list(): Promise<readonly Kept[]>;
  remove(sha256: string): Promise<void>;
};

export type Damage = 'missing' | 'changed';
export type Kept = { readonly sha256: string; readonly keptAt: number };
