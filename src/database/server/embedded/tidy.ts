import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClientConfig } from 'pg';
import { withClient } from '../client.ts';

const aDay = 24 * 60 * 60 * 1000;
const aMinute = 60 * 1000;

/**
 * The engine clears away dead rows and learns about its tables only when told to. It is told once a day, and soon
 * after a start when that was longer ago. Gives what ends this.
 */
export function tidyDaily(folder: string, administrator: ClientConfig): () => void {
  const mark = join(folder, 'stocktake-tidied');
  const tidyWhenDue = () => {
    if (existsSync(mark) && Date.now() - statSync(mark).mtimeMs < aDay) return;
    writeFileSync(mark, '');
    // Should it fail, the next day is soon enough; whoever uses the database finds out on their own.
    tidy(administrator).catch(() => undefined);
  };
  const soon = setTimeout(tidyWhenDue, aMinute).unref();
  const daily = setInterval(tidyWhenDue, aDay).unref();
  return () => {
    clearTimeout(soon);
    clearInterval(daily);
  };
}

export async function tidy(administrator: ClientConfig): Promise<void> {
  await withClient(administrator, (client) => client.query('vacuum (analyze)'));
}
