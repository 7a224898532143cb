/** `CreditGrantCreateReply`: what a handler may answer, a member for each status and media type. */
import type { Header, MediaType, Operation, Resource, Response } from '../../model/api.js';
import {
  isEventStream,
  isFormMedia,
  isJsonMedia,
  isMultipartMedia,
  isSequentialMedia,
  isTextMedia,
} from '../../model/builders/media-names.js';
import { code, identifier, join, memberName, propertyKey } from '../code.js';
import type { Code } from '../code.js';
import { typeAlias } from '../declarations.js';
import type { PropertyMember } from '../declarations.js';
import { jsdoc } from '../jsdoc.js';
import type { Statement } from '../source-file.js';
import { typeLiteral } from '../type-literal.js';
import type { ServerFile } from './server-file.js';

export function replyType(operation: Operation, resource: Resource, file: ServerFile): Statement {
  const { names, responses } = operation;
  const headers = responses.map((response) => headersMember(response.headers, file));
  const shared = sharedMembers(headers);
  const replies = responses.flatMap((response, index) =>
    repliesOf(response, responses, shared.length > 0 ? [] : (headers[index] ?? []), file),
  );
  const name = identifier(`${names.stem}Reply`);
  const doc = jsdoc({
    description: `What \`${resource.property}.${names.function}\` may answer, by status.`,
  });
  if (replies.length === 0) return typeAlias(name, file.runtimeType('AnyReply', 'reply'), doc);
  const union = code`\n${replies.map((reply) => code`| ${reply}\n`)}`;
  return typeAlias(name, shared.length > 0 ? withMembers(code`(${union})`, shared) : union, doc);
}

/** What stands in all of several lists, where they are alike: said once, behind their union. */
function sharedMembers(lists: readonly (readonly PropertyMember[])[]): readonly PropertyMember[] {
  const [first, ...others] = lists.map((members) => String(typeLiteral(members)));
  return others.every((text) => text === first) ? (lists[0] ?? []) : [];
}

function repliesOf(
  response: Response,
  all: readonly Response[],
  headers: readonly PropertyMember[],
  file: ServerFile,
): readonly Code[] {
  const status = statusType(response, all, file);
  if (response.content.length === 0) {
    return [withMembers(code`${file.runtimeType('EmptyReply', 'reply')}<${status}>`, headers)];
  }
  return response.content.map((mediaType) =>
    withMembers(
      code`${file.runtimeType('Reply', 'reply')}<${status}, ${bodyType(mediaType, file)}>`,
      [...contentTypeMember(mediaType, response.content), ...headers],
    ),
  );
}

/** `Reply<201, Thing> & { contentType: 'text/csv' }` */
function withMembers(reply: Code, members: readonly PropertyMember[]): Code {
  const [first, ...others] = members;
  if (first === undefined) return reply;
  const { key, optional, type } = first;
  const only = optional === true ? code`{ ${key}?: ${type} }` : code`{ ${key}: ${type} }`;
  return code`${reply} & ${others.length === 0 ? only : typeLiteral(members)}`;
}

/** A range and `default` leave out the statuses that have an answer of their own. */
function statusType({ status }: Response, all: readonly Response[], file: ServerFile): Code {
  if (/^\d{3}$/.test(status)) return code`${Number(status)}`;
  const isDefault = status === 'default';
  const taken = all
    .filter((other) => other.status !== status && other.status !== 'default')
    .filter((other) => isDefault || other.status.startsWith(status.slice(0, 1)))
    .map((other) => knownStatus(other.status, file));
  const whole = isDefault ? file.runtimeType('HttpStatus', 'status') : knownStatus(status, file);
  return taken.length === 0 ? whole : code`Exclude<${whole}, ${join(taken, ' | ')}>`;
}

function knownStatus(status: string, file: ServerFile): Code {
  if (/^\d{3}$/.test(status)) return code`${Number(status)}`;
  return code`${file.runtimeType('StatusOf', 'status')}<${status.slice(0, 1)}>`;
}

/** Needed only where there is a choice. */
function contentTypeMember(
  { name }: MediaType,
  content: readonly MediaType[],
): readonly PropertyMember[] {
  const isRange = name.includes('*');
  if (content.length === 1 && !isRange) return [];
  const [type = ''] = name.split('/');
  const range = type === '*' ? code`string` : code`\`${identifierText(type)}/\${string}\``;
  return [{ key: code`contentType`, type: isRange ? range : code`${name}` }];
}

/** The type of a media range: any word, or nothing that could be one. */
function identifierText(type: string): Code {
  return memberName(/^[a-z]+$/.test(type) ? type : 'application');
}

function bodyType({ name, schema, itemSchema }: MediaType, file: ServerFile): Code {
  if (isEventStream(name) || isSequentialMedia(name)) {
    return code`AsyncIterable<${file.type(itemSchema ?? schema)}>`;
  }
  const isText = isJsonMedia(name) || isTextMedia(name) || isFormMedia(name);
  const isBytes = schema.format === 'binary' || !(isText || isMultipartMedia(name));
  return isBytes ? file.runtimeType('Bytes', 'reply') : file.type(schema);
}

/** The headers that are described; any other may be sent as well. */
function headersMember(headers: readonly Header[], file: ServerFile): readonly PropertyMember[] {
  if (headers.length === 0) return [];
  const members = headers.map((header) => ({
    key: propertyKey(header.name.toLowerCase()),
    type: file.type(header.schema),
    optional: !header.required,
    doc: jsdoc(header.documentation),
  }));
  const optional = !headers.some(({ required }) => required);
  return [{ key: code`headers`, type: typeLiteral(members), optional }];
}
