import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/**
 * Networks that aren't the public internet (IANA special-purpose address registries, RFC 6890): a
 * description must not make a machine talk to itself or to its neighbours.
 */
const SPECIAL = new BlockList();
const SUBNETS: readonly (readonly [network: string, prefix: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  ['::', 128],
  ['::1', 128],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
];
for (const [network, prefix] of SUBNETS) {
  SPECIAL.addSubnet(network, prefix, isIP(network) === 6 ? 'ipv6' : 'ipv4');
}

export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && !SPECIAL.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

/** Whether a host of a URL names this machine or a private one by itself, without a name server. */
export function isPrivateHost(hostname: string): boolean {
  const address = hostname.replace(/^\[(.*)\]$/, '$1');
  return isIP(address) === 0 ? hostname === 'localhost' : !isPublicAddress(address);
}

/** Looks a name up as the system does, and fails for names that lead to addresses of no public host. */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  systemLookup(hostname, { ...options, all: true }, (error, addresses) => {
    const found: readonly LookupAddress[] = error ? [] : addresses;
    const first = found.find(({ address }) => isPublicAddress(address));
    if (error) callback(error, '');
    else if (!first || !found.every(({ address }) => isPublicAddress(address))) {
      callback(new Error(`${hostname} is an address of a private network`), '');
    } else if (options.all) callback(null, [...found]);
    else callback(null, first.address, first.family);
  });
};
