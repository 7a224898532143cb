import { expect, test } from 'vitest';
import { plainText } from '../../generator/emit/plain-text.js';

test.each([
  ['Plain < text > 3', 'Plain < text > 3'],
  ['<p>One.</p>\n\n<p>Two.</p>', 'One.\n\nTwo.'],
  ['<p>One.</p><p class="x">Two.</p>', 'One.\n\nTwo.'],
  ['A <code>token</code>, <strong>now</strong> or <em>later</em>', 'A `token`, **now** or *later*'],
  ['See <a class="x" href="https://a.example/b">this</a>.', 'See [this](https://a.example/b).'],
  ['One<br/>two', 'One\ntwo'],
  ['<ul><li>One</li><li>Two</li></ul>', '- One\n- Two'],
  ['Use <currency> and Array<string>', 'Use <currency> and Array<string>'],
])('%s', (html, markdown) => {
  expect(plainText(html)).toBe(markdown);
});
