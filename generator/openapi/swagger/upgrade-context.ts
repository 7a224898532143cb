import type { JsonObject } from '../../support/json-object.js';
import type { Origins } from '../origins.js';

/** What the parts of a 2.0 description have in common while they are upgraded. */
export interface Upgrade {
  readonly root: JsonObject;
  readonly file: string;
  /** Is told where every new object came from. */
  readonly origins: Origins;
}
