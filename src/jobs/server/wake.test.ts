import { AsyncLocalStorage } from 'node:async_hooks';
import { expect, it } from 'vitest';
import { onWake, wakeSoon } from './wake.ts';

it('a sleeper is woken as itself, not from within what left the job', async () => {
  const context = new AsyncLocalStorage<string>();
  const woken = new Promise<string | undefined>((resolve) => {
    const sleepOn = onWake(() => {
      sleepOn();
      resolve(context.getStore());
    });
  });
  context.run('the transaction that left a job', wakeSoon);
  expect(await woken).toBeUndefined();
});
