import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import { noonOf } from './house.ts';

/** Somebody one can be: a role of the mechanism (or `administrator`, who has none), and the State where the role acts for one. */
export type Who = { readonly role: string; readonly state?: string };

export type Visit = { readonly fileId: string; readonly number: number };

type Row = {
  readonly fileId: string;
  readonly number: number;
  readonly stateCode: string;
  readonly stage: string | null;
};
type Person = {
  readonly personId: string;
  readonly audience: string;
  readonly roles: readonly string[];
  readonly stateCode: string | null;
};
export type ThreadRecord = { readonly recordId: string; readonly place: string; readonly title: string };
type Chain = Readonly<
  Record<'before' | 'after', readonly { readonly kind: string; readonly rows: readonly ThreadRecord[] }[]>
>;
type VisitFile = {
  readonly version: number;
  readonly stateCode: string;
  readonly nextActs: readonly {
    readonly event: string;
    readonly fields: readonly { readonly name: string }[];
  }[];
};
type Health = {
  readonly jobs: { readonly running: number; readonly dueSince: string | null };
  readonly sweeps: readonly { readonly finishedAt: string | null; readonly nextAt: string }[];
};
type Details = {
  readonly days?: number;
  readonly until?: string;
  readonly option?: string;
  readonly expert?: string;
};

/** What a story may ask of the world before it begins. Everything goes through the API, as a person would. */
export type World = {
  readonly request: APIRequestContext;
  personId(who: Who): Promise<string>;
  /** Opens a visit file of a fictional State. */
  visitOpened(given: { state: string; approvedOn: string }): Promise<Visit>;
  /** Records an event of a file, in the name of whoever causes it. */
  happened(visit: Visit, event: string, on: string, details?: Details): Promise<void>;
  /** A paper of a fictional State on file, and a receipt that a State was given. */
  documentOf(state: string): Promise<string>;
  receipt(): Promise<string>;
  /** A decision of a meeting on the file of the training world on the visit to this State, recorded by CTED. */
  decisionOn(state: string): Promise<string>;
  /** The latest assessment of this State in the training world. */
  assessmentOf(state: string): Promise<string>;
  /** The report of the training world on the visit to this State. */
  reportOn(state: string): Promise<string>;
  /** The first recommendation, need or project of the training world to the State of the thread. */
  firstOf(list: 'recommendations' | 'needs' | 'projects'): Promise<string>;
  /** The list of visits of the training world that is being made. */
  list(): Promise<string>;
  /** The meeting of the training world that adopted a report, and what was circulated of it. */
  meeting(): Promise<string>;
  circulation(): Promise<string>;
  /** The file of the training world on the visit to this State; each stands at another stage. */
  visitTo(state: string): Promise<Row>;
  /** Records of a kind in the chain of the training visit to a State: what came before it, or what came after. */
  thread(state: string, way: 'before' | 'after', kind: string): Promise<readonly ThreadRecord[]>;
  /** Whether whatever fell due has been done: no job and no sweep of the worker is due or under way. */
  isAtRest(): Promise<boolean>;
  /** How many entries of a file an expert knows of: it changes with whatever is written. */
  version(fileId: string): Promise<number>;
};

