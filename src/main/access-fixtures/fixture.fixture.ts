import type { Access, Moment, Reader } from '../../access/server/index.ts';
import type { Database } from '../../database/server/database.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Contract, Endpoint } from '../../platform/contract.ts';

// One concrete request for each endpoint, with the resource it belongs to in the table of access.

export type Fixture = {
  /** A resource of the table, for example `visit-facts` or `entry:consent-given`. */
  readonly resource: string;
  /** The least access by which the table lets somebody through, or exactly these; reading, when left out. */
  readonly needs?: Access | readonly Access[];
  /** Events and facts that hold of what is asked; those of the file of the world, when left out. */
  readonly moment?: readonly string[];
  /** The request, made anew for each reader: an act that uses something up prepares it here. */
  readonly send: (world: World, asker: Asker) => Sent | Promise<Sent>;
  /** Each reader asks in a session of its own, because the act ends it. */
  readonly endsSession?: true;
  /** Asked in a session of an account of the same class, made for this request: a fictional person has no ways in. */
  readonly account?: true;
  /** Takes what only a person's own device can show: who gets as far is tried here, the answer in the part itself. */
  readonly unanswered?: true;
  /** For answers that everybody gets and that hold something for some: whether this one holds it. */
  readonly shows?: (answer: Answered) => boolean;
};

export type Fixtures<C extends Contract> = { readonly [Id in keyof C]: Fixture };

export type Sent = {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  readonly body?: object;
  /** Bytes instead of a body, with their media type. */
  readonly bytes?: Uint8Array;
  readonly type?: string;
};

/** What came back, as text and as data where it is data. */
export type Answered = {
  readonly status: number;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into answers of every shape
  readonly data: any;
};

/** Somebody who asks: a reader of the table whom the file of the world concerns, or the same elsewhere. */
export type Asker = {
  readonly reader: Reader;
  readonly elsewhere: boolean;
  readonly cookie: string;
  readonly personId: string;
  /** The same person as the database knows them. */
  readonly actor: Actor;
};

export type World = {
  /** For what only the worker does, and no endpoint. */
  readonly database: Database;
  /** A file of the training world in preparation, in which the training partner takes part. */
  readonly fileId: string;
  readonly stateCode: string;
  readonly moment: Moment;
  /** Who asks as this reader; of another State or organization, when `elsewhere`. */
  readonly asker: (reader: Reader, elsewhere?: boolean) => Asker;
  /** Asks an endpoint as somebody, to prepare what a fixture needs; an answer that is no success fails the test. */
  readonly ask: (as: Reader, endpointId: string, sent: Sent) => Promise<Answered>;
  /** Asks an endpoint as this very person, whatever the answer. */
  readonly as: (asker: Asker, endpointId: string, sent: Sent) => Promise<Answered>;
  /** Prepared once for the whole run, under a name. */
  readonly prepared: <T>(name: string, make: () => Promise<T>) => Promise<T>;
  /** The version the file is at for this reader; for one who has no file, as CTED knows it. */
  readonly version: (asker: Asker) => Promise<number>;
  readonly today: string;
  readonly endpoint: (endpointId: string) => Endpoint;
};
