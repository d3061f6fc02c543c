import { describe, expect, it } from 'vitest';
import { missionOf, trainingPersons } from '../access/server/index.ts';
import type { Actor } from '../platform/actor.ts';
import { refusalToClear, refusalToStateNeed, refusalToWithdraw } from './acts.ts';

const as = (person: keyof typeof trainingPersons): Actor => ({ ...trainingPersons[person], language: 'en' });
const mission = (code: string): Actor => ({ ...missionOf(code), language: 'en' });
const codeOf = (refusal: { code: string } | null) => refusal?.code ?? null;
const ground = { stateCode: 'XAA', hasPaper: false, closingHeld: true };
const need = { stateCode: 'XAA', approvedOn: null, withdrawnOn: null };

describe('the acts on a need', () => {
  it.each([
    ['the State concerned', mission('XAA'), {}, null],
    [
      'the State before the closing meeting',
      mission('XAA'),
      { closingHeld: false },
      'assistance.before-closing-meeting',
    ],
    ['another State', mission('XAB'), {}, 'assistance.not-your-act'],
    ['CTED without the paper of the State', as('expert'), {}, 'assistance.leave-missing'],
    ['CTED with it', as('expert'), { hasPaper: true }, null],
    ['a donor', as('donor'), { hasPaper: true }, 'assistance.not-your-act'],
    ['the Chair', as('chair'), { hasPaper: true }, 'assistance.not-your-act'],
  ])('a need is stated by %s', (_, actor, more, refused) => {
    expect(codeOf(refusalToStateNeed(actor, { ...ground, ...more }))).toBe(refused);
  });

  it('a need is cleared once, by its State or by CTED with its paper, and again after the leave was taken back', () => {
    expect(refusalToClear(mission('XAA'), need, false)).toBeNull();
    expect(codeOf(refusalToClear(as('expert'), need, false))).toBe('assistance.leave-missing');
    const cleared = { ...need, approvedOn: '2026-03-01' };
    expect(codeOf(refusalToClear(mission('XAA'), cleared, false))).toBe('assistance.cleared-already');
    expect(refusalToClear(mission('XAA'), { ...cleared, withdrawnOn: '2026-03-02' }, false)).toBeNull();
  });

  it('leave is taken back once, cleared or not', () => {
    expect(refusalToWithdraw(mission('XAA'), need, false)).toBeNull();
    expect(codeOf(refusalToWithdraw(mission('XAB'), need, false))).toBe('assistance.not-your-act');
    const withdrawn = { ...need, withdrawnOn: '2026-03-02' };
    expect(codeOf(refusalToWithdraw(mission('XAA'), withdrawn, false))).toBe('assistance.withdrawn-already');
  });
});
