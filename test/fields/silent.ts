/**
 * What has no effect on the output, by object and field, each with the reason. The test holds that
 * these have none, and that nothing else is without.
 */
const PROSE = 'documentation: read by people in the description itself';
const EXAMPLE = 'documentation; `npm run corpus` sends examples through client and server';
const CONTENT = 'an annotation (2020-12, validation 8): texts stay texts, and are not looked into';
const LINK = 'reported with its link: SW4103';
const LOGIN = 'how a caller comes by a token is up to the caller: the client takes the token';

export const WITHOUT_EFFECT: Readonly<Record<string, string>> = {
  'OpenAPI Object externalDocs': PROSE,
  'Info Object termsOfService': PROSE,
  'Info Object contact': PROSE,
  'Info Object license': PROSE,
  'Contact Object name': PROSE,
  'Contact Object url': PROSE,
  'Contact Object email': PROSE,
  'License Object name': PROSE,
  'License Object identifier': PROSE,
  'License Object url': PROSE,
  'External Documentation Object description': PROSE,
  'External Documentation Object url': PROSE,
  'Server Object name': PROSE,
  'Server Object description': PROSE,
  'Server Variable Object description': PROSE,
  'Tag Object parent': PROSE,
  'Tag Object kind': PROSE,
  'Path Item Object summary': PROSE,
  'Path Item Object description': PROSE,
  'Request Body Object description': PROSE,
  'Response Object summary': PROSE,
  'Response Object description': PROSE,
  'Reference Object summary': PROSE,
  'Reference Object description': PROSE,
  'Parameter Object example': EXAMPLE,
  'Parameter Object examples': EXAMPLE,
  'Header Object example': EXAMPLE,
  'Header Object examples': EXAMPLE,
  'Header Object style': 'there is only one, `simple`',
  'Media Type Object example': EXAMPLE,
  'Media Type Object examples': EXAMPLE,
  'Example Object summary': EXAMPLE,
  'Example Object description': EXAMPLE,
  'Example Object value': EXAMPLE,
  'Example Object externalValue': EXAMPLE,
  'Example Object dataValue': EXAMPLE,
  'Example Object serializedValue': EXAMPLE,
  'Link Object operationRef': LINK,
  'Link Object operationId': LINK,
  'Link Object parameters': LINK,
  'Link Object requestBody': LINK,
  'Link Object description': LINK,
  'Link Object server': LINK,
  'Security Scheme Object bearerFormat': PROSE,
  'Security Scheme Object flows': LOGIN,
  'Security Scheme Object openIdConnectUrl': LOGIN,
  'Security Scheme Object oauth2MetadataUrl': LOGIN,
  'OAuth Flows Object implicit': LOGIN,
  'OAuth Flows Object password': LOGIN,
  'OAuth Flows Object clientCredentials': LOGIN,
  'OAuth Flows Object authorizationCode': LOGIN,
  'OAuth Flows Object deviceAuthorization': LOGIN,
  'OAuth Flow Object authorizationUrl': LOGIN,
  'OAuth Flow Object deviceAuthorizationUrl': LOGIN,
  'OAuth Flow Object tokenUrl': LOGIN,
  'OAuth Flow Object refreshUrl': LOGIN,
  'OAuth Flow Object scopes': LOGIN,
  contentEncoding: CONTENT,
  contentMediaType: CONTENT,
  examples: EXAMPLE,
  example: EXAMPLE,
  xml: 'bodies of XML are texts to client and server: SW4101 says so where one stands',
  $vocabulary: 'belongs into meta-schemas, where it is heeded; elsewhere it means nothing',
  $comment: 'a remark for authors, of which nothing may be made',
};

/** What the grammar lets pass, but the standard doesn't name. */
export const NO_FIELDS: ReadonlySet<string> = new Set([
  'Header Object allowEmptyValue',
  'Header Object allowReserved',
]);
