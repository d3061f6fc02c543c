import { queryOptions } from '@tanstack/react-query';

// Visits come after this part, so of their register only what a list of choices needs is read here, by its address.
type File = { readonly fileId: string; readonly number: number; readonly stateName: string };

/** The visit files that can be decided on, by State. */
export function filesQuery() {
  return queryOptions({
    queryKey: ['decisions', 'files'],
    queryFn: async ({ signal }): Promise<readonly File[]> => {
      const both = await Promise.all([true, false].map((training) => readFiles(training, signal)));
      return both.flat();
    },
  });
}

async function readFiles(training: boolean, signal: AbortSignal): Promise<readonly File[]> {
  const query = new URLSearchParams({
    origin: 'file',
    sort: 'state',
    limit: '200',
    training: String(training),
  });
  const response = await fetch(`/api/v1/visits?${query}`, {
    headers: { accept: 'application/json', 'accept-language': document.documentElement.lang },
    signal,
  });
  if (!response.ok) throw new Error(`the register of visits answered ${response.status}`);
  const { rows }: { rows: readonly File[] } = await response.json();
  return rows;
}
