import { onWake } from './wake.ts';
import { createWorker, type Worker, type WorkerConfig } from './worker.ts';

const secondsBetweenLooks = 5;

/**
 * A worker that looks for work every few seconds, and at once when this process leaves some. Several may run over one
 * database, in one program or in many: a job and a sweep are done by whoever takes them.
 */
export function startWorker(config: WorkerConfig): Pick<Worker, 'workerId' | 'stop'> {
  const worker = createWorker(config);
  let asked = false;
  let busy = false;

  const look = async () => {
    asked = true;
    if (busy) return;
    busy = true;
    while (asked) {
      asked = false;
      await worker.tick().catch((fault: unknown) => config.onFault?.(fault, 'worker'));
    }
    busy = false;
  };
  const timer = setInterval(look, secondsBetweenLooks * 1000);
  const sleepOn = onWake(() => void look());
  void look();

  const stop = async () => {
    clearInterval(timer);
    sleepOn();
    asked = false;
    await worker.stop();
  };
  return { workerId: worker.workerId, stop };
}
