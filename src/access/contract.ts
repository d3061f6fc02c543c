import { z } from 'zod';
import { audiences } from '../platform/actor.ts';
import { contract } from '../platform/contract.ts';
import { Day, StateCode } from '../platform/schemas.ts';
import { trainingEndpoints } from './training-endpoints.ts';

export {
  type AccountFunction,
  type ActingBody,
  accountFunctions,
  functionsOf,
  mayKeepItself,
} from './body-roles.ts';
export { accesses } from './line.ts';
export { readers } from './readers.ts';
export { trainingPersons } from './training-persons.ts';

/** An account as others see it: its function, never more than it needs to be told apart. */
export const Person = z
  .object({
    personId: z.uuid(),
    /** Message id of the function, for example `access.country-expert`. */
    functionId: z.string(),
    audience: z.enum(audiences),
    roles: z.array(z.string()),
    stateCode: StateCode.nullable(),
    /** Name of the State in the reader's language. */
    stateName: z.string().nullable(),
    organisationId: z.string().nullable(),
  })
  .meta({ id: 'Person' });
export type Person = z.infer<typeof Person>;

export const accessContract = contract({
  ...trainingEndpoints,
  getMe: {
    method: 'GET',
    path: '/me',
    may: 'read-public',
    summary: 'Who the reader is, null for somebody who has not said; and which day it is where due days end',
    response: z.object({ person: Person.nullable(), mayChoose: z.boolean(), today: Day }),
  },
  listTrainingPersons: {
    method: 'GET',
    path: '/training/persons',
    may: 'read-public',
    summary: 'Fictional persons one can be in training',
    response: z.object({ rows: z.array(Person) }),
  },
  beTrainingPerson: {
    method: 'POST',
    path: '/training/persons/:personId/be',
    may: 'read-public',
    summary: 'Acts as this fictional person from now on',
    params: z.object({ personId: z.uuid() }),
    response: z.object({ person: Person }),
    transaction: 'own',
    refusals: ['access.person-not-found'],
  },
  signOut: {
    method: 'POST',
    path: '/sign-out',
    may: 'read-public',
    summary: 'Ends the session: the reader is nobody in particular again, and reads what is public',
    transaction: 'own',
    response: z.object({ person: z.null() }),
  },
});
