import type { Who, World } from '../../e2e/world.ts';
import type { Language } from '../../src/platform/language.ts';

export type Picture = {
  readonly name: string;
  /** Who looks at it, in words. */
  readonly reader: string;
  /** What this reader does here. */
  readonly does: string;
  /** What comes next. */
  readonly next: string;
  /** Null for somebody without an account. */
  readonly who: Who | null;
  readonly language?: Language;
  readonly width?: number;
  readonly height?: number;
  readonly address: (world: World) => Promise<string>;
};

type Way = 'before' | 'after';

/** The page of the first record of a kind in the chain of the training visit that went the whole way. */
const pageOf = (way: Way, kind: string) => async (world: World) =>
  (await world.thread('XAW', way, kind))[0]?.place ?? '';
const ofVisit = (state: string, beside: string) => async (world: World) =>
  `/visits/${(await world.visitTo(state)).fileId}${beside}`;
const at = (address: string) => async () => address;

const cted: Who = { role: 'cted' };
const mission = (state: string): Who => ({ role: 'permanent-mission', state });
const donor: Who = { role: 'donor' };

export const pictures: readonly Picture[] = [
  {
    name: 'thread-01-provision',
    reader: 'CTED, country expert',
    does: 'Reads what a provision asks, and what rests on it.',
    next: 'The questions that ask about it are one press away.',
    who: cted,
    address: pageOf('before', 'provision'),
  },
  {
    name: 'thread-02-answer',
    reader: 'CTED, country expert',
    does: 'Answers a question with its sources and a rating; every word is kept as it is written.',
    next: 'The ratings of a theme go into the proposal of the year.',
    who: cted,
    address: pageOf('before', 'answer'),
  },
  {
    name: 'thread-03-visit-list',
    reader: 'CTED, country expert',
    does: 'Proposes States with reasons, and sees what each place on the list rests on.',
    next: 'The Committee decides; the decision opens the visit file.',
    who: cted,
    address: pageOf('before', 'proposed-visit'),
  },
  {
    name: 'thread-04-consent',
    reader: 'Permanent Mission',
    does: 'Reads what is asked of its State, and answers for it.',
    next: 'With the consent the programme is settled.',
    who: mission('XAA'),
    address: ofVisit('XAA', '/consent'),
  },
  {
    name: 'thread-05-programme',
    reader: 'CTED and the Permanent Mission',
    does: 'Settle whom the delegation meets, where and when.',
    next: 'Each sitting gets its note.',
    who: mission('XAW'),
    address: ofVisit('XAW', '/programme'),
  },
  {
    name: 'thread-06-findings',
    reader: 'CTED, head of the delegation',
    does: 'Writes down what was found, on which answer it bears, and what the State said of it in the closing meeting.',
    next: 'Each finding becomes a paragraph of the draft.',
    who: cted,
    address: ofVisit('XAW', '/findings'),
  },
  {
    name: 'thread-07-draft',
    reader: 'CTED, two experts at once',
    does: 'Write the draft together, paragraph by paragraph.',
    next: 'The complete draft is shared with the State.',
    who: cted,
    address: async (world) => `/reports/${await world.reportOn('XAK')}/draft`,
  },
  {
    name: 'thread-08-comments',
    reader: 'Permanent Mission',
    does: 'Reads the draft and comments on a paragraph, within its thirty days.',
    next: 'CTED says of each comment what became of it, and submits the final draft.',
    who: mission('XAK'),
    address: async (world) => `/reports/${await world.reportOn('XAK')}`,
  },
  {
    name: 'thread-09-meeting',
    reader: 'Committee member',
    does: 'Reads the papers of an agenda item and what was decided on it.',
    next: 'The adopted report goes to the State with two requests.',
    who: { role: 'committee-member' },
    address: pageOf('after', 'meeting'),
  },
  {
    name: 'thread-10-confidentiality',
    reader: 'Permanent Mission',
    does: 'Says what of the report stays confidential, paragraph by paragraph, and sees what follows from it.',
    next: 'A version without it is made for partners.',
    who: mission('XAW'),
    address: async (world) => `/reports/${await world.reportOn('XAW')}/confidentiality`,
  },
  {
    name: 'thread-11-versions',
    reader: 'CTED, country expert',
    does: 'Sees who gets which version, in which languages, and who has opened it.',
    next: 'A partner reads the version made for it, and knows of no other.',
    who: cted,
    address: async (world) => `/reports/${await world.reportOn('XAW')}/versions`,
  },
  {
    name: 'thread-12-recommendation',
    reader: 'CTED, country expert',
    does: 'Reads what the State replied to a recommendation, with its evidence, and gives its view.',
    next: 'What the State cannot do alone becomes a need.',
    who: cted,
    address: pageOf('after', 'reply'),
  },
  {
    name: 'thread-13-assistance',
    reader: 'Donor',
    does: 'Reads the needs that were let go to partners, and no other.',
    next: 'A project is linked to a need.',
    who: donor,
    address: at('/assistance'),
  },
  {
    name: 'thread-14-project',
    reader: 'CTED, country expert',
    does: 'Follows a project through its seven steps.',
    next: 'What it brought about is the reason of the next answer.',
    who: cted,
    address: pageOf('after', 'project'),
  },
  {
    name: 'thread-15-next-answer',
    reader: 'CTED, country expert',
    does: 'Answers the same question in the next cycle, and says what changed and why.',
    next: 'The circle is closed: the answer goes into the next proposal.',
    who: cted,
    address: pageOf('after', 'answer'),
  },
  {
    name: 'thread-16-chain',
    reader: 'Everybody, each as far as they may see',
    does: 'From any record, reads everything it rests on and everything that rests on it.',
    next: 'Every record leads on to its own chain.',
    who: cted,
    address: async (world) => `/chain/visit/${(await world.visitTo('XAW')).fileId}`,
  },
  {
    name: 'thread-17-analysis',
    reader: 'CTED and the Committee',
    does: 'See the ratings of all themes and States at once, and what became of the gaps.',
    next: 'From a field to the answers behind it.',
    who: cted,
    height: 1300,
    address: at('/analysis?training=true'),
  },
  {
    name: 'thread-18-programme',
    reader: 'Committee member',
    does: 'Reads the programmes of 2020 item by item, with what is owed and the evidence for it.',
    next: 'A duty is met by a record of the thread.',
    who: { role: 'committee-member' },
    address: at('/programme'),
  },
  {
    name: 'thread-19-circulation',
    reader: 'CTED, information office',
    does: 'Sees to whom the report was circulated, in which languages, and who has opened it.',
    next: 'Whoever has not opened it is reminded.',
    who: cted,
    address: at('/circulations'),
  },
  {
    name: 'thread-20-public',
    reader: 'Anybody, in Arabic',
    does: 'Reads without an account what is public of a State, and why no more is.',
    next: 'There is nothing further to find.',
    who: null,
    language: 'ar',
    address: at('/open/states/XAW?language=ar'),
  },
  {
    name: 'thread-21-phone',
    reader: 'Permanent Mission, on a telephone',
    does: 'Reads the draft and answers from wherever it is.',
    next: 'The same acts, the same dates.',
    who: mission('XAK'),
    width: 320,
    height: 720,
    address: async (world) => `/reports/${await world.reportOn('XAK')}`,
  },
];
