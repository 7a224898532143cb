import { PassThrough } from 'node:stream';
import { WriteStream } from 'node:tty';
import { expect, it } from 'vitest';
import { startProgress } from '../../generator/progress.js';

/** What is written to a stream that is a terminal, or isn't. */
async function shown(isTTY: boolean, environment: NodeJS.ProcessEnv): Promise<string> {
  const stream = Object.assign(new PassThrough(), {
    isTTY,
    columns: 80,
    clearLine: WriteStream.prototype.clearLine,
    cursorTo: WriteStream.prototype.cursorTo,
    moveCursor: WriteStream.prototype.moveCursor,
  });
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  // A pipe that says it is a terminal is all that a spinner asks for.
  const progress = await startProgress(stream as unknown as WriteStream, environment);
  progress.show('api: format');
  progress.stop();
  return Buffer.concat(chunks).toString();
}

it('shows what is done to people who watch', async () => {
  expect(await shown(true, {})).toContain('api: format');
});

it('is quiet in CI and in a pipe', async () => {
  expect(await shown(true, { CI: 'true' })).toBe('');
  expect(await shown(false, {})).toBe('');
});
