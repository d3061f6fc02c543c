import { describe, expect, it } from 'vitest';
import { missionOf, trainingPersons } from '../access/server/index.ts';
import type { Actor } from '../platform/actor.ts';
import { day } from '../procedure/calendar.ts';
import { refusalOfSteps, refusalToReply, refusalToSend, refusalToView } from './acts.ts';

const as = (person: keyof typeof trainingPersons): Actor => ({ ...trainingPersons[person], language: 'en' });
const mission = (code: string): Actor => ({ ...missionOf(code), language: 'en' });
const codeOf = (refusal: { code: string } | null) => refusal?.code ?? null;

describe('the acts on replies', () => {
  it.each([
    ['the State concerned', mission('XAA'), null],
    ['CTED, from paper', as('expert'), null],
    ['another State', mission('XAB'), 'followup.not-your-act'],
    [
      'somebody of the State who does not act for it',
      { ...mission('XAA'), roles: ['national-expert'] },
      'followup.not-your-act',
    ],
    ['a member of the Committee', as('member'), 'followup.not-your-act'],
  ])('a reply is written by %s: %s', (_, actor, refused) => {
    expect(codeOf(refusalToReply(actor, 'XAA'))).toBe(refused);
  });

  it('nothing is sent while nothing is written', () => {
    expect(codeOf(refusalToSend(mission('XAA'), 'XAA', 0))).toBe('followup.nothing-to-send');
    expect(refusalToSend(mission('XAA'), 'XAA', 1)).toBeNull();
    expect(codeOf(refusalToSend(mission('XAB'), 'XAA', 1))).toBe('followup.not-your-act');
  });

  it('steps are not taken in the future', () => {
    const today = day('2026-03-01');
    expect(refusalOfSteps(undefined, today)).toBeNull();
    expect(refusalOfSteps(today, today)).toBeNull();
    expect(codeOf(refusalOfSteps(day('2026-03-02'), today))).toBe('followup.date-to-come');
  });

  it('what to make of a reply is for CTED to say', () => {
    expect(refusalToView(as('expert'))).toBeNull();
    expect(codeOf(refusalToView(as('chair')))).toBe('followup.not-your-act');
    expect(codeOf(refusalToView(mission('XAA')))).toBe('followup.not-your-act');
  });
});
