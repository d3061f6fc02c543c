// The vocabulary of a test run: legs that each say how many checks passed, failed and were skipped.

export type Count = { readonly passed: number; readonly failed: number; readonly skipped: number };

export const none: Count = { passed: 0, failed: 0, skipped: 0 };
export const onePassed: Count = { ...none, passed: 1 };
export const oneFailed: Count = { ...none, failed: 1 };

export function skipped(tests: number): Count {
  return { ...none, skipped: tests };
}

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

export type Leg = { readonly name: string; run(): Promise<Count> };

export type LegDone = { readonly name: string; readonly seconds: number; readonly count: Count };

/** Runs the legs one after the other; one that breaks counts as failed, and the next ones still run. */
export async function runLegs(legs: readonly Leg[]): Promise<readonly LegDone[]> {
  const done: LegDone[] = [];
  for (const leg of legs) {
    console.log(`\n== ${leg.name}`);
    const started = performance.now();
    const count = await leg.run().catch((fault: unknown) => {
      console.error(fault);
      return oneFailed;
    });
    done.push({ name: leg.name, seconds: (performance.now() - started) / 1000, count });
  }
  return done;
}

/** One command as a leg: it passes or it fails. */
export function command(name: string, run: () => Promise<boolean>): Leg {
  return { name, run: async () => ((await run()) ? onePassed : oneFailed) };
}
