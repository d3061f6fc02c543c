// What other parts may call.
export { isPermission, refusalToUse } from '../permissions.ts';
export {
  focalPointOf,
  missionOf,
  type TrainingPerson,
  trainingOrganisations,
  trainingPersons,
} from '../training-persons.ts';
export { accessHandlers } from './routes.ts';
export { findActor, type NewSession, openSession } from './sign-in/sessions.ts';
export { addTrainingPersons } from './store.ts';
