import type { Diagnostic, Position, Severity } from './diagnostics.js';
import type { Source } from './source.js';

interface CodeEntry {
  readonly severity: Severity;
  /** What the code stands for, whatever the case at hand: for lists of rules (SARIF, the manual). */
  readonly title: string;
  /** How such a fault is mended, where the case at hand suggests nothing better. */
  readonly hint?: string;
}

const error = (title: string, hint?: string): CodeEntry => ({
  severity: 'error',
  title,
  ...(hint !== undefined && { hint }),
});
const warning = (title: string): CodeEntry => ({ severity: 'warning', title });
const note = (title: string): CodeEntry => ({ severity: 'note', title });

/**
 * Every diagnostic there is. Codes are stable: a retired one is never given out again.
 * SW1xxx reading, SW2xxx references, SW3xxx structure, SW4xxx what can't be expressed in the output,
 * SW5xxx the config, SW6xxx the output folder, SW7xxx the handlers.
 */
export const DIAGNOSTIC_CODES = {
  SW1001: error('The input cannot be read'),
  SW1002: error(
    'The YAML is broken',
    'Mind the indentation, the quotes and the brackets around this place.',
  ),
  SW1003: error(
    'The JSON is broken',
    'JSON has no comments, no trailing commas, and only double quotes.',
  ),
  SW1004: error('The input is empty'),
  SW1005: error('The description is not an object'),
  SW1006: error('The kind or version of the description is unknown'),
  SW1007: error('A key stands twice in one mapping'),
  SW1008: error('YAML aliases expand beyond the limit'),
  SW1009: error('Values are nested too deeply'),
  SW1010: error('The input is too large'),
  SW1011: warning('A value has no counterpart in JSON'),
  SW1012: warning('The version of the description is not a string'),
  SW1013: warning('The dialect of JSON Schema is unknown'),
  SW1014: error('The document is no description'),
  SW1020: note('A part that the description lacks was inferred'),

  SW1030: error('An overlay cannot be read as one'),
  SW1031: error('The target of an overlay is no JSONPath'),
  SW1032: warning('The target of an overlay leads to nothing'),

  SW2001: error('A reference leads nowhere', 'Correct the reference, or add what it points to.'),
  SW2002: error('A referenced document cannot be read'),
  SW2003: error('A reference leaves the folders that may be read'),
  SW2004: error('A reference leads to an address that may not be read'),
  SW2005: error('References lead in a circle and never reach a value'),
  SW2006: error('A reference is not a valid URI reference'),
  SW2007: note('A reference stands in the place of a whole map'),

  SW3001: error('Two operations have the same operationId'),
  SW3002: warning('A name in a path has no parameter'),
  SW3003: warning('A path parameter has no place in its path'),
  SW3004: warning('A parameter stands twice in one list'),
  SW3005: warning('A parameter has no name, or no known place'),
  SW3006: warning('A parameter has a style that its place does not allow'),
  SW3007: warning('A parameter does not have exactly one of schema and content'),
  SW3008: warning('A path parameter is not required'),
  SW3009: warning('A path does not begin with a slash'),
  SW3010: warning('Two paths match the same requests'),
  SW3011: warning('An operation has no responses'),
  SW3012: warning('A response is keyed by something else than a status'),
  SW3013: warning('A security scheme does not exist'),
  SW3014: warning('A type is unknown'),
  SW3015: warning('"required" is no list of names'),
  SW3016: warning('A required property is described nowhere'),
  SW3017: warning('A pattern is of another language than ECMAScript'),
  SW3018: warning('An enum contradicts its type'),
  SW3019: warning('A default contradicts its schema'),
  SW3020: warning('A schema contains itself in the same place'),
  SW3021: warning('A discriminator names no property'),
  SW3022: warning('A discriminator maps to something else than a schema'),
  SW3023: warning('A field is unknown'),
  SW3024: note('A format is unknown'),
  SW3025: note('An example contradicts its schema'),
  SW3026: warning('A part of the description is not what is expected there'),
  SW3027: note('The content of a text is described, but not checked'),

  SW3101: warning('The value of a schema keyword makes no sense'),
  SW3102: warning('A schema keyword does not belong to the dialect'),
  SW3103: warning('A meta-schema asks for an unknown vocabulary'),
  SW3104: warning('A pattern may take exponential time'),
  SW3105: error('Dynamic references multiply the schemas beyond the limit'),
  SW3106: warning('A keyword is read as another version of the standard has it'),
  SW3107: note('"nullable" beside a reference allows null'),
  SW3108: warning('A pattern of another language is translated'),

  SW4101: note('XML is not read and written as such'),
  SW4102: note('A body of a message that can have none is left out'),
  SW4103: note('Nothing is generated for a part of the description'),

  SW5001: error('There is no config'),
  SW5002: error('The config file cannot be read'),
  SW5003: error('The config has a fault'),
  SW5004: error('There is a config already'),
  SW5005: error('The name lock has a fault'),

  SW6001: error('The manifest of the output is damaged'),
  SW6002: error('A file stands in the way of the output'),
  SW6003: error('The output cannot be written'),
  SW6004: error('Another run is writing to the output'),
  SW6005: error('The output is stale'),
  // SW6006 is retired: it stood for a package that is CommonJS.
  SW6007: warning('The compiler and the package disagree about modules'),
  SW6008: warning('The compiler refuses the imports of the output'),
  SW6009: warning('The compiler makes no CommonJS of ES modules'),
  SW6010: warning('The package that the output has its runtime from is not installed'),
  SW6011: warning('The package that the output has its runtime from has another version'),
  SW6012: warning('The package that the output has its runtime from is no dependency'),
  SW6013: note('Prettier lays out the output'),

  SW7001: error('A file of handlers does not parse'),
  SW7002: warning('Handlers live outside of their folder'),
  SW7003: error('The folder of the handlers cannot be used'),
} as const satisfies Record<string, CodeEntry>;

export type DiagnosticCode = keyof typeof DIAGNOSTIC_CODES;

/**
 * What is made of a fault where generation goes on in spite of it: a warning says it at once, an
 * error where one asked to be lenient. Other errors can't be lived with.
 */
const REPAIRS: Readonly<Partial<Record<DiagnosticCode, string>>> = {
  SW1007: 'The last one counts.',
  SW1011: 'It is read as text.',
  SW3001: 'It is named by its method and path.',
  SW3004: 'The last one counts.',
  SW3005: 'It is left out.',
  SW3006: 'It is sent as is usual for its place.',
  SW3015: 'It is left out.',
  SW3020: 'It is left out there.',
  SW3021: 'It is left out.',
  SW3101: 'It is left out.',
  SW3103: 'Its keywords are not read.',
};

/** Where a diagnostic stands: a place in the description, or an exact one in a text. */
export type Place = Source | Position | undefined;

/** A diagnostic with the severity that its code has in the table. */
export function diagnostic(
  code: DiagnosticCode,
  place: Place,
  message: string,
  hint?: string,
): Diagnostic {
  const entry: CodeEntry = DIAGNOSTIC_CODES[code];
  const mend = hint ?? entry.hint;
  const repair = REPAIRS[code];
  const isError = entry.severity === 'error';
  return {
    code,
    severity: entry.severity,
    message: repair === undefined || isError ? message : `${message} ${repair}`,
    ...(mend !== undefined && { hint: mend }),
    ...(repair !== undefined && isError && { repair }),
    ...(place !== undefined && ('pointer' in place ? { source: place } : { position: place })),
  };
}
