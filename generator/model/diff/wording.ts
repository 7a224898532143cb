/** One plain sentence for each change, and what to do about it. */
import type { Change } from './change.js';

export function sentence(change: Change): string {
  const { kind, action, subject, location, from, to, required, direction } = change;
  const place = location === '' ? '' : ` in ${location}`;
  const need = required === true ? 'required' : 'optional';
  switch (kind) {
    case 'operation':
      return action === 'changed'
        ? `The operationId is ${to} instead of ${from}.`
        : `${subject} was ${action}.`;
    case 'parameter':
      if (action === 'changed') {
        return `The parameter ${subject}${place} is written as ${to} instead of ${from}.`;
      }
      return cameWentOrNeeded(`parameter ${subject}${place}`, need, action);
    case 'body':
      return cameWentOrNeeded('body', need, action);
    case 'field':
      return cameWentOrNeeded(`field ${join(location, subject)}`, need, action);
    case 'header':
      return cameWentOrNeeded(`header ${subject}${place}`, need, action);
    case 'enumValue': {
      const verb = direction === 'request' ? 'takes' : 'can be';
      return action === 'added'
        ? `${location} ${verb} ${subject} too.`
        : `${location} ${direction === 'request' ? 'takes' : 'is'} ${subject} no more.`;
    }
    case 'nullability':
      return action === 'widened'
        ? `${location} may be null now.`
        : `${location} can't be null any more.`;
    case 'default':
      return `The default of ${location} is ${to ?? 'gone'} (it was ${from ?? 'not set'}).`;
    case 'status':
      return `The answer ${subject} was ${action}.`;
    case 'mediaType':
      return `${subject} was ${action}${place}.`;
    case 'deprecation':
      return `The ${deprecatedThing(change)} is ${action === 'added' ? 'deprecated now' : 'deprecated no more'}.`;
    case 'tag':
      return `The operation belongs to ${to} instead of ${from}.`;
    case 'server':
      return action === 'changed'
        ? `The first server is ${to} instead of ${from}.`
        : `The server ${subject} was ${action}.`;
    case 'schema':
      return action === 'changed'
        ? `The schema ${from} is called ${to} now.`
        : `The schema ${subject} was ${action}.`;
    case 'security':
      return securitySentence(change);
    case 'constraint':
      return constraintSentence(change);
  }
}

function deprecatedThing({ subject, location }: Change): string {
  if (location === '') return `operation ${subject}`;
  return PARAMETER_PLACES.has(location)
    ? `parameter ${subject} in ${location}`
    : `field ${join(location, subject)}`;
}

const PARAMETER_PLACES = new Set(['path', 'query', 'querystring', 'header', 'cookie']);

function cameWentOrNeeded(what: string, need: string, action: Change['action']): string {
  if (action === 'added') return `The ${need} ${what} was added.`;
  if (action === 'removed') return `The ${what} was removed.`;
  return `The ${what} became ${action === 'narrowed' ? 'required' : 'optional'}.`;
}

function securitySentence({ action, subject }: Change): string {
  if (action === 'narrowed') return `The call needs ${subject} now.`;
  if (action === 'widened') return 'The call needs no credentials any more.';
  return `${subject} ${action === 'added' ? 'is accepted now' : 'is accepted no more'}.`;
}

function constraintSentence({ action, subject, location, from, to }: Change): string {
  if (from === undefined && to === undefined) {
    const manner =
      action === 'narrowed' ? 'stricter' : action === 'widened' ? 'looser' : 'another one';
    return `The rule ${subject} of ${location} is ${manner} now.`;
  }
  if (subject === 'anyOf' || subject === 'oneOf') {
    return action === 'widened'
      ? `${location} has a branch more: ${to}.`
      : `${location} has a branch less: ${from}.`;
  }
  if (from === undefined) return `${location} has the ${subject} ${to} now.`;
  if (to === undefined) return `${location} has the ${subject} ${from} no more.`;
  return `The ${subject} of ${location} is ${to} instead of ${from}.`;
}

/** What to do, for those who use the API. */
export function advice({ severity, direction, kind, action }: Change): string {
  if (severity === 'safe') return 'Nothing has to be done.';
  if (kind === 'operation' && action === 'removed') {
    return 'Callers must stop using it before the new version is served.';
  }
  if (kind === 'operation') return 'Callers must rename what they call.';
  if (kind === 'tag') return 'Callers must call it as a member of the other resource.';
  if (kind === 'server') return 'Callers should make sure that they call a server that answers.';
  if (kind === 'schema') return 'Code that names the type must change with it.';
  if (kind === 'security') return 'Callers must send other credentials.';
  if (direction === 'request') {
    return severity === 'breaking'
      ? 'Callers must change what they send before the new version is served.'
      : 'Callers should check what they send.';
  }
  return severity === 'breaking'
    ? 'Callers must be ready for both versions before the new one is served.'
    : 'Callers should make sure that they cope with it.';
}

function join(location: string, name: string): string {
  return location === '' ? name : `${location}.${name}`;
}
