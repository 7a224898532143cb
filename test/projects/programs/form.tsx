import { useState } from 'react';
import { BerthInput, BerthsClient } from './api/index.js';
import type { Berth } from './api/index.js';

const client = new BerthsClient({ baseUrl: '/api', auth: { key: 'secret' } });

export default function App() {
  const [berth, setBerth] = useState<Berth>();
  const [faults, setFaults] = useState<string[]>([]);

  async function take(form: FormData) {
    const wish = BerthInput.safeParse({
      name: form.get('name'),
      kind: 'quay',
      until: '2031-01-01T00:00:00Z',
    });
    if (wish.success) setBerth(await client.berths.take(wish.value));
    setFaults(wish.success ? [] : wish.issues.map(({ pointer }) => pointer));
  }

  return (
    <form action={take}>
      <input name="name" />
      <button>Take a berth</button>
      {berth && <output>{berth.id}</output>}
      {faults.length > 0 && <p role="alert">{faults.join(', ')}</p>}
    </form>
  );
}
