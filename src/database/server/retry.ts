// Which faults of a database are worth another try.

/** The transaction was given up: a conflict of two writers, or a deadlock. Nothing of it was kept. */
export function wasRolledBack(fault: unknown): boolean {
  return ['40001', '40P01'].includes(codeOf(fault));
}

/**
 * Two made or changed the same role at once, each from a database of its own: the second is refused, also where it
 * would have changed nothing. Nothing of what it did was kept.
 */
export function hasClashed(fault: unknown): boolean {
  const changed = fault instanceof Error && /^tuple concurrently (updated|deleted)$/.test(fault.message);
  return changed || ['42710', '23505'].includes(codeOf(fault));
}

/** The connection was lost or refused: the server restarts, or a backend died. */
export function wasLost(fault: unknown): boolean {
  return (
    lost.has(codeOf(fault)) ||
    (fault instanceof Error && /^Connection terminated|not queryable$/.test(fault.message))
  );
}

const lost = new Set([
  ...['57P01', '57P02', '57P03', '08000', '08001', '08003', '08004', '08006'],
  ...['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ENOENT'],
]);

/** Waits longer before each further try, and never equally long for two that failed together. */
export function pauseBefore(attempt: number): Promise<void> {
  const milliseconds = 40 * 2 ** attempt * (0.5 + Math.random());
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function codeOf(fault: unknown): string {
  return typeof fault === 'object' && fault !== null && 'code' in fault ? String(fault.code) : '';
}
