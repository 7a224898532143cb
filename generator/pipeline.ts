/** From a description to the text of its output, one variable a phase. Writes nothing. */
import { loadOptions } from './config.js';
import type { Artifact, Project } from './config.js';
import { emitClient } from './emit/client/client.js';
import { emitResponseValidators } from './emit/client/response-validators.js';
import { withHeaders } from './emit/header.js';
import { emitIndex } from './emit/index-file.js';
import { withModuleNames } from './emit/module-names.js';
import { Descriptors } from './emit/operations/descriptors.js';
import { emitOperations } from './emit/operations/operations.js';
import { OutputFiles } from './emit/output-files.js';
import { emitReadme } from './emit/readme.js';
import { emitRuntime } from './emit/runtime.js';
import type { EmittedFile } from './emit/source-file.js';
import { emitServer, emitWebhookServer } from './emit/server/server.js';
import { emitTypes } from './emit/types/types.js';
import { emitValidators } from './emit/validators/emit-validators.js';
import { emitTransforms } from './emit/validators/transforms.js';
import { buildApi } from './model/api-builder.js';
import type { Api } from './model/api.js';
import { findings } from './model/findings.js';
import type { SpecDocument } from './openapi/document.js';
import { load } from './openapi/load.js';
import { format } from './output/format.js';
import type { GeneratedFiles } from './output/format.js';
import { diagnostic } from './support/diagnostic-codes.js';
import { DiagnosticError, strict, tolerated } from './support/diagnostics.js';
import type { Diagnostic } from './support/diagnostics.js';

/** What a description says. */
export interface Description {
  readonly document: SpecDocument;
  readonly api: Api;
  /** Findings that didn't stop generation, with positions. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What is made from a description, and what was met on the way. */
export interface Generation extends Description {
  readonly files: GeneratedFiles;
}

export type Phase = 'start' | 'load' | 'model' | 'emit' | 'format' | 'write';
/** Is told of each phase as it begins. */
export type PhaseObserver = (phase: Phase) => void;

/** Makes the output of a project. Throws `DiagnosticError` where the description has errors. */
export async function generate(
  project: Project,
  observe: PhaseObserver = () => undefined,
): Promise<Generation> {
  const { document, api, diagnostics } = await describe(project, observe);
  observe('emit');
  const emitted = withinStack(() => emit(api, project));
  observe('format');
  const formatted = await format(emitted);
  const files = withHeaders(formatted.files, document.files[0] ?? '');
  return { files, document, api, diagnostics: [...diagnostics, ...formatted.diagnostics] };
}

/** The model of a project's description. Throws `DiagnosticError` where it has errors. */
export async function describe(
  project: Project,
  observe: PhaseObserver = () => undefined,
): Promise<Description> {
  observe('load');
  const document = await load(project.input, loadOptions(project));
  observe('model');
  const api = withinStack(() => buildApi(document, project));
  const found = withinStack(() => findings(document, api, Object.keys(project.ownFormats)));
  const diagnostics = accepted(found, document, project);
  return { document, api, diagnostics };
}

/** The files of the chosen artifacts and of what these import. */
function emit(
  api: Api,
  { artifacts, assertFormats, importExtension, ownFormats, runtime, transforms, wire }: Project,
): EmittedFile[] {
  const wants = (...names: readonly Artifact[]): boolean =>
    names.some((name) => artifacts.includes(name));
  const audience = { client: wants('client'), server: wants('server') };
  const output = new OutputFiles(api);
  const descriptors = new Descriptors(output);
  // A file of a resource holds what each of them adds, in this order.
  if (wants('client')) emitClient(api, descriptors, output);
  if (wants('server')) {
    emitServer(api, descriptors, output);
    emitWebhookServer(api, descriptors, output);
  }
  emitTypes(api, audience, output);
  if (wants('client', 'server')) emitOperations(api, audience, descriptors, output, wire);
  if (wants('validators', 'server'))
    emitValidators(api, { ...audience, assertFormats, ownFormats }, output);
  if (wants('client') && wants('validators')) emitResponseValidators(api, output);
  const files = [
    ...output.print(),
    ...(wants('validators') && transforms ? emitTransforms(api, audience) : []),
  ];
  const all = [
    ...files,
    emitIndex(files, output.layout),
    emitReadme(api, files, output.layout, runtime),
  ];
  return withModuleNames([...all, ...emitRuntime(all)], { importExtension, runtime });
}

/** Schemas may refer to one another in chains that are longer than the stack is deep. */
function withinStack<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const message = 'Schemas refer to one another in a chain that is too long.';
    throw new DiagnosticError([diagnostic('SW1009', undefined, message)]);
  }
}

/**
 * Goes on where nothing forbids it: `lenient` is content with what can be repaired, `strict` with
 * nothing less than what is right.
 */
function accepted(
  found: readonly Diagnostic[],
  document: SpecDocument,
  project: Pick<Project, 'lenient' | 'strict'>,
): readonly Diagnostic[] {
  const borne = project.lenient ? tolerated(found) : found;
  const diagnostics = project.strict ? strict(borne) : borne;
  if (diagnostics.some(({ severity }) => severity === 'error'))
    throw new DiagnosticError(diagnostics, (file) => document.text(file));
  return diagnostics;
}
