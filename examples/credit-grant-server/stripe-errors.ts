import type { Problem } from '../../generated/server.js';
import type { ErrorEnvelope } from '../../generated/types.js';

/** The server's own errors in Stripe's envelope; `param` names the first field at fault. */
export function toErrorBody(problem: Problem, requestId: string): ErrorEnvelope {
  const issue = problem.issues.find(({ parameter }) => parameter !== '');
  return {
    error: {
      type: problem.status >= 500 ? 'api_error' : errorType(problem),
      message:
        issue === undefined ? problem.detail : `Invalid ${issue.parameter}: ${issue.message}`,
      ...(issue === undefined ? {} : { param: issue.parameter, code: codeOf(issue.keyword) }),
      request_log_url: `https://dashboard.stripe.com/test/logs/${requestId}`,
    },
  };
}

function errorType({ detail }: Problem): 'idempotency_error' | 'invalid_request_error' {
  return detail.includes('idempotency key') ? 'idempotency_error' : 'invalid_request_error';
}

function codeOf(keyword: string): string {
  if (keyword === 'required') return 'parameter_missing';
  return keyword === 'additionalProperties' || keyword === 'unevaluatedProperties'
    ? 'parameter_unknown'
    : 'parameter_invalid';
}

/** A refusal that only the service can decide on. */
export function invalid(param: string, message: string): ErrorEnvelope {
  return { error: { type: 'invalid_request_error', code: 'parameter_invalid', param, message } };
}

export function missing(id: string): ErrorEnvelope {
  const message = `No such credit grant: '${id}'`;
  return {
    error: { type: 'invalid_request_error', code: 'resource_missing', param: 'id', message },
  };
}
