import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  as,
  type DeskWorld,
  deskWorld,
  focalPoint,
  today,
  world,
} from '../../../tools/test/worlds/desk-world.ts';
import { type Language, languages } from '../../platform/language.ts';
import { readCatalogue } from '../../platform/server/messages.ts';
import { type Day, day, plus } from '../../procedure/calendar.ts';
import { ctc2020 } from '../../procedure/ctc-2020/ctc-2020.ts';
import type { StateFile } from '../shapes.ts';
import { stateClocks } from '../state-words.ts';
import { listStateFiles } from './my-state.ts';

let desk: DeskWorld;
beforeAll(async () => {
  desk = await deskWorld();
});
afterAll(() => desk.database.drop());

const filesOf = (actor: ReturnType<typeof as>, on?: Day) =>
  desk.acting(actor, (db) => listStateFiles(db, actor, { ...world, on }));

async function fileOf(state: string, on?: Day): Promise<StateFile> {
  const [file] = await filesOf(as(state), on);
  if (!file) throw new Error(`${state} has no file`);
  return file;
}

const eventsOf = (happened: StateFile['done']) => happened.map(({ event }) => event);

describe('what a State sees of its own visit', () => {
  it('[V-195] is what it has received, the latest first, with the day and the paragraph', async () => {
    const { received } = await fileOf('XAK');
    expect(eventsOf(received)[0]).toBe('draft-shared-with-state');
    expect(eventsOf(received)).toContain('consent-requested');
    expect(eventsOf(received)).not.toContain('consent-given');
    expect(received[0]?.on).toBe(plus(today, '-P12D'));
    expect(received.every(({ cites }) => cites.length > 0)).toBe(true);
  });

  it('[V-195] is what is asked of it, and until when', async () => {
    const { asked, waiting } = await fileOf('XAK');
    expect(asked.map(({ id, due, obliged }) => [id, due, obliged])).toEqual([
      ['D-08', plus(today, 'P18D'), 'visited-state'],
    ]);
    expect(waiting.every(({ obliged }) => obliged !== 'visited-state')).toBe(true);
  });

  it('[V-195] is what it has done, each with a receipt that is the link in its chain', async () => {
    const { done } = await fileOf('XAK');
    expect(eventsOf(done)).toEqual(['programme-agreed', 'documents-provided', 'consent-given']);
    expect(done.every(({ hash }) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
  });

  it('[V-195] leads on after a lapse: the letter has come, and the final two weeks run', async () => {
    const { received, asked } = await fileOf('XAM');
    expect(eventsOf(received)).toContain('formal-letter-sent');
    expect(asked.map(({ id }) => id)).toContain('D-11');
  });

  it('[V-195] offers its acts to the mission, and shows them to its focal point as acts of the mission', async () => {
    const { acts } = await fileOf('XAK');
    expect(acts.map(({ event }) => event)).toContain('state-comments-received');
    expect(acts.every(({ allowed }) => allowed)).toBe(true);

    const [seen] = await filesOf(focalPoint('XAK'));
    expect(seen?.acts.map(({ event }) => event)).toEqual(acts.map(({ event }) => event));
    expect(seen?.acts.every(({ refusal }) => refusal?.code === 'visits.not-your-act')).toBe(true);
  });

  it('[V-195] can be read as it stood on a past day', async () => {
    const before = await fileOf('XAK', plus(today, '-P13D'));
    expect(before.asked).toEqual([]);
    expect(eventsOf(before.received)).not.toContain('draft-shared-with-state');
    expect(before.acts).toEqual([]); // nothing is entered in the past
    const [first] = await filesOf(as('XAK'), day('2020-01-01'));
    expect([...(first?.received ?? []), ...(first?.done ?? [])]).toEqual([]);
  });

  it('is of its own visits only, and nothing of what only the Committee knows', async () => {
    const files = await filesOf(as('XAP')); // its final draft is before the Committee
    expect(new Set(files.map(({ stateCode }) => stateCode))).toEqual(new Set(['XAP']));
    const events = files.flatMap(({ received }) => eventsOf(received));
    expect(events).not.toContain('final-draft-submitted');
    expect(events).not.toContain('member-comments-received');
  });
});

describe.each(languages)('the words to a State in %s', (language: Language) => {
  const catalogue = readCatalogue(language);

  it('[V-195] say of every clock that obliges it what to do, and what happens if it does not answer', () => {
    const obliged = ctc2020.clocks.filter(
      ({ obliged, kind }) => obliged === 'visited-state' && kind !== 'target',
    );
    expect([...stateClocks].sort()).toEqual(obliged.map(({ id }) => id).sort());
    const ids = stateClocks.flatMap((id) => [`desks.state.asked.${id}`, `desks.state.then.${id}`]);
    expect(ids.filter((id) => !(id in catalogue))).toEqual([]);
  });
});
