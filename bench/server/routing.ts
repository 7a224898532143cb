/** The cost of finding one of 1,200 routes, beside find-my-way. */
import findMyWay from 'find-my-way';
import { Bench } from 'tinybench';
import { Router } from '../../templates/runtime/router.js';

const ROUTES = Array.from({ length: 300 }, (_, index) => [
  { method: 'GET', path: `/v1/resource_${index}` },
  { method: 'GET', path: `/v1/resource_${index}/{id}` },
  { method: 'POST', path: `/v1/resource_${index}/{id}/parts` },
  { method: 'GET', path: `/v1/resource_${index}/{id}/parts/{part}` },
]).flat();

const own = new Router(ROUTES, () => ['']);
const peer = findMyWay();
for (const { method, path } of ROUTES) {
  peer.on(method as 'GET', path.replaceAll(/\{(\w+)\}/g, ':$1'), () => undefined);
}

const REQUESTS = [
  ['GET', '/v1/resource_7'],
  ['GET', '/v1/resource_150/res_1'],
  ['POST', '/v1/resource_299/res_1/parts'],
  ['GET', '/v1/resource_42/res_1/parts/part_9'],
  ['GET', '/v1/nothing/here'],
] as const;

for (const [method, path] of REQUESTS) {
  if ((own.match(method, path).kind === 'found') !== (peer.find(method, path) !== null)) {
    throw new Error(`The routers disagree about ${method} ${path}`);
  }
}

const bench = new Bench({ time: 1_000, warmupTime: 300 });
bench.add('specwright', () => {
  for (const [method, path] of REQUESTS) own.match(method, path);
});
bench.add('find-my-way', () => {
  for (const [method, path] of REQUESTS) peer.find(method, path);
});
await bench.run();
report(bench, REQUESTS.length);

function report({ tasks }: Bench, each: number): void {
  for (const { name, result } of tasks) {
    const nanoseconds = 'latency' in result ? (result.latency.p50 * 1e6) / each : NaN;
    console.log(`${nanoseconds.toFixed(0).padStart(6)} ns  ${name}`);
  }
}
