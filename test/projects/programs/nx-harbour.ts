import { rehearse } from '@ws/berths';
import type { Berth } from '@ws/berths';

export async function nameOfBerth(): Promise<Berth['name']> {
  const { name } = await rehearse();
  return name;
}

export async function refused(): Promise<readonly string[]> {
  return (await rehearse()).refused;
}
