import { exercise } from './exercise.js';
import { handlers } from './handlers/index.js';
import { service } from './service.js';

async function main() {
  const fetch = (url: string, init: RequestInit) => service.fetch(new Request(url, init));
  console.log(JSON.stringify(await exercise({ baseUrl: 'http://berths.example/api', fetch })));
  console.log(`scaffolded: ${Object.keys(handlers).join(', ')}`);
}

void main();
