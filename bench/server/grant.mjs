/** What every contender works with: the description, a request, and the grant that answers it. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** From this folder, and from `.cache`, where compiled programs are. */
export const SPEC = new URL(
  import.meta.url.includes('/.cache/')
    ? '../../../spec/credit-grants.yaml'
    : '../../spec/credit-grants.yaml',
  import.meta.url,
);
export const description = parse(readFileSync(SPEC, 'utf8'));

export const PATH = '/v1/billing/credit_grants';
export const KEY = 'sk_test_bench';
export const AUTHORIZATION = `Basic ${Buffer.from(`${KEY}:`).toString('base64')}`;

/** As the official client sends it. */
export const FORM =
  'name=Purchased%20Credits&customer=cus_QrvQguzkIK8zTj&amount[monetary][currency]=usd' +
  '&amount[monetary][value]=1000&amount[type]=monetary' +
  '&applicability_config[scope][prices][0][id]=price_1&applicability_config[scope][prices][1][id]=price_2' +
  '&category=paid&metadata[order]=6735&priority=50';

/** The handler's work, the same for all. */
export function grantFrom(body) {
  return {
    id: 'credgr_test_1',
    object: 'billing.credit_grant',
    amount: body.amount,
    applicability_config: body.applicability_config,
    category: body.category,
    created: 1_700_000_000,
    customer: body.customer,
    customer_account: null,
    effective_at: null,
    expires_at: null,
    livemode: false,
    metadata: body.metadata,
    name: body.name,
    priority: body.priority,
    test_clock: null,
    updated: 1_700_000_000,
    voided_at: null,
  };
}

/** The schemas of the create operation with their references resolved, for validators of schemas. */
export function schemas() {
  const operation = description.paths[PATH].post;
  const content = operation.requestBody.content['application/x-www-form-urlencoded'];
  return {
    request: { ...resolved(content.schema), unevaluatedProperties: undefined },
    response: resolved(description.components.schemas.credit_grant),
  };
}

function resolved(value) {
  if (Array.isArray(value)) return value.map(resolved);
  if (typeof value !== 'object' || value === null) return value;
  if (typeof value.$ref === 'string') {
    const keys = value.$ref.slice(2).split('/');
    return resolved(keys.reduce((place, key) => place[key], description));
  }
  const { examples: _, example: __, ...rest } = value;
  return Object.fromEntries(Object.entries(rest).map(([key, member]) => [key, resolved(member)]));
}

/** Whether the credentials are good: what each contender's security does. */
export function isAuthorized(header) {
  if (typeof header !== 'string' || !header.startsWith('Basic ')) return false;
  const [user] = Buffer.from(header.slice(6), 'base64').toString('utf8').split(':');
  return user === KEY;
}

/** Tells the bench that a contender is ready, and how much processor time it has used when asked. */
export function ready(server) {
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ microseconds: user + system });
  });
  process.send?.({ port: server.address().port });
}
