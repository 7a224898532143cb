import { plainIssue } from './issue.js';
import type { ResponseValidator } from './response-check.js';

/** Checks each item of an answer that is a bare list. */
export function listOf(item: ResponseValidator): ResponseValidator {
  return {
    issues: (value) => {
      if (!Array.isArray(value)) return item.issues(value);
      return value.flatMap((member, index) =>
        item.issues(member).map((issue) => ({
          ...plainIssue(issue),
          path: [index, ...issue.path],
          pointer: `/${index}${issue.pointer}`,
        })),
      );
    },
  };
}
