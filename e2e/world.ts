import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';

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
  /** The file of the training world on the visit to this State; each stands at another stage. */
  visitTo(state: string): Promise<Row>;
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
  const be = async (who: Who) => post(`/training/persons/${await personId(who)}/be`, {});

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
      const { version } = await get<{ version: number }>(`/visits/${fileId}`);
      const body = { event, on, document: 'Training paper', reason: 'For the story', ...details };
      await post(`/visits/${fileId}/events`, { ...body, version, key: randomUUID() });
    },
    version: async (fileId) => {
      await be({ role: 'cted' });
      return (await get<{ version: number }>(`/visits/${fileId}`)).version;
    },
    visitTo: async (state) => {
      await be({ role: 'cted' });
      const { rows } = await get<{ rows: Row[] }>(`/visits?training=true&state=${state}`);
      const row = rows[0];
      if (!row) throw new Error(`the training world has no visit to ${state}`);
      return row;
    },
  };
}
