// What a document of OpenAPI 3.1 must have, as far as ours use it. For tests; a validator of the whole standard
// would be a package of its own.

type Part = Readonly<Record<string, unknown>>;

const methods = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options', 'trace'];

/** What is wrong with the structure of a document, in words; empty when nothing is. */
export function faultsOfDocument(document: Part): string[] {
  const operations = operationsOf(document);
  return [
    ...(/^3\.1\.\d+$/.test(String(document.openapi)) ? [] : [`openapi is ${document.openapi}`]),
    ...['title', 'version']
      .filter((key) => !text(part(document.info)[key]))
      .map((key) => `info has no ${key}`),
    ...Object.keys(part(document.paths)).flatMap((path) =>
      path.startsWith('/') ? [] : [`path ${path} has no slash`],
    ),
    ...operations.flatMap(faultsOfOperation),
    ...repeated(operations.map(({ operation }) => String(operation.operationId))).map(
      (id) => `${id} is there twice`,
    ),
    ...references(document).filter((reference) => resolve(document, reference) === undefined),
  ];
}

type Operation = { readonly path: string; readonly method: string; readonly operation: Part };

function operationsOf(document: Part): Operation[] {
  return Object.entries(part(document.paths)).flatMap(([path, methodsOfPath]) =>
    Object.entries(part(methodsOfPath))
      .filter(([method]) => methods.includes(method))
      .map(([method, operation]) => ({ path, method, operation: part(operation) })),
  );
}

function faultsOfOperation({ path, method, operation }: Operation): string[] {
  const where = `${method} ${path}`;
  const parameters = Array.isArray(operation.parameters) ? operation.parameters.map(part) : [];
  const declared = parameters
    .filter((one) => one.in === 'path' && one.required === true)
    .map(({ name }) => name);
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
  const responses = Object.entries(part(operation.responses));
  return [
    ...(text(operation.operationId) ? [] : [`${where} has no operationId`]),
    ...inPath
      .filter((name) => !declared.includes(name))
      .map((name) => `${where} does not declare parameter ${name}`),
    ...parameters.filter((one) => !one.schema).map((one) => `${where}: parameter ${one.name} has no schema`),
    ...(responses.length > 0 ? [] : [`${where} has no responses`]),
    ...responses
      .filter(
        ([status, response]) =>
          !/^([1-5]\d\d|[1-5]XX|default)$/.test(status) || !text(part(response).description),
      )
      .map(([status]) => `${where}: response ${status} has no description, or is no status`),
  ];
}

function references(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(references);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' ? [String(inner)] : references(inner),
  );
}

function resolve(document: Part, reference: string): unknown {
  if (!reference.startsWith('#/')) return undefined;
  return reference
    .slice(2)
    .split('/')
    .reduce<unknown>((at, name) => part(at)[name], document);
}

const part = (value: unknown): Part => (typeof value === 'object' && value !== null ? { ...value } : {});
const text = (value: unknown): boolean => typeof value === 'string' && value !== '';
const repeated = (names: readonly string[]): string[] =>
  names.filter((name, index) => names.indexOf(name) < index);
