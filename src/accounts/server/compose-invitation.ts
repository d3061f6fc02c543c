import { escaped, mailPage } from '../../jobs/server/mail/mail-page.ts';
import { formatInstant } from '../../platform/format.ts';
import type { Language } from '../../platform/language.ts';
import { say } from '../../platform/server/messages.ts';
import type { Instant } from '../../procedure/calendar.ts';

type Given = { readonly link: string; readonly until: Instant };

/** The mail with the link of an invitation. It says nothing of who invites, nor to what: the page does, to whoever has the link. */
export function composeInvitation(language: Language, { link, until }: Given) {
  const subject = say(language, 'accounts.mail-subject');
  const what = say(language, 'accounts.mail-what');
  const good = say(language, 'accounts.mail-good', { until: formatInstant(until, language, 'UTC') });
  const foot = say(language, 'accounts.mail-foot');
  const open = say(language, 'accounts.mail-open');
  return {
    subject,
    text: [what, '', link, '', good, '', '-- ', foot, ''].join('\n'),
    html: mailPage({
      language,
      subject,
      parts: [
        `<p>${escaped(what)}</p>`,
        `<p><a href="${escaped(link)}">${escaped(open)}</a></p>`,
        `<p>${escaped(good)}</p>`,
        `<hr><p style="color:#4a5a6a">${escaped(foot)}</p>`,
      ],
    }),
  };
}
