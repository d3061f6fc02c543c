// What other parts may call. Everything else in this folder is this part's own business.
export { keepFactors } from './factors.ts';
export { scoreOfVisit, weighedOf } from './weigh.ts';
export { insertScale, keepReason, listScales, listWeighed, type Stored } from './weighed-store.ts';
