import type { ActorDb } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Language } from '../../platform/language.ts';
import { refuseIf } from '../../platform/refusal.ts';
import { say } from '../../platform/server/messages.ts';
import { type Day, plus } from '../../procedure/calendar.ts';
import { effective } from '../../procedure/journal.ts';
import type { ClockReading } from '../../procedure/reading.ts';
import { listStateNames } from '../../registry/server/index.ts';
import { isOfState, refusalToPlan } from '../../visits/acts.ts';
import {
  getCorrespondenceLanguage,
  type OpenedFile,
  openFile,
  readFile,
  ruleOf,
} from '../../visits/server/index.ts';
import type { Letter, LetterId } from '../letters.ts';

/**
 * The letters CTED can write to the State now, in the language of correspondence: the reminder of V(m) while comments
 * are due, the formal letter of V(o) to a State that stayed silent, and the receipt of what it last sent.
 */
export async function listLetters(
  db: ActorDb,
  actor: Actor,
  fileId: string,
  today: Day,
): Promise<{ language: Language; letters: Letter[] }> {
  const file = await openFile(db, actor, fileId);
  refuseIf(refusalToPlan(actor, file.visit));
  const language = await getCorrespondenceLanguage(db, fileId);
  const { number, stateCode } = file.visit;
  const state = (await listStateNames(db, language, [stateCode])).get(stateCode) ?? stateCode;
  const letters = writable(file, today).map(
    ({ letter, cites, ...values }): Letter => ({
      letter,
      cites: [...cites],
      subject: say(language, `letters.letter.${letter}.subject`, { number, state }),
      paragraphs: ['salutation', 'body', 'next', 'close'].map((part) =>
        say(language, `letters.letter.${letter}.${part}`, { number, state, today, ...values }),
      ),
    }),
  );
  return { language, letters };
}

type Writable = {
  readonly letter: LetterId;
  readonly cites: readonly string[];
  readonly due?: Day;
  readonly on?: Day;
  readonly event?: string;
};

const stillDue: readonly string[] = ['open', 'due-soon', 'overdue', 'awaiting-decision'];
const commentsClock = 'D-08';
const letterClock = 'D-10';
const finalClock = 'D-11';

function writable(file: OpenedFile, today: Day): Writable[] {
  const clocks = file.visit.frameworkApplies ? readFile(file, today).clocks : [];
  const comments = running(clocks, commentsClock);
  const silent = running(clocks, letterClock);
  const received = effective(file.journal).findLast(({ event }) => {
    const rule = ruleOf(file.procedure, event);
    return rule !== undefined && isOfState(rule);
  });
  const final = file.procedure.clocks.find(({ id }) => id === finalClock);
  return [
    ...(comments?.due
      ? [{ letter: 'comments-reminder', due: comments.due, cites: ['S/2020/731 V(m)'] } as const]
      : []),
    ...(silent && final?.duration
      ? [{ letter: 'formal-letter', due: plus(today, final.duration), cites: ['S/2020/731 V(o)'] } as const]
      : []),
    ...(received
      ? [{ letter: 'receipt', on: received.on, event: received.event, cites: ['S/2020/731 I.4'] } as const]
      : []),
  ];
}

const running = (clocks: readonly ClockReading[], id: string): ClockReading | undefined =>
  clocks.find((clock) => clock.id === id && stillDue.includes(clock.outcome));
