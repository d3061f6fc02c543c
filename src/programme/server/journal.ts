import { entering } from '../../meetings/server/index.ts';

/** Enters with the Committee what is owed to it, and what was done for it. */
export const enter = entering<'duty-opened' | 'duty-evidence-given'>();
