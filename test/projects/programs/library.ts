import { exercise } from './exercise.js';
import { service } from './service.js';

export * from './api/index.js';

/** Calls the service in its own process. */
export function rehearse(): ReturnType<typeof exercise> {
  const fetch = (url: string, init: RequestInit) => service.fetch(new Request(url, init));
  return exercise({ baseUrl: 'http://berths.example/api', fetch });
}
