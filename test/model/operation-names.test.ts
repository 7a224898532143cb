import { describe, expect, test } from 'vitest';
import {
  operationStem,
  preferredNames,
  repeatsPath,
} from '../../generator/model/names/operation-names.js';
import type { OperationSubject } from '../../generator/model/names/operation-names.js';

function subject(request: string, rest: Partial<OperationSubject> = {}): OperationSubject {
  const [method = '', path = ''] = request.split(' ');
  return {
    method,
    path,
    operationId: undefined,
    tag: undefined,
    hasPartialUpdate: false,
    hasMembers: false,
    ...rest,
  };
}

describe('by operationId', () => {
  test.each([
    ['createCreditGrant', 'Credit grants', 'create', 'createCreditGrant'],
    ['listCreditGrants', 'Credit grants', 'list', 'listCreditGrants'],
    ['findPetsByStatus', 'pet', 'findByStatus', 'findPetsByStatus'],
    ['repos/create-for-org', 'repos', 'createForOrg', 'reposCreateForOrg'],
    ['create-booking-payment', 'Payments', 'createBookingPayment', 'createBookingPayment'],
    ['pets', 'pets', 'pets', 'pets'],
    ['uploadFile', 'pet', 'uploadFile', 'uploadFile'],
    ['get_my_application', 'applications', 'getMyApplication', 'getMyApplication'],
  ])('%s of %s is %s, %s', (operationId, tag, method, name) => {
    expect(preferredNames(subject('POST /x', { operationId, tag }), false)).toEqual({
      resource: tag,
      method,
      function: name,
    });
  });

  test('a path that a framework appended is taken off', () => {
    const operationId = 'read_items_items__item_id__get';
    expect(preferredNames(subject('GET /items/{item_id}', { operationId }), false)).toMatchObject({
      method: 'read',
      function: 'readItems',
    });
  });
});

describe('by path', () => {
  test.each([
    ['GET /v1/customers', 'list', 'listCustomers'],
    ['POST /v1/customers', 'create', 'createCustomer'],
    ['GET /v1/customers/{id}', 'retrieve', 'retrieveCustomer'],
    ['POST /v1/customers/{id}', 'update', 'updateCustomer'],
    ['PATCH /v1/customers/{id}', 'update', 'updateCustomer'],
    ['DELETE /v1/customers/{id}', 'delete', 'deleteCustomer'],
    ['GET /v1/customers/{id}/sources', 'listSources', 'listCustomerSources'],
    ['GET /v1/customers/{id}/sources/{source}', 'retrieveSource', 'retrieveCustomerSource'],
    ['POST /v1/invoices/{id}/send', 'send', 'sendInvoice'],
    ['GET /v1/balance', 'retrieve', 'retrieveBalance'],
    ['HEAD /v1/customers', 'head', 'headCustomer'],
    ['GET /', 'retrieve', 'retrieveRoot'],
  ])('%s is %s, %s', (request, method, name) => {
    expect(preferredNames(subject(request), false)).toMatchObject({ method, function: name });
  });

  test('PUT replaces where another method updates', () => {
    expect(preferredNames(subject('PUT /a/{id}', { hasPartialUpdate: true }), false).method).toBe(
      'replace',
    );
    expect(preferredNames(subject('PUT /a/{id}'), false).method).toBe('update');
  });

  test('GET lists what can be retrieved one by one, whatever the noun', () => {
    const listed = subject('GET /v1/balance/history', { hasMembers: true });
    expect(preferredNames(listed, false).method).toBe('listHistory');
    expect(preferredNames(subject('GET /v1/balance/history'), false).method).toBe(
      'retrieveHistory',
    );
  });

  test.each([
    ['GET /tasks/{id}/assignments', 'Task assignments', 'list', 'listTaskAssignments'],
    ['POST /tasks/{id}/assignments', 'Task assignments', 'create', 'createTaskAssignment'],
    ['GET /users/{id}/avatar', 'User avatars', 'retrieve', 'retrieveUserAvatar'],
    ['GET /terms_of_services', 'Terms of service', 'list', 'listTermsOfService'],
    ['GET /files/{id}/tasks', 'Task assignments', 'listFileTasks', 'listFileTasks'],
  ])('%s of %s, whose name it makes up, is %s, %s', (request, tag, method, name) => {
    expect(preferredNames(subject(request, { tag }), false)).toMatchObject({
      method,
      function: name,
    });
  });

  test('an id that only repeats the path gives way to it where that is the custom', () => {
    const posted = subject('POST /v1/billing/credit_grants', {
      operationId: 'PostBillingCreditGrants',
    });
    expect(repeatsPath(posted)).toBe(true);
    expect(preferredNames(posted, true).function).toBe('createBillingCreditGrant');
    expect(preferredNames(posted, false).function).toBe('postBillingCreditGrants');
    expect(
      repeatsPath(
        subject('DELETE /files/{file_id}/trash', { operationId: 'delete_files_id_trash' }),
      ),
    ).toBe(true);
  });
});

test('the stem of type names', () => {
  expect(operationStem('creditGrant', 'create')).toBe('CreditGrantCreate');
});
