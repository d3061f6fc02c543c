import { escaped, mailPage } from '../../jobs/server/mail/mail-page.ts';
import type { Language } from '../../platform/language.ts';
import type { Values } from '../../platform/messages.ts';
import { say } from '../../platform/server/messages.ts';
import type { Day } from '../../procedure/calendar.ts';

export type Told = {
  readonly kind: string;
  readonly content: unknown;
  readonly link: string;
  readonly lawfulOn: Day;
  readonly restricted: boolean;
  readonly statutory: boolean;
  readonly stateCode: string | null;
};

type Circumstances = {
  readonly language: Language;
  readonly publicUrl: string;
  /** Names of States in that language, by code. */
  readonly stateNames: ReadonlyMap<string, string>;
};

export type Composed = { readonly subject: string; readonly text: string; readonly html: string };

/** What a notice says, in the words of the part that tells it. */
export function sayNotice(
  { kind, content, stateCode }: Pick<Told, 'kind' | 'content' | 'stateCode'>,
  { language, stateNames }: Pick<Circumstances, 'language' | 'stateNames'>,
): string {
  const state = stateCode === null ? {} : { state: stateNames.get(stateCode) ?? stateCode };
  return say(language, kind, { ...valuesIn(content), ...state });
}

/**
 * A mail about these notices. Of one that is restricted it says that something waits, on which day by the rules, and
 * where: its words are never even made here, so nothing of it can leave the house.
 */
export function compose(notices: readonly Told[], given: Circumstances): Composed {
  const { language, publicUrl } = given;
  const lines = notices.map((notice): Line => {
    const on = notice.lawfulOn;
    return notice.restricted
      ? { says: say(language, 'notices.mail-waiting', { on }), link: `${publicUrl}/notices` }
      : { says: sayNotice(notice, given), link: `${publicUrl}${notice.link}` };
  });
  const [only] = lines;
  const subject =
    lines.length === 1 && only && !notices[0]?.restricted
      ? only.says
      : say(language, 'notices.mail-subject', { count: lines.length });
  const foot = say(language, 'notices.mail-foot');
  const settings = `${publicUrl}/account/notices`;
  const text = [...lines.flatMap(({ says, link }) => [says, link, '']), '-- ', foot, settings, ''].join('\n');
  return { subject: withoutMarks(subject), text, html: htmlOf(subject, lines, { language, foot, settings }) };
}

type Line = { readonly says: string; readonly link: string };

function htmlOf(
  subject: string,
  lines: readonly Line[],
  { language, foot, settings }: { language: Language; foot: string; settings: string },
): string {
  const open = say(language, 'notices.mail-open');
  const change = say(language, 'notices.mail-change');
  const parts = lines.map(
    ({ says, link }) => `<p>${escaped(says)}<br><a href="${escaped(link)}">${escaped(open)}</a></p>`,
  );
  const end = `<hr><p style="color:#4a5a6a">${escaped(foot)}<br><a href="${escaped(settings)}">${escaped(change)}</a></p>`;
  return mailPage({ language, subject, parts: [...parts, end] });
}

// A subject stands alone in a list; marks that keep runs of a line apart are shown there as boxes by some programs.
const withoutMarks = (text: string): string =>
  text
    .replace(/[\u2068\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

function valuesIn(content: unknown): Values {
  if (typeof content !== 'object' || content === null) return {};
  return Object.fromEntries(
    Object.entries(content).filter(
      (entry): entry is [string, string | number] =>
        typeof entry[1] === 'string' || typeof entry[1] === 'number',
    ),
  );
}
