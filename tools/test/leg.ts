import type { Ended } from './run.ts';

// The vocabulary of a test run: legs that each say how many checks passed, failed and were skipped.

export type Count = { readonly passed: number; readonly failed: number; readonly skipped: number };

export const none: Count = { passed: 0, failed: 0, skipped: 0 };
export const onePassed: Count = { ...none, passed: 1 };
export const oneFailed: Count = { ...none, failed: 1 };

export function sum(counts: readonly Count[]): Count {
  return counts.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
    }),
    none,
  );
}

/** What a leg came to: what it counted, and each failure in words, for the end of the run to say them again. */
export type Outcome = { readonly count: Count; readonly failures: readonly string[] };

export type Leg = { readonly name: string; run(): Promise<Outcome> };

export type LegDone = Outcome & { readonly name: string; readonly seconds: number };

/** Runs the legs one after the other; one that breaks counts as failed, and the next ones still run. */
export async function runLegs(legs: readonly Leg[]): Promise<readonly LegDone[]> {
  const done: LegDone[] = [];
  for (const leg of legs) {
    console.log(`\n== ${leg.name}`);
    const started = performance.now();
    const outcome = await leg.run().catch((fault: unknown) => {
      console.error(fault);
      return failedOnce(String(fault));
    });
    done.push({ name: leg.name, seconds: (performance.now() - started) / 1000, ...outcome });
  }
  return done;
}

/** One command as a leg: it passes or it fails. */
export function command(name: string, run: () => Promise<Ended>): Leg {
  const outcome = ({ well, how }: Ended) => (well ? { count: onePassed, failures: [] } : failedOnce(how));
  return { name, run: async () => outcome(await run()) };
}

export function failedOnce(why: string): Outcome {
  return { count: oneFailed, failures: [why] };
}

export function leftOut(tests: number): Outcome {
  return { count: { ...none, skipped: tests }, failures: [] };
}
