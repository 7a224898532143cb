export interface Thing {
  /** Identifies the thing. */
  id: string;
  /** How large it is. */
  size: ThingSize;
  tags: string[];
  parts?: ThingPart[];
  labels?: { [key: string]: string };
  counts?: ThingCounts;
  position?: [number, number];
  status?: 'on' | 'off' | null | (string & {});
  level?: 1 | 2 | 3;
  empty?: Record<string, unknown>;
  closed?: { [key: string]: never };
  free?: unknown;
  ghost?: never;
  'odd name'?: string;
  nullable?: ThingNullable;
}

/** How large it is. */
export interface ThingSize {
  /** @default 1 */
  width?: number;
  /** @deprecated */
  height?: number;
}

export interface ThingPart {
  name?: string;
}

export interface ThingCounts {
  [key: string]: number;
  total?: number;
}

export type ThingNullable = {
  reason?: string;
} | null;

export type ThingListRequest = { [key: string]: never };

export type ThingListResponse = Thing[];
