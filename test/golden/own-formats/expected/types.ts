export interface Item {
  sku: string;
  colour: string;
  updated?: string;
  size?: number;
}
