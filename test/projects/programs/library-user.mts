import { BerthInput, rehearse } from 'berths';
import type { Ship } from 'berths';

const ship: Ship = { drive: 'steam', funnels: 2 };
if (!BerthInput.is({ name: 'Dock', kind: 'dock', until: '2031-01-01T00:00:00Z', ship }))
  throw new Error('It is one.');
console.log(JSON.stringify(await rehearse()));
