import { z } from 'zod';
import { accesses, readers } from '../access/contract.ts';
import { contract } from '../platform/contract.ts';

const Reader = z.enum(readers);
const ResourceId = z.string().max(80);

/** One way in which a reader may come to something: what it allows, while what holds, and by which rule. */
export const AccessWay = z
  .object({
    access: z.enum(accesses),
    /** While what holds, as a sentence in the reader's language; null when always. */
    when: z.string().nullable(),
    /** Message id of the bounds; null when there are none. */
    boundId: z.string().nullable(),
    rule: z.string(),
    cites: z.array(z.string()),
  })
  .meta({ id: 'AccessWay' });
export type AccessWay = z.infer<typeof AccessWay>;

export const AccessRow = z
  .object({
    reader: Reader,
    /** Message id of the reader's name. */
    readerId: z.string(),
    resource: ResourceId,
    resourceId: z.string(),
    /** From what allows most; empty when nothing is ever open. */
    ways: z.array(AccessWay),
    /** What holds at the moment that was asked about. */
    now: AccessWay,
  })
  .meta({ id: 'AccessRow' });
export type AccessRow = z.infer<typeof AccessRow>;

const Named = z.object({ id: z.string(), nameId: z.string() });

/** The table of access, open to everybody: what it says of a file is the same for all files. */
export const rightsContract = contract({
  getAccessTable: {
    method: 'GET',
    path: '/access/table',
    may: 'read-public',
    summary: 'The table of access: by reader, by resource, or the one cell where both are given',
    query: z.object({ reader: Reader.optional(), resource: ResourceId.optional() }),
    response: z.object({
      readers: z.array(Named),
      resources: z.array(Named.extend({ group: z.enum(['version', 'entry', 'matrix', 'house']) })),
      rows: z.array(AccessRow),
    }),
    refusals: ['rights.resource-not-found'],
  },
  whoMayRead: {
    method: 'GET',
    path: '/access/who-may-read',
    may: 'read-public',
    summary: 'Who may read a resource, after these events and facts, and by which rule',
    query: z.object({
      resource: ResourceId,
      /** Ids of events that have happened and of facts that hold. */
      after: z.array(z.string().max(80)).max(100).default([]),
    }),
    response: z.object({ resource: ResourceId, resourceId: z.string(), rows: z.array(AccessRow) }),
    refusals: ['rights.resource-not-found'],
  },
});
