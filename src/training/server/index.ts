// What other parts may call. Everything else in this folder is this part's own business.
export {
  addTrainingStates,
  enterTurn,
  openTrainingVisit,
  openTrainingWorld,
  type Told,
  whoEnters,
} from './training-world.ts';
