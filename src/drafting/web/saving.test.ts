import { expect, it } from 'vitest';
import { isOver, type SavingStep, savingAfter, savingAtFirst } from './saving.ts';

const after = (...steps: SavingStep[]) => isOver(steps.reduce(savingAfter, savingAtFirst));

it.each<[string, SavingStep[], boolean]>([
  ['nothing was typed', [], true],
  ['nothing was typed and others are stored', ['storing', 'stored'], true],
  ['typed', ['typed'], false],
  ['typed and sent', ['typed', 'sent'], false],
  ['typed, sent and being stored', ['typed', 'sent', 'storing'], false],
  ['typed, sent and stored', ['typed', 'sent', 'storing', 'stored'], true],
  [
    'typed on while the first words were stored',
    ['typed', 'sent', 'storing', 'typed', 'sent', 'stored'],
    false,
  ],
  ['sent only after the storing had begun', ['typed', 'storing', 'sent', 'stored'], false],
  ['not stored', ['typed', 'sent', 'storing', 'not-stored'], false],
  ['not stored at first', ['typed', 'sent', 'storing', 'not-stored', 'storing', 'stored'], true],
  ['stored while the line was away', ['typed', 'sent', 'nothing-open'], true],
  ['typed without a line, and back', ['typed', 'nothing-open'], false],
])('what was typed is stored: %s', (_, steps, stored) => {
  expect(after(...steps)).toBe(stored);
});
