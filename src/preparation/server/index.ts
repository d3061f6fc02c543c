// What other parts may call. Everything else in this folder is this part's own business.
export { conductCorrected } from '../conduct.ts';
export { type Plan, refusalOfDates, type Standing, toConfirm } from '../planning.ts';
export { addParticipant } from './add-participant.ts';
export { carryOut, conductIn, refuseOverlap } from './carry-out.ts';
export { keepConfirmation } from './component-store.ts';
export { getOnSiteLimit } from './limit-store.ts';
export { planComponent } from './plan-component.ts';
export { preparationHandlers } from './routes.ts';
