import { ctc2020 } from '../procedure/ctc-2020/ctc-2020.ts';

export type Rule = {
  readonly id: string;
  readonly kind: 'clock' | 'stage' | 'setting' | 'theme';
  readonly cites: readonly string[];
};

/** What every date rests on: clocks and stages, what we settled where the source is silent, and the themes of a visit. */
export const rules: readonly Rule[] = [
  ...ctc2020.clocks.map(({ id, cite }): Rule => ({ id, kind: 'clock', cites: cite })),
  ...ctc2020.stages.map(({ id, cite }): Rule => ({ id, kind: 'stage', cites: cite })),
  ...ctc2020.settings.map(({ id }): Rule => ({ id, kind: 'setting', cites: [] })),
  ...ctc2020.themes.map(({ id, cite }): Rule => ({ id, kind: 'theme', cites: [cite] })),
];
