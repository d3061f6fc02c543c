// What other parts may call. Everything else in this folder is this part's own business.
export { projectsHandlers } from './routes.ts';
export { openTrainingProjects } from './training.ts';
