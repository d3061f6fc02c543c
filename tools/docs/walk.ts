// The way of one event through the house, for docs/house.md. A test holds every file to be there.

export const walk: readonly { readonly file: string; readonly does: string }[] = [
  {
    file: 'src/events/web/RecordEvent.tsx',
    does: 'shows each next act; an unlawful one stays and says why. The form is filled in and the button pressed.',
  },
  {
    file: 'src/web/use-act.ts',
    does: 'gives the act a key that makes a repeat harmless, and calls the typed client.',
  },
  {
    file: 'src/http/server/mount.ts',
    does: 'reads the request strictly by `src/events/contract.ts`, asks who it is, and opens one transaction.',
  },
  {
    file: 'src/database/server/with-actor.ts',
    does: 'states the claims of the person and steps down to the role of their class; from here row-level security decides what exists.',
  },
  {
    file: 'src/events/server/record-event.ts',
    does: 'is the act: find, refuse, change, enter in the journal, answer.',
  },
  {
    file: 'src/procedure/enter.ts',
    does: 'says whether the event is lawful on that day by the rules of the procedure, with the paragraph when not.',
  },
  {
    file: 'src/journal/server/journal.ts',
    does: 'appends the entry: ids, dates and codes; words lie beside it under a salted hash.',
  },
  {
    file: 'db/migrations/0001-ground.sql',
    does: 'puts it at the end of the chain of its State and hashes it over the link before; nobody may change it again.',
  },
  {
    file: 'src/procedure/clocks.ts',
    does: 'reads the longer journal: every clock anew, each with its whole calculation.',
  },
  {
    file: 'src/visits/web/VisitPage.tsx',
    does: 'fetches the file again and shows what changed: stage, clocks, the line in the journal, what is next.',
  },
];
