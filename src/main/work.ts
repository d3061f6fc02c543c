import { listHolders } from '../access/server/index.ts';
import { invitationQueues } from '../accounts/server/index.ts';
import { circulationQueues } from '../circulation/server/index.ts';
import { consentQueues } from '../consent/server/index.ts';
import type { Database } from '../database/server/database.ts';
import { dutySweeps } from '../duties/server/index.ts';
import { filingSweeps } from '../filing/server/index.ts';
import { smtpTransport } from '../jobs/server/mail/transport.ts';
import { startWorker } from '../jobs/server/start-worker.ts';
import type { Queue, Sweep } from '../jobs/server/worker.ts';
import {
  announce,
  heldMailSweep,
  keepInOutbox,
  type MailSetup,
  mailQueues,
} from '../notices/server/index.ts';
import { proceedingsQueues } from '../proceedings/server/index.ts';
import { receiptQueues } from '../receipts/server/index.ts';
import { signInQueues } from '../sign-in/server/index.ts';
import { versionQueues } from '../versions/server/index.ts';
import type { Settings } from './settings.ts';

type OnFault = (fault: unknown, what: string) => void;

/** Does what is done without a person, of all parts, until it is stopped. */
export function startWork(database: Database, settings: Settings, onFault: OnFault): () => Promise<void> {
  const { queues, sweeps } = workOf(mailSetupOf(settings));
  const { stop } = startWorker({ database, clock: database.clock, queues, sweeps, onFault });
  return stop;
}

/** The queues and sweeps of all parts. */
export function workOf(mail: MailSetup): {
  readonly queues: Readonly<Record<string, Queue>>;
  readonly sweeps: readonly Sweep[];
} {
  return {
    queues: {
      ...mailQueues(mail),
      ...receiptQueues,
      ...proceedingsQueues,
      ...circulationQueues,
      ...consentQueues,
      ...versionQueues,
      ...signInQueues(announce),
      ...invitationQueues({ ...mail, keepInOutbox }),
    },
    sweeps: [heldMailSweep(mail), ...filingSweeps, ...dutySweeps({ announce, listHolders })],
  };
}

function mailSetupOf({ smtp, publicUrl, host, port }: Settings): MailSetup {
  return {
    transport: smtp ? smtpTransport(smtp) : null,
    publicUrl: publicUrl ?? `http://${host}:${port}`,
  };
}
