import { expect, it } from 'vitest';
import { keyed } from './keyed.ts';

it('gives each of a list a key of its own, the same one as long as nothing like it goes before it', () => {
  const keysOf = (...things: readonly string[]) => keyed(things, (thing) => thing).map(({ key }) => key);
  expect(keysOf('note', 'letter', 'note')).toEqual(['note 1', 'letter 1', 'note 2']);
  expect(keysOf('letter', 'note')).toEqual(['letter 1', 'note 1']);
});
