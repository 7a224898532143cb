import type { Dialect } from '../openapi/document.js';
import type { OperationDraft } from './builders/draft.js';
import type { PaginationRule } from './builders/pagination.js';
import type { LockedNames } from './names/locked-names.js';
import type { FormatOptions } from './representation.js';
import type { Schema } from './schema.js';
import { closeRequestObjects } from './request-objects.js';
import { markUsage, openResponseEnums } from './schema-rules.js';

/** What the model leaves to the user's taste. */
export interface ApiOptions {
  /** Enums of answers welcome values that the description doesn't know. */
  readonly openEnums: boolean;
  /** What becomes of unknown fields in requests. */
  readonly unknownFields: 'reject' | 'allow';
  /** What values of some formats are in code. */
  readonly formats?: FormatOptions;
  /** Ways of paging besides those that are known by their shape. */
  readonly pagination?: readonly PaginationRule[];
  /** Names of earlier runs, which are given again. Default: none. */
  readonly names?: LockedNames | undefined;
}

/**
 * Applies the normalisation rules to all schemas of a description. What webhooks bring comes from
 * the API, as answers do: it may have fields and values that the description doesn't know.
 */
export function normalise(
  drafts: readonly OperationDraft[],
  webhooks: readonly OperationDraft[],
  options: ApiOptions,
  dialect: Dialect,
): void {
  const requests = drafts.map(({ request }) => request);
  const calls = drafts.flatMap(({ call }) => [call.params, call.body]);
  const sent = [...answersOf(drafts), ...webhooks.map(({ request }) => request)];
  markUsage({
    request: [
      ...requests,
      ...calls.flatMap((argument) => argument?.schema ?? []),
      ...answersOf(webhooks),
    ],
    response: sent,
  });
  if (options.unknownFields === 'reject') closeRequestObjects(requests);
  if (options.openEnums) {
    openResponseEnums(sent, { keepSingle: dialect === 'openapi-3.0' });
  }
}

function answersOf(drafts: readonly OperationDraft[]): readonly Schema[] {
  return drafts.flatMap(({ description }) =>
    description.responses.flatMap(({ headers, content }) => [
      ...headers.map(({ schema }) => schema),
      ...content.flatMap(({ schema, itemSchema }) => [schema, ...(itemSchema ? [itemSchema] : [])]),
    ]),
  );
}
