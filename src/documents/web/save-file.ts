import { Refused } from '../../platform/refusal.ts';

/** Has a file saved under the name the server gives it; what the server refuses is thrown, and nothing is saved. */
export async function saveFile(address: string): Promise<void> {
  const response = await fetch(address, { headers: { 'accept-language': document.documentElement.lang } });
  if (!response.ok) {
    const { code, kind, values, title } = await response.json();
    throw kind
      ? new Refused({ code, kind, ...(values && { values }) })
      : new Error(title, { cause: response.status });
  }
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = nameIn(response.headers.get('content-disposition') ?? '');
  link.click();
  URL.revokeObjectURL(url);
}

const nameIn = (disposition: string): string => {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1];
  return encoded ? decodeURIComponent(encoded) : 'document';
};
