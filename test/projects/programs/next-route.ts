import { service } from '../../../service.js';

const answer = service.fetch;
export { answer as GET, answer as PATCH, answer as POST };
