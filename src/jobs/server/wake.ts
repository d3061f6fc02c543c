import { AsyncResource } from 'node:async_hooks';

// A worker in this process need not wait for its next look: whoever leaves a job says so. It is told a moment later,
// because the job exists for others only when its transaction ends; one that ends later is found at the next look.

const sleepers = new Set<() => void>();
const momentsLater = [50, 500];

export function wakeSoon(): void {
  if (sleepers.size === 0) return;
  for (const later of momentsLater) setTimeout(wakeAll, later).unref();
}

/**
 * Calls back at each job that is left in this process, until the function it gives is called: as whoever sleeps, not
 * from within the transaction that left the job, which may still be under way.
 */
export function onWake(wake: () => void): () => void {
  const sleeper = AsyncResource.bind(wake);
  sleepers.add(sleeper);
  return () => void sleepers.delete(sleeper);
}

function wakeAll(): void {
  for (const wake of sleepers) wake();
}
