import { HocuspocusProvider } from '@hocuspocus/provider';
import { Doc } from 'yjs';
import type { Refusal } from '../../platform/refusal.ts';
import { closings, type Present, type Told } from '../told.ts';
import { isOver, type Saving, savingAfter, savingAtFirst } from './saving.ts';

/** What the page shows of the room it is in. */
export type RoomState = {
  /** What others have typed has come in. */
  readonly isHere: boolean;
  readonly isConnected: boolean;
  /** Nobody here may write any more, or not in this session. */
  readonly isClosed: boolean;
  readonly saving: Saving;
  /** Why what was typed is not stored; null when it is, or when it is the house that failed. */
  readonly refusal: Refusal | null;
  readonly version: number | null;
  readonly present: readonly Present[];
};

export type JoinedDraft = {
  readonly document: Doc;
  readonly provider: HocuspocusProvider;
  readonly state: () => RoomState;
  /** Calls back whenever the state is another; gives what ends that. */
  readonly watch: (changed: () => void) => () => void;
  readonly leave: () => void;
};

/** Joins the room of a report. What is typed stays in the page and goes out whenever there is a line. */
export function joinDraft(reportId: string, onLost: () => void): JoinedDraft {
  const document = new Doc();
  const watchers = new Set<() => void>();
  let state: RoomState = {
    ...{ isHere: false, isConnected: false, isClosed: false, present: [] },
    ...{ saving: savingAtFirst, refusal: null, version: null },
  };
  const become = (change: Partial<RoomState>) => {
    state = { ...state, ...change };
    for (const changed of watchers) changed();
  };
  const save = (step: Parameters<typeof savingAfter>[1]) =>
    become({ saving: savingAfter(state.saving, step) });

  const hear = (told: Told) => {
    if (told.is === 'present') become({ present: told.persons });
    if (told.is === 'storing') save('storing');
    if (told.is === 'stored' || told.is === 'nothing-open')
      become({ saving: savingAfter(state.saving, told.is), version: told.version, refusal: null });
    if (told.is === 'not-stored')
      become({ saving: savingAfter(state.saving, 'not-stored'), refusal: told.refusal });
    if (told.is === 'closed') close();
  };
  const close = () => {
    provider.disconnect();
    become({ isClosed: true });
  };

  const provider = new HocuspocusProvider({
    url: addressOf(reportId),
    name: reportId,
    document,
    onSynced: () => become({ isHere: true }),
    onStatus: ({ status }) => become({ isConnected: status === 'connected' }),
    onUnsyncedChanges: ({ number }) => {
      if (number === 0) save('sent');
    },
    onStateless: ({ payload }) => hear(JSON.parse(payload)),
    onClose: ({ event }) => {
      if (event.code === closings.over) close();
      else onLost();
    },
  });
  document.on('update', (_: Uint8Array, origin: unknown) => {
    if (origin !== provider) save('typed');
  });

  return {
    document,
    provider,
    state: () => state,
    watch: (changed) => {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
    leave: () => {
      provider.destroy();
      document.destroy();
    },
  };
}

/** Whether words would be lost if the page went now. */
export const hasUnstored = ({ saving }: RoomState): boolean => !isOver(saving);

function addressOf(reportId: string): string {
  const { protocol, host } = window.location;
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/api/v1/drafting/${reportId}`;
}
