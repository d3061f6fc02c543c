/** Keeps a choice of the reader for a year, where the server reads it too: the next page comes right at once. */
export function keepCookie(name: 'stk_language' | 'stk_theme', value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is absent in Firefox and Safari of 2024
  document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=31536000; samesite=lax`;
}

export function readCookie(name: 'stk_language' | 'stk_theme'): string | null {
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : null;
}
