import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { languages } from '../../platform/language.ts';
import { decoded, messageIds } from './mail.fixture.ts';
import { expert, type MailWorld, openMailWorld } from './mail-world.fixture.ts';

// What leaves the house in mails, and when.

let world: MailWorld;
beforeAll(async () => {
  world = await openMailWorld();
});
afterAll(() => world.close());
beforeEach(() => world.startAgain());

describe('restricted content', () => {
  const secret = { stateCode: 'XAA', file: 'ctc-2026-0417', days: 4711 } as const;

  it.each(languages)(
    'never leaves the house: a mail in %s says only that something waits',
    async (language) => {
      await world.choose(expert, { language });
      await world.tell({
        restricted: true,
        stateCode: 'XAA',
        values: { ...secret },
        link: '/visits/00000000-0000-4000-8000-00000000beef',
      });
      await world.worker().tick();
      const [mail = ''] = world.server.received;
      const whole = decoded(mail);
      for (const word of ['XAA', 'ctc-2026-0417', '4711', 'beef', 'visit-ended'])
        expect(whole).not.toContain(word);
      expect(whole).toContain('https://stocktake.example/notices');
      expect(mail).toMatch(new RegExp(`^Content-Language: ${language}`, 'm'));
      expect(whole).toContain(language === 'ar' ? 'dir="rtl"' : 'dir="ltr"');
    },
  );
});

describe('what is gathered', () => {
  it('goes out in one mail a day at the hour of the person, on the day the clocks change too', async () => {
    await world.choose(expert, { digest: 'daily', atHour: 2 });
    world.at('2026-03-08T05:00:00Z'); // midnight in New York; at two the clock is put to three
    await world.tell({ dedupeKey: 'a' });
    await world.tell({ dedupeKey: 'b' });
    const one = world.worker();
    await one.tick();
    expect(world.server.received).toEqual([]);
    world.pass(3);
    await one.tick();
    expect(world.server.received).toHaveLength(1);
    expect(messageIds(world.server.received)[0]).toContain(`digest-${expert}-2026-03-08`);
    await world.tell({ dedupeKey: 'c' });
    world.pass(24);
    await one.tick();
    await one.tick();
    expect(world.server.received).toHaveLength(2);
    expect((await world.deliveries()).every(({ state }) => state === 'sent')).toBe(true);
  });

  it('is sent again as the same mail when the server was away', async () => {
    await world.choose(expert, { digest: 'weekly', atHour: 8 });
    await world.tell();
    world.at('2026-03-16T12:00:00Z'); // Monday, eight in New York
    world.server.behave = 'greylists';
    await world.worker().tick();
    await world.tell({ dedupeKey: 'later' });
    world.server.behave = 'takes';
    world.pass(1);
    await world.worker().tick();
    expect(messageIds(world.server.received)).toEqual([`<digest-${expert}-2026-03-16@notices.example>`]);
    expect((await world.deliveries()).map(({ state }) => state).sort()).toEqual(['queued', 'sent']);
  });

  it('leaves out kinds a person reads here only, and never what a rule asks for', async () => {
    await world.choose(expert, { withoutMail: ['procedure.event.visit-ended'] });
    await world.tell({ statutory: false, dedupeKey: 'a' });
    await world.tell({ statutory: true, dedupeKey: 'b' });
    await world.worker().tick();
    expect(world.server.received).toHaveLength(1);
    expect((await world.deliveries()).map(({ state }) => state).sort()).toEqual(['not-wanted', 'sent']);
  });
});
