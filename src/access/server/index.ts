// What other parts may call.
export {
  type Access,
  accesses,
  entryOf,
  holdsAt,
  includesReading,
  isAtLeast,
  type Line,
  type Moment,
  marksIn,
} from '../line.ts';
export { isPermission, refusalToUse } from '../permissions.ts';
export { classOf, type Reader, readers, readersOf, sharingAudiences } from '../readers.ts';
export { functionOf, otherNames, type RoleId, roleIds, roles } from '../roles.ts';
export {
  focalPointOf,
  missionOf,
  type TrainingPerson,
  trainingOrganisations,
  trainingPersons,
} from '../training-persons.ts';
export { bodiesByName, bodyOf, type NamedActingBody } from './bodies.ts';
export { type At, enterInHouse } from './enter-in-house.ts';
export { findPeople } from './find-people.ts';
export { listFunctions } from './list-functions.ts';
export { type Holder, listHolders } from './list-holders.ts';
export { accessHandlers } from './routes.ts';
export {
  endSession,
  findActor,
  lookAtSession,
  type NewSession,
  openSession,
  type Queries,
} from './sessions.ts';
export { addTrainingPersons } from './store.ts';
export { digestOf, newToken } from './tokens.ts';
