/** What the command line offers: apart from the command, which is only loaded when it runs. */
export const DIFF_FORMATS = ['text', 'json', 'markdown', 'html'] as const;
export type DiffFormat = (typeof DIFF_FORMATS)[number];

/** By whose view `failOn` judges; `callers` stands for the graver of `client` and `types`. */
export const DIFF_VIEWS = ['callers', 'client', 'server', 'types'] as const;
export type DiffView = (typeof DIFF_VIEWS)[number];
