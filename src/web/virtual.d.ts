declare module 'virtual:messages/*' {
  export const catalogue: import('../platform/messages.ts').Catalogue;
}

declare module 'virtual:citations' {
  export const citations: Readonly<Record<string, string>>;
}
