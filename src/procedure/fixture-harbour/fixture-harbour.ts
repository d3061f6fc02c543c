import type { Procedure } from '../procedure.ts';
import { clocks } from './clocks.ts';
import { events } from './events.ts';
import { stages, transitions } from './stages.ts';

/**
 * A mechanism that does not exist: ports that review each other's safety under an invented convention. It needs
 * what the first mechanism does not (weeks, business days, days before a meeting, the later of two events) and
 * runs through the same engine and the same tests, so that nothing in the engine is made for one body alone.
 */
export const fixtureHarbour: Procedure = {
  id: 'fixture-harbour',
  source: 'HC/2030/7',
  zone: 'Asia/Kolkata',
  holidays: [],
  waiver: 'duty-waived',
  closing: 'review-closed',
  actors: [
    { id: 'harbour-office', name: 'Harbour Office' },
    { id: 'reviewed-port', name: 'Reviewed port' },
    { id: 'panel', name: 'Panel of harbour masters' },
    { id: 'system', name: 'The software' },
  ],
  settings: [
    {
      id: 'HP-01',
      key: 'reply.reminderOffsets',
      default: ['P1W'],
      note: 'The convention states no reminder.',
    },
    { id: 'HP-02', key: 'minutes.sendWithin', default: 'P5D', note: 'Counted in business days.' },
  ],
  events,
  stages,
  transitions,
  clocks,
  versions: [{ id: 'findings', artefact: 'findings', name: 'Findings of the panel', createdAt: 'HT-03' }],
  sharing: [
    {
      id: 'HS-01',
      version: 'findings',
      audience: 'reviewed-port',
      access: 'read',
      when: 'after findings-sent',
      steps: [{ access: 'read', while: { is: 'happened', event: 'findings-sent' } }],
      cite: ['HC/2030/7 art. 6'],
    },
  ],
  preparation: [
    {
      id: 'HQ-01',
      group: 'papers',
      owner: 'harbour-office',
      required: true,
      gate: 'panel-met',
      item: 'Papers with the panel',
      cite: ['HC/2030/7 art. 5'],
    },
  ],
  themes: [
    {
      id: 'lights',
      number: 1,
      name: 'Lights and buoys',
      cite: 'HC/2030/7 art. 2',
      subtopics: [{ id: 'leading-lights', name: 'Leading lights', cite: 'HC/2030/7 art. 2(a)' }],
    },
  ],
};
