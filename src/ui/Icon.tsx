// Drawn on a grid of 16, a line of one weight. Icons never stand alone: a word says the same beside them or to a
// screen reader, so they are all hidden from it.
const paths = {
  'not-started': 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11Z',
  running: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM8 5v3l2 1.5',
  'due-soon': 'M4.5 2.5h7M4.5 13.5h7M5.5 2.5c0 3 5 4 5 5.500s-5 2.500-5 5.500M10.500 2.500c0 3-5 4-5 5.500',
  overdue: 'M8 2.5 14 13.500H2ZM8 6.500v3M8 11.600v.1',
  met: 'M3 8.500 6.500 12 13 4.500',
  lapsed: 'M3 5h10M3 8h6M3 11h3M13 8.500 10 11.500m0-3 3 3',
  waiting: 'M6 4v8M10 4v8',
  superseded: 'M3 8h9M9 5l3 3-3 3',
  next: 'M6 3.500 10.500 8 6 12.500',
  up: 'M8 13V3M4 7l4-4 4 4',
  down: 'M8 3v10M4 9l4 4 4-4',
  sort: 'M5 6l3-3 3 3M5 10l3 3 3-3',
  close: 'M4 4l8 8M12 4l-8 8',
  stop: 'M8 2.500a5.500 5.500 0 1 0 0 11 5.500 5.500 0 0 0 0-11ZM4.200 11.800l7.600-7.600',
  info: 'M8 2.500a5.500 5.500 0 1 0 0 11 5.500 5.500 0 0 0 0-11ZM8 7.500v3.500M8 5.200v.1',
  columns: 'M2.500 3.500h11v9h-11ZM6.200 3.500v9M9.800 3.500v9',
  rows: 'M2.500 3.500h11M2.500 6.500h11M2.500 9.500h11M2.500 12.500h11',
  download: 'M8 2.500v8M4.500 7 8 10.500 11.500 7M3 13.500h10',
  print: 'M4.500 6V2.500h7V6M4.500 11h-2V6h11v5h-2M4.500 9h7v4.500h-7Z',
  person:
    'M8 2.500a2.750 2.750 0 1 0 0 5.500 2.750 2.750 0 0 0 0-5.500ZM2.500 13.500c.5-3 2.500-4 5.500-4s5 1 5.500 4',
  theme: 'M8 2.500a5.500 5.500 0 1 0 0 11ZM8 2.500a5.500 5.500 0 0 1 0 11',
  search: 'M7 3a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM10 10l3.500 3.500',
  book: 'M3 3.500c2-.8 3.500-.8 5 .5 1.500-1.300 3-1.300 5-.5v9c-2-.8-3.500-.8-5 .5-1.500-1.300-3-1.300-5-.5ZM8 4v9',
  external: 'M6.500 3.500h-3v9h9v-3M9 3h4v4M13 3 7.500 8.500',
} as const;

export type IconName = keyof typeof paths;

const pointing: readonly IconName[] = ['next', 'superseded'];

/** A small picture beside a word. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className={pointing.includes(name) ? 'icon points' : 'icon'} viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
