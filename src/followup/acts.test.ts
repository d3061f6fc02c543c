import { describe, expect, it } from 'vitest';
import { missionOf, trainingPersons } from '../access/server/index.ts';
import type { Actor } from '../platform/actor.ts';
import { refusalToTakeUp } from './acts.ts';

const as = (person: keyof typeof trainingPersons): Actor => ({ ...trainingPersons[person], language: 'en' });
const mission = (code: string): Actor => ({ ...missionOf(code), language: 'en' });
const codeOf = (refusal: { code: string } | null) => refusal?.code ?? null;

describe('the acts of the follow-up', () => {
  it.each([
    ['CTED', as('expert'), 2, null],
    ['CTED, when nothing waits', as('expert'), 0, 'followup.nothing-to-take-up'],
    [
      'the focal point for the report, who does no acts of CTED',
      { ...as('focalPoint'), roles: ['cted-report-focal-point'] },
      2,
      'followup.not-your-act',
    ],
    ['the Chair', as('chair'), 2, 'followup.not-your-act'],
    ['the State', mission('XAA'), 2, 'followup.not-your-act'],
  ])('recommendations are taken up by CTED alone: %s', (_, actor, waiting, refused) => {
    expect(codeOf(refusalToTakeUp(actor, waiting))).toBe(refused);
  });
});
