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
export { otherNames, type RoleId, roleIds, roles } from '../roles.ts';
export {
  focalPointOf,
  missionOf,
  type TrainingPerson,
  trainingOrganisations,
  trainingPersons,
} from '../training-persons.ts';
export { accountsHandlers } from './accounts/handlers.ts';
export { inviteFirstAdministrator } from './accounts/invite-account.ts';
export { type Holder, listHolders } from './accounts/list-holders.ts';
export { invitationQueues } from './accounts/mail-invitation.ts';
export { findPeople } from './find-people.ts';
export { endGrantsOn, insertGrant, listGrantees } from './grants/grant-store.ts';
export { signUndertaking } from './grants/keep-grants.ts';
export { listFunctions } from './list-functions.ts';
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
