'use client';

import { useState } from 'react';
import { exercise } from '../exercise.js';

export default function Page() {
  const [seen, setSeen] = useState<object>();

  async function run() {
    setSeen(await exercise({ baseUrl: `${window.location.origin}/api` }));
  }

  return (
    <main>
      <button onClick={run}>Call each operation</button>
      {seen && <output>{JSON.stringify(seen)}</output>}
    </main>
  );
}
