import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export type MailServer = {
  readonly url: string;
  /** Each mail as its bytes came in. */
  readonly received: readonly string[];
  /** How the server behaves from now on. */
  behave: Behaviour;
  /** Forgets what it received and behaves again. */
  startAgain(): void;
  close(): Promise<void>;
};

/** What a mail server does with the next mails: all of it was seen in the wild. */
export type Behaviour =
  | 'takes'
  | 'refuses-recipient'
  | 'greylists'
  | 'fails-in-the-middle'
  | 'dies-after-data';

/** A mail server of one's own. */
export async function mailServer(): Promise<MailServer> {
  const received: string[] = [];
  const behaviour: { now: Behaviour } = { now: 'takes' };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_, __, done) => {
      if (behaviour.now === 'refuses-recipient') return done(reply(550));
      if (behaviour.now === 'greylists') return done(reply(451));
      return done();
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (behaviour.now === 'fails-in-the-middle') return done(reply(452));
        received.push(Buffer.concat(chunks).toString('latin1'));
        if (behaviour.now !== 'dies-after-data') return done(null, `OK: queued as Q${received.length}`);
        // It took the mail, and whoever sent it never hears of that.
        return killConnection(server, session.id);
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    get behave() {
      return behaviour.now;
    },
    set behave(next) {
      behaviour.now = next;
    },
    startAgain: () => {
      received.length = 0;
      behaviour.now = 'takes';
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const reply = (responseCode: number): Error => Object.assign(new Error('not now'), { responseCode });

function killConnection(server: SMTPServer, sessionId: string): void {
  for (const connection of server.connections as Set<{ session: { id: string }; close(): void }>) {
    if (connection.session.id === sessionId) connection.close();
  }
}

/** The Message-ID of each mail; a long one stands on a line of its own. */
export const messageIds = (mails: readonly string[]) =>
  mails.map((mail) => /^Message-ID:\s+(<[^>]+>)/im.exec(mail)?.[1]);

/** Steps of a log, each with its code. */
export const stepsNow = (steps: readonly { readonly step: string; readonly code: string | null }[]) =>
  steps.map(({ step, code }) => (code ? `${step} ${code}` : step));

/** The mail with its encodings undone, its bytes before that beside it: nothing may hide in either. */
export function decoded(mail: string): string {
  const unfolded = mail
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  const parts = [...mail.matchAll(/base64\r?\n\r?\n([A-Za-z0-9+/=\r\n]+)/g)].map(([, text = '']) =>
    Buffer.from(text, 'base64').toString('utf8'),
  );
  const words = [...mail.matchAll(/=\?utf-8\?B\?([^?]+)\?=/gi)].map(([, text = '']) =>
    Buffer.from(text, 'base64').toString('utf8'),
  );
  return [mail, unfolded, ...parts, ...words].join('\n');
}
