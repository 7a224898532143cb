import { closest } from '../../support/closest.js';
import { GRAMMAR } from '../structure.js';
import { nameProblem, problem, type Rule } from './site.js';

/** Fields that the standard doesn't have are ignored by everybody: mostly they are slips. */
export const fieldsAreKnown: Rule = function* (site) {
  const { fields, patterned } = GRAMMAR[site.kind];
  if (patterned) return;
  for (const name of Object.keys(site.value)) {
    if (fields.has(name) || name.startsWith('x-') || name === '$ref') continue;
    // Anything may be an annotation in a schema, so only a near miss is worth a word there.
    const bound = Math.floor(name.length / 4);
    const meant = closest(name, [...fields], bound);
    if (site.kind === 'schema' && meant === undefined) continue;
    yield nameProblem(
      'SW3023',
      site,
      [name],
      `${NAMES[site.kind] ?? 'This object'} has no field "${name}"; it is ignored.`,
      meant === undefined ? 'Fields of your own begin with "x-".' : `Did you mean "${meant}"?`,
    );
  }
};

const NAMES: Readonly<Record<string, string>> = {
  openapi: 'A description',
  components: 'A Components Object',
  pathItem: 'A Path Item',
  operation: 'An operation',
  parameter: 'A parameter',
  header: 'A header',
  requestBody: 'A request body',
  response: 'A response',
  mediaType: 'A media type',
  encoding: 'An encoding',
  link: 'A link',
  example: 'An example',
  securityScheme: 'A security scheme',
  discriminator: 'A discriminator',
  schema: 'A schema',
};

/** Each unknown format once: the values are taken as they come. `own`: the project's formats. */
export function formatsAreKnown(own: readonly string[]): Rule {
  const reported = new Set(own);
  return function* (site) {
    const { format } = site.value;
    if (typeof format !== 'string' || FORMATS.has(format) || reported.has(format)) return;
    reported.add(format);
    const message = `The format "${format}" is unknown; values are not checked against it.`;
    const hint = 'Say what it means with "ownFormats" in the config, if values are to be checked.';
    yield problem('SW3024', site, ['format'], message, hint);
  };
}

/** What is inside of a text is for those who read it (JSON Schema validation 8): no rule of its own. */
export const contentIsForReaders: Rule = function* (site) {
  if (site.value['contentSchema'] === undefined) return;
  const message = 'What this text holds is not checked against "contentSchema".';
  yield problem('SW3027', site, ['contentSchema'], message);
};

/**
 * JSON Schema validation 7.3, and those of OpenAPI's registry (https://spec.openapis.org/registry/format/)
 * that values are checked against, or that are for people alone (`password`, `commonmark`).
 */
const FORMATS: ReadonlySet<string> = new Set(
  (
    'date-time date time duration email idn-email hostname idn-hostname ipv4 ipv6 uri ' +
    'uri-reference iri iri-reference uuid uri-template json-pointer relative-json-pointer regex ' +
    'base64url binary byte char commonmark date-time-local decimal double double-int float html ' +
    'http-date int16 int32 int64 int8 password time-local uint16 uint32 uint64 uint8 unix-time'
  ).split(' '),
);
