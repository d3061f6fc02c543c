// What the thread of the engine and the thread of the program tell each other.

/** From and to one connection: bytes, or null when it ends. */
export type Post = { readonly connection: number; readonly bytes: Uint8Array | null };

export type ToEngine = (Post & { readonly user: string }) | 'stop';
export type FromEngine = Post | 'ready';

/** A piece of memory both threads see, because the thread of the engine cannot answer while a statement runs. */
export type Gauge = { readonly memory: SharedArrayBuffer };

const slots = { startedAt: 0, connection: 1, syncs: 2 } as const;
type Slot = keyof typeof slots;

export function newGauge(): SharedArrayBuffer {
  return new SharedArrayBuffer(8 * Object.keys(slots).length);
}

export function readGauge(memory: SharedArrayBuffer, slot: Slot): number {
  return Number(Atomics.load(new BigInt64Array(memory), slots[slot]));
}

export function setGauge(memory: SharedArrayBuffer, slot: Slot, value: number): void {
  Atomics.store(new BigInt64Array(memory), slots[slot], BigInt(value));
}
