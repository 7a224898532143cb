/** The folder of the templates, beside both `generator/` and `dist/`. */
export const TEMPLATES = new URL('../../templates/', import.meta.url);
