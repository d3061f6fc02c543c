import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Refusal } from '../platform/refusal.ts';
import { type Trouble, troubleOf } from './trouble.ts';

/** First in the key of what every act may change, whichever part it is of: lists over all there is, as of what is due. */
export const everything = 'everything';

type Options<Answer> = {
  /** What the act may have changed, and is fetched again when it is done. */
  readonly renews?: readonly { readonly queryKey: QueryKey }[];
  readonly onDone?: (answer: Answer) => void;
};

export type Act<Given> = {
  readonly press: (given: Given) => void;
  readonly isPending: boolean;
  /** Why the last press was refused. */
  readonly refusal: Refusal | null;
  /** What else went wrong with it: a fault, or a line that broke. */
  readonly trouble: Trouble | null;
};

/**
 * An act of a page. Each press has a key of its own, sent with it; a press that got no answer keeps its key, so
 * that pressing again does the act once and not twice.
 */
export function useAct<Given, Answer>(
  call: (given: Given, key: string) => Promise<Answer>,
  { renews = [], onDone }: Options<Answer> = {},
): Act<Given> {
  const client = useQueryClient();
  const unanswered = useRef<{ readonly key: string; readonly given: string } | null>(null);

  const { mutate, isPending, error } = useMutation<Answer, unknown, Given>({
    mutationFn: (given) => {
      const sent = JSON.stringify(given) ?? '';
      const key = unanswered.current?.given === sent ? unanswered.current.key : crypto.randomUUID();
      unanswered.current = { key, given: sent };
      return call(given, key);
    },
    onSuccess: async (answer) => {
      unanswered.current = null;
      const changed = [...renews, { queryKey: [everything] }];
      await Promise.all(changed.map(({ queryKey }) => client.invalidateQueries({ queryKey })));
      onDone?.(answer);
    },
    onError: (failure) => {
      const trouble = troubleOf(failure);
      if (trouble.is === 'refused') unanswered.current = null;
      // Somebody else was there first: what is on the screen is old.
      if (trouble.is === 'refused' && trouble.refusal.kind === 'conflict') {
        for (const { queryKey } of renews) void client.invalidateQueries({ queryKey });
      }
    },
  });

  const trouble = error === null ? null : troubleOf(error);
  return {
    press: (given) => {
      if (!isPending) mutate(given);
    },
    isPending,
    refusal: trouble?.is === 'refused' ? trouble.refusal : null,
    trouble: trouble?.is === 'refused' ? null : trouble,
  };
}
