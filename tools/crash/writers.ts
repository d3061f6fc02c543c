import { randomUUID } from 'node:crypto';
import { trainingPersons } from '../../src/access/training-persons.ts';
import { trainingSession } from '../training-session.ts';
import { pause } from './program.ts';

// Eight people who enter events and do not give up: an act that got no answer is sent again under the same key.

export type Writers = {
  /** Entries whose arrival was answered, in the order of the answers. */
  readonly acknowledged: readonly string[];
  /** Waits until so many more were answered. */
  more(count: number): Promise<void>;
  /** Lets each end the act it has begun, and nobody begin another. */
  rest(): Promise<void>;
  /** Lets them go on, all at once. */
  goOn(): void;
};

const count = 8;
export const eventEntered = 'obligation-waived';

/** Opens a file for each, two to a State so that they meet on its chain, and lets them begin. */
export async function startWriters(address: string): Promise<Writers> {
  const today = (await get(`${address}/api/v1/me`)).today as string;
  const send = sendAs(await trainingSession(address, trainingPersons.expert.personId));
  const acknowledged: string[] = [];
  let mayGoOn = true;
  let trouble: unknown = null;

  const files = await Promise.all(
    Array.from({ length: count }, (_, index) => openFile(address, index, { today, send })),
  );
  const work = async (file: { fileId: string; version: number }) => {
    while (mayGoOn && !trouble) {
      const answer = await send(`${address}/api/v1/visits/${file.fileId}/events`, {
        event: eventEntered,
        on: today,
        option: 'D-18',
        reason: 'Entered while the program is being killed',
        version: file.version,
        key: randomUUID(),
      });
      file.version = answer.version as number;
      acknowledged.push(answer.entryId as string);
    }
  };
  const begin = () =>
    files.map((file) =>
      work(file).catch((fault: unknown) => {
        trouble = fault;
      }),
    );
  let working = begin();

  return {
    acknowledged,
    more: async (wanted) => {
      const enough = acknowledged.length + wanted;
      const deadline = Date.now() + 60_000;
      while (acknowledged.length < enough) {
        if (trouble) throw trouble;
        if (Date.now() > deadline) throw new Error('nothing was answered for a minute');
        await pause(5);
      }
    },
    rest: async () => {
      mayGoOn = false;
      await Promise.all(working);
      if (trouble) throw trouble;
    },
    goOn: () => {
      mayGoOn = true;
      working = begin();
    },
  };
}

type With = { readonly today: string; readonly send: ReturnType<typeof sendAs> };

async function openFile(address: string, index: number, { today, send }: With) {
  const stateCode = ['XAA', 'XAB', 'XAC', 'XAD'][index % 4];
  const answer = await send(`${address}/api/v1/visits`, {
    stateCode,
    type: 'focused',
    year: Number(today.slice(0, 4)),
    training: true,
    approved: { on: today, decision: 'Decision of the crash test' },
    key: randomUUID(),
  });
  return { fileId: answer.fileId as string, version: answer.version as number };
}

type Answer = Readonly<Record<string, unknown>>;

async function get(url: string): Promise<Answer> {
  return (await fetch(url)).json() as Promise<Answer>;
}

const headers = { 'content-type': 'application/json', 'x-stocktake': '1' };

/** Sends an act until it is answered. What is refused will be refused again, so that is an error here. */
const sendAs =
  (cookie: string) =>
  async (url: string, body: object): Promise<Answer> => {
    for (;;) {
      const response = await fetch(url, {
        method: 'POST',
        headers: { ...headers, cookie },
        body: JSON.stringify(body),
      }).catch(() => null);
      const answer = response && ((await response.json().catch(() => null)) as Answer | null);
      if (response?.ok && answer) return answer;
      if (response && response.status < 500)
        throw new Error(`${url}: ${response.status} ${JSON.stringify(answer)}`);
      await pause(20);
    }
  };
