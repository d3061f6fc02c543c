import type { Procedure } from '../procedure/procedure.ts';

/** The one published method that every assessment visit follows (S/2020/731 I.3). */
export type MethodTemplate = {
  readonly id: string;
  readonly publishedIn: string;
  /** Paragraphs that state the objectives (III.9), and what a report is made of (VI.4(a), (b)). */
  readonly objectives: readonly string[];
  readonly themes: readonly string[];
  readonly reportStructure: readonly string[];
};

/** The method as published with a procedure: its objectives, the areas it covers, and what the report holds. */
export function methodOf(procedure: Procedure): MethodTemplate {
  return {
    id: procedure.id,
    publishedIn: procedure.source,
    objectives: [
      'assess-implementation',
      'analyse-threat-and-capacity',
      'identify-assistance',
      'draft-recommendations',
    ],
    themes: procedure.themes.map((theme) => theme.id),
    reportStructure: ['areas-of-concern', 'recommendations', 'capacities', 'assistance-needs'],
  };
}
