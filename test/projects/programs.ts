/** Short programs that use an output, as people write them. */

/** Lists grants in React. `from`: the output as the component imports it. */
export function component(from: string): string {
  return `import { useEffect, useState } from 'react';
import { CreditGrantsClient } from '${from}';
import type { CreditGrant } from '${from}';

const client = new CreditGrantsClient({ baseUrl: '/', auth: { bearerAuth: 'sk_test_1' } });

export default function Grants() {
  const [grants, setGrants] = useState<CreditGrant[]>([]);
  useEffect(() => {
    void client.creditGrants.list().toArray({ limit: 10 }).then(setGrants);
  }, []);
  return (
    <ul>
      {grants.map((grant) => (
        <li key={grant.id}>{grant.name}</li>
      ))}
    </ul>
  );
}
`;
}

/** Functions of a library: a validator's verdict, a client. */
export function library(from: string): string {
  return `import { CreditGrantCreateParams, CreditGrantsClient } from '${from}';
import type { CreditGrant } from '${from}';

/** Says what is wrong with the parameters of a grant. */
export function faults(params: unknown): readonly string[] {
  return CreditGrantCreateParams.issues(params).map(({ pointer, keyword }) => \`\${pointer} \${keyword}\`);
}

export function nameOf(grant: CreditGrant): string {
  return grant.name ?? grant.id;
}

export function connect(secretKey: string): CreditGrantsClient {
  return new CreditGrantsClient({ auth: { bearerAuth: secretKey } });
}
`;
}

/** Tests of \`library\`, for a test runner whose functions are globals or imported by \`head\`. */
export function libraryTest(from: string, head = ''): string {
  return `${head}import { connect, faults } from '${from}';

test('says what is wrong with a grant', () => {
  expect(faults({ amount: { type: 'monetary' }, colour: 'blue' })).toContain('/colour unknown');
});

test('calls by resource', () => {
  expect(typeof connect('sk_test_1').creditGrants.create).toBe('function');
});
`;
}

/** A server with scaffolded handlers, and a call of it. */
export function service(api: string, handlers: string): string {
  return `import { createServer, CreditGrantsClient, errors } from '${api}';
import { handlers } from '${handlers}';

async function main(): Promise<void> {
  const server = createServer(handlers, {
    security: { basicAuth: ({ username }) => username, bearerAuth: ({ token }) => token },
    toErrorBody: (problem) => ({ error: { type: 'api_error', message: problem.message } }),
  });
  const client = new CreditGrantsClient({
    baseUrl: 'http://localhost',
    auth: { bearerAuth: 'sk_test_1' },
    fetch: (request) => server.fetch(new Request(request)),
    retry: { maxRetries: 0 },
  });
  try {
    await client.creditGrants.retrieve('credgr_1');
  } catch (error) {
    console.log(error instanceof errors.ServerError ? \`answered \${error.status}\` : error);
  }
}

void main();
`;
}
