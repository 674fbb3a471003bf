import { expect, it } from 'vitest';
import { faultySide } from './faulty-side';

const picture = '![](/images/01900000-0000-7000-8000-00000000000a)';
const basic = { kind: 'basic', front: 'What is it?', back: 'A heart' } as const;

it('tells a picture without a description where that picture is', () => {
  expect(faultySide({ ...basic, front: picture }, 'CARD_IMAGE_WITHOUT_ALT')).toBe('front');
  expect(faultySide({ ...basic, back: picture }, 'CARD_IMAGE_WITHOUT_ALT')).toBe('back');
  expect(faultySide({ ...basic, front: picture, back: picture }, 'CARD_IMAGE_WITHOUT_ALT')).toBe('front');
});

it('tells what is too long where it is', () => {
  const long = 'a'.repeat(4_001);
  expect(faultySide({ ...basic, front: long }, 'CARD_TOO_LONG')).toBe('front');
  expect(faultySide({ ...basic, back: long }, 'CARD_TOO_LONG')).toBe('back');
  expect(faultySide({ kind: 'occlusion', front: long, back: long }, 'CARD_TOO_LONG')).toBe('back');
});

it('tells a missing answer at the back, and what is of neither side at the front', () => {
  expect(faultySide({ ...basic, back: '' }, 'CARD_BACK_EMPTY')).toBe('back');
  expect(faultySide(basic, 'CARD_CHANGED')).toBe('front');
});
