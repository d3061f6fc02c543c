import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { WebSocketServer } from 'ws';
import type { Database } from '../../database/server/database.ts';
import { loggable } from '../../http/server/faults.ts';
import { tokenAmong } from '../../http/server/session.ts';
import { admit, type Entrant } from './admit.ts';
import { mostBytes, mostInRoom } from './limits.ts';
import { openRooms, type Pace, usualPace } from './rooms.ts';

type Options = {
  /** Whether a proxy stands in front, whose word on the host that was asked is taken. */
  readonly behindProxy?: boolean;
  readonly pace?: Pace;
};

/**
 * Lets those who draft a report into its room, over a connection of their browser that was opened as a request of a page
 * of ours, in their session. Whoever may not gets the answer that there is nothing.
 */
export function serveDrafting(
  app: FastifyInstance,
  database: Database,
  { behindProxy = false, pace = usualPace }: Options = {},
): void {
  const note = (fault: unknown, what: string): undefined => {
    app.log.error({ ...loggable(fault), what }, 'drafting failed');
  };
  const rooms = openRooms({ database, note, pace });
  const sockets = new WebSocketServer({ noServer: true, maxPayload: mostBytes });

  const answer = async (request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> => {
    const reportId = /^\/api\/v1\/drafting\/([0-9a-f-]{36})$/.exec(request.url ?? '')?.[1];
    if (!reportId) return refuse(socket, '404 Not Found');
    if (!isOwnPage(request, behindProxy)) return refuse(socket, '403 Forbidden');
    const entrant = await entrantOf(reportId, request);
    if (!entrant) return refuse(socket, '404 Not Found');
    if (rooms.count(reportId) >= mostInRoom) return refuse(socket, '503 Service Unavailable');
    sockets.handleUpgrade(request, socket, head, (connection) => rooms.enter(connection, request, entrant));
  };

  const entrantOf = async (reportId: string, request: IncomingMessage): Promise<Entrant | undefined> => {
    const token = tokenAmong(app.parseCookie(request.headers.cookie ?? ''));
    if (!token) return undefined;
    // The language of what is read in the room: names and functions are put into words by the page.
    const pass = { token, reportId, language: 'en' } as const;
    const admitted = await admit(database, pass);
    return admitted && { personId: admitted.actor.personId, pass };
  };

  app.server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    answer(request, socket, head).catch((fault: unknown) => {
      note(fault, 'letting somebody in');
      refuse(socket, '500 Internal Server Error');
    });
  });
  app.addHook('preClose', async () => {
    await rooms.stop();
    sockets.close();
  });
}

/** Whether a page of ours asks: browsers name the page, and no page of another site can say it was ours. */
function isOwnPage({ headers }: IncomingMessage, behindProxy: boolean): boolean {
  const forwarded = behindProxy ? headers['x-forwarded-host'] : undefined;
  const host = typeof forwarded === 'string' ? forwarded : headers.host;
  return URL.canParse(headers.origin ?? '') && new URL(headers.origin ?? '').host === host;
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
