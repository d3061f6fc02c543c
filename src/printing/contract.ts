// What versions are made of, for every part that prints, filters or searches one.
export { canonical } from './canonical.ts';
export {
  type CopyLanguage,
  copyLanguages,
  type InLanguages,
  type Inline,
  type Lines,
  type Missing,
  type Numbering,
  numberings,
  type Printed,
  type VersionText,
  type Words,
} from './text.ts';
export { searched, sentencesOf } from './wording.ts';
