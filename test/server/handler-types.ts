/** What the compiler must refuse in a handler; it is checked together with all other files. */
import { createServer, reply } from '../../generated/server.js';
import type {
  Context,
  CreditGrantCreateReply,
  CreditGrantRetrieveReply,
  CreditGrantsHandlers,
  Handlers,
} from '../../generated/server.js';
import type { CreditGrant, ErrorEnvelope } from '../../generated/types.js';

interface User {
  readonly id: string;
}

declare const grant: CreditGrant;
declare const envelope: ErrorEnvelope;
declare const creditGrants: CreditGrantsHandlers<User>;

// Replies are typed by status.
export const good: CreditGrantCreateReply = reply(200, grant);
export const refused: CreditGrantRetrieveReply = reply(404, envelope, { 'retry-after': '1' });
// @ts-expect-error 200 has a grant, not an envelope
export const wrongBody: CreditGrantCreateReply = reply(200, envelope);
// @ts-expect-error an error has an envelope, not a grant
export const wrongStatus: CreditGrantCreateReply = reply(404, grant);
// @ts-expect-error no such status exists
export const unknownStatus: CreditGrantCreateReply = reply(299, envelope);
// @ts-expect-error a body is missing
export const noBody: CreditGrantCreateReply = reply(200);
export const half: CreditGrantCreateReply = {
  status: 200,
  // @ts-expect-error the grant lacks nearly everything
  body: { id: 'credgr_1' },
};

// Handlers get what the description says, and no more.
export const handlers: Partial<CreditGrantsHandlers<User>> = {
  createCreditGrant: ({ body }, { principal }) => {
    const value: number | undefined = body.amount.monetary?.value;
    const id: string = principal.id;
    // @ts-expect-error a body has no such field
    const colour: unknown = body.colour;
    // @ts-expect-error what arrives is a number, never a Date
    const expiry: Date | undefined = body.expires_at;
    return reply(200, { ...grant, id: [id, value, colour, expiry].join() });
  },
  // @ts-expect-error this operation answers a grant
  retrieveCreditGrant: () => reply(200, { object: 'list' }),
};

// The principal is what the hooks give.
const security = { basicAuth: (): User => ({ id: 'a' }), bearerAuth: (): User | null => null };
const toErrorBody = (): ErrorEnvelope => envelope;
export const server = createServer({ creditGrants }, { security, toErrorBody });
const nameless = { basicAuth: () => ({ name: 'a' }), bearerAuth: () => ({ name: 'b' }) };
// @ts-expect-error the hooks know names, the handlers want ids
createServer({ creditGrants }, { security: nameless, toErrorBody });
// @ts-expect-error every scheme needs its hook
createServer({ creditGrants }, { security: { basicAuth: security.basicAuth }, toErrorBody });
// @ts-expect-error the description has a form for errors
createServer({ creditGrants }, { security });
// @ts-expect-error a resource is missing
export const incomplete = {} satisfies Handlers<User>;
// @ts-expect-error a handler is missing
export const fewer: CreditGrantsHandlers = { createCreditGrant: (_: unknown, __: Context) => good };
