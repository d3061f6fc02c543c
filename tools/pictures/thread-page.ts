import type { Picture } from './list.ts';

const head = `<!-- Made by \`npm run pictures\`. Do not edit: change tools/pictures/list.ts. -->

# The thread, page by page

From a provision to the next answer, as each reader sees it. Every State, rating, finding and project on these pictures is
invented for training.
`;

/** The pictures in the order of the thread, each with what its reader does there and what comes next. */
export function threadPage(pictures: readonly Picture[]): string {
  const parts = pictures.map(
    ({ name, reader, does, next }, at) =>
      `## ${at + 1}. ${reader}\n\n${does} ${next}\n\n![${does}](pictures/${name}.png)\n`,
  );
  return `${head}\n${parts.join('\n')}`;
}
