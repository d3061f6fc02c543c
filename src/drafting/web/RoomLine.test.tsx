import { expect, it } from 'vitest';
import { shown } from '../../ui/page.fixture.tsx';
import type { RoomState } from './join-draft.ts';
import { RoomLine } from './RoomLine.tsx';

const here: RoomState = {
  ...{ isHere: true, isConnected: true, isClosed: false, refusal: null, version: 3 },
  saving: { isTyped: false, isSent: false, isUnderWay: false },
  present: [
    { personId: 'one', functionId: 'access.country-expert', name: null },
    { personId: 'two', functionId: 'access.executive-director', name: null },
  ],
};
const names = new Map([
  ['one', 'Country expert'],
  ['two', 'Executive Director'],
]);
const line = (change: Partial<RoomState>) =>
  shown(() => <RoomLine state={{ ...here, ...change }} personId="one" names={names} />);

it.each<[string, Partial<RoomState>]>([
  ['Saved', {}],
  ['Saving', { saving: { isTyped: true, isSent: false, isUnderWay: false } }],
  ['No connection: your words are kept in this page', { isConnected: false }],
  ['Opening the draft', { isHere: false, isConnected: false }],
  ['Closed', { isClosed: true }],
])('says “%s”', async (words, change) => {
  const view = await line(change);
  const said = await view.findByText(words);
  expect(said.closest('[role=status]')).not.toBeNull();
});

it('says who is in, and which of them is the reader', async () => {
  const view = await line({});
  const rows = await view.findAllByRole('listitem');
  expect(rows.map((row) => row.textContent)).toEqual(['Country expert (you)', 'Executive Director']);
});

it('says why nothing is stored, and what to do when nothing can be any more', async () => {
  const refusal = { code: 'expressions.block-too-long', kind: 'bad-input', values: { place: 4 } } as const;
  const view = await line({ refusal });
  expect(await view.findByText(/Block 4 is too long/)).toBeTruthy();
  view.unmount();
  const closed = await line({ isClosed: true });
  expect(await closed.findByText(/copy what you still need/)).toBeTruthy();
});
