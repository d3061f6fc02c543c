import { formatDay } from '../../platform/format.ts';
import type { Language } from '../../platform/language.ts';
import { say } from '../../platform/server/messages.ts';
import { type Html, html, pageHtml } from './html.ts';
import type { PublicState, StateInPublic } from './public-reads.ts';

/** The first page: what is here and what is not. */
export function startPage(language: Language): string {
  const own = (id: string) => say(language, id);
  return pageHtml({
    ...{ language, path: '/open', title: own('public.title') },
    main: html`<p class="lead">${own('public.lead')}</p>
<p><a class="onward" href="/open/states?language=${language}">${own('public.states')}</a></p>
${whyNoMore(language)}
<p><a href="/copies/check?lang=${language}">${own('public.check-copy')}</a></p>
<p><a href="/sign-in?lang=${language}">${own('public.sign-in')}</a></p>`,
  });
}

/** Every State about which something is public. */
export function statesPage(language: Language, states: readonly PublicState[]): string {
  const own = (id: string, values = {}) => say(language, id, values);
  const real = states.filter(({ fictional }) => !fictional);
  const invented = states.filter(({ fictional }) => fictional);
  const list = (some: readonly PublicState[]) =>
    html`<ul class="states">${some.map((state) => stateLine(language, state))}</ul>`;
  return pageHtml({
    ...{ language, path: '/open/states', title: own('public.states') },
    main: html`<p class="lead">${own('public.states-lead', { count: real.length })}</p>
${real.length > 0 ? list(real) : html`<p>${own('public.states-none')}</p>`}
${invented.length > 0 ? html`<h2>${own('public.invented')}</h2><p>${own('public.invented-lead')}</p>${list(invented)}` : null}`,
  });
}

function stateLine(language: Language, { code, name, visits, lastYear, agreed }: PublicState): Html {
  const told = say(language, 'public.visits-told', { count: visits, year: String(lastYear ?? '') });
  return html`<li><a href="/open/states/${code}?language=${language}">${name}</a>
<span>${visits > 0 ? told : null}</span>${agreed ? html` <span>${say(language, 'public.agreed-short')}</span>` : null}</li>`;
}

/** What is public about one State, and why no more is. */
export function statePage(language: Language, state: StateInPublic): string {
  const own = (id: string, values = {}) => say(language, id, values);
  const { code, name, visits, pressReleases, agreedOn, fictional } = state;
  return pageHtml({
    ...{ language, path: `/open/states/${code}`, title: name },
    main: html`<p><a href="/open/states?language=${language}">${own('public.states')}</a></p>
${fictional ? html`<p class="band">${own('public.invented-state')}</p>` : null}
<h2>${own('public.visits')}</h2>
${visits.length > 0 ? html`<ul>${visits.map((visit) => visitLine(language, visit, state))}</ul>` : html`<p>${own('public.no-visit')}</p>`}
<h2>${own('public.press')}</h2>
${pressReleases.length > 0 ? html`<ul>${pressReleases.map((paper) => paperLine(language, paper))}</ul>` : html`<p>${own('public.no-press')}</p>`}
<h2>${own('public.agreement')}</h2>
<p>${agreedOn ? own('public.agreed', { day: formatDay(agreedOn, language) }) : own('public.not-agreed')} <cite>S/2020/731 V(x)</cite></p>
${whyNoMore(language)}`,
  });
}

function visitLine(
  language: Language,
  { fileId, type, year, startsOn, endsOn }: StateInPublic['visits'][number],
  { released }: StateInPublic,
): Html {
  const own = (id: string, values = {}) => say(language, id, values);
  const days =
    startsOn && endsOn
      ? own('public.days', { from: formatDay(startsOn, language), to: formatDay(endsOn, language) })
      : String(year);
  const toldOn = released.get(fileId);
  const source = toldOn
    ? own('public.from-press', { day: formatDay(toldOn, language) })
    : own('public.from-list');
  const said = own('public.visit', { type: own(`visits.type.${type}`), days });
  return html`<li>${said} <small>${source}</small></li>`;
}

function paperLine(language: Language, paper: StateInPublic['pressReleases'][number]): Html {
  const { documentId, title, titleLanguage, on } = paper;
  return html`<li><a href="/documents/${documentId}?lang=${language}" lang="${titleLanguage}" dir="auto">${title}</a>
<small>${say(language, 'public.paper', { day: formatDay(on, language) })}</small></li>`;
}

/** A page that is not there. */
export function missingPage(language: Language): string {
  const title = say(language, 'public.not-here');
  return pageHtml({
    ...{ language, path: '/open/states', title },
    main: html`<p><a href="/open/states?language=${language}">${say(language, 'public.states')}</a></p>`,
  });
}

const whyNoMore = (language: Language): Html => html`<h2>${say(language, 'public.why')}</h2>
<p>${say(language, 'public.why-report')} <cite>S/2020/731 V(v)</cite></p>
<p>${say(language, 'public.why-press')} <cite>S/2020/731 V(y)</cite></p>`;
