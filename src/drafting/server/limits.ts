import type { WebSocket } from 'ws';

// What one connection may send. Fast typing is some twenty messages a second, each of a few hundred bytes.

/** Bytes of one message: as much as a request may bring. */
export const mostBytes = 1024 * 1024;
/** Bytes that a draft may come to as a shared document. */
export const mostBytesOfDraft = 16 * mostBytes;
export const mostInRoom = 30;

const messages = { most: 1000, within: 10_000 };

/** Cuts off whoever sends more messages than anybody types. */
export function limitRate(socket: WebSocket, clock: () => number): void {
  let since = clock();
  let count = 0;
  socket.prependListener('message', () => {
    const now = clock();
    if (now - since > messages.within) [since, count] = [now, 0];
    count += 1;
    if (count > messages.most) socket.terminate();
  });
}

// Kinds of messages by the protocol: sync, awareness, sign-in, question for awareness, sync reply, goodbye. What is left
// out would have somebody speak to all others in the name of the house.
const kinds = new Set([0, 1, 2, 3, 4, 7]);

/** Whether a message, which begins with the name of its room, is of a kind that editors send. */
export function isOfEditor(message: Uint8Array, room: string): boolean {
  return kinds.has(message[room.length + 1] ?? -1);
}
