import type { Page } from '@playwright/test';
import type { Text } from '../visit.ts';
import type { World } from '../world.ts';

/** What the steps of the thread hand on to each other. */
export type Thread = {
  /** The State the thread is about: its earlier visit of the training world has ended long ago. */
  readonly state: string;
  /** The language everybody reads and writes in. */
  readonly language: 'en' | 'ar';
  readonly text: Text;
  readonly world: World & { today(day: string): Promise<void> };
  /** A window of somebody by function; the same one each time. */
  readonly as: (role: string, state?: string) => Promise<Page>;
  /** Ids that a step found or made, for the steps after it. */
  readonly ids: {
    provision?: string;
    question?: string;
    assessment?: string;
    answer?: string;
    list?: string;
    file?: string;
    finding?: string;
    report?: string;
    /** A paragraph that is released, and one that the State keeps to itself. */
    paragraph?: string;
    withheld?: string;
    recommendation?: string;
    need?: string;
    project?: string;
    decision?: string;
    meeting?: string;
  };
};

/** What a step before this one has handed on. */
export function given(thread: Thread, name: keyof Thread['ids']): string {
  const id = thread.ids[name];
  if (!id) throw new Error(`no step before this one made the ${name}`);
  return id;
}
