import { createTransport } from 'nodemailer';

/** A mail as it leaves the house: in one language, as text and as HTML. */
export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The same on every attempt, so that whoever got it twice can tell. */
  readonly messageId: string;
  readonly date: Date;
  readonly language: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** What became of one attempt to hand a mail over. */
export type MailAnswer =
  | { readonly is: 'taken'; readonly code: string; readonly replyId: string | null }
  /** May go better later: no server, a busy one, one that asks to come back. */
  | { readonly is: 'deferred'; readonly code: string }
  /** Will not go better: the server refuses this mail or this address. */
  | { readonly is: 'refused'; readonly code: string };

export type MailTransport = {
  /** What stands after the @ in a Message-ID. */
  readonly host: string;
  readonly send: (mail: Mail) => Promise<MailAnswer>;
};

export type SmtpSettings = { readonly url: string; readonly from: string };

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** Hands mails to the server of an address `smtp://` or `smtps://`, one connection each. */
export function smtpTransport({ url, from }: SmtpSettings, waits = patience): MailTransport {
  const host = from.slice(from.lastIndexOf('@') + 1).replace(/[^A-Za-z0-9.-]/g, '');
  const settings = { url, ...waits, disableFileAccess: true, disableUrlAccess: true };
  return {
    host,
    send: async ({ to, subject, text, html, messageId, date, language, headers }) => {
      const transport = createTransport(settings);
      try {
        const { response } = await transport.sendMail({
          ...{ from, to, subject, text, html, messageId, date },
          headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language, ...headers },
        });
        return { is: 'taken', code: codeIn(response) ?? '250', replyId: replyIdIn(response) };
      } catch (fault) {
        return answerOf(fault);
      } finally {
        transport.close();
      }
    },
  };
}

/** Only a no to this mail or this address is final. A wrong password of ours is not: it is put right, and nothing was lost. */
function answerOf(fault: unknown): MailAnswer {
  if (!(fault instanceof Error)) throw fault;
  const reply = 'responseCode' in fault ? Number(fault.responseCode) : 0;
  const code = 'code' in fault ? String(fault.code) : '';
  if (reply >= 500 && reply < 600 && (code === 'EENVELOPE' || code === 'EMESSAGE')) {
    return { is: 'refused', code: String(reply) };
  }
  if (reply > 0) return { is: 'deferred', code: String(reply) };
  if (/^E[A-Z]+$/.test(code)) return { is: 'deferred', code };
  throw fault;
}

const codeIn = (response: string): string | undefined => /^(\d{3})[ -]/.exec(response)?.[1];

/** The number under which the server queued it, where it says so in a form that can be kept. */
function replyIdIn(response: string): string | null {
  return /\bqueued as ([A-Za-z0-9._:@+=-]{1,120})/i.exec(response)?.[1] ?? null;
}
