import { expect, it } from 'vitest';
import { insertPicture } from './insert-picture';

it('puts a picture on a line of its own, and the caret behind it', () => {
  expect(insertPicture('', 0, '![]')).toEqual({ text: '![]', caret: 3 });
  expect(insertPicture('What is it?', 11, '![]')).toEqual({ text: 'What is it?\n![]', caret: 15 });
  expect(insertPicture('before after', 7, '![]')).toEqual({ text: 'before \n![]\nafter', caret: 11 });
  expect(insertPicture('a\n\nb', 2, '![]')).toEqual({ text: 'a\n![]\nb', caret: 5 });
});
