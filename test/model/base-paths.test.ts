import { describe, expect, test } from 'vitest';
import { basePaths } from '../../generator/emit/server/base-paths.js';
import type { Server, ServerVariable } from '../../generator/model/api.js';
import { MAX_BASE_PATHS, basePathsOf } from '../../generator/model/base-paths.js';

function variable(name: string, ...values: readonly string[]): ServerVariable {
  const [first = ''] = values;
  return {
    name,
    default: first,
    values: values.length < 2 ? undefined : values,
    documentation: {},
  };
}

function server(url: string, ...variables: readonly ServerVariable[]): Server {
  return { url, variables, documentation: {} };
}

describe('the base paths of a server', () => {
  test.each<[string, readonly ServerVariable[], readonly string[]]>([
    ['https://api.example.com', [], ['']],
    ['https://api.example.com/', [], ['']],
    ['https://api.example.com/v1/', [], ['/v1']],
    ['//api.example.com/v1', [], ['/v1']],
    ['/v1', [], ['/v1']],
    ['./v1', [], ['/v1']],
    ['../v1/api', [], ['/v1/api']],
    ['v1', [], ['/v1']],
    ['/v1?a=b#c', [], ['/v1']],
    ['', [], ['']],
    // Each value of a variable in the path is a prefix of its own, those of the host are none.
    ['https://{region}.example.com/v1', [variable('region', 'eu', 'us')], ['/v1']],
    ['/{version}/api', [variable('version', 'v1', 'v2')], ['/v1/api', '/v2/api']],
    ['/{version}', [variable('version', 'v1')], ['/v1']],
    [
      '/{a}/{b}',
      [variable('a', '1', '2'), variable('b', '3', '4')],
      ['/1/3', '/1/4', '/2/3', '/2/4'],
    ],
    [
      '{base}/v1',
      [variable('base', 'https://a.example/x', 'https://b.example/y')],
      ['/x/v1', '/y/v1'],
    ],
    ['https://{host}', [variable('host', 'a.example', 'b.example/api')], ['', '/api']],
    ['/{$&}', [variable('$&', '$1')], ['/$1']],
  ])('%s', (url, variables, paths) => {
    expect(basePathsOf(server(url, ...variables))).toEqual({ paths, isCut: false });
  });

  test('are not cut for the hosts that it has', () => {
    const hosts = Array.from({ length: 100 }, (_, index) => `h${index}`);
    const { paths, isCut } = basePathsOf(
      server('https://{host}/{version}', variable('host', ...hosts), variable('version', '1', '2')),
    );
    expect({ paths, isCut }).toEqual({ paths: ['/1', '/2'], isCut: false });
  });

  test('multiply to so many and no more', () => {
    const digits = Array.from({ length: 10 }, (_, index) => String(index));
    const variables = Array.from('abcdefgh').map((name) => variable(name, ...digits));
    const { paths, isCut } = basePathsOf(server('/{a}{b}{c}{d}{e}{f}{g}{h}', ...variables));
    expect([paths.length <= MAX_BASE_PATHS, isCut]).toEqual([true, true]);
  });
});

describe('the base paths of an operation', () => {
  const api = { servers: [server('https://a.example/v1'), server('/v1'), server('/v2')] };

  test('are those of all servers, each once', () => {
    expect(basePaths({ servers: undefined }, api)).toEqual(['/v1', '/v2']);
  });

  test('are its own where it has servers of its own', () => {
    expect(basePaths({ servers: [server('/files')] }, api)).toEqual(['/files']);
    expect(basePaths({ servers: [] }, api)).toEqual(['']);
  });
});
