declare module 'virtual:messages/*' {
  type Words = { readonly catalogue: import('../platform/messages.ts').Catalogue };
  export const catalogue: Words['catalogue'];
  export const further: Readonly<Record<string, () => Promise<Words>>>;
}

declare module 'virtual:page-parts' {
  export const partsOfPages: Readonly<Record<string, readonly string[]>>;
}

declare module 'virtual:citations' {
  export const citations: Readonly<Record<string, string>>;
}
