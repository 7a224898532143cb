/** What has to come of it. */
export const EXPECTED = {
  name: 'Old quay',
  masts: 2,
  isListed: true,
  papers: { size: 6, note: 'none' },
  watched: 2,
  isMissing: true,
  refused: ['/tonnage'],
};
