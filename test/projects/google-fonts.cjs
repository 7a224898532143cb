/** What Google Fonts answers, as far as the template of Next.js asks: see `workshop.ts`. */
const face = (family) =>
  `@font-face { font-family: '${family}'; font-style: normal; font-weight: 100 900; src: local('Arial'); }`;
const address = (family) =>
  `https://fonts.googleapis.com/css2?family=${family.replace(' ', '+')}:wght@100..900&display=swap`;

module.exports = Object.fromEntries(
  ['Geist', 'Geist Mono'].map((family) => [address(family), face(family)]),
);
