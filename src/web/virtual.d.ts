declare module 'virtual:messages/*' {
  export const catalogue: import('../platform/messages.ts').Catalogue;
}
