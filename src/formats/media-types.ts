// Which kinds of files are taken, as data. The type is read from the bytes; names and declared types are only compared.

type MediaType = {
  readonly mediaType: string;
  /** The first is given to a file that is sent out. */
  readonly extensions: readonly [string, ...string[]];
  readonly mostBytes: number;
  readonly family: 'pdf' | 'ooxml' | 'odf' | 'png' | 'jpeg' | 'text' | 'xml';
};

const megabytes = (count: number): number => count * 1024 * 1024;
const office = 'application/vnd.openxmlformats-officedocument';
const open = 'application/vnd.oasis.opendocument';

export const mediaTypes = [
  { mediaType: 'application/pdf', extensions: ['pdf'], mostBytes: megabytes(32), family: 'pdf' },
  {
    mediaType: `${office}.wordprocessingml.document`,
    extensions: ['docx'],
    mostBytes: megabytes(16),
    family: 'ooxml',
  },
  {
    mediaType: `${office}.spreadsheetml.sheet`,
    extensions: ['xlsx'],
    mostBytes: megabytes(16),
    family: 'ooxml',
  },
  {
    mediaType: `${office}.presentationml.presentation`,
    extensions: ['pptx'],
    mostBytes: megabytes(32),
    family: 'ooxml',
  },
  { mediaType: `${open}.text`, extensions: ['odt'], mostBytes: megabytes(16), family: 'odf' },
  { mediaType: `${open}.spreadsheet`, extensions: ['ods'], mostBytes: megabytes(16), family: 'odf' },
  { mediaType: 'image/png', extensions: ['png'], mostBytes: megabytes(16), family: 'png' },
  { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'], mostBytes: megabytes(16), family: 'jpeg' },
  { mediaType: 'text/plain', extensions: ['txt'], mostBytes: megabytes(4), family: 'text' },
  { mediaType: 'text/csv', extensions: ['csv'], mostBytes: megabytes(8), family: 'text' },
  { mediaType: 'application/xml', extensions: ['xml', 'akn'], mostBytes: megabytes(8), family: 'xml' },
] as const satisfies readonly MediaType[];

/** The largest file of any kind: more is not even taken in. */
export const mostBytes = Math.max(...mediaTypes.map((type) => type.mostBytes));

export const mediaTypeOf = (name: string): MediaType | undefined =>
  mediaTypes.find(({ mediaType }) => mediaType === name);

/** The endings of all that is taken, as a field for files asks for them. */
export const takenEndings = mediaTypes
  .flatMap(({ extensions }) => extensions.map((one) => `.${one}`))
  .join(',');

/** The type a name promises by its ending; undefined when it promises none that is taken. */
export const promisedBy = (fileName: string): MediaType | undefined => {
  const ending = /\.([A-Za-z0-9]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return mediaTypes.find(({ extensions }) => extensions.some((extension) => extension === ending));
};
