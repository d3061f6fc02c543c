import type { IncomingMessage } from 'node:http';
import { type Document, Hocuspocus } from '@hocuspocus/server';
import type { WebSocket } from 'ws';
import type { Database } from '../../database/server/database.ts';
import { closings, type Told } from '../told.ts';
import { admit, admitStill, type Entrant } from './admit.ts';
import { type Kept, keepRoom } from './keep-room.ts';
import { isOfEditor, limitRate } from './limits.ts';
import { listPresent } from './present.ts';
import { openRoom, type Room } from './room.ts';

// The rooms of this program. Hocuspocus speaks the protocol and holds the documents; who comes in, what is stored and
// what is told stands here. It prints the words of errors that its hooks throw, so faults are told to the log of ours.

export type Rooms = {
  readonly enter: (socket: WebSocket, request: IncomingMessage, entrant: Entrant) => void;
  /** How many are in the room of a report. */
  readonly count: (reportId: string) => number;
  /** Stores what is not stored yet, and lets everybody go. */
  readonly stop: () => Promise<void>;
};

/** In milliseconds. */
export type Pace = {
  /** Without typing, after which the words are stored; and the most they wait while somebody goes on. */
  readonly rest: number;
  readonly most: number;
  /** Between two looks at whether everybody may still be in, and before storing is tried again that failed. */
  readonly look: number;
  readonly again: number;
};

export const usualPace: Pace = { rest: 1000, most: 5000, look: 15_000, again: 5000 };

type Surroundings = {
  readonly database: Database;
  readonly note: (fault: unknown, what: string) => undefined;
  readonly pace: Pace;
};

/** What a connection carries through the hooks. */
type Context = { readonly entrant: Entrant; readonly socket: WebSocket };

export function openRooms({ database, note, pace }: Surroundings): Rooms {
  const rooms = new Map<string, Room>();
  let stopping = false;

  const house = new Hocuspocus({
    quiet: true,
    debounce: pace.rest,
    maxDebounce: pace.most,
    onConnect: async ({ documentName, context }) => refuseUnless(documentName === reportOf(context)),
    onLoadDocument: async ({ document, documentName, context }) => {
      const opened = await open(document, context).catch((fault: unknown) => note(fault, 'opening a draft'));
      if (opened) {
        rooms.set(documentName, opened);
        sendAwayImpostors(document);
      }
      if (!opened) context.socket.close(closings.fault);
      refuseUnless(opened !== undefined);
    },
    beforeHandleMessage: async ({ update, documentName }) => refuseUnless(isOfEditor(update, documentName)),
    connected: async ({ documentName, connection }) => {
      const room = rooms.get(documentName);
      if (room && !room.isStoring && room.authors.length === 0) {
        const told: Told = { is: 'nothing-open', version: room.version };
        connection.sendStateless(JSON.stringify(told));
      }
      await tellWhoIsIn(documentName);
    },
    onDisconnect: async ({ documentName }) => tellWhoIsIn(documentName),
    onStoreDocument: ({ documentName }) => keep(documentName),
    beforeUnloadDocument: async ({ documentName }) => refuseUnless(!isUnstored(documentName)),
    afterUnloadDocument: async ({ documentName }) => void rooms.delete(documentName),
  });

  const isUnstored = (name: string) => (rooms.get(name)?.authors.length ?? 0) > 0;
  const tell = (name: string, told: Told) =>
    house.documents.get(name)?.broadcastStateless(JSON.stringify(told));

  async function open(document: Document, { entrant }: Context): Promise<Room | undefined> {
    const admitted = await admit(database, entrant.pass);
    return admitted && openRoom(database, admitted, document);
  }

  async function keep(name: string): Promise<void> {
    const room = rooms.get(name);
    if (!room || room.authors.length === 0) return;
    tell(name, { is: 'storing' });
    room.isStoring = true;
    const kept = await keepRoom(database, room).catch((fault: unknown) => note(fault, 'storing a draft'));
    room.isStoring = false;
    tell(name, toldOf(kept));
    if (kept?.is === 'closed') close(name);
    if (kept === undefined && !stopping)
      setTimeout(() => void keep(name).then(() => leave(name)), pace.again).unref();
  }

  /** Lets go of a room that nobody is in, once it is stored. */
  async function leave(name: string): Promise<void> {
    const document = house.documents.get(name);
    if (document) await house.unloadDocument(document);
  }

  function close(name: string): void {
    for (const { webSocket } of house.documents.get(name)?.getConnections() ?? [])
      webSocket.close(closings.over);
  }

  async function tellWhoIsIn(name: string): Promise<void> {
    const entrants = entrantsIn(house.documents.get(name));
    const persons = await listPresent(database, entrants).catch((fault: unknown) =>
      note(fault, 'naming drafters'),
    );
    if (persons) tell(name, { is: 'present', persons });
  }

  async function look(): Promise<void> {
    for (const document of house.documents.values()) {
      for (const { context, webSocket } of document.getConnections()) {
        const still = await admitStill(database, context.entrant.pass).catch((fault: unknown) => {
          note(fault, 'looking who may draft');
          return 'not known';
        });
        if (!still) webSocket.close(closings.over);
      }
    }
  }
  const looking = setInterval(() => void look(), pace.look).unref();

  return {
    enter: (socket, request, entrant) => {
      // A message that is too large ends the connection by itself.
      socket.on('error', () => undefined);
      limitRate(socket, Date.now);
      const context: Context = { entrant, socket };
      house.handleConnection(socket, request, context);
    },
    count: (reportId) => house.documents.get(reportId)?.getConnectionsCount() ?? 0,
    stop: async () => {
      stopping = true;
      clearInterval(looking);
      await Promise.all([...rooms.keys()].map(keep));
      for (const document of house.documents.values()) {
        for (const { webSocket } of document.getConnections()) webSocket.close(closings.away);
      }
    },
  };
}

const reportOf = ({ entrant }: Context): string => entrant.pass.reportId;

function toldOf(kept: Kept | undefined): Told {
  if (kept?.is === 'closed') return kept;
  if (kept?.is === 'kept') return { is: 'stored', version: kept.version };
  return { is: 'not-stored', refusal: kept?.refusal ?? null };
}

function entrantsIn(document: Document | undefined): readonly Entrant[] {
  return (document?.getConnections() ?? []).map(({ context }: { context: Context }) => context.entrant);
}

/** Ends a hook, without words that would be printed. */
function refuseUnless(allowed: boolean): void {
  if (!allowed) throw Object.assign(new Error(), { code: closings.over, reason: 'not-here' });
}

/** Whoever shows a caret in the name of another is sent away: the names beside carets are those of the house. */
function sendAwayImpostors({ awareness, connections }: Document): void {
  awareness.on('update', ({ added, updated }: AwarenessChange, socket: WebSocket) => {
    const personId: string | undefined = connections.get(socket)?.connection.context.entrant.personId;
    const shown = [...added, ...updated].map((client) => awareness.getStates().get(client)?.user?.person);
    if (personId && shown.some((person) => person !== undefined && person !== personId))
      socket.close(closings.over);
  });
}

type AwarenessChange = { readonly added: readonly number[]; readonly updated: readonly number[] };
