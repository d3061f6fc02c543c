import type { StageRule, Transition } from '../procedure.ts';

export const stages = [
  {
    id: 'HT-01',
    order: 1,
    name: 'Report',
    cite: ['HC/2030/7 art. 4'],
    actors: ['reviewed-port'],
    entry: ['notice-given'],
    exit: ['self-report-received', 'self-report-lapsed'],
    exitRule: 'any',
    artefacts: ['self-report'],
    clocks: ['HD-01'],
  },
  {
    id: 'HT-02',
    order: 2,
    name: 'Panel',
    cite: ['HC/2030/7 art. 5'],
    actors: ['panel', 'harbour-office'],
    entry: ['panel-called'],
    exit: ['panel-met', 'minutes-sent'],
    exitRule: 'all',
    artefacts: ['minutes'],
    clocks: ['HD-02', 'HD-03'],
  },
  {
    id: 'HT-03',
    order: 3,
    name: 'Reply',
    cite: ['HC/2030/7 art. 6'],
    actors: ['reviewed-port'],
    entry: ['findings-sent'],
    exit: ['reply-received'],
    exitRule: 'any',
    artefacts: ['reply'],
    clocks: ['HD-04'],
  },
  {
    id: 'HT-04',
    order: 4,
    name: 'Second look',
    cite: ['HC/2030/7 art. 8'],
    actors: ['harbour-office'],
    entry: ['panel-met'],
    exit: ['review-closed'],
    exitRule: { ends: ['review-closed'] },
    artefacts: [],
    clocks: ['HD-05'],
    beside: true,
  },
] as const satisfies readonly StageRule[];

// A file opens with the notice: the first stage is entered from itself.
export const transitions = [
  { from: 'HT-01', event: 'notice-given', to: ['HT-01'] },
  { from: 'HT-01', event: 'panel-called', to: ['HT-02'] },
  { from: 'HT-02', event: 'findings-sent', to: ['HT-03'] },
  { from: 'HT-02', event: 'panel-met', to: ['HT-02', 'HT-04'] },
] as const satisfies readonly Transition[];
