import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { publicReader } from '../platform/actor.ts';
import { actsAs, audienceOf, isRole } from './acts.ts';
import { otherNames, roleIds, roles } from './roles.ts';
import { focalPointOf, missionOf, trainingPersons } from './training-persons.ts';

const holding = (...held: string[]) => ({ ...publicReader('en'), roles: held });

describe('the roles of the mechanism', () => {
  it('are the 28 actors of S/2020/731, each with a class of readers', () => {
    expect(roleIds).toHaveLength(28);
    expect(Object.keys(roles).sort()).toEqual([...roleIds].sort());
  });

  it('take in every actor that a requirement of any register names, with none left over', () => {
    const named = [
      'visits',
      'assessment',
      'work-programme',
      'coordination',
      'documents',
      'visit-selection',
    ].flatMap((register) => {
      const text = readFileSync(
        new URL(`../../facts/requirements/${register}.json`, import.meta.url),
        'utf8',
      );
      return [...text.matchAll(/"actor": *"([^"]+)"/g)].map((match) => match[1]!);
    });
    expect(named.length).toBeGreaterThan(600);
    const unknown = [...new Set(named)].filter((actor) => !isRole(actor) && !(actor in otherNames));
    expect(unknown).toEqual(['administrator']); // a class of its own, no role of the mechanism
  });
});

describe('who stands in for whom', () => {
  it.each([
    ['permanent-mission', 'visited-state', true],
    ['national-focal-point', 'visited-state', false],
    ['committee-chair', 'committee', true],
    ['committee-member', 'committee', false],
    ['executive-director', 'cted', true],
    ['cted', 'executive-director', false],
    ['cted', 'head-of-delegation', false],
    ['partner-expert', 'visiting-expert', true],
    ['cted', 'cted', true],
  ])('a %s acts as %s: %s', (held, role, expected) => {
    expect(actsAs(holding(held), role)).toBe(expected);
  });
});

describe('training persons', () => {
  it('have ids of their own, and the same in every training world', () => {
    const all = [
      ...Object.values(trainingPersons),
      ...['XAA', 'XAB', 'XZZ'].flatMap((s) => [missionOf(s), focalPointOf(s)]),
    ];
    expect(new Set(all.map((one) => one.personId)).size).toBe(all.length);
    expect(missionOf('XAA').personId).toBe('00000000-0000-4000-8000-000000431380');
  });

  it('never hold roles that read differently', () => {
    expect(() => audienceOf(['cted', 'permanent-mission'])).toThrow(/read alike/);
    expect(trainingPersons.head.audience).toBe('secretariat');
  });
});
