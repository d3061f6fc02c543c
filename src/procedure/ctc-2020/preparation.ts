import { agreedWithTheState } from './preparation/agreed-with-the-state.ts';
import { arrangements } from './preparation/arrangements.ts';
import { documentsAndTeam } from './preparation/documents-and-team.ts';

// What is to be settled before a visit, each item with its owner and the event it holds up while it is open.
export const preparation = [...agreedWithTheState, ...arrangements, ...documentsAndTeam] as const;
