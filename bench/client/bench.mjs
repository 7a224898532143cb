/** Prints the size of the generated client and its overhead, beside those of its peers. */
import { measureOverhead } from './overhead.mjs';
import { measureSizes } from './size.mjs';
import { generatePeers } from './peers.mjs';

generatePeers();
await measureSizes();
await measureOverhead();