export function worldOf(request: APIRequestContext, today: () => string): World {
  const get = async <Answer>(path: string): Promise<Answer> => {
    const response = await request.get(`/api/v1${path}`);
    if (!response.ok()) throw new Error(`${path}: ${response.status()} ${await response.text()}`);
    return (await response.json()) as Answer;
  };
  const post = async <Answer>(path: string, data: object): Promise<Answer> => {
    const response = await request.post(`/api/v1${path}`, { data, headers: { 'x-stocktake': '1' } });
    if (!response.ok()) throw new Error(`${path}: ${response.status()} ${await response.text()}`);
    return (await response.json()) as Answer;
  };
  const personId = async ({ role, state }: Who) => {
    const { rows } = await get<{ rows: Person[] }>('/training/persons');
    const is = (one: Person) => one.roles.includes(role) || one.audience === role;
    const person = rows.find((one) => is(one) && (!state || one.stateCode === state));
    if (!person) throw new Error(`nobody in training is ${role}${state ? ` of ${state}` : ''}`);
    return person.personId;
  };
  const paperOf = async (stateCode: string, fileId: string, on: string): Promise<string> => {
    const response = await request.put('/api/v1/uploads?name=note-verbale.txt', {
      data: Buffer.from(`Note verbale of ${stateCode}, ${on}\n`),
      headers: { 'x-stocktake': '1', 'content-type': 'application/octet-stream' },
    });
    if (!response.ok()) throw new Error(`/uploads: ${response.status()} ${await response.text()}`);
    const { uploadId } = (await response.json()) as { uploadId: string };
    const said = { type: 'note-verbale', class: 'committee-cted-and-state', issuedBy: 'state' };
    const language = { language: 'en', originalLanguage: 'en', titles: { en: `Note verbale of ${on}` } };
    const body = { uploadId, ...said, ...language, datedOn: on, stateCode, fileId, key: randomUUID() };
    return (await post<{ documentId: string }>('/documents', body)).documentId;
  };
  const be = async (who: Who) => post(`/training/persons/${await personId(who)}/be`, {});

  const visitTo = async (state: string): Promise<Row> => {
    await be({ role: 'cted' });
    const { rows } = await get<{ rows: Row[] }>(`/visits?training=true&state=${state}`);
    const row = rows[0];
    if (!row) throw new Error(`the training world has no visit to ${state}`);
    return row;
  };

  return {
    request,
    personId,
    visitOpened: async ({ state, approvedOn }) => {
      await be({ role: 'cted' });
      const body = {
        stateCode: state,
        type: 'comprehensive',
        year: Number(today().slice(0, 4)),
        training: true,
      };
      const approved = { on: approvedOn, decision: 'Training list' };
      return post<Visit>('/visits', { ...body, approved, key: randomUUID() });
    },
    happened: async ({ fileId }, event, on, details = {}) => {
      await be({ role: 'cted' });
      const file = await get<VisitFile>(`/visits/${fileId}`);
      const { version, stateCode, nextActs } = file;
      // What a State sent on paper is entered with the paper on file.
      const asksForPaper = nextActs.some(
        (act) => act.event === event && act.fields.some(({ name }) => name === 'documentId'),
      );
      const paper = asksForPaper
        ? { documentId: await paperOf(stateCode, fileId, on) }
        : { document: 'Training paper' };
      const body = { event, on, ...paper, reason: 'For the story', ...details };
      await post(`/visits/${fileId}/events`, { ...body, version, key: randomUUID() });
    },
    documentOf: async (state) => {
      const { fileId } = await visitTo(state);
      return paperOf(state, fileId, today());
    },
    assessmentOf: async (state) => {
      await be({ role: 'cted' });
      const { rows } = await get<{ rows: { assessmentId: string }[] }>(`/assessments?state=${state}`);
      if (!rows[0]) throw new Error(`the training world has no assessment of ${state}`);
      return rows[0].assessmentId;
    },
    reportOn: async (state) => {
      await be({ role: 'cted' });
      const { rows } = await get<{ rows: { reportId: string; stateCode: string }[] }>('/reports');
      const found = rows.find(({ stateCode }) => stateCode === state);
      if (!found) throw new Error(`the training world has no report on ${state}`);
      return found.reportId;
    },
    firstOf: async (list) => {
      await be({ role: 'cted' });
      const { rows } = await get<{ rows: Readonly<Record<string, string>>[] }>(`/${list}?state=XAW`);
      const found = rows[0]?.[`${list.slice(0, -1)}Id`];
      if (!found) throw new Error(`the training world has no ${list}`);
      return found;
    },
    list: async () => {
      await be({ role: 'cted' });
      const { rows } = await get<{ rows: { listId: string }[] }>('/planning?training=true');
      if (!rows[0]) throw new Error('the training world has no list of visits');
      return rows[0].listId;
    },
    receipt: async () => {
      await be({ role: 'cted' });
      const { rows } = await get<{ rows: { receiptId: string }[] }>('/document-receipts');
      if (!rows[0]) throw new Error('the training world has given no receipt');
      return rows[0].receiptId;
    },
    decisionOn: async (state) => {
      const { fileId } = await visitTo(state);
      const words = 'More time is given to comment on the draft.';
      const texts = { en: { title: `Extension for ${state}`, words } };
      const meeting = { meetingNumber: 12, meetingOn: today(), outcome: 'approved' };
      const body = { kind: 'extension', fileId, texts, ...meeting, key: randomUUID() };
      return (await post<{ decisionId: string }>('/decisions', body)).decisionId;
    },
    meeting: async () => {
      await be({ role: 'cted' });
      const { rows } = await get<{ rows: { meetingId: string }[] }>('/meetings?training=true');
      if (!rows[0]) throw new Error('the training world has held no meeting');
      return rows[0].meetingId;
    },
    circulation: async () => {
      await be({ role: 'cted' });
      const { rows } = await get<{ rows: { circulationId: string }[] }>('/circulations');
      if (!rows[0]) throw new Error('the training world has circulated nothing');
      return rows[0].circulationId;
    },
    isAtRest: async () => {
      await be({ role: 'administrator' });
      const { jobs, sweeps } = await get<Health>('/house/health');
      const now = Date.parse(noonOf(today()));
      const hasLooked = sweeps.some(({ finishedAt }) => finishedAt && Date.parse(finishedAt) === now);
      const isDue = sweeps.some(({ nextAt }) => Date.parse(nextAt) <= now);
      return hasLooked && !isDue && jobs.running === 0 && jobs.dueSince === null;
    },
    version: async (fileId) => {
      await be({ role: 'cted' });
      return (await get<{ version: number }>(`/visits/${fileId}`)).version;
    },
    visitTo,
    thread: async (state, way, kind) => {
      const { fileId } = await visitTo(state);
      const chain = await get<Chain>(`/chain/visit/${fileId}?limit=200`);
      const rows = chain[way].find((group) => group.kind === kind)?.rows ?? [];
      if (rows.length === 0) throw new Error(`no ${kind} ${way} the visit to ${state}`);
      return rows;
    },
  };
}
