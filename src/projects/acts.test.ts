import { describe, expect, it } from 'vitest';
import { missionOf, trainingPersons } from '../access/server/index.ts';
import type { Actor } from '../platform/actor.ts';
import { refusalToBegin, refusalToMove } from './acts.ts';
import { stepAt } from './steps.ts';

const as = (person: keyof typeof trainingPersons): Actor => ({ ...trainingPersons[person], language: 'en' });
const mission = (code: string): Actor => ({ ...missionOf(code), language: 'en' });
const codeOf = (refusal: { code: string } | null) => refusal?.code ?? null;

describe('the acts on a project', () => {
  it.each([
    ['a donor', as('donor'), null],
    ['an entity of the United Nations', as('bystander'), null],
    ['the counter-terrorism office', as('counterTerrorismOffice'), null],
    ['an organization outside the United Nations', as('outsider'), 'assistance.not-your-act'],
    ['a donor that acts for nobody', { ...as('donor'), organisationId: null }, 'assistance.not-your-act'],
    ['CTED', as('expert'), 'assistance.not-your-act'],
    ['a State', mission('XAA'), 'assistance.not-your-act'],
  ])('is begun by %s', (_, actor, refused) => {
    expect(codeOf(refusalToBegin(actor))).toBe(refused);
  });

  it('is moved on by its own organization alone, and what is missing is said with its paragraph', () => {
    const project = {
      step: 'analysis',
      needs: 1,
      budget: null,
      organisationId: 'training-institute',
    } as const;
    const said = { from: 'analysis', fulfilled: stepAt('analysis')?.asks ?? [] } as const;
    expect(refusalToMove(as('donor'), project, said)).toBeNull();
    expect(codeOf(refusalToMove(as('bystander'), project, said))).toBe('assistance.not-your-act');
    expect(codeOf(refusalToMove(as('outsider'), project, said))).toBe('assistance.not-your-act');
    expect(refusalToMove(as('donor'), project, { ...said, fulfilled: [] })).toEqual({
      ...{ code: 'assistance.missing-cted-consulted', kind: 'not-now' },
      cite: ['S/2020/731 V(r)', 'S/2020/731 III.9.3(d)'],
    });
  });
});
